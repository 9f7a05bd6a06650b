"""The record of quality and delivery as lines over months: unknown is a gap, never a zero.

A window is a number of whole months up to a last one; how many of them are known is always told.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from motdesk.base.texts import _, mark
from motdesk.domain.performance import PerformanceMonth
from motdesk.methods.quality import defects_ppm, on_time_share


class Measure(StrEnum):
    """What is followed from month to month."""

    DEFECTS = "defects"
    ON_TIME = "on_time"
    CLAIMS = "claims"


_WORDS = {
    Measure.DEFECTS: mark("Defective parts (ppm)"),
    Measure.ON_TIME: mark("Delivered on time (%)"),
    Measure.CLAIMS: mark("Claims (number)"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One month of a line: its value, None where it is not known, and what explains it."""

    month: date
    value: float | None
    remark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trend:
    """A measure over all months of a window, and over the whole of it: ppm, percent or a sum.

    `total` is reckoned from the sums of the known months, so that large months weigh more.
    """

    measure: Measure
    points: tuple[Point, ...]
    total: float | None

    @property
    def known(self) -> int:
        """How many months are known."""
        return sum(point.value is not None for point in self.points)


def measure_words(measure: Measure) -> str:
    """Return what a measure is called, with its unit, in the language spoken here."""
    return _(_WORDS[measure])


def coverage_words(known: int, months: int) -> str:
    """Return how much is known: “4 of 12 months”."""
    return _("{known} of {months} months").format(known=known, months=months)


def window(last: date, count: int) -> tuple[date, ...]:
    """Return the first days of `count` months up to that of `last`."""
    end = last.year * 12 + last.month - 1
    return tuple(date(n // 12, n % 12 + 1, 1) for n in range(end - count + 1, end + 1))


def trend_of(measure: Measure, months: Iterable[PerformanceMonth], wanted: Iterable[date]) -> Trend:
    """Return a measure over the wanted months; those the record lacks or leaves empty are gaps."""
    by_month = {item.month: item for item in months}
    shown = tuple(wanted)
    pairs = [_counts(measure, by_month[month]) for month in shown if month in by_month]
    return Trend(
        measure=measure,
        points=tuple(_point(measure, month, by_month.get(month)) for month in shown),
        total=_total(measure, [pair for pair in pairs if pair is not None]),
    )


def _point(measure: Measure, month: date, item: PerformanceMonth | None) -> Point:
    if item is None:
        return Point(month=month, value=None)
    counts = _counts(measure, item)
    value = _total(measure, [counts] if counts else [])
    return Point(month=month, value=value, remark=item.remark)


def _counts(measure: Measure, item: PerformanceMonth) -> tuple[int, int] | None:
    """Return (part, whole) of a month; None unless both are known."""
    part, whole = {
        Measure.DEFECTS: (item.defective, item.delivered),
        Measure.ON_TIME: (item.on_time, item.due),
        Measure.CLAIMS: (item.claims, 1),
    }[measure]
    return None if part is None or not whole else (part, whole)


def _total(measure: Measure, counts: list[tuple[int, int]]) -> float | None:
    if not counts:
        return None
    part, whole = (sum(column) for column in zip(*counts, strict=True))
    if measure is Measure.CLAIMS:
        return float(part)
    if measure is Measure.DEFECTS:
        return defects_ppm(part, whole)
    share = on_time_share(part, whole)
    return None if share is None else 100 * share
