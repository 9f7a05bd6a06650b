"""Promises change by new lines only, and the lines give what is promised today."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motdesk.base.errors import UserError
from motdesk.domain import ledger
from motdesk.domain.ledger import TERMS, LineKind, Softening
from motdesk.domain.roadmaps import PROMISED, Baseline, Precision, Reason, RoadmapItem, Status
from tests.builders import roadmap_item

TODAY = date(2026, 11, 22)

days = st.dates(date(2024, 1, 1), date(2034, 12, 31))
figures = st.none() | st.decimals(-1000, 1000, places=2)
changes = st.fixed_dictionaries(
    {},
    optional={
        "end": st.none() | days,
        "end_precision": st.sampled_from(Precision),
        "start_precision": st.sampled_from(Precision),
        "figure_to": figures,
        "confidence": st.none() | st.integers(0, 100),
        "status": st.sampled_from(sorted(PROMISED)),
        "title": st.just("別の名称"),
    },
)


@given(first=changes, steps=st.lists(st.tuples(changes, st.integers(0, 90)), max_size=8))
def test_the_last_line_says_all_that_is_promised_today(
    first: dict[str, Any], steps: list[tuple[dict[str, Any], int]]
) -> None:
    begun = ledger.opened(promise(**first), TODAY)
    item, day = begun, TODAY
    for step, later in steps:
        day += timedelta(days=later)
        item = ledger.revised(item, replace(item, **step), reported=day, reason=Reason.TECHNICAL)
    told = item.revisions[-1] if item.revisions else begun
    assert {name: getattr(told, name) for name in (*TERMS, "status")} == {
        name: getattr(item, name) for name in (*TERMS, "status")
    }
    assert item.revisions[: len(begun.revisions)] == begun.revisions


def test_an_idea_changes_freely_and_leaves_no_line() -> None:
    idea = roadmap_item(status=Status.IDEA)
    after = ledger.revised(idea, replace(idea, end=date(2028, 3, 31)), reported=TODAY)
    assert after.revisions == ()


def test_committing_opens_the_ledger() -> None:
    idea = roadmap_item(status=Status.STATED, end=date(2027, 3, 31))
    after = ledger.revised(idea, replace(idea, status=Status.COMMITTED), reported=TODAY)
    assert [(line.reported, line.end, line.reason) for line in after.revisions] == [
        (TODAY, date(2027, 3, 31), None)
    ]


def test_a_promise_without_a_ledger_keeps_what_it_was_when_it_changes() -> None:
    item = promise(end=date(2027, 3, 31))
    after = slipped(item, date(2027, 9, 30))
    assert [line.end for line in after.revisions] == [date(2027, 3, 31), date(2027, 9, 30)]
    assert [line.reason for line in after.revisions] == [None, Reason.TECHNICAL]


@pytest.mark.parametrize(
    "change",
    [
        {"end": date(2028, 1, 1)},
        {"end_precision": Precision.HALF},
        {"figure_to": Decimal(10)},
        {"confidence": 40},
        {"start": None},
    ],
)
def test_a_promise_changes_only_with_a_reason(change: dict[str, Any]) -> None:
    item = promise(start=date(2026, 1, 1), confidence=80, figure_to=Decimal(8))
    with pytest.raises(UserError):
        ledger.revised(item, replace(item, **change), reported=TODAY)


def test_filling_in_what_was_empty_is_a_line_but_no_change() -> None:
    item = ledger.opened(promise(end=date(2027, 3, 31), figure_to=None), TODAY)
    after = ledger.revised(item, replace(item, figure_to=Decimal(9)), reported=TODAY)
    assert [line.figure_to for line in after.revisions] == [None, Decimal(9)]
    begun = replace(after, start=date(2026, 12, 1), start_precision=Precision.MONTH)
    after = ledger.revised(after, begun, reported=TODAY)
    assert ledger.kinds_of(after) == (LineKind.REPORT, LineKind.FILLED, LineKind.FILLED)
    with pytest.raises(UserError, match="膜厚のばらつき半減"):
        ledger.revised(after, replace(after, figure_to=Decimal(8)), reported=TODAY)


def test_a_slip_of_the_pen_is_put_right_on_its_own_day_only() -> None:
    item = ledger.opened(promise(end=date(2027, 3, 31)), TODAY)
    right = replace(item, end=date(2028, 3, 31))
    after = ledger.revised(item, right, reported=TODAY, is_correction=True)
    assert ledger.kinds_of(after) == (LineKind.REPORT, LineKind.CORRECTION)
    with pytest.raises(UserError, match="膜厚のばらつき半減"):
        ledger.revised(item, right, reported=TODAY + timedelta(days=1), is_correction=True)
    changed = ledger.revised(after, item, reported=TODAY, reason=Reason.TECHNICAL)
    assert ledger.kinds_of(changed)[-1] is LineKind.CHANGE


def test_being_achieved_needs_no_reason_and_is_a_line() -> None:
    item = promise()
    done = ledger.revised(
        item, replace(item, status=Status.ACHIEVED, actual_end=TODAY), reported=TODAY
    )
    assert [line.status for line in done.revisions] == [Status.COMMITTED, Status.ACHIEVED]


def test_a_promise_does_not_become_an_idea_again() -> None:
    item = promise()
    with pytest.raises(UserError):
        ledger.revised(
            item, replace(item, status=Status.IDEA), reported=TODAY, reason=Reason.FUNDING
        )


def test_the_ledger_is_not_rewritten_from_outside() -> None:
    item = slipped(promise(), date(2027, 9, 30))
    emptied = ledger.revised(item, replace(item, revisions=()), reported=TODAY)
    assert emptied == item


def test_what_is_withdrawn_leaves_a_tombstone_that_stays() -> None:
    gone = ledger.withdrawn(promise(), reported=TODAY, reason=Reason.FUNDING, note="設備凍結")
    assert gone.status is Status.WITHDRAWN
    assert gone.end == promise().end
    assert (gone.revisions[-1].reason, gone.revisions[-1].note) == (Reason.FUNDING, "設備凍結")
    for change in ({"status": Status.COMMITTED}, {"end": TODAY}):
        with pytest.raises(UserError):
            ledger.revised(gone, replace(gone, **change), reported=TODAY, reason=Reason.UNKNOWN)
    assert ledger.revised(gone, replace(gone, title="旧名称"), reported=TODAY).title == "旧名称"


def test_withdrawing_by_the_status_is_withdrawing() -> None:
    item = promise()
    away = replace(item, status=Status.WITHDRAWN)
    gone = ledger.revised(item, away, reported=TODAY, reason=Reason.PEOPLE)
    assert gone.revisions[-1].reason is Reason.PEOPLE
    with pytest.raises(UserError):
        ledger.revised(item, away, reported=TODAY)


def test_a_report_without_change_is_a_line_of_its_own() -> None:
    item = slipped(promise(), date(2027, 9, 30))
    told = ledger.confirmed(item, reported=date(2027, 2, 1))
    assert told.revisions[-1].reported == date(2027, 2, 1)
    assert told.revisions[-1].end == item.end
    with pytest.raises(UserError):
        ledger.confirmed(roadmap_item(status=Status.IDEA), reported=TODAY)


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ({"end": date(2029, 3, 31)}, set()),
        ({"end": None}, {Softening.DATE}),
        ({"end_precision": Precision.HALF}, {Softening.DATE}),
        ({"end_precision": Precision.DAY}, set()),
        ({"figure_to": Decimal(9)}, {Softening.FIGURE}),
        ({"figure_to": Decimal(7)}, set()),
        ({"figure_to": None}, {Softening.FIGURE}),
        ({"confidence": 60}, {Softening.CONFIDENCE}),
        ({"confidence": 0}, {Softening.CONFIDENCE}),
        ({"confidence": None}, set()),
        ({"confidence": 90, "figure_to": Decimal(12)}, {Softening.FIGURE}),
    ],
)
def test_softened_is_a_worse_figure_a_coarser_date_or_less_confidence(
    change: dict[str, Any], found: set[Softening]
) -> None:
    item = promise(
        end_precision=Precision.MONTH, figure_to=Decimal(8), is_lower_better=True, confidence=80
    )
    after = replace(item, **change)
    assert set(ledger.softenings(item, after, is_lower_better=True)) == found


def test_where_more_is_better_a_higher_figure_is_not_softer() -> None:
    item = promise(figure_to=Decimal(8))
    up, down = replace(item, figure_to=Decimal(9)), replace(item, figure_to=Decimal(7))
    assert not ledger.softenings(item, up, is_lower_better=False)
    assert ledger.softenings(item, down, is_lower_better=False) == (Softening.FIGURE,)


def promise(**others: Any) -> RoadmapItem:
    return roadmap_item(**{"status": Status.COMMITTED, "end": date(2027, 3, 31)} | others)


def slipped(item: RoadmapItem, end: date) -> RoadmapItem:
    return ledger.revised(item, replace(item, end=end), reported=TODAY, reason=Reason.TECHNICAL)


def test_nothing_changes_a_promise_past_the_ledger() -> None:
    item = ledger.opened(promise(), TODAY)
    slip = slipped(item, date(2027, 9, 30))
    ledger.check_kept(item, slip)
    ledger.check_kept(item, replace(item, lane="成膜"))
    ledger.check_kept(roadmap_item(), None)
    for after in (replace(item, end=TODAY), replace(slip, revisions=slip.revisions[1:]), None):
        with pytest.raises(UserError):
            ledger.check_kept(item, after)


def test_a_baseline_is_never_changed() -> None:
    baseline = Baseline(partner_id="0" * 32, name="契約時", taken=TODAY)
    ledger.check_kept(baseline, baseline)
    with pytest.raises(UserError):
        ledger.check_kept(baseline, replace(baseline, name="別"))
