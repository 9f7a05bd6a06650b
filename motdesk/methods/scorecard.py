"""One score from weighted marks, with the share of it that is known.

Source: weighted-point supplier evaluation, Timmerman (1986). Reckoned exactly, so that a score on
the edge of a band is in it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from motdesk.methods.figures import check_not_below_zero, check_shares

BANDS = (("A", 85.0), ("B", 70.0), ("C", 55.0), ("D", 0.0))

_HIGHEST_MARK = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """What is marked 0…5, and how much it weighs.

    No mark is no data: neither good nor zero. What is not applicable does not count at all.
    """

    weight: float
    mark: float | None = None
    is_applicable: bool = True

    def __post_init__(self) -> None:
        check_not_below_zero(self.weight)
        if self.mark is not None and not 0 <= self.mark <= _HIGHEST_MARK:
            raise ValueError("a mark lies between 0 and 5")


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """Points 0…100, their band, and which share of the applicable weight has a mark.

    No points and no band where nothing that weighs has a mark.
    """

    points: float | None
    band: str | None
    coverage: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Periods:
    """The mean over the periods with data, how many these are, and how many were skipped."""

    mean: float | None
    counted: int
    skipped: int


def score(axes: Sequence[Axis], bands: Sequence[tuple[str, float]] = BANDS) -> Score:
    """Return Σ weight·mark/5 over the marked axes, rescaled to 100, with band and coverage.

    Raises ValueError for bands that are not in falling order.
    """
    applicable = [axis for axis in axes if axis.is_applicable]
    marked = [axis for axis in applicable if axis.mark is not None]
    total, known = (sum(_exact(axis.weight) for axis in some) for some in (applicable, marked))
    if not known:
        return Score(points=None, band=None, coverage=0.0)
    earned = sum(_exact(axis.weight) * _exact(axis.mark or 0) for axis in marked)
    points = Fraction(100 * earned, _HIGHEST_MARK * known)
    return Score(
        points=float(points), band=_band(points, bands), coverage=float(Fraction(known, total))
    )


def band(points: float, bands: Sequence[tuple[str, float]] = BANDS) -> str:
    """Return the first of the falling `bands`, (name, lowest points), that `points` reach.

    The top band goes up to 100 and holds it; what reaches none is in the last one. Raises
    ValueError for points outside 0…100, or bands not in falling order.
    """
    check_shares(points / 100)
    return _band(_exact(points), bands)


def _band(points: Fraction, bands: Sequence[tuple[str, float]]) -> str:
    floors = [floor for _name, floor in bands]
    if not bands or any(low >= high for high, low in pairwise(floors)):
        raise ValueError("bands stand in falling order")
    check_not_below_zero(*floors)
    return next((name for name, floor in bands if points >= _exact(floor)), bands[-1][0])


def over_periods(points: Sequence[float | None]) -> Periods:
    """Return the mean of the points of several periods; those without data are only counted."""
    known = [value for value in points if value is not None]
    check_shares(*(value / 100 for value in known))
    return Periods(
        mean=float(sum(map(_exact, known)) / len(known)) if known else None,
        counted=len(known),
        skipped=len(points) - len(known),
    )


def _exact(number: float) -> Fraction:
    return Fraction(str(number))
