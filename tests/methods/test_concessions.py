"""Giving and taking."""

from math import inf, nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motdesk.methods.concessions import (
    Trade,
    offer_at,
    payment_days_cost,
    shrinking_steps,
    trade,
    trade_score,
)

_weights = st.floats(0, 1)


def test_what_is_worth_more_to_them_is_given_and_what_is_worth_more_to_us_is_got() -> None:
    assert trade_score(0.10, 0.25) == pytest.approx(-0.214, abs=5e-4)
    assert trade_score(0.20, 0.10) == pytest.approx(0.167, abs=5e-4)
    assert [trade(0.10, 0.25), trade(0.20, 0.10), trade(0.3, 0.3)] == [
        Trade.GIVE, Trade.GET, Trade.EVEN,
    ]  # fmt: skip
    assert (trade_score(0, 0), trade(0, 0)) == (0, Trade.EVEN)
    with pytest.raises(ValueError, match="weight"):
        trade_score(-0.1, 0.5)


def test_steps_shrink_towards_the_limit() -> None:
    assert shrinking_steps(920, 1040, 4, 0.5) == pytest.approx((984, 1016, 1032, 1040))
    assert shrinking_steps(0, 9, 3, 1) == pytest.approx((3, 6, 9))
    assert shrinking_steps(5, 5, 2) == (5, 5)
    for count, ratio in ((0, 0.5), (2, 0), (2, 1.5), (2, nan)):
        with pytest.raises(ValueError, match=r"step|figure"):
            shrinking_steps(920, 1040, count, ratio)


def test_offers_follow_the_time_that_has_gone() -> None:
    assert [offer_at(920, 1040, share, 1) for share in (0, 0.5, 1)] == [920, 980, 1040]
    assert offer_at(920, 1040, 0.5, 0.5) == 950
    assert offer_at(920, 1040, 0.5, 1e-320) == 920
    for share, beta in ((1.1, 1), (0.5, 0), (nan, 1), (0.5, inf)):
        with pytest.raises(ValueError, match=r"share|figure"):
            offer_at(920, 1040, share, beta)


def test_days_of_payment_are_money() -> None:
    assert payment_days_cost(1000, 30, 0.08) == pytest.approx(6.58, abs=0.005)


@given(_weights, _weights)
def test_scores_of_both_sides_mirror_each_other(ours: float, theirs: float) -> None:
    assert -0.5 <= trade_score(ours, theirs) <= 0.5
    assert trade_score(ours, theirs) == pytest.approx(-trade_score(theirs, ours), abs=1e-9)


@given(st.integers(-1000, 1000), st.integers(-1000, 1000), st.integers(1, 30), st.floats(0.01, 1))
def test_steps_end_at_the_limit_and_never_turn_back(
    opening: int, limit: int, count: int, ratio: float
) -> None:
    offers = (opening, *shrinking_steps(opening, limit, count, ratio))
    assert offers[-1] == limit
    distances = [abs(limit - offer) for offer in offers]
    assert distances == pytest.approx(sorted(distances, reverse=True), abs=1e-6)
