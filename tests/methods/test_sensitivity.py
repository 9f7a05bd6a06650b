"""What uncertain figures do to a result."""

from collections.abc import Sequence
from dataclasses import replace
from math import isfinite, nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motdesk.methods.cost import should_cost
from motdesk.methods.sensitivity import Bar, Range, tornado
from tests.methods.worked import PART

_numbers = st.floats(-1e9, 1e9)
_ranges = st.lists(
    st.tuples(_numbers, _numbers, _numbers).map(lambda three: tuple(sorted(three))), max_size=6
)


def difference(figures: Sequence[float]) -> float:
    return figures[0] - 2 * figures[1]


def price(figures: Sequence[float]) -> float:
    material = replace(PART.materials[0], price=figures[0])
    step = replace(PART.processes[0], cycle=figures[1], oee=figures[2])
    return should_cost(replace(PART, materials=(material,), processes=(step,))).total


def test_the_figure_that_moves_most_comes_first() -> None:
    found = tornado(difference, [(9, 10, 12), (1, 3, 4)])
    assert found.likely == 4
    assert found.bars == (Bar(figure=1, at_low=8, at_high=2), Bar(figure=0, at_low=3, at_high=6))
    assert [bar.swing for bar in found.bars] == [6, 3]


def test_independent_figures_seldom_all_go_wrong_at_once() -> None:
    found = tornado(difference, [(9, 10, 12), (1, 3, 4)])
    assert (found.low, found.high) == pytest.approx((4 - 5**0.5, 4 + 20**0.5))
    assert (found.lowest, found.highest) == (1, 10)


def test_a_part_has_a_range_of_what_it_should_cost() -> None:
    found = tornado(price, [(170, 180, 200), (40, 45, 50), (0.75, 0.85, 0.9)])
    assert found.likely == pytest.approx(439.79, abs=0.005)
    assert [bar.figure for bar in found.bars] == [0, 1, 2]
    assert found.lowest < found.low < found.likely < found.high < found.highest


def test_certain_figures_leave_a_certain_result() -> None:
    found = tornado(difference, [(10, 10, 10), (3, 3, 3)])
    assert found.low == found.high == found.lowest == found.highest == found.likely == 4
    assert tornado(sum, []).likely == 0


def test_ranges_that_do_not_rise_are_refused() -> None:
    for wrong in ((2, 1, 3), (1, nan, 3)):
        with pytest.raises(ValueError, match=r"range|figure"):
            tornado(sum, [wrong])


@given(_ranges)
def test_a_sum_lies_within_its_ends(ranges: list[Range]) -> None:
    found = tornado(sum, ranges)
    room = 1e-6 * (1 + sum(abs(end) for ends in ranges for end in ends))
    assert all(map(isfinite, (found.low, found.high)))
    assert found.lowest - room <= found.low <= found.likely <= found.high <= found.highest + room
