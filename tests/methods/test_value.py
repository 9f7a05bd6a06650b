"""Values over several issues, and weights."""

from math import isfinite, nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motdesk.methods.value import (
    flipping_weight,
    linear_value,
    rank_order_centroid,
    shares,
    utility,
    values_from_words,
)

WEIGHTS, A, B = (0.5, 0.1, 0.2, 0.2), (75, 60, 60, 0), (50, 60, 60, 70)
_positive = st.lists(st.floats(0, 100), min_size=1, max_size=6).filter(lambda ws: sum(ws) > 1e-3)


def test_a_package_is_worth_its_weighted_values() -> None:
    assert utility(WEIGHTS, A) == pytest.approx(55.5)
    assert utility(WEIGHTS, B) == pytest.approx(57.0)


@pytest.mark.parametrize("weights", [(0.5, 0.4), (1.5, -0.5), (1,), (), (nan, 1)])
def test_weights_that_do_not_add_up_to_one_are_refused(weights: tuple[float, ...]) -> None:
    with pytest.raises(ValueError, match=r"weights|figure"):
        utility(weights, (1, 2))


def test_values_run_from_walk_away_to_opening() -> None:
    assert [linear_value(x, 1040, 920) for x in (1040, 980, 920)] == [0, 50, 100]
    for opening in (0, 5e-324):
        with pytest.raises(ValueError, match="differ"):
            linear_value(5, 0, opening)


def test_swing_weights_are_shares() -> None:
    assert shares((100, 60, 40)) == (0.5, 0.3, 0.2)
    for wrong in ((0, 0), (1, -1), ()):
        with pytest.raises(ValueError, match=r"weights|figure"):
            shares(wrong)


def test_weights_from_ranks() -> None:
    expected = (0.4567, 0.2567, 0.1567, 0.0900, 0.0400)
    assert rank_order_centroid(5) == pytest.approx(expected, abs=5e-5)
    assert rank_order_centroid(1) == (1,)
    with pytest.raises(ValueError, match="issue"):
        rank_order_centroid(0)


def test_values_from_words_between_neighbours() -> None:
    expected = (0, 22.2, 66.7, 100)
    assert values_from_words(["weak", "strong", "moderate"]) == pytest.approx(expected, abs=0.05)
    with pytest.raises(ValueError, match="difference"):
        values_from_words(["none"])
    with pytest.raises(KeyError):
        values_from_words(["enormous"])


def test_the_weight_at_which_the_better_package_changes() -> None:
    assert flipping_weight(WEIGHTS, A, B, 3) == pytest.approx(0.1825, rel=5e-4)
    assert flipping_weight(WEIGHTS, A, A, 3) is None
    assert flipping_weight((1,), (5,), (3,), 0) is None
    assert flipping_weight((0, 1), (5, 5), (3, 3), 1) is None


@given(_positive)
def test_shares_add_up_to_one(numbers: list[float]) -> None:
    assert sum(shares(numbers)) == pytest.approx(1)
    assert all(share >= 0 for share in shares(numbers))


@given(st.integers(1, 60))
def test_rank_weights_fall_and_add_up_to_one(count: int) -> None:
    weights = rank_order_centroid(count)
    assert sum(weights) == pytest.approx(1)
    assert list(weights) == sorted(weights, reverse=True)


@given(_positive, st.data())
def test_at_the_flipping_weight_both_packages_are_worth_the_same(
    numbers: list[float], data: st.DataObject
) -> None:
    weights = shares(numbers)
    points = st.lists(st.integers(0, 100), min_size=len(weights), max_size=len(weights))
    first, second = data.draw(points), data.draw(points)
    flip = flipping_weight(weights, first, second, 0)
    if flip is None or weights[0] > 0.999:
        return
    assert isfinite(flip)
    others = [weight * (1 - flip) / (1 - weights[0]) for weight in weights[1:]]
    assert utility([flip, *others], first) == pytest.approx(utility([flip, *others], second))
