"""What a part should cost."""

from dataclasses import replace
from math import inf, isfinite, nan
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motdesk.methods.cost import (
    Calculation,
    Material,
    Process,
    SetUp,
    Tooling,
    should_cost,
)
from tests.methods.worked import PART

_money = st.floats(0, 1e9)
_rates = st.floats(0, 0.9)
_made = st.builds(
    Calculation,
    materials=st.lists(
        st.builds(Material, gross=st.floats(1, 100), net=st.floats(0, 1), price=_money)
    ).map(tuple),
    processes=st.lists(
        st.builds(Process, cycle=_money, oee=st.floats(1e-3, 1), machine_rate=_money)
    ).map(tuple),
    purchased=_money,
    scrap_rate=_rates,
    general_rate=_rates,
    profit_rate=_rates,
    logistics=_money,
)


def test_the_worked_part_comes_out() -> None:
    found = should_cost(PART)
    assert found.material == pytest.approx(204.00)
    assert found.material_overhead == pytest.approx(10.20)
    assert found.process == pytest.approx(89.71, abs=0.005)
    assert found.set_up == pytest.approx(23.10)
    assert found.tooling == pytest.approx(40)
    assert found.subtotal == pytest.approx(373.68, abs=0.005)
    assert found.total == pytest.approx(439.79, abs=0.005)


def test_machine_labour_and_energy_are_held_apart() -> None:
    step = replace(PART.processes[0], energy_rate=306)
    found = should_cost(Calculation(processes=(step, step)))
    hour = 45 / 3600 / 0.85
    assert found.machine == pytest.approx(2 * hour * 4500)
    assert found.labour == pytest.approx(2 * hour * 1600)
    assert found.energy == pytest.approx(2 * hour * 306)
    assert found.process == found.subtotal == found.total


def test_cavities_share_a_cycle() -> None:
    one = should_cost(PART).process
    step = replace(PART.processes[0], cavities=4)
    assert should_cost(replace(PART, processes=(step,))).process == pytest.approx(one / 4)


def test_purchased_parts_and_outside_work_are_lost_with_scrap() -> None:
    found = should_cost(Calculation(purchased=60, outside_work=20, scrap_rate=0.2))
    assert (found.scrap, found.total) == (pytest.approx(20), pytest.approx(100))


def test_nothing_costs_nothing() -> None:
    assert should_cost(Calculation()).total == 0


@pytest.mark.parametrize(
    ("kind", "wrong"),
    [
        (Material, {"gross": 1, "net": 2, "price": 1}),
        (Material, {"gross": nan, "net": 0, "price": 1}),
        (Process, {"cycle": 1, "oee": 0}),
        (Process, {"cycle": 1, "oee": 1.1}),
        (Process, {"cycle": 1, "cavities": 0}),
        (SetUp, {"hours": 1, "rate": 1, "lot": 0}),
        (Tooling, {"cost": 1, "life": 0}),
        (Tooling, {"cost": inf, "life": 1}),
        (Calculation, {"scrap_rate": 1}),
        (Calculation, {"profit_rate": -0.1}),
    ],
)
def test_what_cannot_be_made_is_refused(kind: Any, wrong: dict[str, float]) -> None:
    with pytest.raises(ValueError, match=r"figure|share|part"):
        kind(**wrong)


@given(_made)
def test_every_part_has_a_finite_cost_above_what_goes_into_it(made: Calculation) -> None:
    found = should_cost(made)
    assert isfinite(found.total)
    assert found.total >= found.subtotal >= found.material
