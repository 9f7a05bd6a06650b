"""Where a purchase stands by profit impact and supply risk, and whether that can be told at all.

Sources: purchasing portfolio, Kraljic (1983); exponential value curves, Kirkwood (1997); weighted
factors for both axes, Montgomery, Ogden and Boehmke (2018).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from math import expm1

from motdesk.methods.figures import check_figures
from motdesk.methods.value import utility

CUT = 0.5
MARGIN = 0.05

_STRAIGHT = 1e-9


class Quadrant(StrEnum):
    """One of the four fields of the portfolio."""

    STRATEGIC = "strategic"
    LEVERAGE = "leverage"
    BOTTLENECK = "bottleneck"
    ROUTINE = "routine"


@dataclass(frozen=True, slots=True, kw_only=True)
class Factor:
    """A mark from `low` to `high`, its weight on its axis, and the bend of its value curve."""

    mark: float
    weight: float
    bend: float = 0.0
    low: float = 1.0
    high: float = 5.0

    def __post_init__(self) -> None:
        curve(self.mark, self.low, self.high, self.bend)

    @property
    def value(self) -> float:
        """Return the value 0…1 of the mark."""
        return curve(self.mark, self.low, self.high, self.bend)


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """Profit impact and supply risk 0…1; borderline where little would move it elsewhere."""

    impact: float
    risk: float
    quadrant: Quadrant
    is_borderline: bool


def curve(x: float, low: float, high: float, bend: float = 0.0) -> float:
    """Return the value 0…1 of `x`: (1−e^−ρ(x−low))/(1−e^−ρ(high−low)), a straight line for bend 0.

    A bend above zero rises fast at first, one below zero late. Raises ValueError for ends that do
    not rise, or `x` outside them.
    """
    check_figures(x, low, high, bend)
    if not low < high or not low <= x <= high:
        raise ValueError("a mark lies between two ends that rise")
    share = (x - low) / (high - low)
    steepness = bend * (high - low)
    if abs(steepness) < _STRAIGHT:
        return share
    turned = share if steepness > 0 else 1 - share
    value = expm1(-abs(steepness) * turned) / expm1(-abs(steepness))
    return value if steepness > 0 else 1 - value


def position(impact: Sequence[Factor], risk: Sequence[Factor]) -> Position:
    """Return where the factors of both axes put a purchase; from the cut on an axis is high.

    Borderline is what lies within 0.05 of a cut, or changes its field if any one factor is marked
    one step higher or lower. Raises ValueError where the weights of an axis do not add up to 1.
    """
    x, y = _axis(impact), _axis(risk)
    is_close = min(abs(x - CUT), abs(y - CUT)) < MARGIN
    return Position(
        impact=x,
        risk=y,
        quadrant=_quadrant(x, y),
        is_borderline=is_close or _flips(impact) or _flips(risk),
    )


def _axis(factors: Sequence[Factor]) -> float:
    return utility([one.weight for one in factors], [one.value for one in factors])


def _flips(factors: Sequence[Factor]) -> bool:
    is_high = _axis(factors) >= CUT
    for place, one in enumerate(factors):
        for mark in (max(one.low, one.mark - 1), min(one.high, one.mark + 1)):
            changed = [*factors[:place], replace(one, mark=mark), *factors[place + 1 :]]
            if (_axis(changed) >= CUT) != is_high:
                return True
    return False


def _quadrant(impact: float, risk: float) -> Quadrant:
    if impact >= CUT:
        return Quadrant.STRATEGIC if risk >= CUT else Quadrant.LEVERAGE
    return Quadrant.BOTTLENECK if risk >= CUT else Quadrant.ROUTINE
