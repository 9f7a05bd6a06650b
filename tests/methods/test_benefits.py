"""What an improvement is worth."""

from math import inf, isfinite, nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motdesk.methods.benefits import (
    Difference,
    Sample,
    credible_benefit,
    shared_price,
    value_to_customer,
    welch,
)

BEFORE = Sample(count=10, mean=48.2, deviation=3.1)
AFTER = Sample(count=10, mean=44.9, deviation=2.4)

_samples = st.builds(
    Sample,
    count=st.integers(2, 10**6),
    mean=st.floats(-1e15, 1e15),
    deviation=st.floats(0, 1e15),
)


def test_a_difference_has_an_interval() -> None:
    found = welch(BEFORE, AFTER)
    assert found.mean == pytest.approx(3.3)
    assert found.t == pytest.approx(2.662, abs=5e-4)
    assert found.freedom == pytest.approx(16.94, abs=0.005)
    assert (found.low, found.high) == pytest.approx((0.68, 5.92), abs=0.005)


def test_a_surer_interval_is_wider() -> None:
    assert welch(BEFORE, AFTER, 0.99).low < 0 < welch(BEFORE, AFTER).low


def test_samples_that_do_not_vary_differ_for_certain() -> None:
    flat = [Sample(count=5, mean=mean, deviation=0) for mean in (3, 1)]
    assert welch(*flat) == Difference(mean=2, low=2, high=2, t=None, freedom=None)
    half = welch(flat[0], AFTER)
    assert half.freedom == pytest.approx(9)


def test_samples_that_are_none_are_refused() -> None:
    for count, mean, deviation in ((1, 1, 1), (5, nan, 1), (5, 1, -1), (5, 1, inf)):
        with pytest.raises(ValueError, match=r"measurements|figure"):
            Sample(count=count, mean=mean, deviation=deviation)
    for confidence in (1, -1, nan):
        with pytest.raises(ValueError, match="share"):
            welch(BEFORE, AFTER, confidence)


def test_only_what_can_be_attributed_and_believed_is_claimed() -> None:
    assert credible_benefit(3.3, 100_000, 0.5, 0.8) == pytest.approx(132_000)
    found = welch(BEFORE, AFTER)
    assert credible_benefit(found.low, 1, 1, 1) < credible_benefit(found.mean, 1, 1, 1)
    for attribution, confidence in ((1.1, 1), (1, -0.1), (nan, 1)):
        with pytest.raises(ValueError, match="share"):
            credible_benefit(1, 1, attribution, confidence)


def test_a_customer_gains_and_shares() -> None:
    value = value_to_customer(1000, gains=[120, 75], losses=[75])
    assert value == 1120
    assert shared_price(1000, value, 0.40) == pytest.approx(1048)
    assert value_to_customer(1000) == 1000
    for gains, share in (([-1], 0.5), ([1], 1.5), ([inf], 0.5)):
        with pytest.raises(ValueError, match=r"figure|share"):
            shared_price(1000, value_to_customer(1000, gains), share)


@given(_samples, _samples)
def test_an_interval_is_finite_and_holds_the_mean(before: Sample, after: Sample) -> None:
    found = welch(before, after)
    assert found.low <= found.mean <= found.high
    assert all(map(isfinite, (found.low, found.high)))
    assert found.t is None or isfinite(found.t)
    assert found.freedom is None or found.freedom >= min(before.count, after.count) - 1.000001
