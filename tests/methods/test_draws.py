"""Weights of which only the order is known."""

from math import nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motdesk.methods.draws import share_beating, weight_draws
from motdesk.methods.value import rank_order_centroid

_ranks = st.lists(st.integers(1, 6), min_size=1, max_size=8)


def means(draws: tuple[tuple[float, ...], ...]) -> list[float]:
    return [sum(column) / len(draws) for column in zip(*draws, strict=True)]


def test_draws_in_a_known_order_have_the_rank_order_centroid_as_their_mean() -> None:
    expected = (0.4567, 0.2567, 0.1567, 0.0900, 0.0400)
    assert means(weight_draws([1, 2, 3, 4, 5])) == pytest.approx(expected, abs=0.002)
    assert means(weight_draws([3, 1, 2])) == pytest.approx(
        [rank_order_centroid(3)[rank - 1] for rank in (3, 1, 2)], abs=0.002
    )


def test_draws_without_an_order_are_even() -> None:
    assert means(weight_draws([1, 1, 1, 1])) == pytest.approx([0.25] * 4, abs=0.002)


def test_the_same_seed_draws_the_same_and_another_one_something_else() -> None:
    assert weight_draws([1, 2, 3], 50) == weight_draws([1, 2, 3], 50, seed=0)
    assert not set(weight_draws([1, 2, 3], 50)) & set(weight_draws([1, 2, 3], 50, seed=1))
    assert weight_draws([7], 3) == ((1.0,),) * 3


def test_a_package_beats_their_alternative_in_a_share_of_the_draws() -> None:
    draws = weight_draws([1, 1])
    assert share_beating(draws, (100, 0), 25) == pytest.approx(0.75, abs=0.001)
    assert share_beating(draws, (40, 40), 40) == 1
    assert share_beating(draws, (40, 40), 40.1) == 0
    ordered = weight_draws([1, 2])
    assert share_beating(ordered, (100, 0), 50) == 1
    assert share_beating(ordered, (100, 0), 75) == pytest.approx(0.5, abs=0.001)


def test_no_issue_no_draw_and_values_that_do_not_fit_are_refused() -> None:
    for ranks, count, seed in (([], 5, 0), ([1], 0, 0), ([1], 5, -1)):
        with pytest.raises(ValueError, match="at least"):
            weight_draws(ranks, count, seed)
    draws = weight_draws([1, 2], 5)
    for some, values, point in (((), (1,), 1), (draws, (1,), 1), (draws, (1, nan), 1)):
        with pytest.raises(ValueError, match=r"draw|zip|figure"):
            share_beating(some, values, point)


@given(_ranks, st.integers(1, 20), st.integers(0, 10**6))
def test_every_draw_adds_up_to_one_in_the_order_of_the_ranks(
    ranks: list[int], count: int, seed: int
) -> None:
    draws = weight_draws(ranks, count, seed)
    assert len(draws) == count
    for weights in draws:
        assert sum(weights) == pytest.approx(1)
        assert min(weights) >= 0
        falling = sorted(range(len(ranks)), key=lambda issue: -weights[issue])
        if len(set(weights)) == len(weights):
            assert [ranks[issue] for issue in falling] == sorted(ranks)
