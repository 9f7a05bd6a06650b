"""How making the same part again and again gets cheaper; the two models must not be mixed up.

Sources: cumulative average model, Wright (1936); unit model, Crawford (1944).
"""

from math import log2

from motdesk.methods.figures import check_above_zero, check_not_below_zero, check_shares


def learning_exponent(rate: float) -> float:
    """Return log₂ of the learning rate: with 0.85 each doubling leaves 85 %.

    Raises ValueError for a rate not above 0 or over 1.
    """
    check_above_zero(rate)
    check_shares(rate)
    return log2(rate)


def crawford_unit(first: float, rate: float, unit: float) -> float:
    """Return what the unit of that number takes if each doubling cuts the single unit."""
    return _curve(first, rate, unit)


def wright_average(first: float, rate: float, units: float) -> float:
    """Return what each of the first `units` takes on average if each doubling cuts the average."""
    return _curve(first, rate, units)


def wright_unit(first: float, rate: float, unit: int) -> float:
    """Return what the unit of that number takes by the model of the cumulative average."""
    total = unit * _curve(first, rate, unit)
    return total - (unit - 1) * _curve(first, rate, unit - 1) if unit > 1 else total


def _curve(first: float, rate: float, number: float) -> float:
    check_not_below_zero(first)
    check_above_zero(number)
    if number < 1:
        raise ValueError("a number of units begins at 1")
    return float(first * number ** learning_exponent(rate))
