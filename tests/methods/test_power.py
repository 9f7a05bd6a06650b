"""Power and dependence."""

from math import nan

import pytest

from motdesk.methods.power import dependence, net_power

WEIGHTS = (0.25, 0.25, 0.20, 0.15, 0.15)


def test_net_power_weighs_the_marks_of_both_sides() -> None:
    assert net_power(WEIGHTS, (4, 3, 2, 3, 2), (2, 3, 4, 3, 4)) == pytest.approx(-0.05)
    assert net_power((1,), (5,), (1,)) == 1


def test_marks_and_weights_must_fit() -> None:
    for weights, ours, theirs in (((1,), (6,), (1,)), ((0.5,), (3,), (3,)), ((1,), (nan,), (1,))):
        with pytest.raises(ValueError, match=r"mark|weights"):
            net_power(weights, ours, theirs)
    with pytest.raises(ValueError, match="mark"):
        net_power((1,), (3, 3), (3,))


def test_dependence_is_our_share_of_their_sales() -> None:
    assert dependence(60, 240) == 0.25
    assert dependence(60, 0) is None
    for spend, sales in ((-1, 5), (1, -5), (nan, 5), (1e9, 5e-324)):
        with pytest.raises(ValueError, match="figure"):
            dependence(spend, sales)
