"""Weights of the other side of which only the order is known, drawn evenly from all that may be.

Sources: SMAA, Lahdelma, Hokkanen and Salminen (1998); low-discrepancy sequence, Halton
(1960).
"""

from collections.abc import Sequence
from math import fsum

from motdesk.methods.figures import check_figures

Weights = tuple[float, ...]

COUNT = 2048

_ROUNDINGS = 1e-9


def weight_draws(ranks: Sequence[int], count: int = COUNT, seed: int = 0) -> tuple[Weights, ...]:
    """Return `count` sets of weights that add up to 1 and respect `ranks`, 1 for the weightiest.

    Equal ranks may come in either order. They fill all the sets there are evenly, always the same
    for the same `seed`. Raises ValueError for no issue, no draw, or a seed below 0.
    """
    if not ranks or count < 1 or seed < 0:
        raise ValueError("at least one issue and one draw, and a seed not below 0")
    bases = _primes(len(ranks) - 1)
    first = 1 + seed * count
    return tuple(
        _ranked(_even([_mirrored(number, base) for base in bases]), ranks)
        for number in range(first, first + count)
    )


def share_beating(draws: Sequence[Weights], values: Sequence[float], disagreement: float) -> float:
    """Return in which share of the draws a package of these `values` is worth `disagreement`.

    Worth as much counts. Raises ValueError for no draw, or not one value for each weight.
    """
    check_figures(disagreement, *values)
    if not draws:
        raise ValueError("there must be a draw")
    worths = (
        fsum(weight * value for weight, value in zip(weights, values, strict=True))
        for weights in draws
    )
    room = _ROUNDINGS * max(1.0, abs(disagreement))
    return sum(worth >= disagreement - room for worth in worths) / len(draws)


def _primes(count: int) -> list[int]:
    found: list[int] = []
    number = 2
    while len(found) < count:
        if all(number % prime for prime in found):
            found.append(number)
        number += 1
    return found


def _mirrored(number: int, base: int) -> float:
    """Return the number with its digits behind the point, the last one first."""
    value, place = 0.0, 1.0
    while number:
        number, digit = divmod(number, base)
        place /= base
        value += digit * place
    return value


def _even(point: list[float]) -> list[float]:
    """Return the weights at a point of the unit cube: evenly spread over all sets of weights."""
    weights, rest = [], 1.0
    for place, part in enumerate(point):
        kept = rest * part ** (1 / (len(point) - place))
        weights.append(rest - kept)
        rest = kept
    return [*weights, rest]


def _ranked(weights: list[float], ranks: Sequence[int]) -> Weights:
    order = sorted(range(len(ranks)), key=lambda issue: (ranks[issue], -weights[issue]))
    falling = sorted(weights, reverse=True)
    return tuple(weight for _issue, weight in sorted(zip(order, falling, strict=True)))
