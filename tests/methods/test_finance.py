"""Money at different times."""

from datetime import date, timedelta
from math import inf, isfinite, nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motdesk.methods.finance import irr, npv, npv_on_dates, payback, xirr

DATED = [
    (date(2008, 1, 1), -10_000.0),
    (date(2008, 3, 1), 2_750.0),
    (date(2008, 10, 30), 4_250.0),
    (date(2009, 2, 15), 3_250.0),
    (date(2009, 4, 1), 2_750.0),
]

_outs = st.lists(st.floats(-1e6, -1), min_size=1, max_size=3)
_ins = st.lists(st.one_of(st.just(0.0), st.floats(1, 1e6)), min_size=1, max_size=12).filter(any)
_any = st.lists(st.floats(-1e15, 1e15), max_size=12)


def test_an_investment_is_worth_its_flows_today() -> None:
    assert npv(0.12, [-15_000, *[6_000] * 4]) == pytest.approx(3224.10, abs=0.005)
    assert npv(0, [-5, 3, 3]) == 1
    assert npv(0.5, []) == 0


def test_the_rate_of_return_leaves_nothing() -> None:
    assert irr([-20_000, *[7_400] * 4]) == pytest.approx(0.1776, abs=5e-5)
    assert irr([-100, 110]) == pytest.approx(0.10)
    assert irr([100, -110]) == pytest.approx(0.10)
    assert irr([0, -100, 0, 121, 0]) == pytest.approx(0.10)
    assert irr([-100, 50]) == pytest.approx(-0.5)
    assert irr([-100, 100]) == pytest.approx(0, abs=1e-12)


def test_dated_flows_count_days() -> None:
    # The example in the documentation of the spreadsheet function.
    assert xirr(DATED) == pytest.approx(0.373362535, abs=1e-8)
    assert xirr(DATED[::-1]) == xirr(DATED)
    assert npv_on_dates(0.09, DATED) == pytest.approx(2086.65, abs=0.005)


def test_flows_of_one_day_count_together() -> None:
    day, later = date(2025, 4, 1), date(2026, 4, 1)
    assert xirr([(day, 50), (day, -150), (later, 110)]) == pytest.approx(0.10)


@pytest.mark.parametrize("flows", [[], [5], [1, 2], [-1, 0], [0, 0], [-1, 3, -2.1], [1, -3, 2]])
def test_flows_without_exactly_one_change_of_sign_have_no_rate(flows: list[float]) -> None:
    with pytest.raises(ValueError, match="sign"):
        irr(flows)


def test_rates_and_worths_out_of_reach_are_refused() -> None:
    for rate in (-1, -2, nan, inf):
        with pytest.raises(ValueError, match=r"rate|figure"):
            npv(rate, [1, 2])
    with pytest.raises(ValueError, match="reach"):
        npv(-0.999999, [1.0] * 100)
    near = date(2025, 1, 1)
    with pytest.raises(ValueError, match="reach"):
        xirr([(near, -1), (near + timedelta(days=1), 1e9)])
    with pytest.raises(ValueError, match="figure"):
        irr([-1, nan])


def test_an_investment_is_paid_back_within_a_year() -> None:
    assert payback([-20_000, 6_000, 6_000, 3_000, 3_000, 3_000]) == pytest.approx(4.667, abs=5e-4)
    assert payback([-10, 10]) == 1
    assert payback([-10, 9]) is None
    assert payback([]) == payback([5, -5]) == 0


def test_what_is_lost_again_is_not_paid_back() -> None:
    assert payback([-100, 150, -100, 100]) == 2.5
    assert payback([0, -100, 50, 50]) == 3


@given(_outs, _ins)
def test_at_the_rate_of_return_the_worth_is_zero(outs: list[float], ins: list[float]) -> None:
    flows = [*outs, *ins]
    rate = irr(flows)
    sizes = npv(rate, [abs(flow) for flow in flows])
    assert abs(npv(rate, flows)) <= 1e-6 * sizes


@given(_any, st.floats(-0.99, 1e15))
def test_a_worth_is_finite_or_refused(flows: list[float], rate: float) -> None:
    assert isfinite(npv(rate, flows))


@given(_any)
def test_a_rate_is_above_minus_one_or_refused(flows: list[float]) -> None:
    try:
        rate = irr(flows)
    except ValueError:
        return
    assert isfinite(rate)
    assert rate >= -1


@given(_any)
def test_a_payback_lies_within_its_years(flows: list[float]) -> None:
    years = payback(flows)
    assert years is None or 0 <= years <= len(flows)
