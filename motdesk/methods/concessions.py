"""Giving and taking: what to get, what to give, in which steps.

Sources: logrolling score after Froman and Cohen (1970); shrinking concessions, Raiffa (1982);
time-dependent tactics, Faratin, Sierra and Jennings (1998).
"""

from enum import StrEnum
from math import isfinite

from motdesk.methods.figures import check_figures

_CLEAR = 0.1


class Trade(StrEnum):
    """What to do with an issue: it is worth more to us, more to them, or as much to both."""

    GET = "get"
    GIVE = "give"
    EVEN = "even"


def trade_score(ours: float, theirs: float) -> float:
    """Return our share of both weights less one half; 0 where neither side cares."""
    check_figures(ours, theirs)
    if min(ours, theirs) < 0:
        raise ValueError("a weight is not below zero")
    return ours / (ours + theirs) - 0.5 if ours + theirs else 0.0


def trade(ours: float, theirs: float) -> Trade:
    """Return whether an issue with these weights is one to get or to give."""
    score = trade_score(ours, theirs)
    if abs(score) <= _CLEAR:
        return Trade.EVEN
    return Trade.GET if score > 0 else Trade.GIVE


def shrinking_steps(
    opening: float, limit: float, count: int, ratio: float = 0.5
) -> tuple[float, ...]:
    """Return the offers after each of `count` steps, each `ratio` of the one before.

    The last one is the limit; equal steps for a ratio of 1. Raises ValueError for a ratio not
    above 0 or over 1, or no step.
    """
    check_figures(opening, limit, ratio)
    if count < 1 or not 0 < ratio <= 1:
        raise ValueError("at least one step, and a ratio above 0 up to 1")
    parts = [ratio**step for step in range(count)]
    total = sum(parts)
    offers = [opening + (limit - opening) * sum(parts[: k + 1]) / total for k in range(count - 1)]
    return (*offers, float(limit))


def offer_at(opening: float, limit: float, share_of_time: float, beta: float) -> float:
    """Return the offer when a share 0…1 of the time has gone; beta < 1 holds out, > 1 gives early.

    Raises ValueError outside these bounds.
    """
    check_figures(opening, limit, share_of_time, beta)
    if not 0 <= share_of_time <= 1 or beta <= 0:
        raise ValueError("a share of time between 0 and 1, and beta above 0")
    exponent = 1 / beta
    progress = share_of_time**exponent if isfinite(exponent) else float(share_of_time == 1)
    return opening + (limit - opening) * progress


def payment_days_cost(price: float, days: float, yearly_rate: float) -> float:
    """Return what `days` of later payment are worth per unit, at simple interest of 365 days."""
    check_figures(price, days, yearly_rate)
    return price * days / 365 * yearly_rate
