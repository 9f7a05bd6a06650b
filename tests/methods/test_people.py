"""How safely a skill is held."""

from math import inf, nan
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motdesk.methods.people import (
    BusFactor,
    Holder,
    Succession,
    bus_factor,
    effective_holders,
    succession_coverage,
    transmission_risk,
)

MASTER = Holder(level=4, leaves_after=2)
SKILLED = Holder(level=3, yearly_loss=0.05)
TRAINEE = Holder(level=2, yearly_loss=0.05, trained_to=3, success=0.6)

_holders = st.lists(
    st.builds(
        Holder,
        level=st.integers(0, 4),
        leaves_after=st.one_of(st.none(), st.floats(0, 40)),
        yearly_loss=st.floats(0, 2),
        trained_to=st.one_of(st.none(), st.just(4)),
        success=st.floats(0, 1),
    ),
    max_size=6,
)


def test_the_skill_with_the_fewest_able_holders_is_named() -> None:
    found = bus_factor({"Die casting": [4, 3, 2], "Grinding": [4, 1, 0], "Brazing": [2]})
    assert found == BusFactor(holders=1, skills=("Grinding", "Brazing"))
    assert bus_factor({"Plating": []}) == BusFactor(holders=0, skills=("Plating",))
    assert bus_factor({}) is None


def test_succession_is_covered_by_criticality() -> None:
    half = Succession(criticality=5, ready=1, required=2)
    more = Succession(criticality=3, ready=4, required=2)
    none = Succession(criticality=2, ready=0, required=0)
    assert succession_coverage([half, more]) == pytest.approx(5.5 / 8)
    assert succession_coverage([half, more, none]) == pytest.approx(7.5 / 10)


def test_where_nothing_is_critical_there_is_no_coverage() -> None:
    assert succession_coverage([]) is None
    assert succession_coverage([Succession(criticality=0, ready=1, required=1)]) is None
    for wrong in ((-1, 1, 1), (1, nan, 1), (1, 1, 0.5)):
        with pytest.raises(ValueError, match=r"figure|successor"):
            Succession(criticality=wrong[0], ready=wrong[1], required=wrong[2])


def test_who_leaves_before_the_horizon_does_not_count() -> None:
    assert effective_holders([MASTER], 3) == 0
    assert effective_holders([MASTER], 2) == 0
    assert effective_holders([MASTER], 1.9) == 1
    assert effective_holders([SKILLED], 3) == pytest.approx(0.646, abs=5e-4)
    assert effective_holders([TRAINEE], 3) == pytest.approx(0.525, abs=5e-4)


def test_a_skill_may_be_lost_before_it_is_passed_on() -> None:
    holders = [MASTER, SKILLED, TRAINEE]
    assert effective_holders(holders, 3) == pytest.approx(1.171, abs=5e-4)
    assert transmission_risk(5, 2, holders, 3) == pytest.approx(41, abs=0.5)
    assert transmission_risk(5, 1, holders, 3) == 0
    assert transmission_risk(4, 1, [], 3) == 80


@pytest.mark.parametrize(
    "wrong",
    [
        {"level": 5},
        {"level": -1},
        {"level": 3, "trained_to": 2},
        {"level": 3, "trained_to": 5},
        {"level": 3, "leaves_after": -1},
        {"level": 3, "yearly_loss": nan},
        {"level": 3, "success": 1.1},
    ],
)
def test_holders_that_cannot_be_are_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"level|figure|share"):
        Holder(**wrong)


def test_risks_without_bounds_are_refused() -> None:
    for criticality, required, horizon in ((6, 1, 1), (-1, 1, 1), (1, 0, 1), (1, 1, inf)):
        with pytest.raises(ValueError, match=r"figure|share"):
            transmission_risk(criticality, required, [SKILLED], horizon)


@given(_holders, st.floats(0, 5), st.integers(1, 9), st.floats(0, 40))
def test_a_risk_lies_within_a_hundred_and_one_more_holder_never_raises_it(
    holders: list[Holder], criticality: float, required: int, horizon: float
) -> None:
    risk = transmission_risk(criticality, required, holders, horizon)
    assert 0 <= risk <= 100
    assert transmission_risk(criticality, required, [*holders, SKILLED], horizon) <= risk
