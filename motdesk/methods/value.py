"""What packages are worth over several issues, weights in all the ways people give them.

Sources: Keeney and Raiffa (1976); swing weights, Edwards and Barron (1994); rank-order centroid,
Barron and Barrett (1996); words between neighbours after MACBETH, Bana e Costa and Vansnick (1994).
"""

from collections.abc import Sequence
from itertools import accumulate

from motdesk.methods.figures import check_figures

WORDS = {
    "none": 0,
    "very weak": 1,
    "weak": 2,
    "moderate": 3,
    "strong": 4,
    "very strong": 5,
    "extreme": 6,
}

_CLOSE = 1e-6
_SAME = 1e-15


def utility(weights: Sequence[float], values: Sequence[float]) -> float:
    """Return Σ weight·value. Raises ValueError unless the weights add up to 1, one each value."""
    _check(weights)
    _check(values)
    if len(weights) != len(values) or abs(sum(weights) - 1) > _CLOSE or min(weights) < 0:
        raise ValueError("weights, one for each value and none below zero, add up to 1")
    return sum(weight * value for weight, value in zip(weights, values, strict=True))


def linear_value(x: float, walk_away: float, opening: float) -> float:
    """Return the points of `x`: 0 at our walk-away, 100 at our opening, beyond them beyond.

    Raises ValueError where both are the same.
    """
    _check((x, walk_away, opening))
    if abs(opening - walk_away) < _SAME:
        raise ValueError("opening and walk-away must differ")
    return 100 * ((x - walk_away) / (opening - walk_away))


def shares(numbers: Sequence[float]) -> tuple[float, ...]:
    """Return direct or swing weights that add up to 1.

    Raises ValueError where a number is below zero or all are zero.
    """
    _check(numbers)
    total = sum(numbers)
    if min(numbers) < 0 or total <= 0:
        raise ValueError("weights are not below zero and not all zero")
    return tuple(number / total for number in numbers)


def rank_order_centroid(count: int) -> tuple[float, ...]:
    """Return the weights of `count` issues of which only the order is known, weightiest first."""
    if count < 1:
        raise ValueError("there must be an issue to rank")
    parts = list(accumulate(1 / rank for rank in range(count, 0, -1)))
    return tuple(part / count for part in reversed(parts))


def values_from_words(words: Sequence[str]) -> tuple[float, ...]:
    """Return 0…100 for options in rising order from the words between neighbours.

    Raises KeyError for other words, ValueError where no word makes a difference.
    """
    steps = [WORDS[word] for word in words]
    if not sum(steps):
        raise ValueError("one of the words must make a difference")
    return tuple(100 * total / sum(steps) for total in accumulate(steps, initial=0))


def flipping_weight(
    weights: Sequence[float], first: Sequence[float], second: Sequence[float], issue: int
) -> float | None:
    """Return the weight of an issue at which two packages change places; None where none does.

    The other weights keep their proportions; they are shared evenly where `issue` has all weight.
    """
    if not len(weights) == len(first) == len(second):
        raise ValueError("one weight and two values for each issue")
    utility(weights, first)
    utility(weights, second)
    differences = [a - b for a, b in zip(first, second, strict=True)]
    others = [i for i in range(len(weights)) if i != issue]
    if not others:
        return None
    left = sum(weights[i] for i in others)
    rest = (
        sum(weights[i] * differences[i] for i in others) / left
        if left > _CLOSE
        else sum(differences[i] for i in others) / len(others)
    )
    if rest == differences[issue]:
        return None
    flip = rest / (rest - differences[issue])
    return flip if 0 <= flip <= 1 else None


def _check(numbers: Sequence[float]) -> None:
    if not numbers:
        raise ValueError("figures must be given")
    check_figures(*numbers)
