"""What money at different times is worth together. Flows are paid out below zero, come in above.

Sources: net present value and internal rate of return, Fisher (1930); one change of sign makes the
rate unique by Descartes' rule.
"""

from collections.abc import Sequence
from datetime import date
from itertools import accumulate, pairwise
from math import exp, expm1, fsum, isfinite, log, log1p

from motdesk.methods.figures import check_figures

_DAYS = 365  # of a year, as spreadsheets count
_HALVINGS = 200


def npv(rate: float, flows: Sequence[float]) -> float:
    """Return the worth now of `flows` after 0, 1, 2 … years at a yearly `rate`.

    Raises ValueError for a rate not above −1, or a worth out of reach.
    """
    return _worth(rate, list(enumerate(flows)))


def npv_on_dates(rate: float, flows: Sequence[tuple[date, float]]) -> float:
    """Return the worth of dated flows on the first of their dates, at a rate for 365 days."""
    return _worth(rate, _in_years(flows))


def irr(flows: Sequence[float]) -> float:
    """Return the yearly rate at which `flows` after 0, 1, 2 … years are worth nothing.

    Raises ValueError where there is no such rate, or might be several, because the sign of the
    flows does not change exactly once: compare net present values then.
    """
    return _rate(list(enumerate(flows)))


def xirr(flows: Sequence[tuple[date, float]]) -> float:
    """Return the rate for 365 days at which dated flows are worth nothing.

    Flows of the same day count together. Raises ValueError as `irr` does.
    """
    return _rate(_in_years(flows))


def payback(flows: Sequence[float]) -> float | None:
    """Return the years until the sum of `flows` is above zero for good, linear within a year.

    0 where it is never below; None where it stays below.
    """
    check_figures(*flows)
    sums = list(accumulate(flows))
    is_below = [year for year, total in enumerate(sums) if total < 0]
    if not is_below:
        return 0.0
    last = is_below[-1]
    return None if last == len(sums) - 1 else last - sums[last] / (sums[last + 1] - sums[last])


_Timed = list[tuple[float, float]]


def _in_years(flows: Sequence[tuple[date, float]]) -> _Timed:
    check_figures(*(flow for _day, flow in flows))
    days = sorted({day for day, _flow in flows})
    sums = [fsum(flow for day, flow in flows if day == on) for on in days]
    return [((on - days[0]).days / _DAYS, total) for on, total in zip(days, sums, strict=True)]


def _worth(rate: float, flows: _Timed) -> float:
    check_figures(rate, *(flow for _time, flow in flows))
    if rate <= -1:
        raise ValueError("a rate is above -1")
    growth = log1p(rate)
    try:
        worth = fsum(flow * exp(-growth * time) for time, flow in flows)
    except OverflowError:
        worth = float("inf")
    if not isfinite(worth):
        raise ValueError("what these flows are worth at this rate is out of reach")
    return worth


def _rate(flows: _Timed) -> float:
    """Return the only root: the logarithm of early over late worth rises with the growth."""
    early, late = _split(flows)
    balance = _logarithm(early, 0) - _logarithm(late, 0)
    reach = abs(balance) / (late[0][0] - early[-1][0]) + 1e-9
    low, high = -reach, reach
    for _halving in range(_HALVINGS):
        middle = (low + high) / 2
        if _logarithm(early, middle) < _logarithm(late, middle):
            low = middle
        else:
            high = middle
    try:
        return expm1(high)
    except OverflowError as error:
        raise ValueError("the rate is out of reach") from error


def _split(flows: _Timed) -> tuple[_Timed, _Timed]:
    """Return the flows before and after the only change of sign, all above zero."""
    check_figures(*(flow for _time, flow in flows))
    moved = [(time, flow) for time, flow in flows if flow]
    changes = [place for place, (a, b) in enumerate(pairwise(moved), 1) if (a[1] > 0) != (b[1] > 0)]
    if len(changes) != 1:
        raise ValueError("a rate of return needs flows that change their sign exactly once")
    sizes = [(time, abs(flow)) for time, flow in moved]
    return sizes[: changes[0]], sizes[changes[0] :]


def _logarithm(flows: _Timed, growth: float) -> float:
    """Return the logarithm of the worth of flows above zero, too large or small as it may be."""
    parts = [log(flow) - growth * time for time, flow in flows]
    largest = max(parts)
    return largest + log(fsum(exp(part - largest) for part in parts))
