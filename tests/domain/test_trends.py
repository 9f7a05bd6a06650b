"""Months as lines: what is unknown is a gap and never a zero."""

from datetime import date

import pytest

from motdesk.base.errors import UserError
from motdesk.base.texts import speaking
from motdesk.domain.performance import Performance, PerformanceMonth
from motdesk.domain.trends import Measure, coverage_words, trend_of, window

YEAR = window(date(2026, 12, 1), 12)


def month(number: int, **counts: int | None) -> PerformanceMonth:
    return PerformanceMonth(month=date(2026, number, 1), **counts)


def test_a_window_holds_whole_months_across_a_year() -> None:
    assert window(date(2026, 2, 15), 3) == (date(2025, 12, 1), date(2026, 1, 1), date(2026, 2, 1))


def test_four_of_twelve_months_are_four_points_and_eight_gaps() -> None:
    months = [month(n, delivered=1000, defective=n - 1) for n in range(1, 5)]
    trend = trend_of(Measure.DEFECTS, months, YEAR)
    assert [point.value for point in trend.points] == [0, 1000, 2000, 3000, *[None] * 8]
    assert (trend.known, trend.total) == (4, 1500)
    with speaking("en"):
        assert coverage_words(trend.known, len(trend.points)) == "4 of 12 months"


@pytest.mark.parametrize(
    ("measure", "counts"),
    [
        (Measure.DEFECTS, {"delivered": 100}), (Measure.DEFECTS, {"defective": 0}),
        (Measure.DEFECTS, {"delivered": 0, "defective": 0}), (Measure.ON_TIME, {"due": 3}),
        (Measure.ON_TIME, {"due": 0, "on_time": 0}), (Measure.CLAIMS, {}),
    ],
)  # fmt: skip
def test_half_a_pair_is_no_data_and_not_good(measure: Measure, counts: dict[str, int]) -> None:
    trend = trend_of(measure, [month(1, **counts)], YEAR)
    assert trend.points[0].value is None
    assert (trend.known, trend.total) == (0, None)


def test_zero_claims_are_known() -> None:
    trend = trend_of(Measure.CLAIMS, [month(1, claims=0), month(2, claims=2)], YEAR)
    assert (trend.known, trend.total) == (2, 2)


def test_large_months_weigh_more_than_small_ones() -> None:
    months = [month(1, due=90, on_time=90), month(2, due=10, on_time=0)]
    assert trend_of(Measure.ON_TIME, months, YEAR).total == 90


def test_a_month_is_its_first_day_and_stands_in_a_record_once() -> None:
    assert PerformanceMonth(month=date(2026, 5, 31)).month == date(2026, 5, 1)
    twice = (PerformanceMonth(month=date(2026, 5, 2)), PerformanceMonth(month=date(2026, 5, 3)))
    with pytest.raises(UserError, match="2026-05"):
        Performance(partner_id="0" * 32, title="受入実績", months=twice)


def test_more_defective_than_delivered_is_refused() -> None:
    with pytest.raises(UserError):
        month(1, delivered=3, defective=4)
    with pytest.raises(UserError):
        month(1, due=3, on_time=4)
