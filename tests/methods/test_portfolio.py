"""Where a purchase stands by profit impact and supply risk."""

from math import exp, inf, isfinite, nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motdesk.methods.portfolio import Factor, Position, Quadrant, curve, position

_marks = st.floats(1, 5)
_bends = st.floats(-1e15, 1e15)


def factors(*pairs: tuple[float, float]) -> list[Factor]:
    return [Factor(mark=mark, weight=weight) for mark, weight in pairs]


def test_a_bent_curve_values_the_first_steps_more() -> None:
    assert curve(2.964853, 1, 5, 0.653) == pytest.approx(0.78006, rel=1e-4)
    assert [curve(x, 1, 5, 0.653) for x in (1, 5)] == [0, 1]
    assert curve(4, 1, 5, -0.653) == pytest.approx((1 - exp(0.653 * 3)) / (1 - exp(0.653 * 4)))


def test_a_curve_without_bend_is_straight() -> None:
    assert curve(2, 1, 5) == 0.25
    for bend in (1e-12, -1e-12, 1e-7, -1e-7):
        assert curve(2, 1, 5, bend) == pytest.approx(0.25, abs=1e-6)


@pytest.mark.parametrize(
    ("x", "low", "high", "bend"),
    [(0, 1, 5, 0), (6, 1, 5, 0), (1, 1, 1, 0), (3, 5, 1, 0), (nan, 1, 5, 0), (2, 1, 5, inf)],
)
def test_marks_outside_their_ends_are_refused(
    x: float, low: float, high: float, bend: float
) -> None:
    with pytest.raises(ValueError, match=r"mark|figure"):
        curve(x, low, high, bend)


@pytest.mark.parametrize(
    ("impact", "risk", "quadrant"),
    [
        (5, 5, Quadrant.STRATEGIC),
        (5, 1, Quadrant.LEVERAGE),
        (1, 5, Quadrant.BOTTLENECK),
        (1, 1, Quadrant.ROUTINE),
    ],
)
def test_both_axes_make_four_fields(impact: float, risk: float, quadrant: Quadrant) -> None:
    found = position(factors((impact, 0.5), (impact, 0.5)), factors((risk, 1)))
    assert found == Position(
        impact=(impact - 1) / 4, risk=(risk - 1) / 4, quadrant=quadrant, is_borderline=False
    )


def test_a_purchase_near_a_cut_is_borderline() -> None:
    sure = factors((5, 1))
    assert position(factors((3.19, 0.5), (3.19, 0.5)), sure).is_borderline
    many = [Factor(mark=3.4, weight=0.125) for _ in range(8)]
    assert not position(many, sure).is_borderline
    assert position([*many[:7], Factor(mark=3, weight=0.125)], sure).quadrant == "strategic"


def test_a_purchase_that_one_step_would_move_is_borderline() -> None:
    heavy = factors((3.6, 0.8), (3.6, 0.2))
    found = position(heavy, factors((1, 1)))
    assert found.impact == pytest.approx(0.65)
    assert found.is_borderline
    assert position(factors((1, 1)), heavy).is_borderline


def test_weights_of_an_axis_add_up_to_one() -> None:
    for wrong in ([], factors((3, 0.5))):
        with pytest.raises(ValueError, match=r"weights|figure"):
            position(wrong, factors((3, 1)))


@given(_marks, _marks, _bends)
def test_values_rise_with_marks_and_stay_within_one(x: float, y: float, bend: float) -> None:
    low, high = (curve(mark, 1, 5, bend) for mark in sorted((x, y)))
    assert isfinite(low)
    assert 0 <= low <= high + 1e-9 <= 1 + 2e-9
