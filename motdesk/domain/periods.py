"""Periods that dates stand for: a date known to the quarter is all of its quarter."""

from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from motdesk.domain.roadmaps import Precision

FISCAL_START = 4  # the month in which a Japanese fiscal year begins

_MONTHS = {
    Precision.MONTH: 1,
    Precision.QUARTER: 3,
    Precision.HALF: 6,
    Precision.FISCAL_YEAR: 12,
    Precision.YEAR: 12,
}


class Period(NamedTuple):
    """The days from `first` up to, but not including, `next`."""

    first: date
    next: date


@lru_cache(maxsize=20_000)
def period_of(day: date, precision: Precision, fiscal_start: int = FISCAL_START) -> Period:
    """Return the period that a date known with this precision stands for.

    Quarters and halves are those of the fiscal year.
    """
    if precision is Precision.DAY:
        return Period(day, _safe(day.toordinal() + 1))
    months = _MONTHS[precision]
    begins = 1 if precision is Precision.YEAR else fiscal_start
    back = (day.month - begins) % months
    first = month_after(day.replace(day=1), -back)
    return Period(first, month_after(first, months))


def moved(day: date, precision: Precision, steps: int) -> date:
    """Return the date moved by whole periods of its own precision; the day of the month is kept."""
    if precision is Precision.DAY:
        return _safe(day.toordinal() + steps)
    target = month_after(day.replace(day=1), steps * _MONTHS[precision])
    last = (month_after(target, 1) - timedelta(days=1)).day
    return target.replace(day=min(day.day, last))


def month_after(day: date, months: int) -> date:
    """Return the first of the month so many months after that of `day`, within the calendar."""
    count = min(max(day.year * 12 + day.month - 1 + months, 12), 9999 * 12 + 11)
    return date(count // 12, count % 12 + 1, 1)


def _safe(ordinal: int) -> date:
    return date.fromordinal(min(max(ordinal, 1), date.max.toordinal()))
