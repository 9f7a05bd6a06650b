"""Quality and delivery as figures."""

from math import inf, isfinite, nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motdesk.methods.quality import cp, cpk, defects_ppm, equipment_effectiveness, on_time_share

_figures = st.floats(-1e6, 1e6)


def test_defective_parts_per_million() -> None:
    assert defects_ppm(3, 60_000) == pytest.approx(50)
    assert defects_ppm(0, 60_000) == 0
    assert defects_ppm(0, 0) is None


def test_the_share_that_came_on_time() -> None:
    assert on_time_share(38, 40) == 0.95
    assert on_time_share(0, 0) is None


@pytest.mark.parametrize(("part", "whole"), [(2, 1), (-1, 1), (nan, 1), (1, inf)])
def test_a_part_that_does_not_fit_its_whole_is_refused(part: float, whole: float) -> None:
    for method in (defects_ppm, on_time_share):
        with pytest.raises(ValueError, match=r"part|figure"):
            method(part, whole)


def test_capability_is_the_room_between_the_limits_and_to_the_nearer_one() -> None:
    assert cp(9.7, 10.3, 0.1) == pytest.approx(1)
    assert cpk(10.1, 0.1, lower=9.7, upper=10.3) == pytest.approx(2 / 3)
    assert cpk(10, 0.1, lower=9.7, upper=10.3) == pytest.approx(cp(9.7, 10.3, 0.1))
    assert cpk(10.4, 0.1, lower=9.7, upper=10.3) == pytest.approx(-1 / 3)


def test_one_limit_is_enough() -> None:
    assert cpk(5, 1, upper=8) == 1
    assert cpk(5, 1, lower=-1) == 2
    with pytest.raises(ValueError, match="limit"):
        cpk(5, 1)


def test_reversed_limits_and_no_spread_are_refused() -> None:
    for wrong in ((2, 1, 1), (1, 1, 1), (1, 2, 0), (1, 2, -1), (nan, 2, 1), (1, inf, 1)):
        with pytest.raises(ValueError, match=r"limit|figure"):
            cp(*wrong)
    for lower, upper, sigma in ((2, 1, 1), (1, 2, 0), (nan, None, 1)):
        with pytest.raises(ValueError, match=r"limit|figure"):
            cpk(1, sigma, lower=lower, upper=upper)


def test_equipment_is_as_effective_as_its_three_shares_together() -> None:
    assert equipment_effectiveness(0.9, 0.95, 0.99) == pytest.approx(0.84645)
    assert equipment_effectiveness(1, 0, 1) == 0
    for wrong in ((1, 1.1, 1), (nan, 1, 1), (1, 1, -0.1)):
        with pytest.raises(ValueError, match="share"):
            equipment_effectiveness(*wrong)


@given(_figures, st.floats(1e-6, 1e6), _figures, st.floats(1e-3, 1e6))
def test_no_process_is_nearer_its_limit_than_its_room(
    mean: float, sigma: float, lower: float, room: float
) -> None:
    nearest = cpk(mean, sigma, lower=lower, upper=lower + room)
    assert isfinite(nearest)
    assert nearest <= cp(lower, lower + room, sigma) * (1 + 1e-6) + 1e-6
