"""What a gesture makes of an item: dates that keep to its own precision, by mouse or by keys."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum, auto
from typing import Any

from motdesk.domain.periods import FISCAL_START, period_of
from motdesk.domain.roadmaps import ItemKind, Precision, RoadmapItem
from motdesk.drawings.roadmap_axes import Step

Dates = dict[str, Any]  # of fields that change

_DAY = timedelta(days=1)

_PRECISIONS = {
    Step.WEEK: Precision.DAY,
    Step.MONTH: Precision.MONTH,
    Step.QUARTER: Precision.QUARTER,
    Step.HALF: Precision.HALF,
    Step.YEAR: Precision.FISCAL_YEAR,
}


class Handle(Enum):
    """Where an item is taken hold of."""

    BODY = auto()
    START = auto()
    END = auto()
    EARLIEST = auto()
    LATEST = auto()
    LINK = auto()


@dataclass(frozen=True, slots=True)
class Gesture:
    """An item held by a handle; `fiscal_start` says when the years of its dates begin."""

    item: RoadmapItem
    handle: Handle
    fiscal_start: int = FISCAL_START

    def by(self, days: int) -> RoadmapItem:
        """Return the item with what is held moved by some days, to the nearest of its periods."""
        changes = _CHANGES[self.handle](self, days)
        return replace(self.item, **changes) if changes else self.item

    def stepped(self, steps: int) -> RoadmapItem:
        """Return the item with what is held moved by whole periods of its precision."""
        precision = self._precision()
        days = 0
        day = self._edge()
        for _step in range(abs(steps)):
            period = period_of(day, precision, self.fiscal_start)
            towards = period.next if steps > 0 else period.first - _DAY
            span = period_of(towards, precision, self.fiscal_start)
            days += (span.first - period.first).days
            day = span.first
        return self.by(days)

    def _precision(self) -> Precision:
        is_end = self.handle in {Handle.END, Handle.LATEST, Handle.EARLIEST}
        is_end = is_end or self.item.start is None or self.item.kind is ItemKind.MILESTONE
        return self.item.end_precision if is_end and self.item.end else self.item.start_precision

    def _edge(self) -> date:
        item = self.item
        held = {
            Handle.END: item.end,
            Handle.LATEST: item.latest or item.end,
            Handle.EARLIEST: item.earliest or item.end,
        }.get(self.handle)
        if item.kind is ItemKind.MILESTONE:
            held = held or item.end
        return held or item.start or item.end or date.min

    def _body(self, days: int) -> Dates:
        """Move both ends as far as the coarser one goes, so that the length stays."""
        item, changes = self.item, Dates()
        named = [name for name in ("start", "end") if getattr(item, name) is not None]
        for name in sorted(named, key=lambda name: -_coarseness(item, name)):
            day = getattr(item, name)
            changes[name] = self._near(day, days, getattr(item, f"{name}_precision"))
            days = (changes[name] - day).days
        for forecast in ("earliest", "latest") if changes else ():
            if (day := getattr(item, forecast)) is not None:
                changes[forecast] = _safe(day, days)
        if len(named) > 1:
            changes["start"] = min(changes["start"], changes["end"])
        return changes

    def _start(self, days: int) -> Dates:
        item = self.item
        day = item.start or item.end
        if day is None:
            return {}
        precision = item.start_precision if item.start else item.end_precision
        start = self._near(day, days, precision)
        start = min(start, item.end) if item.end else start
        return {"start": start, "start_precision": precision}

    def _end(self, days: int) -> Dates:
        item = self.item
        day = item.end or item.start
        if day is None:
            return {}
        precision = item.end_precision if item.end else item.start_precision
        end = self._near(day, days, precision)
        if item.start and item.kind is not ItemKind.MILESTONE:
            end = max(end, item.start)
        return {"end": end, "end_precision": precision}

    def _earliest(self, days: int) -> Dates:
        return self._forecast("earliest", days)

    def _latest(self, days: int) -> Dates:
        return self._forecast("latest", days)

    def _forecast(self, name: str, days: int) -> Dates:
        item = self.item
        day = getattr(item, name) or item.end
        if day is None:
            return {}
        moved = self._bound(name, self._near(day, days, item.end_precision))
        other = item.latest if name == "earliest" else item.earliest
        if other is not None:
            moved = min(moved, other) if name == "earliest" else max(moved, other)
        return {name: moved}

    def _bound(self, name: str, day: date) -> date:
        """Return the day on which the whole of a coarse period lies within the forecast."""
        if self.item.end_precision is Precision.DAY:
            return day
        period = period_of(day, self.item.end_precision, self.fiscal_start)
        return period.first if name == "earliest" else period.next - _DAY

    def _near(self, day: date, days: int, precision: Precision) -> date:
        """Return the day moved; a coarse one to the period that its own, moved, mostly covers."""
        if precision is Precision.DAY or not days:
            return _safe(day, days)
        period = period_of(day, precision, self.fiscal_start)
        middle = _safe(period.first, days + (period.next - period.first).days // 2)
        found = period_of(middle, precision, self.fiscal_start)
        offset = (day - period.first).days
        return min(found.first + timedelta(days=offset), found.next - _DAY)


def added(
    day: date, step: Step, kind: ItemKind, fiscal_start: int = FISCAL_START
) -> tuple[date, Precision]:
    """Return the date meant by a click at this zoom: as exact as the ticks of the axis are."""
    precision = _PRECISIONS[step]
    period = period_of(day, precision, fiscal_start)
    return (period.next - _DAY if kind is ItemKind.MILESTONE else period.first), precision


def _coarseness(item: RoadmapItem, name: str) -> int:
    return list(Precision).index(getattr(item, f"{name}_precision"))


def _nothing(_gesture: Gesture, _days: int) -> Dates:
    return {}


def _safe(day: date, days: int) -> date:
    return date.fromordinal(min(max(day.toordinal() + days, 366), date.max.toordinal() - 800))


_CHANGES = {
    Handle.BODY: Gesture._body,
    Handle.START: Gesture._start,
    Handle.END: Gesture._end,
    Handle.EARLIEST: Gesture._earliest,
    Handle.LATEST: Gesture._latest,
    Handle.LINK: _nothing,
}
