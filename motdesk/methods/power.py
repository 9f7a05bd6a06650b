"""Power and dependence of both sides.

Sources: Porter (1980) for the factors; Emerson (1962) for dependence.
"""

from collections.abc import Sequence

from motdesk.methods.figures import check_above_zero, check_not_below_zero
from motdesk.methods.value import utility


def net_power(weights: Sequence[float], ours: Sequence[float], theirs: Sequence[float]) -> float:
    """Return −1 (all theirs) … 1 (all ours) from factors marked 1–5 on either side.

    Raises ValueError for other marks, or weights that do not add up to 1.
    """
    if not len(weights) == len(ours) == len(theirs):
        raise ValueError("one mark for each weight on either side")
    if not all(1 <= mark <= 5 for mark in (*ours, *theirs)):
        raise ValueError("a mark lies between 1 and 5")
    return utility(weights, [(us - them) / 4 for us, them in zip(ours, theirs, strict=True)])


def dependence(annual_spend: float, annual_sales: float) -> float | None:
    """Return which share of a supplier's sales we are; None where they sell nothing."""
    check_not_below_zero(annual_spend, annual_sales)
    if not annual_sales:
        return None
    check_above_zero(annual_sales)
    return annual_spend / annual_sales
