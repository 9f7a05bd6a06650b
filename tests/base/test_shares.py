"""Shares that are printed add up."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from motdesk.base.shares import percents


def test_whole_shares_are_printed_whole() -> None:
    assert percents([0.2, 0.15, 0.15, 0.15, 0.1, 0.1, 0.1, 0.05]) == (
        "20", "15", "15", "15", "10", "10", "10", "5",
    )  # fmt: skip


def test_what_rounding_leaves_goes_to_the_largest_remainders() -> None:
    assert percents([1 / 3, 1 / 3, 1 / 3]) == ("33.4", "33.3", "33.3")
    assert percents([]) == ()


@given(st.lists(st.integers(1, 1000), min_size=1, max_size=30))
def test_shares_of_one_whole_add_up_to_a_hundred(weights: list[int]) -> None:
    shares = [weight / sum(weights) for weight in weights]
    assert sum(map(Decimal, percents(shares))) == 100
