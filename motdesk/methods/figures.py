"""Which figures the formulas take, so that none of them ever answers with NaN or infinity."""

from math import isfinite

_LARGEST = 1e15
_SMALLEST = 1e-15


def check_figures(*figures: float) -> None:
    """Raise ValueError unless all are finite and of sensible size."""
    if not all(isfinite(figure) and abs(figure) <= _LARGEST for figure in figures):
        raise ValueError("a figure must be finite and of sensible size")


def check_not_below_zero(*figures: float) -> None:
    """Raise ValueError unless all are zero or more, and of sensible size."""
    check_figures(*figures)
    if not all(figure >= 0 for figure in figures):
        raise ValueError("a figure must not be below zero")


def check_above_zero(*figures: float) -> None:
    """Raise ValueError unless all are above zero and of sensible size: fit to divide by."""
    check_figures(*figures)
    if not all(figure >= _SMALLEST for figure in figures):
        raise ValueError("a figure must be above zero")


def check_shares(*figures: float) -> None:
    """Raise ValueError unless all lie between 0 and 1."""
    if not all(0 <= figure <= 1 for figure in figures):
        raise ValueError("a share must lie between 0 and 1")
