"""Which figures the formulas take."""

from collections.abc import Callable
from math import inf, nan

import pytest

from motdesk.methods.figures import (
    check_above_zero,
    check_figures,
    check_not_below_zero,
    check_shares,
)

CHECKS = (check_figures, check_not_below_zero, check_above_zero, check_shares)


@pytest.mark.parametrize("check", CHECKS)
def test_ordinary_figures_pass(check: Callable[..., None]) -> None:
    check(1, 0.5, 1e-9)


@pytest.mark.parametrize("check", CHECKS)
@pytest.mark.parametrize("wrong", [nan, inf, -inf, 1e300])
def test_what_is_not_finite_or_too_large_is_refused(
    check: Callable[..., None], wrong: float
) -> None:
    with pytest.raises(ValueError, match=r"figure|share"):
        check(1, wrong)


def test_signs_and_bounds_are_checked() -> None:
    check_figures(-1)
    check_not_below_zero(0)
    check_shares(0, 1)
    for check, wrong in (
        (check_not_below_zero, -1e-9),
        (check_above_zero, 0),
        (check_above_zero, 5e-324),
        (check_shares, 1.01),
    ):
        with pytest.raises(ValueError, match="must"):
            check(wrong)
