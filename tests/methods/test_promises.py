"""What became of promises."""

from datetime import date, timedelta
from math import inf, isfinite, nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motdesk.methods.promises import (
    Fit,
    Precedents,
    brier,
    milestone_trend,
    precedents,
    price_of_slip,
    quantile,
    slack,
    slip,
    wilson_interval,
)

START, PROMISED = date(2025, 1, 1), date(2026, 1, 1)
RECORD = ((6, 7), (9, 9), (12, 18), (6, 6), (8, 12), (10, 13))
_days = st.dates(date(2000, 1, 1), date(2060, 1, 1))
_figures = st.floats(-1e15, 1e15)


def after(days: int, later: int) -> tuple[date, date]:
    return START + timedelta(days=days), PROMISED + timedelta(days=later)


def test_a_slip_is_the_days_between_promise_and_present() -> None:
    assert slip(PROMISED, date(2026, 3, 2)) == 60
    assert slip(PROMISED, date(2025, 12, 31)) == -1
    assert slip(PROMISED, PROMISED) == 0


def test_the_forecasts_of_a_milestone_run_towards_a_credible_date() -> None:
    trend = milestone_trend([after(181, 60), after(0, 0), after(362, 120)])
    assert trend is not None
    assert trend.slope == pytest.approx(60 / 181)
    assert trend.credible == date(2026, 7, 1)


def test_a_milestone_that_never_moves_is_believed() -> None:
    trend = milestone_trend([after(30 * month, 0) for month in range(4)])
    assert trend is not None
    assert (trend.slope, trend.credible) == (0, PROMISED)


def test_there_is_no_date_at_a_rate_that_never_arrives() -> None:
    for later in (100, 150):
        reports = [after(100 * k, round(k * later)) for k in range(3)]
        trend = milestone_trend(reports)
        assert trend is not None
        assert trend.credible is None
    far = milestone_trend([after(10_000 * k, 9_999 * k) for k in range(3)])
    assert far is not None
    assert far.slope < 1
    assert far.credible is None


def test_fewer_than_three_reports_forecast_nothing() -> None:
    assert milestone_trend([]) is None
    assert milestone_trend([after(0, 0), after(181, 60)]) is None
    assert milestone_trend([after(0, 0), after(0, 10), after(181, 60)]) is None


def test_a_partner_is_measured_by_their_own_record() -> None:
    found = precedents(RECORD)
    assert found.ratios == pytest.approx((1, 1, 7 / 6, 1.3, 1.5, 1.5))
    assert found.p50 == pytest.approx(1.2333, rel=1e-4)
    assert found.p80 == pytest.approx(1.5)
    assert found.p90 == pytest.approx(1.5)


def test_too_few_precedents_have_no_quantiles() -> None:
    assert precedents([(2, 3)] * 4) == Precedents(ratios=(1.5,) * 4, p50=None, p80=None, p90=None)
    assert precedents([]).ratios == ()
    for wrong in ((0, 1), (1, -1), (nan, 1), (1, inf)):
        with pytest.raises(ValueError, match="figure"):
            precedents([wrong])


def test_quantiles_lie_between_neighbours() -> None:
    assert [quantile((4, 1, 3), share) for share in (0, 0.25, 0.5, 1)] == [1, 2, 3, 4]
    assert quantile((7,), 0.3) == 7
    for values, share in (((), 0.5), ((1,), 1.5), ((1,), nan)):
        with pytest.raises(ValueError, match=r"value|share"):
            quantile(values, share)


def test_few_promises_kept_say_little() -> None:
    assert wilson_interval(4, 6) == pytest.approx((0.300, 0.903), abs=5e-4)
    assert wilson_interval(0, 0) == (0, 1)
    assert wilson_interval(6, 6)[1] == 1
    assert wilson_interval(0, 6)[0] == 0
    for kept, of, confidence in ((7, 6, 0.95), (-1, 6, 0.95), (1, 2, 1), (1, 2, nan)):
        with pytest.raises(ValueError, match="kept"):
            wilson_interval(kept, of, confidence)


def test_stated_confidence_is_held_against_what_came() -> None:
    stated = ((0.9, True), (0.8, False), (0.7, True), (0.9, False))
    assert brier(stated) == pytest.approx(0.3875)
    for wrong in ((), ((1.1, True),), ((nan, True),)):
        with pytest.raises(ValueError, match=r"forecast|share"):
            brier(wrong)


def test_a_slip_costs_the_benefit_of_its_months() -> None:
    assert price_of_slip(12.0e6, 6) == 6.0e6
    with pytest.raises(ValueError, match="figure"):
        price_of_slip(nan, 6)


@pytest.mark.parametrize(
    ("need", "fit"),
    [(21, Fit.GREEN), (20, Fit.GREEN), (19.9, Fit.AMBER), (15, Fit.AMBER), (14, Fit.RED)],
)
def test_slack_at_both_chances_decides_the_fit(need: float, fit: Fit) -> None:
    found = slack(need, p50=15, p90=20)
    assert (found.slack50, found.slack90, found.fit) == (need - 15, need - 20, fit)


def test_a_surer_end_is_never_earlier() -> None:
    with pytest.raises(ValueError, match="90"):
        slack(10, p50=5, p90=4)


@given(st.lists(st.tuples(_days, _days), max_size=8))
def test_a_trend_is_finite_whatever_was_reported(reports: list[tuple[date, date]]) -> None:
    trend = milestone_trend(reports)
    assert trend is None or isfinite(trend.slope)


@given(st.lists(_figures, min_size=1, max_size=8), st.floats(0, 1))
def test_quantiles_stay_inside(values: list[float], share: float) -> None:
    found = quantile(values, share)
    room = 1e-9 * max(map(abs, values))
    assert min(values) - room <= found <= max(values) + room


@given(st.integers(0, 10**6), st.integers(0, 10**6), st.floats(0.01, 0.9999))
def test_an_interval_holds_the_share_itself(kept: int, missed: int, confidence: float) -> None:
    low, high = wilson_interval(kept, kept + missed, confidence)
    assert 0 <= low <= high <= 1
    if kept + missed:
        assert low - 1e-9 <= kept / (kept + missed) <= high + 1e-9
