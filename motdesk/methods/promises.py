"""What became of promises, and when the next one may be believed.

Sources: milestone trend analysis of project control; reference class forecasting, Flyvbjerg
(2006); score interval, Wilson (1927); Brier (1950).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from math import floor, sqrt
from statistics import NormalDist, linear_regression

from motdesk.methods.figures import (
    check_above_zero,
    check_figures,
    check_not_below_zero,
    check_shares,
)

FEWEST_REPORTS = 3
FEWEST_PRECEDENTS = 5


class Fit(StrEnum):
    """Whether what is promised comes in time for what is needed."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"


@dataclass(frozen=True, slots=True, kw_only=True)
class Trend:
    """How the forecast of a milestone moves: days later by day, and the date it runs towards.

    No date where it is never reached at this rate.
    """

    slope: float
    credible: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Precedents:
    """How long things took as a multiple of their plan: rising ratios, and their quantiles.

    No quantiles where there are too few: then only the single ratios are worth showing.
    """

    ratios: tuple[float, ...]
    p50: float | None
    p80: float | None
    p90: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Slack:
    """The time left between an even, and a nearly sure, chance of being ready and the need."""

    slack50: float
    slack90: float

    @property
    def fit(self) -> Fit:
        """Return green where a late finish is still in time, amber where a likely one is."""
        if self.slack90 >= 0:
            return Fit.GREEN
        return Fit.AMBER if self.slack50 >= 0 else Fit.RED


def slip(promised: date, current: date) -> int:
    """Return by how many days the end has moved; later is positive."""
    return (current - promised).days


def milestone_trend(reports: Sequence[tuple[date, date]]) -> Trend | None:
    """Return where the forecasts of a milestone run, from pairs (reported on, forecast).

    The least-squares slope s of forecast on report is carried on from the first report r0 and its
    forecast D0 to the day on which both meet: r0 + (D0 − r0)/(1 − s). None for reports on fewer
    than three days. No date where s is 1 or more, or beyond the calendar.
    """
    if len({reported for reported, _forecast in reports}) < FEWEST_REPORTS:
        return None
    start, promised = min(reports)
    slope = linear_regression(
        [(reported - start).days for reported, _forecast in reports],
        [(forecast - start).days for _reported, forecast in reports],
    ).slope
    return Trend(slope=slope, credible=_meeting(start, promised, slope))


def _meeting(start: date, promised: date, slope: float) -> date | None:
    if slope >= 1:
        return None
    try:
        return start + timedelta(days=round((promised - start).days / (1 - slope)))
    except OverflowError:
        return None


def precedents(durations: Sequence[tuple[float, float]]) -> Precedents:
    """Return the ratios of a partner's own (planned, actual) durations in any one unit.

    Raises ValueError for a plan not above zero or an actual duration below it.
    """
    for planned, actual in durations:
        check_above_zero(planned)
        check_not_below_zero(actual)
    ratios = tuple(sorted(actual / planned for planned, actual in durations))
    p50, p80, p90 = (
        quantile(ratios, share) if len(ratios) >= FEWEST_PRECEDENTS else None
        for share in (0.5, 0.8, 0.9)
    )
    return Precedents(ratios=ratios, p50=p50, p80=p80, p90=p90)


def quantile(values: Sequence[float], share: float) -> float:
    """Return the value below which a share 0…1 of `values` lies, linear between neighbours.

    Type 7 of Hyndman and Fan (1996). Raises ValueError for no values.
    """
    check_shares(share)
    if not values:
        raise ValueError("there must be a value")
    rising = sorted(values)
    place = share * (len(rising) - 1)
    below = min(floor(place), len(rising) - 1)
    above = min(below + 1, len(rising) - 1)
    return rising[below] + (place - below) * (rising[above] - rising[below])


def wilson_interval(kept: int, given: int, confidence: float = 0.95) -> tuple[float, float]:
    """Return between which shares the habit of keeping promises lies, `kept` of `given`.

    Nothing is known of someone who gave none: 0…1. Raises ValueError for counts that cannot be,
    or a confidence not between 0 and 1.
    """
    if not 0 <= kept <= given or not 0 < confidence < 1:
        raise ValueError("kept out of given, and a confidence between 0 and 1")
    if not given:
        return 0.0, 1.0
    z = NormalDist().inv_cdf((1 + confidence) / 2)
    share, spread = kept / given, z * z / given
    middle = share + spread / 2
    half = z * sqrt((share * (1 - share) + spread / 4) / given)
    return max(0.0, (middle - half) / (1 + spread)), min(1.0, (middle + half) / (1 + spread))


def brier(forecasts: Sequence[tuple[float, bool]]) -> float:
    """Return the mean of (stated confidence − what came)²: 0 is perfect, 0.25 says nothing.

    Raises ValueError for no forecast, or a confidence outside 0…1.
    """
    check_shares(*(stated for stated, _came in forecasts))
    if not forecasts:
        raise ValueError("there must be a forecast")
    return sum((stated - came) ** 2 for stated, came in forecasts) / len(forecasts)


def price_of_slip(annual_benefit: float, months: float) -> float:
    """Return the benefit that is lost, in its own money, while something is late."""
    check_figures(annual_benefit, months)
    return annual_benefit * months / 12


def slack(need: float, p50: float, p90: float) -> Slack:
    """Return the time between being ready and the need, all three in one unit from one start.

    Raises ValueError where the nearly sure end comes before the even one.
    """
    check_figures(need, p50, p90)
    if p90 < p50:
        raise ValueError("the end at 90 % is not before the one at 50 %")
    return Slack(slack50=need - p50, slack90=need - p90)
