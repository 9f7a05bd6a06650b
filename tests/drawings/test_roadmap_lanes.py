from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from motdesk.domain.roadmaps import BaselineEntry, ItemKind, Layer, Precision, RoadmapItem
from motdesk.drawings.roadmap_extents import printed_span, span_of
from motdesk.drawings.roadmap_lanes import Arrangement, arrange
from motdesk.drawings.roadmap_rows import OPEN, ROW
from tests.builders import roadmap_item

SPAN = (date(2026, 4, 1), date(2029, 4, 1))
DAYS = st.dates(date(2026, 1, 1), date(2029, 12, 31))


@st.composite
def items(draw: st.DrawFn) -> RoadmapItem:
    start = draw(DAYS)
    return roadmap_item(
        title=draw(st.text("膜あA1 ", min_size=1, max_size=12).filter(str.strip)),
        lane=draw(st.sampled_from(["", "成膜", "研削"])),
        layer=draw(st.sampled_from([Layer.PRODUCT, Layer.TECHNOLOGY])),
        kind=draw(st.sampled_from(ItemKind)),
        start=draw(st.sampled_from([start, None])),
        end=draw(st.sampled_from([start + timedelta(draw(st.integers(0, 500))), None])),
        end_precision=draw(st.sampled_from(Precision)),
        latest=draw(st.one_of(st.none(), DAYS)),
    )


@given(st.lists(items(), max_size=14), st.floats(200, 900))
def test_nothing_in_a_row_overlaps(drawn: list[RoadmapItem], width: float) -> None:
    arrangement = arrange(drawn, SPAN, width)
    for row in rows_of(arrangement).values():
        for one, other in pairwise(sorted(row, key=lambda it: it.left)):
            low = min(other.left, *(other.whisker or [other.left]))
            assert max(one.right, *(one.whisker or [one.right])) <= low
            assert one.room <= low or one.room == one.right


@given(st.lists(items(), max_size=14))
def test_every_item_lies_in_a_lane_of_its_layer_or_in_the_tray(drawn: list[RoadmapItem]) -> None:
    arrangement = arrange(drawn, SPAN, 600)
    for placed in arrangement.items:
        lane = arrangement.lane_at(placed.y)
        assert lane is not None
        assert (lane.layer, lane.name) == (placed.item.layer, placed.item.lane)
    everything = [placed.item for placed in arrangement.items] + list(arrangement.undated)
    assert sorted(item.id for item in everything) == sorted(item.id for item in drawn)


def test_an_item_without_a_date_lies_in_the_tray_and_gets_none() -> None:
    milestone = roadmap_item(kind=ItemKind.MILESTONE, start=date(2027, 1, 1))
    arrangement = arrange([roadmap_item(), milestone], SPAN, 600)
    assert arrangement.items == ()
    assert [item.end for item in arrangement.undated] == [None, None]


def test_a_coarse_date_stands_for_its_whole_period() -> None:
    item = roadmap_item(
        start=date(2027, 5, 20), start_precision=Precision.QUARTER,
        end=date(2027, 9, 1), end_precision=Precision.FISCAL_YEAR,
    )  # fmt: skip
    arrangement = arrange([item], SPAN, 600)
    (placed,) = arrangement.items
    assert arrangement.axis.day(placed.left + 0.01) == date(2027, 4, 1)
    assert arrangement.axis.day(placed.right + 0.01) == date(2028, 4, 1)


def test_a_bar_with_one_date_is_open_to_the_other_side() -> None:
    item = roadmap_item(start=date(2027, 4, 1))
    (placed,) = arrange([item], SPAN, 600).items
    assert placed.is_end_open
    assert not placed.is_start_open
    assert placed.right - placed.left == OPEN


def test_lanes_pivot_by_any_field() -> None:
    drawn = [roadmap_item(start=date(2027, 1, 1), figure=figure) for figure in ("Lc2", "μ", "Lc2")]
    arrangement = arrange(drawn, SPAN, 600, lane_of=lambda item: item.figure)
    assert [lane.name for lane in arrangement.lanes] == ["Lc2", "μ"]
    assert arrangement.lanes[0].height > 2 * ROW


def test_layers_come_from_the_market_down_and_may_be_shown_empty() -> None:
    arrangement = arrange([roadmap_item(start=date(2027, 1, 1))], SPAN, 600, layers=tuple(Layer))
    assert [strip.layer for strip in arrangement.strips] == list(Layer)
    assert len(arrangement.lanes) == len(Layer)


def test_the_baseline_takes_room_in_the_row() -> None:
    first = roadmap_item(title="A", start=date(2027, 1, 1), end=date(2027, 2, 1))
    second = roadmap_item(title="B", start=date(2028, 1, 1), end=date(2028, 2, 1))
    then = BaselineEntry(item_id=first.id, start=date(2027, 1, 1), end=date(2028, 6, 1))
    assert len(rows_of(arrange([first, second], SPAN, 600))) == 1
    assert len(rows_of(arrange([first, second], SPAN, 600, baseline={first.id: then}))) == 2


def test_the_span_shows_every_item_and_today() -> None:
    item = roadmap_item(start=date(2027, 5, 1), end=date(2028, 3, 31), latest=date(2029, 1, 1))
    assert span_of([item], date(2026, 11, 22)) == (date(2026, 1, 1), date(2030, 1, 1))


def test_paper_begins_shortly_before_the_first_item_or_today() -> None:
    item = roadmap_item(start=date(2027, 5, 1), end=date(2028, 3, 31))
    today = date(2026, 11, 22)
    assert printed_span([item], today) == (date(2026, 10, 1), date(2029, 1, 1))
    coarse = roadmap_item(start=date(2026, 6, 1), start_precision=Precision.FISCAL_YEAR)
    assert printed_span([coarse, item], today)[0] == date(2026, 3, 1)
    then = BaselineEntry(item_id=item.id, start=date(2026, 2, 14))
    assert printed_span([item], today, {item.id: then})[0] == date(2026, 1, 1)
    assert printed_span([], today) == (date(2026, 10, 1), date(2027, 1, 1))


def rows_of(arrangement: Arrangement):
    rows = {}
    for placed in arrangement.items:
        rows.setdefault(placed.y, []).append(placed)
    return rows
