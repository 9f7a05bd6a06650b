"""Student's t distribution."""

from math import inf, isfinite, nan, pi, sqrt, tan
from statistics import NormalDist

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motdesk.methods.student import t_quantile

TABLE = {  # Abramowitz and Stegun (1964), table 26.10
    (1, 0.975): 12.706,
    (2, 0.975): 4.303,
    (3, 0.995): 5.841,
    (5, 0.95): 2.015,
    (8, 0.9995): 5.041,
    (10, 0.975): 2.228,
    (20, 0.90): 1.325,
    (30, 0.995): 2.750,
    (60, 0.975): 2.000,
    (120, 0.995): 2.617,
}


@pytest.mark.parametrize(("freedom", "share"), TABLE)
def test_quantiles_are_those_of_the_published_table(freedom: int, share: float) -> None:
    assert t_quantile(share, freedom) == pytest.approx(TABLE[freedom, share], abs=5e-4)


@given(st.floats(0.001, 0.999))
def test_one_and_two_degrees_of_freedom_have_closed_forms(share: float) -> None:
    assert t_quantile(share, 1) == pytest.approx(tan(pi * (share - 0.5)), rel=1e-9, abs=1e-9)
    inside = 2 * share - 1
    closed = inside * sqrt(2 / (1 - inside * inside))
    assert t_quantile(share, 2) == pytest.approx(closed, rel=1e-9, abs=1e-9)


@pytest.mark.parametrize("share", [0.0001, 0.3, 0.975, 0.9999])
def test_many_degrees_of_freedom_come_close_to_the_normal_law(share: float) -> None:
    assert t_quantile(share, 1e15) == pytest.approx(NormalDist().inv_cdf(share))
    assert t_quantile(share, 1.000001e6) == pytest.approx(t_quantile(share, 1e6), rel=1e-8)


def test_both_tails_mirror_each_other() -> None:
    assert t_quantile(0.5, 7) == pytest.approx(0, abs=1e-15)
    assert t_quantile(0.025, 7) == pytest.approx(-t_quantile(0.975, 7))
    assert isfinite(t_quantile(1e-20, 7))


def test_what_is_no_quantile_is_refused() -> None:
    for share, freedom in ((0, 5), (1, 5), (nan, 5), (0.9, 0), (0.9, -1), (0.9, nan)):
        with pytest.raises(ValueError, match="share"):
            t_quantile(share, freedom)
    assert isfinite(t_quantile(0.9, inf))
    with pytest.raises(ValueError, match="reach"):
        t_quantile(0.999, 0.001)


@given(st.floats(0.5, 0.999), st.floats(0.5, 1e7), st.floats(1, 10))
def test_more_freedom_never_widens_the_tails(share: float, freedom: float, more: float) -> None:
    wide, narrow = t_quantile(share, freedom), t_quantile(share, freedom * more)
    assert narrow <= wide * (1 + 1e-8) + 1e-9
