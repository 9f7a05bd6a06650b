"""What waiting and losses cost."""

from collections.abc import Sequence
from math import inf, isfinite, nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motdesk.methods.losses import Choice, Remedy, loss_cost, queue_time, ranked_remedies

_money = st.one_of(st.just(0.0), st.floats(0.01, 1e9))
_remedies = st.lists(st.builds(Remedy, cost=_money, benefit=st.floats(-1e9, 1e9)), max_size=8)


def remedy(cost: float, benefit: float) -> Remedy:
    return Remedy(cost=cost, benefit=benefit)


@pytest.mark.parametrize(
    ("arrival", "process", "utilisation", "waits"),
    [(1, 1, 0.9, 90), (0.5, 0.25, 0.9, 33.75), (1, 1, 0.8, 40), (1, 1, 0, 0), (0, 0, 0.99, 0)],
)
def test_work_waits_by_variation_and_utilisation(
    arrival: float, process: float, utilisation: float, waits: float
) -> None:
    assert queue_time(arrival, process, utilisation, 10) == pytest.approx(waits)


def test_a_full_station_has_no_finite_queue() -> None:
    for utilisation in (1, 1.2, -0.1, nan):
        with pytest.raises(ValueError, match=r"utilisation|share"):
            queue_time(1, 1, utilisation, 10)
    with pytest.raises(ValueError, match="figure"):
        queue_time(-1, 1, 0.5, 10)


def test_a_loss_costs_its_hours_and_its_part_of_what_follows() -> None:
    assert loss_cost(10, 5_000, [(200_000, 0.25), (80_000, 1)]) == 180_000
    assert loss_cost(10, 5_000) == 50_000
    for hours, share in ((-1, 0.5), (inf, 0.5), (1, 1.5)):
        with pytest.raises(ValueError, match=r"figure|share"):
            loss_cost(hours, 1, [(1, share)])


def test_the_next_yen_goes_where_it_brings_most() -> None:
    found = ranked_remedies([remedy(50, 100), remedy(40, 120), remedy(20, 30)], budget=70)
    assert found == (
        Choice(remedy=1, benefit=120, ratio=3.0, is_chosen=True, spent=40),
        Choice(remedy=0, benefit=100, ratio=2.0, is_chosen=False, spent=40),
        Choice(remedy=2, benefit=30, ratio=1.5, is_chosen=True, spent=60),
    )


def test_each_is_ranked_by_what_it_adds_to_those_before() -> None:
    def together(chosen: Sequence[int]) -> float:
        return (
            (100 if {0, 1} & set(chosen) else 0) + (20 if 1 in chosen else 0) + 30 * (2 in chosen)
        )

    found = ranked_remedies([remedy(10, 100), remedy(20, 120), remedy(10, 30)], 100, together)
    assert [(one.remedy, one.benefit, one.ratio) for one in found] == [
        (0, 100, 10.0),
        (2, 30, 3.0),
        (1, 20, 1.0),
    ]


def test_free_gains_come_first_and_what_brings_nothing_last() -> None:
    found = ranked_remedies([remedy(10, -5), remedy(0, 0), remedy(10, 50), remedy(0, 3)], 10)
    assert [choice.remedy for choice in found] == [3, 2, 0, 1]
    assert [choice.is_chosen for choice in found] == [True, True, False, False]
    assert found[0].ratio is None
    assert ranked_remedies([], 10) == ()


def test_budgets_and_costs_below_zero_are_refused() -> None:
    with pytest.raises(ValueError, match="figure"):
        remedy(-1, 5)
    for budget in (-1, nan):
        with pytest.raises(ValueError, match="figure"):
            ranked_remedies([], budget)


@given(_remedies, st.floats(0, 1e9))
def test_no_more_is_spent_than_there_is(remedies: list[Remedy], budget: float) -> None:
    found = ranked_remedies(remedies, budget)
    chosen = [remedies[choice.remedy] for choice in found if choice.is_chosen]
    assert sum(one.cost for one in chosen) <= budget * (1 + 1e-9)
    assert all(one.benefit > 0 for one in chosen)
    assert sorted(choice.remedy for choice in found) == list(range(len(remedies)))
    assert all(choice.ratio is None or isfinite(choice.ratio) for choice in found)
