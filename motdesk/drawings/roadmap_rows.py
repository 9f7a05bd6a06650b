"""Items of a lane in as few rows as there can be, and where each lies on the axis."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from heapq import heappop, heappush
from typing import NamedTuple

from motdesk.domain.roadmaps import ItemKind, RoadmapItem
from motdesk.drawings.roadmap_axes import Axis
from motdesk.drawings.roadmap_extents import Extent
from motdesk.drawings.roadmap_labels import Label

ROW = 20.0
BAR = 11.0  # height of a bar, at the top of its row
OPEN = 9.0  # what an arrow takes that stands for a date nobody named

_GAP = 5.0  # points between things in a row
_LABEL_ROOM = 84.0  # that a label outside of its bar is given; it shortens to less


class PlacedItem(NamedTuple):
    """An item in its row: the bar from `left` to `right`, its label with room until `room`."""

    item: RoadmapItem
    label: Label
    left: float
    right: float
    y: float
    room: float
    whisker: tuple[float, float] | None
    baseline: tuple[float, float] | None
    is_start_open: bool
    is_end_open: bool

    @property
    def low(self) -> float:
        """The place where it begins, with all that belongs to it but its label."""
        return min(self.left, *(self.whisker or ()), *(self.baseline or (self.left,)))

    @property
    def high(self) -> float:
        """The place where it ends, with all that belongs to it but its label."""
        return max(self.right, *(self.whisker or ()), *(self.baseline or (self.right,)))


class Row(NamedTuple):
    """The items of one row from left to right, at a height."""

    y: float
    extents: tuple[Extent, ...]

    def between(self, left: float, right: float, axis: Axis) -> Iterator[PlacedItem]:
        """Return the items of which something may be seen between two places.

        The label of each ends before what follows it.
        """
        end = axis.ordinal(right + OPEN)
        last = bisect_left(self.extents, end, key=lambda it: it.low)
        items = [placed(extent, axis) for extent in self.extents[: last + 1]]
        rooms = [item.low - _GAP for item in items[1:]] + [axis.right]
        for item, room in zip(items[:last], rooms, strict=False):
            if max(room, item.high) >= left:
                yield item._replace(y=self.y, room=max(min(room, axis.right), item.right))


def pack(dated: Iterable[Extent], axis: Axis) -> list[tuple[Extent, ...]]:
    """Return rows in which nothing touches at this zoom, and so at any nearer one."""
    taken = [(item.low, _reach(extent, item), extent) for extent in dated
             for item in (placed(extent, axis),)]  # fmt: skip
    taken.sort(key=lambda it: (it[0], it[1], it[2].item.id))
    rows: list[list[Extent]] = []
    free: list[tuple[float, int]] = []
    for low, high, extent in taken:
        if free and free[0][0] + _GAP <= low:
            number = heappop(free)[1]
        else:
            number = len(rows)
            rows.append([])
        rows[number].append(extent)
        heappush(free, (high, number))
    return [tuple(row) for row in rows]


def placed(extent: Extent, axis: Axis) -> PlacedItem:
    """Return where an item lies along the axis, at no height yet."""
    item, start, end, whisker, baseline, label, _low = extent
    at = axis.at
    left = at(start) if start is not None else at(end or 0) - OPEN
    right = at(end) if end is not None else left + OPEN
    if item.kind is ItemKind.MILESTONE:
        middle, half = (left + right) / 2, max((right - left) / 2, BAR / 2)
        left, right = middle - half, middle + half
    return PlacedItem(
        item,
        label,
        left,
        max(right, left + 1.5),
        0.0,
        0.0,
        (at(whisker[0]), at(whisker[1])) if whisker else None,
        (at(baseline[0]), at(baseline[1])) if baseline else None,
        start is None,
        end is None,
    )


def _reach(extent: Extent, item: PlacedItem) -> float:
    """Return where the next item may begin: after the label, or as much of it as it is given."""
    is_milestone = item.item.kind is ItemKind.MILESTONE
    if not is_milestone and extent.label.width + 8 <= item.right - item.left:
        return item.high
    return max(item.high, item.right + min(extent.label.width, _LABEL_ROOM) + 4)
