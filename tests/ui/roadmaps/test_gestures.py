from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motdesk.domain.periods import period_of
from motdesk.domain.roadmaps import ItemKind, Precision
from motdesk.drawings.roadmap_axes import Step
from motdesk.ui.roadmaps.gestures import Gesture, Handle, added
from tests.builders import roadmap_item

START, END = date(2027, 4, 10), date(2027, 9, 20)
DATES = st.dates(date(1990, 1, 1), date(2080, 1, 1))


def bar(**changes: object):
    return roadmap_item(**{"start": START, "end": END} | changes)


def test_a_bar_moves_by_days_where_its_dates_are_known_to_the_day() -> None:
    moved = Gesture(bar(latest=date(2027, 12, 1)), Handle.BODY).by(30)
    assert (moved.start, moved.end) == (date(2027, 5, 10), date(2027, 10, 20))
    assert moved.latest == date(2027, 12, 31)


def test_a_coarse_bar_snaps_to_its_own_periods() -> None:
    coarse = bar(start_precision=Precision.QUARTER, end_precision=Precision.QUARTER)
    assert Gesture(coarse, Handle.BODY).by(20) == coarse
    moved = Gesture(coarse, Handle.BODY).by(80)
    assert period_of(moved.start, Precision.QUARTER).first == date(2027, 7, 1)
    assert period_of(moved.end, Precision.QUARTER).first == date(2027, 10, 1)


def test_an_edge_never_passes_the_other_one() -> None:
    assert Gesture(bar(), Handle.END).by(-1000).end == START
    assert Gesture(bar(), Handle.START).by(1000).start == END


def test_an_open_end_is_named_by_dragging_it() -> None:
    item = roadmap_item(start=START, start_precision=Precision.MONTH)
    named = Gesture(item, Handle.END).by(61)
    assert (named.end, named.end_precision) == (date(2027, 6, 10), Precision.MONTH)


def test_no_exact_day_is_invented_for_a_begin_or_a_whisker() -> None:
    item = roadmap_item(end=date(2027, 9, 1), end_precision=Precision.MONTH)
    begun = Gesture(item, Handle.START).by(-61)
    assert (begun.start, begun.start_precision) == (date(2027, 7, 1), Precision.MONTH)
    late = Gesture(item, Handle.LATEST).by(35)
    early = Gesture(item, Handle.EARLIEST).by(-35)
    assert (early.earliest, late.latest) == (date(2027, 8, 1), date(2027, 10, 31))
    assert late.end_precision is Precision.MONTH


def test_whiskers_widen_from_the_end_and_keep_their_order() -> None:
    wide = Gesture(bar(), Handle.LATEST).by(45)
    assert wide.latest == END + timedelta(45)
    assert wide.earliest is None
    assert Gesture(wide, Handle.EARLIEST).by(100).earliest == wide.latest


@pytest.mark.parametrize("handle", [Handle.BODY, Handle.END, Handle.LATEST])
def test_what_has_no_date_gets_none(handle: Handle) -> None:
    item = roadmap_item()
    assert Gesture(item, handle).by(90) == item


@given(DATES, st.integers(0, 900), st.sampled_from(Precision), st.integers(-9, 9))
def test_steps_by_keys_move_by_whole_periods_and_back(
    start: date, days: int, precision: Precision, steps: int
) -> None:
    item = roadmap_item(
        start=start, end=start + timedelta(days),
        start_precision=precision, end_precision=precision,
    )  # fmt: skip
    there = Gesture(item, Handle.BODY).stepped(steps)
    first = period_of(item.start, precision)
    for _step in range(abs(steps)):
        first = period_of(first.next if steps > 0 else first.first - timedelta(1), precision)
    assert period_of(there.start, precision) == first


@given(DATES, st.integers(-4000, 4000), st.sampled_from(Precision), st.sampled_from(Handle))
def test_no_gesture_makes_dates_that_cannot_be(
    day: date, days: int, precision: Precision, handle: Handle
) -> None:
    item = bar(start=day, end=day + timedelta(40), end_precision=precision)
    made = Gesture(item, handle).by(days)
    assert made.start is not None
    assert made.end is not None
    assert made.start <= made.end


def test_a_click_means_a_date_as_exact_as_the_ticks() -> None:
    day = date(2027, 5, 20)
    assert added(day, Step.WEEK, ItemKind.BAR) == (day, Precision.DAY)
    assert added(day, Step.MONTH, ItemKind.BAR) == (date(2027, 5, 1), Precision.MONTH)
    assert added(day, Step.YEAR, ItemKind.MILESTONE) == (
        date(2028, 3, 31), Precision.FISCAL_YEAR,
    )  # fmt: skip
