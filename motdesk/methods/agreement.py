"""Walk-aways and the zone of agreement of one price-like issue: the buyer wants low.

A range is (low, likely, high), read as a triangular distribution. All money is per unit.
Source: Raiffa, The Art and Science of Negotiation (1982); triangular distribution.
"""

from dataclasses import dataclass
from itertools import product
from math import ceil, floor, sqrt

from motdesk.methods.figures import check_figures

Range = tuple[float, float, float]

_FEWEST_UNITS = 1e-9
_GRID = 101
_SEARCH_STEPS = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Width:
    """The zone between two ranges: wide where positive, a gap where negative."""

    best: float
    likely: float
    worst: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What knowing the other side's limit is worth: the best blind offer, its worth, and known."""

    offer: float
    blind: float
    known: float

    @property
    def value(self) -> float:
        """Return what the answer is worth per unit."""
        return self.known - self.blind


def buyer_walk_away(
    price: float, *, one_off: float, annual_volume: float, years: float, added_cost: float
) -> float:
    """Return the price at which buying elsewhere is as good.

    `one_off` is paid once and spread over `annual_volume` × `years`; `added_cost` is per unit.
    Raises ValueError where there is something to spread and no volume.
    """
    check_figures(price, one_off, annual_volume, years, added_cost)
    units = annual_volume * years
    if one_off and units < _FEWEST_UNITS:
        raise ValueError("one-off costs need a volume to be spread over")
    return price + (one_off / units if one_off else 0.0) + added_cost


def supplier_walk_away(variable_cost: float, lost_contribution: float) -> float:
    """Return the price at which the best other use of the capacity is as good."""
    check_figures(variable_cost, lost_contribution)
    return variable_cost + max(0.0, lost_contribution)


def uncertain_value(probability: float, success: float, fallback: float) -> float:
    """Return what an alternative that may fail is worth. Raises ValueError outside 0…1."""
    check_figures(probability, success, fallback)
    if not 0 <= probability <= 1:
        raise ValueError("a probability lies between 0 and 1")
    return probability * success + (1 - probability) * fallback


def zone(buyer: Range, supplier: Range) -> Width:
    """Return the width of the zone between the limits of both sides."""
    _check_range(buyer)
    _check_range(supplier)
    return Width(
        best=buyer[2] - supplier[0], likely=buyer[1] - supplier[1], worst=buyer[0] - supplier[2]
    )


def triangular_share(x: float, between: Range) -> float:
    """Return the probability that a triangular number is at most `x`; certain ranges jump."""
    s, t, _span = _scaled(x, between)
    if s <= 0:
        return 1.0 if s == 0 and between[0] == between[2] else 0.0
    if s >= 1:
        return 1.0
    return s * s / t if s <= t else 1 - (1 - s) * (1 - s) / (1 - t)


def probability_of_zone(limit: float, supplier: Range) -> float:
    """Return how likely the supplier's limit leaves any zone below the buyer's certain `limit`."""
    return triangular_share(limit, supplier)


def expected_zone(limit: float, supplier: Range) -> float:
    """Return the expected width of the zone, no zone counting 0: ∫F up to the buyer's `limit`."""
    s, t, span = _scaled(limit, supplier)
    if s <= 0:
        return 0.0
    if s >= 1:
        return limit - sum(supplier) / 3
    if s <= t:
        return span * s**3 / (3 * t)
    return max(0.0, span * (t * t / 3 + (s - t) - ((1 - t) ** 3 - (1 - s) ** 3) / (3 * (1 - t))))


def uncertain_zone(buyer: Range, supplier: Range) -> tuple[float, float]:
    """Return probability and expected width of the zone where both limits are uncertain.

    On a grid of 101 × 101 midpoints of quantiles.
    """
    _check_range(buyer)
    _check_range(supplier)
    shares = [(step + 0.5) / _GRID for step in range(_GRID)]
    widths = [
        ours - theirs
        for ours, theirs in product(
            [_quantile(share, buyer) for share in shares],
            [_quantile(share, supplier) for share in shares],
        )
    ]
    is_zone = sum(width >= 0 for width in widths)
    return is_zone / len(widths), sum(max(0.0, width) for width in widths) / len(widths)


def value_of_question(limit: float, supplier: Range, step: float = 1.0) -> Question:
    """Return what knowing the supplier's limit is worth to a buyer who knows their own.

    Blind, the buyer makes the take-it-or-leave-it offer x, in whole steps, that is best:
    (limit − x)·F(x), which has one peak because F is log-concave. Knowing, they offer exactly the
    supplier's limit. Raises ValueError for a step not above 0.
    """
    check_figures(limit, step)
    if step <= 0:
        raise ValueError("a step is above 0")
    peak = _peak(limit, supplier)
    offers = (floor(peak / step) * step, min(limit, ceil(peak / step) * step), limit)
    best = max(offers, key=lambda x: _worth(x, limit, supplier))
    known = expected_zone(limit, supplier)
    return Question(offer=best, blind=min(known, _worth(best, limit, supplier)), known=known)


def _peak(limit: float, supplier: Range) -> float:
    low, high = min(limit, supplier[0]), min(limit, supplier[2])
    for _step in range(_SEARCH_STEPS):
        third = (high - low) / 3
        if _worth(low + third, limit, supplier) < _worth(high - third, limit, supplier):
            low += third
        else:
            high -= third
    return high


def _worth(offer: float, limit: float, supplier: Range) -> float:
    return (limit - offer) * triangular_share(offer, supplier)


def _scaled(x: float, between: Range) -> tuple[float, float, float]:
    """Return where `x` and the likely value lie between the ends as 0…1, and the span."""
    check_figures(x)
    _check_range(between)
    low, likely, high = between
    span = high - low
    if not span:
        return (x > low) - float(x < low), 0.0, 0.0
    return (x - low) / span, (likely - low) / span, span


def _quantile(share: float, between: Range) -> float:
    low, likely, high = between
    span = high - low
    if not span:
        return low
    t = (likely - low) / span
    place = sqrt(share * t) if share <= t else 1 - sqrt((1 - share) * (1 - t))
    return low + span * place


def _check_range(between: Range) -> None:
    check_figures(*between)
    if not between[0] <= between[1] <= between[2]:
        raise ValueError("a range rises from low over likely to high")
