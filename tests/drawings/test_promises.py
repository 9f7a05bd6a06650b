"""Slips, trends, convergence and changes as pictures."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest

from motdesk.base.texts import speaking
from motdesk.domain import ledger
from motdesk.domain.baselines import compare, entry_of
from motdesk.domain.convergence import Convergence, converge
from motdesk.domain.promises import PromiseLine, PromiseRecord, promise_record
from motdesk.domain.roadmaps import Precision, Reason, RoadmapItem, Status
from motdesk.drawings.change_rows import draw_changes
from motdesk.drawings.changes import difference_words, field_words
from motdesk.drawings.convergence import draw_convergence, gap_words, slack_words
from motdesk.drawings.milestone_trends import draw_milestone_trend, trend_words
from motdesk.drawings.palette import DARK, LIGHT, PRINT
from motdesk.drawings.promise_words import brier_words, interval_words, precedents_words
from motdesk.drawings.promises import draw_slips, slip_words
from motdesk.drawings.timelines import coarse_date
from motdesk.methods.promises import Precedents
from tests.builders import need, roadmap_item
from tests.drawings.pictures import leaving, touching, words_of

TODAY = date(2026, 11, 22)
BEGUN = date(2025, 4, 1)
PAST = Precedents(ratios=(1, 1, 1.2, 1.5, 2), p50=1.2, p80=1.5, p90=1.8)
TITLE = "とても長い題名のロードマップ項目" * 4


@pytest.mark.parametrize("width", [320.0, 480.0, 900.0])
@pytest.mark.parametrize("palette", [PRINT, LIGHT, DARK])
def test_nothing_touches_or_leaves_the_frame(width: float, palette: Any) -> None:
    lines = record().lines
    drawings = [
        draw_slips(lines, width=width, palette=palette, today=TODAY),
        draw_milestone_trend(slipping(), width=width, height=180, palette=palette),
        draw_convergence(matches().matches, width=width, palette=palette, today=TODAY),
        draw_changes(changed(), width=width, palette=palette, today=TODAY),
    ]
    for drawing in drawings:
        assert touching(drawing) == []
        assert leaving(drawing) == []
        assert drawing.alternative


def test_a_row_for_each_promise_says_its_slip() -> None:
    with speaking("en"):
        drawing = draw_slips(record().lines, width=480, palette=PRINT, today=TODAY)
        words = words_of(drawing)
        assert {"183 days late", "withdrawn", "as promised", "1 day early"} <= set(words)
    rows = sorted(region.y for region in drawing.regions)
    assert len(rows) == 4
    assert all(later > earlier for earlier, later in pairwise(rows))


def test_a_promise_whose_date_was_taken_away_is_not_said_to_be_withdrawn() -> None:
    dated = promised(title="日付あり", end=date(2026, 12, 31))
    vague = ledger.revised(dated, replace(dated, end=None), reported=TODAY, reason=Reason.TECHNICAL)
    with speaking("en"):
        (line,) = promise_record([vague], TODAY).lines
        assert slip_words(line) == "no date any more"
        gone = ledger.withdrawn(dated, reported=TODAY, reason=Reason.FUNDING)
        (line,) = promise_record([gone], TODAY).lines
        assert slip_words(line) == "withdrawn"


def test_a_promise_that_became_less_is_not_said_to_be_as_promised() -> None:
    whole = promised(title="漏れ", figure_to=Decimal(8), is_lower_better=True, confidence=80)
    less = replace(whole, figure_to=Decimal(9))
    less = ledger.revised(whole, less, reported=BEGUN, reason=Reason.TECHNICAL)
    vague = replace(less, end_precision=Precision.MONTH, confidence=60)
    vague = ledger.revised(less, vague, reported=BEGUN, reason=Reason.TECHNICAL)
    with speaking("ja"):
        (line,) = promise_record([less], BEGUN).lines
        assert slip_words(line) == "時期は約束どおり、目標値は後退"
        for width in (480.0, 728.0):
            drawing = draw_slips([line], width=width, palette=PRINT, today=TODAY)
            assert "時期は約束どおり、目標値は後退" in "".join(words_of(drawing))
        (line,) = promise_record([vague], BEGUN).lines
        assert slip_words(line).endswith("目標値は後退、時期は曖昧化、確度は後退")


def test_a_record_without_dates_is_an_empty_axis() -> None:
    drawing = draw_slips((), width=400, palette=PRINT, today=TODAY)
    assert drawing.regions == ()


def test_a_trend_names_the_credible_day_or_why_there_is_none() -> None:
    with speaking("en"):
        assert trend_words(slipping()).startswith(
            "Said now: 2026-05-20. At this rate done on 2026-"
        )
        runaway = slipping(date(2026, 7, 1), date(2027, 3, 1), date(2027, 12, 1))
        assert "never done" in trend_words(runaway)
        few = replace(slipping(), trend=None, reports=slipping().reports[:2])
        assert trend_words(few) == "2 reports; a trend needs 3."


def test_too_few_promises_give_no_figure_and_say_so() -> None:
    with speaking("en"):
        few = promise_record([promised(title="一つ")], TODAY)
        for said in (interval_words(few), precedents_words(few), brier_words(few.ours)):
            assert said == "0 known; a figure needs 5"


def test_convergence_says_months_and_what_the_figure_lacks() -> None:
    with speaking("en"):
        late, done, vague = matches().matches
        assert slack_words(late).startswith("P50 −")
        assert gap_words(late) == "内部漏れ: 1 mL/min missing"
        assert slack_words(done) == "done, +6.0 months ahead"
        assert slack_words(vague) == "no date to compare"


def test_the_other_party_reads_only_what_both_sides_wrote() -> None:
    with speaking("en"):
        drawing = draw_convergence(
            matches().matches, width=560, palette=PRINT, today=TODAY, is_reckoned=False
        )
        words = words_of(drawing)
        assert "needed 2027-06-30, 8 mL/min" in words
        assert not [text for text in words if "P50" in text or "missing" in text]
        assert "P50" not in drawing.alternative


def test_old_values_stand_beside_new_ones() -> None:
    with speaking("en"):
        words = words_of(draw_changes(changed(), width=700, palette=PRINT, today=TODAY))
        assert {"2027-03-31", "2027-09-30", "softened: figure lowered", "added"} <= set(words)


def test_before_is_what_the_baseline_says_of_what_was_withdrawn_since() -> None:
    item = promised(end=date(2027, 5, 6))
    late = replace(item, end=date(2027, 7, 11), status=Status.WITHDRAWN)
    gone = replace(item, status=Status.WITHDRAWN)
    with speaking("en"):
        for after, said in (
            (late, [("End", "2027-05-06", "2027-07-11"), ("Status", "Committed", "Withdrawn")]),
            (gone, [("End", "2027-05-06", "withdrawn")]),
        ):
            (difference,) = compare([entry_of(item)], [entry_of(after)]).differences
            assert list(field_words(difference)) == said
        assert difference_words(difference) == "withdrawn"


def test_the_new_date_is_whole_in_a_narrow_picture() -> None:
    with speaking("en"):
        words = words_of(draw_changes(changed(), width=380, palette=PRINT, today=TODAY))
        assert {"2027-03-31", "2027-09-30", "8 µm", "6 µm"} <= set(words)


@pytest.mark.parametrize(
    ("precision", "said"),
    [
        (Precision.DAY, "2027-02-14"),
        (Precision.MONTH, "2027-02"),
        (Precision.QUARTER, "FY2026 Q4"),
        (Precision.HALF, "FY2026 H2"),
        (Precision.FISCAL_YEAR, "FY2026"),
        (Precision.YEAR, "2027"),
    ],
)
def test_a_coarse_date_says_no_more_than_is_known(precision: Precision, said: str) -> None:
    with speaking("en"):
        assert coarse_date(date(2027, 2, 14), precision) == said
        assert coarse_date(None, precision) == ""


def test_a_slip_of_a_day_is_one_day() -> None:
    with speaking("en"):
        (line,) = promise_record([moved(promised(), date(2027, 4, 1))], TODAY).lines
        assert slip_words(line) == "1 day late"


def promised(**others: Any) -> RoadmapItem:
    item = roadmap_item(**{"status": Status.COMMITTED, "end": date(2027, 3, 31)} | others)
    return ledger.opened(item, BEGUN)


def moved(item: RoadmapItem, end: date) -> RoadmapItem:
    after = replace(item, end=end)
    return ledger.revised(item, after, reported=TODAY, reason=Reason.TECHNICAL)


def record() -> PromiseRecord:
    done = promised(title="済み", end=date(2026, 3, 31))
    done = replace(done, status=Status.ACHIEVED, actual_end=date(2026, 3, 30))
    gone = ledger.withdrawn(promised(title="撤回"), reported=TODAY, reason=Reason.FUNDING)
    slip = moved(promised(title=TITLE), date(2027, 9, 30))
    return promise_record([slip, gone, done, promised(title="据置き"), promised(end=None)], TODAY)


def slipping(*ends: date) -> PromiseLine:
    item = promised(end=date(2026, 4, 1))
    ends = ends or (date(2026, 4, 25), date(2026, 5, 20))
    for number, end in enumerate(ends, 1):
        day = date(2025, 4 + number * 2, 1)
        after = replace(item, end=end)
        item = ledger.revised(item, after, reported=day, reason=Reason.PEOPLE)
    return promise_record([item], date(2025, 12, 1)).lines[0]


def matches() -> Convergence:
    wanted = need(
        needed_by=date(2027, 6, 30),
        figure="内部漏れ",
        figure_unit="mL/min",
        figure_value=Decimal(8),
    )
    other, open_need = need(needed_by=date(2026, 9, 30)), need(text="時期なし")
    late = roadmap_item(
        title=TITLE, need_id=wanted.id, start=date(2026, 12, 1), end=date(2027, 8, 31),
        figure_unit="mL/min", figure_to=Decimal(9), is_lower_better=True,
    )  # fmt: skip
    done = roadmap_item(need_id=other.id, actual_end=date(2026, 3, 31), status=Status.ACHIEVED)
    vague = roadmap_item(need_id=open_need.id)
    found = converge([wanted, other, open_need], [late, done, vague], (), PAST, as_of=TODAY)
    ordered = sorted(found.matches, key=lambda match: match.need is not wanted)
    return replace(found, matches=tuple(ordered))


def changed() -> Any:
    slip = promised(title=TITLE, start=date(2026, 4, 1))
    soft = promised(title="後退", figure="粗さ", figure_unit="µm", figure_to=Decimal(8))
    gone = promised(title="撤回")
    later = (
        replace(slip, end=date(2027, 9, 30)),
        replace(soft, figure_to=Decimal(6)),
        replace(gone, status=Status.WITHDRAWN),
        promised(title="追加"),
    )
    return compare(map(entry_of, (slip, soft, gone)), map(entry_of, later))
