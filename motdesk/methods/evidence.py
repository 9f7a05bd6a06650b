"""How much evidence weighs, how far a figure lags, what a strength amounts to.

Sources: half-life of evidence and the weights of its grades are our own convention; gap in years
from exponential trends; VRIO, Barney (1991).
"""

from collections.abc import Iterable
from enum import StrEnum
from math import isfinite, log, prod

GRADE_WEIGHTS = {"A": 1.0, "B": 0.7, "C": 0.4, "D": 0.15}

_LINKS = 7


class Standing(StrEnum):
    """What a strength amounts to in competition."""

    DISADVANTAGE = "disadvantage"
    PARITY = "parity"
    TEMPORARY = "temporary"
    UNUSED = "unused"
    SUSTAINED = "sustained"


def freshness(age: float, half_life: float | None) -> float:
    """Return what is left of the weight of evidence: ½ after each half-life, both in months.

    Evidence without half-life does not age, nor does evidence from the future. Raises ValueError
    for a half-life not above zero.
    """
    if not isfinite(age):
        raise ValueError("an age is finite")
    if half_life is None:
        return 1.0
    if not half_life > 0:
        raise ValueError("a half-life is above zero")
    return float(0.5 ** (max(0.0, age) / half_life))


def combined_weight(pieces: Iterable[tuple[str, float]]) -> float:
    """Return 1 − Π(1 − weight) of pieces of evidence, each (grade, freshness); none is 0.

    Raises KeyError for an unknown grade, ValueError for a freshness outside 0…1.
    """
    given = list(pieces)
    if not all(0 <= fresh <= 1 for _grade, fresh in given):
        raise ValueError("freshness lies between 0 and 1")
    return 1 - prod(1 - GRADE_WEIGHTS[grade] * fresh for grade, fresh in given)


def completeness(filled: int) -> float:
    """Return the share of the seven links of the word bridge that are filled."""
    if not 0 <= filled <= _LINKS:
        raise ValueError("a chain has seven links")
    return filled / _LINKS


def gap_in_years(
    figure: float, benchmark: float, growth: float, benchmark_growth: float = 0.0
) -> float | None:
    """Return the years until `figure` reaches `benchmark`, both growing by a yearly rate.

    Negative is a lead; None where it is never reached. For a figure that is better when lower,
    exchange figure and benchmark. Raises ValueError where a figure is not above zero, or a rate
    not above −1.
    """
    given = (figure, benchmark, growth, benchmark_growth)
    if not all(map(isfinite, given)) or min(figure, benchmark) <= 0:
        raise ValueError("figures are finite and above zero")
    if min(growth, benchmark_growth) <= -1:
        raise ValueError("rates are above -1")
    gap = log(benchmark) - log(figure)
    closing = log(1 + growth) - log(1 + benchmark_growth)
    if gap == 0:
        return 0.0
    if closing <= 0:
        return None
    return gap / closing


def standing(
    *, is_valuable: bool, is_rare: bool, is_hard_to_imitate: bool, is_organised: bool
) -> Standing:
    """Return what the four questions of VRIO amount to: the first no decides."""
    if not is_valuable:
        return Standing.DISADVANTAGE
    if not is_rare:
        return Standing.PARITY
    if not is_hard_to_imitate:
        return Standing.TEMPORARY
    return Standing.SUSTAINED if is_organised else Standing.UNUSED
