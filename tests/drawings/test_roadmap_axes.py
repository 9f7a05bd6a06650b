from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motdesk.base.texts import speaking
from motdesk.drawings.roadmap_axes import Axis, Step
from motdesk.drawings.roadmaps import tick_word


def axis(days: int, first: date = date(2026, 4, 1), **changes: int) -> Axis:
    return Axis(first=first, last=first + timedelta(days), left=90, right=690, **changes)


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(30, 9_000))
def test_days_and_places_are_told_from_each_other(day: date, days: int) -> None:
    scale = axis(days)
    assert scale.day(scale.x(day) + scale.per_day / 2) == day


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(20, 9_000), st.integers(1, 12))
def test_ticks_follow_each_other_inside_the_axis(first: date, days: int, start: int) -> None:
    scale = axis(days, first, year_start=start)
    for ticks in (scale.upper(), scale.lower()):
        assert all(90 <= tick.x < tick.right <= 690 for tick in ticks)
        assert all(one.right == other.x for one, other in pairwise(ticks))
    assert scale.upper()[0].x == 90


@pytest.mark.parametrize(
    ("days", "step"),
    [(91, Step.WEEK), (500, Step.MONTH), (1100, Step.QUARTER), (3650, Step.HALF),
     (12_000, Step.YEAR)],
)  # fmt: skip
def test_ticks_grow_coarser_from_a_quarter_to_decades(days: int, step: Step) -> None:
    assert axis(days).step is step


@pytest.mark.parametrize("spoken", ["ja", "en"])
@given(st.floats(60, 3_000))
def test_every_tick_has_room_for_its_word(spoken: str, days: float) -> None:
    with speaking(spoken):
        scale = axis(round(days))
        words = [list(tick_word(tick, 24, "text", "#000000")) for tick in scale.lower()[1:-1]]
        assert all(words)


def test_years_are_fiscal_or_of_the_calendar() -> None:
    with speaking("en"):
        assert [tick.text for tick in axis(800).upper()] == ["FY2026", "FY2027", "FY2028"]
        calendar = axis(1000, year_start=1)
        assert [tick.text for tick in calendar.upper()] == ["2026", "2027", "2028"]
        assert calendar.lower()[0].text == "Q2"
        assert axis(1000).lower()[0].text == "Q1"
