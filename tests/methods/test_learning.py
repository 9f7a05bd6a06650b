"""Making the same part again and again."""

from math import inf, nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motdesk.methods.learning import (
    crawford_unit,
    learning_exponent,
    wright_average,
    wright_unit,
)


def test_a_unit_gets_cheaper_with_each_doubling() -> None:
    assert learning_exponent(0.85) == pytest.approx(-0.23447, abs=5e-6)
    assert crawford_unit(100, 0.85, 200) == pytest.approx(28.87, abs=0.005)
    assert [crawford_unit(100, 0.8, unit) for unit in (1, 2, 4)] == pytest.approx([100, 80, 64])


def test_by_the_other_model_it_is_the_average() -> None:
    assert [wright_average(100, 0.8, units) for units in (1, 2, 4)] == pytest.approx([100, 80, 64])
    assert [wright_unit(100, 0.8, unit) for unit in (1, 2)] == pytest.approx([100, 60])


def test_nobody_learns_at_a_rate_of_one() -> None:
    assert crawford_unit(7, 1, 1000) == wright_average(7, 1, 1000) == 7
    assert wright_unit(7, 1, 1000) == pytest.approx(7)


@pytest.mark.parametrize(
    ("first", "rate", "unit"),
    [(-1, 0.8, 1), (1, 0, 1), (1, 1.1, 1), (1, 0.8, 0.5), (1, 0.8, 0), (nan, 0.8, 1), (1, 1, inf)],
)
def test_what_is_no_curve_is_refused(first: float, rate: float, unit: float) -> None:
    for model in (crawford_unit, wright_average):
        with pytest.raises(ValueError, match=r"figure|share|units"):
            model(first, rate, unit)


@given(st.floats(0, 1e9), st.floats(0.5, 1), st.integers(1, 10**4))
def test_units_of_the_average_model_add_up_to_it(first: float, rate: float, units: int) -> None:
    assert wright_unit(first, rate, units) <= wright_average(first, rate, units) * (1 + 1e-9)
    some = min(units, 50)
    total = sum(wright_unit(first, rate, unit) for unit in range(1, some + 1))
    assert total == pytest.approx(some * wright_average(first, rate, some), rel=1e-9)
