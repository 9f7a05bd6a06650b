"""What an improvement is worth, how much of that may be claimed, and what a customer gains.

Sources: interval for unequal variances, Welch (1947); economic value to the customer, Forbis and
Mehta (1981).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from motdesk.methods.figures import check_figures, check_not_below_zero, check_shares
from motdesk.methods.student import t_quantile


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """How many measurements there are, their mean, and their standard deviation (of n − 1)."""

    count: int
    mean: float
    deviation: float

    def __post_init__(self) -> None:
        check_figures(self.mean)
        check_not_below_zero(self.deviation)
        if self.count < 2:
            raise ValueError("a deviation needs two measurements")


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """By how much a mean went down, and the interval that holds the true difference.

    No t and no degrees of freedom where neither sample varies: then the difference is certain.
    """

    mean: float
    low: float
    high: float
    t: float | None
    freedom: float | None


def welch(before: Sample, after: Sample, confidence: float = 0.95) -> Difference:
    """Return before − after; exchange both where more is better.

    Raises ValueError for a confidence not between 0 and 1.
    """
    mean = before.mean - after.mean
    largest = max(before.deviation, after.deviation)
    if not largest:
        return Difference(mean=mean, low=mean, high=mean, t=None, freedom=None)
    parts = [(one.deviation / largest) ** 2 / one.count for one in (before, after)]
    error = largest * sqrt(sum(parts))
    freedom = sum(parts) ** 2 / sum(
        part * part / (one.count - 1) for part, one in zip(parts, (before, after), strict=True)
    )
    half = t_quantile((1 + confidence) / 2, freedom) * error
    t = mean / error if error > abs(mean) * 1e-15 else None
    return Difference(mean=mean, low=mean - half, high=mean + half, t=t, freedom=freedom)


def credible_benefit(change: float, money: float, attribution: float, confidence: float) -> float:
    """Return the money a year of a `change` worth `money` a unit, as far as it may be claimed.

    `attribution` is the share that the improvement itself brought, `confidence` how sure we are.
    Raises ValueError where these are not within 0…1. Print the benefit of the low end of the change
    beside that of its mean.
    """
    check_figures(change, money)
    check_shares(attribution, confidence)
    return change * money * attribution * confidence


def value_to_customer(
    reference: float, gains: Sequence[float] = (), losses: Sequence[float] = ()
) -> float:
    """Return the price at which an offer is as good as the reference: EVC, per unit.

    `gains` and `losses` are against the reference, all zero or more.
    """
    check_figures(reference)
    check_not_below_zero(*gains, *losses)
    return reference + sum(gains) - sum(losses)


def shared_price(reference: float, value: float, share: float) -> float:
    """Return the price that leaves us a `share` 0…1 of the value above the reference."""
    check_figures(reference, value)
    check_shares(share)
    return reference + share * (value - reference)
