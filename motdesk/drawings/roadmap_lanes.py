"""The layout of a roadmap: layers, their lanes, and rows in which nothing overlaps.

Dates stay what they are: an item without one lies in the tray, a coarse one stands for all of its
period, one with a single date is open to the other side.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from heapq import heappop, heappush
from itertools import groupby
from typing import NamedTuple

from motdesk.domain.periods import FISCAL_START, period_of
from motdesk.domain.roadmaps import BaselineEntry, ItemKind, Layer, RoadmapItem
from motdesk.drawings.fonts import measure
from motdesk.drawings.roadmap_axes import Axis

LABEL_SIZE = 7.5
ROW = 20.0
BAR = 11.0  # height of a bar, at the top of its row but for a hair
HEAD = 96.0  # width of the names of lanes
TOP = 30.0  # height of the axis
STRIP = 13.0  # height of the name of a layer
OPEN = 9.0  # what an arrow takes that stands for a date nobody named

_GAP = 5.0  # points between things in a row
_LANE_GAP = 4.0
_LABEL_ROOM = 84.0  # that a label outside of its bar is given; it shortens to less


class Extent(NamedTuple):
    """The days an item takes, as ordinals, and the width of its whole label in points.

    `start` or `end` (exclusive) is None where nobody named it; never both.
    """

    item: RoadmapItem
    start: int | None
    end: int | None
    whisker: tuple[int, int] | None
    baseline: tuple[int, int] | None
    label: float


class PlacedItem(NamedTuple):
    """An item in its row: the bar from `left` to `right`, `room` for its label until there."""

    item: RoadmapItem
    left: float
    right: float
    y: float
    room: float
    whisker: tuple[float, float] | None
    baseline: tuple[float, float] | None
    is_start_open: bool
    is_end_open: bool


class Lane(NamedTuple):
    """A lane of a layer, with the rows it takes."""

    layer: Layer
    name: str
    y: float
    height: float


class Strip(NamedTuple):
    """The name of a layer, above its lanes."""

    layer: Layer
    y: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrangement:
    """Where everything of a roadmap lies, in points from its top left."""

    axis: Axis
    height: float
    strips: tuple[Strip, ...]
    lanes: tuple[Lane, ...]
    items: tuple[PlacedItem, ...]
    undated: tuple[RoadmapItem, ...]

    @property
    def width(self) -> float:
        """The width of names and axis together."""
        return self.axis.right

    def lane_at(self, y: float) -> Lane | None:
        """Return the lane at a height."""
        inside = (lane for lane in self.lanes if lane.y <= y < lane.y + lane.height)
        return next(inside, None)


LaneOf = Callable[[RoadmapItem], str]


def arrange(
    items: Iterable[RoadmapItem],
    span: tuple[date, date],
    width: float,
    *,
    lane_of: LaneOf = lambda item: item.lane,
    baseline: Mapping[str, BaselineEntry] | None = None,
    layers: Sequence[Layer] = (),
    year_start: int = FISCAL_START,
) -> Arrangement:
    """Lay a roadmap out over the days of `span` (the last one excluded) in `width` points.

    `lane_of` tells the lane inside the layer; `baseline` what once was said of items, by id;
    `layers` are shown even where they are empty. Years of the axis begin in `year_start`.
    """
    axis = Axis(first=span[0], last=span[1], left=HEAD, right=width, year_start=year_start)
    return arrange_extents(extents(items, baseline or {}), axis, lane_of=lane_of, layers=layers)


def arrange_extents(
    measured: Sequence[Extent | RoadmapItem],
    axis: Axis,
    *,
    lane_of: LaneOf = lambda item: item.lane,
    layers: Sequence[Layer] = (),
) -> Arrangement:
    """Lay out items that were measured once, for instance at every step of a zoom."""
    dated = [it for it in measured if isinstance(it, Extent)]
    undated = tuple(it for it in measured if not isinstance(it, Extent))
    order = list(Layer)
    keyed = sorted(
        ((order.index(it.item.layer), lane_of(it.item), at) for at, it in enumerate(dated)),
        key=lambda key: (key[0], key[1] == "", key[1]),
    )
    named = {key[:2] for key in keyed} | {
        (order.index(layer), "")
        for layer in layers
        if not any(order[key[0]] is layer for key in keyed)
    }
    by_lane = {key: [dated[k[2]] for k in group] for key, group in groupby(keyed, lambda k: k[:2])}
    return _stacked(axis, sorted(named, key=lambda k: (k[0], k[1] == "", k[1])), by_lane, undated)


def extents(
    items: Iterable[RoadmapItem],
    baseline: Mapping[str, BaselineEntry],
    fiscal_start: int = FISCAL_START,
) -> list[Extent | RoadmapItem]:
    """Return what items take, in days and points; those without a date as they are."""
    return [_extent(item, baseline.get(item.id), fiscal_start) for item in items]


def label_of(item: RoadmapItem) -> str:
    """Return the title of an item with its figure of merit."""
    figure = figure_words(item)
    return f"{item.title}  {figure}" if figure else item.title


def figure_words(item: RoadmapItem) -> str:
    """Return the figure of merit from → to, where both are known."""
    if item.figure_from is None or item.figure_to is None:
        return ""
    unit = f" {item.figure_unit}" if item.figure_unit else ""
    return f"{item.figure_from:f} → {item.figure_to:f}{unit}"


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


def _extent(
    item: RoadmapItem, entry: BaselineEntry | None, fiscal_start: int
) -> Extent | RoadmapItem:
    start, end = _days(item, fiscal_start)
    if start is None and end is None:
        return item
    whisker = None
    if item.earliest or item.latest:
        known = [day.toordinal() for day in (item.earliest, item.latest) if day]
        known += [end] if len(known) == 1 and end is not None else []
        whisker = (min(known), max(known))
    then = _days(entry, fiscal_start) if entry is not None else (None, None)
    baseline = (then[0], then[1]) if then[0] is not None and then[1] is not None else None
    width = measure(label_of(item), "text", LABEL_SIZE)
    return Extent(item, start, end, whisker, baseline, width)


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


def _stacked(
    axis: Axis,
    keys: Sequence[tuple[int, str]],
    by_lane: Mapping[tuple[int, str], Sequence[Extent]],
    undated: tuple[RoadmapItem, ...],
) -> Arrangement:
    order = list(Layer)
    strips: list[Strip] = []
    lanes: list[Lane] = []
    placed: list[PlacedItem] = []
    y = TOP
    for number, name in keys:
        if not strips or strips[-1].layer is not order[number]:
            strips.append(Strip(order[number], y))
            y += STRIP
        rows = _packed([_row_item(extent, axis) for extent in by_lane.get((number, name), ())])
        height = max(len(rows), 1) * ROW + _LANE_GAP
        lanes.append(Lane(order[number], name, y, height))
        for at, row in enumerate(rows):
            placed += _placed(row, y + _LANE_GAP / 2 + at * ROW, axis.right)
        y += height
    return Arrangement(
        axis=axis,
        height=y,
        strips=tuple(strips),
        lanes=tuple(lanes),
        items=tuple(placed),
        undated=undated,
    )


class _RowItem(NamedTuple):
    """What an item takes in a row: `low`…`high` with whiskers, baseline and room for a label."""

    low: float
    high: float
    item: PlacedItem


def _row_item(extent: Extent, axis: Axis) -> _RowItem:
    start = extent.start if extent.start is not None else extent.end
    end = extent.end if extent.end is not None else extent.start
    left, right = axis.at(start or 0), axis.at(end or 0)
    if extent.start is None:
        left -= OPEN
    if extent.end is None:
        right += OPEN
    if extent.item.kind is ItemKind.MILESTONE:
        middle, half = (left + right) / 2, max((right - left) / 2, BAR / 2)
        left, right = middle - half, middle + half
    right = max(right, left + 1.5)
    whisker = extent.whisker and (axis.at(extent.whisker[0]), axis.at(extent.whisker[1]))
    baseline = extent.baseline and (axis.at(extent.baseline[0]), axis.at(extent.baseline[1]))
    is_inside = extent.label + 8 <= right - left and extent.item.kind is not ItemKind.MILESTONE
    beyond = right if is_inside else right + min(extent.label, _LABEL_ROOM) + 4
    ends = [left, right, *(whisker or ()), *(baseline or ())]
    item = PlacedItem(extent.item, left, right, 0.0, 0.0, whisker, baseline,
                      extent.start is None, extent.end is None)  # fmt: skip
    return _RowItem(min(ends), max(beyond, *ends), item)


def _packed(items: list[_RowItem]) -> list[list[_RowItem]]:
    """Return as few rows as can be, nothing in a row touching (interval partitioning)."""
    rows: list[list[_RowItem]] = []
    free: list[tuple[float, int]] = []
    for item in sorted(items, key=lambda it: (it.low, it.high, it.item.item.id)):
        if free and free[0][0] + _GAP <= item.low:
            number = heappop(free)[1]
            rows[number].append(item)
        else:
            number = len(rows)
            rows.append([item])
        heappush(free, (item.high, number))
    return rows


def _placed(row: list[_RowItem], y: float, right: float) -> list[PlacedItem]:
    """Return the items of a row; each label may reach up to what follows it."""
    following = [it.low - _GAP for it in row[1:]] + [right]
    return [
        it.item._replace(y=y, room=max(min(room, right), it.item.right))
        for it, room in zip(row, following, strict=True)
    ]
