"""What an item of a roadmap takes: days, whatever the zoom, and the width of its label.

Dates stay what they are: a coarse one stands for all of its period, an item without one takes no
days at all, one with a single date is open to the other side.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from motdesk.domain.periods import FISCAL_START, month_after, period_of
from motdesk.domain.roadmaps import BaselineEntry, ItemKind, RoadmapItem
from motdesk.drawings.roadmap_labels import UNMARKED, ItemMarks, Label, label_of

Days = tuple[int, int]


class Extent(NamedTuple):
    """The days an item takes, as ordinals, and its label.

    `start` or `end` (exclusive) is None where nobody named it; never both.
    """

    item: RoadmapItem
    start: int | None
    end: int | None
    whisker: Days | None
    baseline: Days | None
    label: Label
    low: int  # the first of all these days


def extents(
    items: Iterable[RoadmapItem],
    baseline: Mapping[str, BaselineEntry],
    fiscal_start: int = FISCAL_START,
    marks: Mapping[str, ItemMarks] | None = None,
) -> tuple[tuple[Extent, ...], tuple[RoadmapItem, ...]]:
    """Return what dated items take, and the items without a date; `marks` by their ids."""
    marks = marks or {}
    dated, undated = [], []
    for item in items:
        start, end = _days(item, fiscal_start)
        if start is None and end is None:
            undated.append(item)
        else:
            entry = baseline.get(item.id)
            whole = _whole_days(entry, fiscal_start) if entry else None
            label = label_of(item, marks.get(item.id, UNMARKED))
            whisker = _whisker(item, end)
            days = (start, end, *(whisker or ()), *(whole or ()))
            low = min(day for day in days if day is not None)
            dated.append(Extent(item, start, end, whisker, whole, label, low))
    return tuple(dated), tuple(undated)


def span_of(items: Iterable[RoadmapItem], today: date) -> tuple[date, date]:
    """Return the whole years that show every item, at least the year of `today`."""
    days = [
        day
        for item in items
        for day in (item.start, item.end, item.earliest, item.latest)
        if day is not None
    ]
    first, last = min([*days, today]), max([*days, today])
    return date(max(first.year, 1), 1, 1), date(min(last.year, 9998) + 1, 1, 1)


def printed_span(
    items: Iterable[RoadmapItem],
    today: date,
    baseline: Mapping[str, BaselineEntry] | None = None,
    fiscal_start: int = FISCAL_START,
) -> tuple[date, date]:
    """Return the days that paper shows: from the month before the first item, or before today.

    What once was said of the items counts, too. The last year is whole, as room for titles.
    """
    items = tuple(items)
    known = [entry for item in items if (entry := (baseline or {}).get(item.id))]
    shown: tuple[RoadmapItem | BaselineEntry, ...] = (*items, *known)
    days = {day for one in shown for day in _days(one, fiscal_start) if day is not None}
    days |= {day.toordinal() for one in items for day in (one.earliest, one.latest) if day}
    days.add(today.toordinal())
    last = date.fromordinal(min(max(days) - 1, date.max.toordinal()))
    end = date(min(max(last.year, today.year), 9998) + 1, 1, 1)
    return month_after(date.fromordinal(min(days)), -1), end


def _whisker(item: RoadmapItem, end: int | None) -> Days | None:
    """Return earliest and latest; where one is not known, the end stands for it."""
    known = [day.toordinal() for day in (item.earliest, item.latest) if day]
    if len(known) == 1 and end is not None:
        known.append(end)
    return (min(known), max(known)) if known else None


def _whole_days(item: BaselineEntry, fiscal_start: int) -> Days | None:
    start, end = _days(item, fiscal_start)
    return (start, end) if start is not None and end is not None else None


def _days(item: RoadmapItem | BaselineEntry, fiscal_start: int) -> tuple[int | None, int | None]:
    """Return the first day and the one after the last, of all the periods its dates stand for."""
    start = item.start and period_of(item.start, item.start_precision, fiscal_start)
    end = item.end and period_of(item.end, item.end_precision, fiscal_start)
    if item.kind is ItemKind.MILESTONE:
        return (end.first.toordinal(), end.next.toordinal()) if end else (None, None)
    first = start.first.toordinal() if start else None
    last = end.next.toordinal() if end else None
    if first is not None and last is not None:
        return min(first, last - 1), last
    return first, last
