"""What became of promises, and what may be believed of the next one."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from motdesk.domain import ledger
from motdesk.domain.ledger import Softening, due
from motdesk.domain.promises import Outcome, promise_record, reference
from motdesk.domain.roadmaps import Origin, Precision, Reason, RoadmapItem, Status
from tests.builders import roadmap_item

BEGUN = date(2025, 1, 1)
TODAY = date(2026, 11, 22)


def test_slip_is_from_the_first_promise_to_the_one_of_now() -> None:
    (line,) = record(moved(promise(), date(2027, 9, 30))).lines
    assert (line.promised, line.now, line.slip) == (date(2027, 3, 31), date(2027, 9, 30), 183)
    assert (line.outcome, line.reasons) == (Outcome.OPEN, (Reason.TECHNICAL,))


def test_who_waits_at_the_wish_of_the_customer_is_not_late() -> None:
    item = moved(promise(), date(2027, 9, 30), Reason.CUSTOMER)
    assert record(item).lines[0].slip == 0
    assert record(moved(item, date(2027, 10, 31))).lines[0].slip == 31


def test_what_is_later_than_first_promised_is_counted_whoever_asked_for_it() -> None:
    waits = moved(promise(), date(2027, 9, 30), Reason.CUSTOMER)
    gone = ledger.withdrawn(
        moved(promise(), date(2027, 7, 11)), reported=TODAY, reason=Reason.FUNDING
    )
    found = record(waits, gone, promise())
    assert [line.delay for line in found.slipped] == [183, 102]
    assert (found.late, found.softened, len(found.withdrawn)) == ((), (), 1)


def test_a_promise_is_measured_as_it_was_filled_in_and_corrected() -> None:
    item = ledger.opened(promise(end=None, figure_to=None), TODAY)
    for filled in ({"end": date(2027, 3, 31)}, {"figure_to": Decimal(9)}):
        item = ledger.revised(item, replace(item, **filled), reported=TODAY)
    assert (reference(item).end, reference(item).figure_to) == (date(2027, 3, 31), Decimal(9))
    right = ledger.revised(
        item, replace(item, figure_to=Decimal(8)), reported=TODAY, is_correction=True
    )
    assert reference(right).figure_to == Decimal(8)
    (line,) = record(moved(right, date(2027, 9, 30))).lines
    assert (line.slip, line.softenings) == (183, ())


def test_a_coarse_promise_is_kept_until_the_end_of_its_period() -> None:
    item = promise(end=date(2025, 8, 1), end_precision=Precision.HALF)
    assert due(item) == date(2025, 9, 30)
    assert record(done(item, date(2025, 9, 30))).lines[0].outcome is Outcome.KEPT
    assert record(done(item, date(2025, 10, 1))).lines[0].outcome is Outcome.BROKEN
    assert due(item, fiscal_start=1) == date(2025, 12, 31)


def test_in_time_with_less_than_promised_is_not_kept() -> None:
    item = promise(end=date(2026, 3, 31), figure_to=Decimal(8), is_lower_better=True)
    less = ledger.revised(
        item, replace(item, figure_to=Decimal(10)), reported=TODAY, reason=Reason.TECHNICAL
    )
    (line,) = record(done(less, date(2026, 3, 1))).lines
    assert line.outcome is Outcome.BROKEN
    assert line.softenings == (Softening.FIGURE,)


@pytest.mark.parametrize(
    ("end", "outcome"),
    [
        (date(2026, 11, 21), Outcome.BROKEN),
        (date(2026, 11, 22), Outcome.OPEN),
        (None, Outcome.OPEN),
    ],
)
def test_what_is_overdue_is_broken_already(end: date | None, outcome: Outcome) -> None:
    assert record(promise(end=end)).lines[0].outcome is outcome


@pytest.mark.parametrize(
    ("day", "outcome"), [(date(2026, 3, 31), Outcome.KEPT), (date(2026, 4, 1), Outcome.BROKEN)]
)
def test_what_has_ended_is_judged_by_its_day_whatever_its_status(
    day: date, outcome: Outcome
) -> None:
    item = replace(promise(end=date(2026, 3, 31)), status=Status.STARTED, actual_end=day)
    assert record(item).lines[0].outcome is outcome


def test_withdrawn_is_broken_unless_the_customer_wished_it() -> None:
    for reason, outcome in (
        (Reason.FUNDING, Outcome.BROKEN),
        (Reason.CUSTOMER, Outcome.RELEASED),
    ):
        gone = ledger.withdrawn(promise(), reported=TODAY, reason=reason)
        (line,) = record(gone).lines
        assert (line.outcome, line.now, line.slip) == (outcome, None, None)


def test_ideas_are_no_promises_even_when_withdrawn() -> None:
    idea = roadmap_item(status=Status.IDEA, end=date(2026, 1, 1))
    gone = ledger.withdrawn(idea, reported=TODAY, reason=None)
    assert record(idea, gone).lines == ()


def test_the_record_needs_five_precedents() -> None:
    months = ((6, 7), (9, 9), (12, 18), (6, 6), (8, 12), (10, 13))
    finished = [took(planned, actual) for planned, actual in months]
    found = record(*finished)
    assert found.precedents.p50 == pytest.approx(1.2333, abs=0.01)
    assert found.precedents.p80 == pytest.approx(1.5, abs=0.01)
    assert (found.kept, found.given) == (2, 6)
    assert found.interval == pytest.approx((0.0968, 0.7), abs=0.001)
    few = record(*finished[:4])
    assert (few.precedents.p50, few.interval, few.ours.brier) == (None, None, None)
    assert len(few.precedents.ratios) == 4


def test_a_credible_date_is_the_plan_stretched_as_the_partner_always_stretches_it() -> None:
    finished = [took(10, 15) for _ in range(5)]
    open_item = promise(start=date(2026, 10, 1), end=date(2027, 3, 31))
    line = next(line for line in record(*finished, open_item).lines if line.item is open_item)
    assert line.credible is not None
    assert line.credible.p50 == line.credible.p90 == date(2027, 6, 29)  # 181 days × 455/304


def test_nothing_open_is_credible_before_today() -> None:
    finished = [took(10, 10) for _ in range(5)]
    late = promise(start=date(2025, 1, 1), end=date(2025, 12, 31))
    line = next(line for line in record(*finished, late).lines if line.item is late)
    assert line.credible is not None
    assert line.credible.p50 == TODAY
    later = moved(late, date(2027, 6, 30))
    line = next(line for line in record(*finished, later).lines if line.item is later)
    assert line.credible is not None
    assert line.credible.p50 == date(2027, 6, 30)


def test_stated_confidence_is_scored_against_what_came() -> None:
    kept = [done(promise(confidence=90, end=date(2026, 3, 31)), date(2026, 3, 1))] * 3
    broken = [promise(confidence=90, end=date(2026, 3, 31))] * 2
    found = record(*kept, *broken)
    assert found.ours.brier == pytest.approx((3 * 0.01 + 2 * 0.81) / 5)
    assert (found.ours.forecasts, found.theirs.forecasts) == (5, 0)


def test_their_confidence_and_ours_are_scored_apart_and_only_from_enough() -> None:
    kept = done(promise(confidence=100, end=date(2026, 3, 31)), date(2026, 3, 1))
    theirs = [replace(kept, confidence_of=Origin.PARTNER)] * 5
    inferred = [replace(kept, confidence_of=Origin.INFERRED)] * 4
    found = record(*theirs, *inferred)
    assert (found.theirs.brier, found.theirs.forecasts) == (0, 5)
    assert (found.ours.brier, found.ours.forecasts) == (None, 4)


def test_three_reports_make_a_trend() -> None:
    item = ledger.opened(promise(end=date(2026, 1, 1)), BEGUN)
    assert record(item).lines[0].trend is None
    for reported, end in (
        (date(2025, 7, 1), date(2026, 3, 2)),
        (date(2026, 1, 1), date(2026, 5, 1)),
    ):
        item = ledger.revised(
            item, replace(item, end=end), reported=reported, reason=Reason.TECHNICAL
        )
    (line,) = record(item).lines
    assert line.trend is not None
    assert line.trend.credible is not None
    assert abs((line.trend.credible - date(2026, 7, 1)).days) <= 2


def test_what_was_never_promised_is_measured_against_itself() -> None:
    idea = roadmap_item()
    assert reference(idea) is idea


def record(*items: RoadmapItem) -> Any:
    return promise_record(items, TODAY)


def promise(**others: Any) -> RoadmapItem:
    item = roadmap_item(
        **{"status": Status.COMMITTED, "start": None, "end": date(2027, 3, 31)} | others
    )
    return ledger.opened(item, BEGUN)


def moved(item: RoadmapItem, end: date, reason: Reason = Reason.TECHNICAL) -> RoadmapItem:
    return ledger.revised(item, replace(item, end=end), reported=TODAY, reason=reason)


def done(item: RoadmapItem, day: date) -> RoadmapItem:
    return ledger.revised(item, replace(item, status=Status.ACHIEVED, actual_end=day), reported=day)


def took(planned: int, actual: int) -> RoadmapItem:
    """Return a finished promise, its plan and what it took in months."""
    begin = date(2025, 1, 1)
    item = promise(start=begin, end=months_on(begin, planned))
    return done(replace(item, actual_start=begin), months_on(begin, actual))


def months_on(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, 12)
    return date(day.year + years, month + 1, 1)


@pytest.mark.parametrize(
    ("reported", "outcome"),
    [(date(2027, 3, 31), Outcome.KEPT), (date(2027, 4, 1), Outcome.UNDATED)],
)
def test_what_is_achieved_on_a_day_nobody_wrote_down_is_not_open(
    reported: date, outcome: Outcome
) -> None:
    item = promise()
    item = ledger.revised(item, replace(item, status=Status.ACHIEVED), reported=reported)
    (line,) = promise_record([item], date(2028, 1, 1)).lines
    assert (line.outcome, line.slip, line.now, line.credible) == (outcome, None, None, None)
    assert not line.is_late
