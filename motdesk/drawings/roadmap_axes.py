"""The axis of time of a roadmap: dates and points, and ticks from ten years to a quarter."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import IntEnum
from functools import cached_property
from itertools import pairwise
from math import floor
from typing import NamedTuple

from motdesk.base.dates import fiscal_year
from motdesk.base.texts import _, language
from motdesk.domain.periods import FISCAL_START, month_after

_LEAST = 21.0  # points between two ticks that bear a word
_LEAST_LONG = 27.0  # the same where the words are months or days, at the longest 11/30


class Step(IntEnum):
    """How far ticks lie apart, in months; a week has none."""

    WEEK = 0
    MONTH = 1
    QUARTER = 3
    HALF = 6
    YEAR = 12


class Tick(NamedTuple):
    """A line on the axis, the word to its right, and where the next one follows."""

    x: float
    right: float
    text: str


@dataclass(frozen=True, kw_only=True)
class Axis:
    """Days `first`…`last` lie from `left` to `right`, in points.

    `year_start` is the month in which years of the axis begin: 1 for calendar years.
    """

    first: date
    last: date
    left: float
    right: float
    year_start: int = FISCAL_START

    @cached_property
    def per_day(self) -> float:
        """The points that a day takes."""
        return (self.right - self.left) / max((self.last - self.first).days, 1)

    @cached_property
    def _origin(self) -> float:
        return self.left - self.first.toordinal() * self.per_day

    def at(self, ordinal: float) -> float:
        """Return the place of a day counted as `date.toordinal`."""
        return self._origin + ordinal * self.per_day

    def ordinal(self, x: float) -> float:
        """Return the day at a place, counted as `date.toordinal`."""
        return (x - self._origin) / self.per_day

    def x(self, day: date) -> float:
        """Return the place where a day begins."""
        return self.at(day.toordinal())

    def day(self, x: float) -> date:
        """Return the day at a place, within the calendar."""
        return date.fromordinal(min(max(floor(self.ordinal(x)), 1), date.max.toordinal()))

    def cut(self, left: float, right: float) -> "Axis":
        """Return the part of the axis that is seen between two places, to whole days."""
        first = max(self.day(left), self.first)
        last = min(self.day(right) + timedelta(days=1), self.last)
        return replace(self, first=first, last=last, left=self.x(first), right=self.x(last))

    @property
    def step(self) -> Step:
        """How far the lower ticks lie apart at this zoom."""
        month = self.per_day * 30.4
        if self.per_day * 7 >= _LEAST_LONG:
            return Step.WEEK
        if month >= _LEAST_LONG:
            return Step.MONTH
        steps = (Step.QUARTER, Step.HALF)
        return next((step for step in steps if month * step >= _LEAST), Step.YEAR)

    def upper(self) -> tuple[Tick, ...]:
        """Return the years, or the months where weeks lie below."""
        step = Step.MONTH if self.step is Step.WEEK else Step.YEAR
        return tuple(self._ticks(self._starts(step), step, is_whole=True))

    def lower(self) -> tuple[Tick, ...]:
        """Return the ticks below the years: halves, quarters, months or weeks; maybe none."""
        if self.step is Step.YEAR:
            return ()
        return tuple(self._ticks(self._starts(self.step), self.step, is_whole=False))

    def _ticks(self, starts: list[date], step: Step, *, is_whole: bool) -> Iterator[Tick]:
        for start, following in pairwise(starts):
            left, right = max(self.x(start), self.left), min(self.x(following), self.right)
            if right > left:
                yield Tick(left, right, self._word(start, step, is_whole=is_whole))

    def _starts(self, step: Step) -> list[date]:
        if step is Step.WEEK:
            monday = self.first - timedelta(days=self.first.weekday())
            count = (self.last - monday).days // 7 + 2
            return [monday + timedelta(days=7 * number) for number in range(count)]
        back = (self.first.month - self.year_start) % step
        start, starts = month_after(self.first, -back), []
        while start < self.last:
            starts.append(start)
            start = month_after(start, step)
        return [*starts, start]

    def _word(self, day: date, step: Step, *, is_whole: bool) -> str:
        if step is Step.WEEK:
            return f"{day.month}/{day.day}"
        if step is Step.MONTH:
            return _month(day, is_whole=is_whole)
        number = (day.month - self.year_start) % 12 // step + 1
        if step is Step.QUARTER:
            return f"Q{number}"
        if step is Step.HALF:
            return _("H1") if number == 1 else _("H2")
        return self._year(day)

    def _year(self, day: date) -> str:
        if self.year_start == 1:
            return f"{day.year}年" if language() == "ja" else str(day.year)
        return _("FY{year}").format(year=fiscal_year(day, self.year_start))


def short_year(text: str) -> str:
    """Return the last two figures of a year, as people shorten it; other words as they are."""
    figures = "".join(filter(str.isdigit, text))
    return f"’{figures[-2:]}" if len(figures) == 4 else text


def _month(day: date, *, is_whole: bool) -> str:
    if language() == "ja":
        return f"{day.year}年{day.month}月" if is_whole else f"{day.month}月"
    names = _("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec").split()
    return f"{names[day.month - 1]} {day.year}" if is_whole else names[day.month - 1]
