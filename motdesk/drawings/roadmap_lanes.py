"""The layout of a roadmap: layers, their lanes, and rows in which nothing overlaps."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from math import inf
from typing import NamedTuple

from motdesk.domain.periods import FISCAL_START
from motdesk.domain.roadmaps import BaselineEntry, Layer, RoadmapItem
from motdesk.drawings.roadmap_axes import Axis
from motdesk.drawings.roadmap_extents import Extent, extents
from motdesk.drawings.roadmap_labels import ItemMarks
from motdesk.drawings.roadmap_rows import ROW, PlacedItem, Row, pack, placed

HEAD = 96.0  # width of the names of lanes
TOP = 30.0  # height of the axis
STRIP = 13.0  # height of the name of a layer

_LANE_GAP = 4.0
_ORDER = {layer: number for number, layer in enumerate(Layer)}

LaneOf = Callable[[RoadmapItem], str]


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


@dataclass(frozen=True, kw_only=True)
class Arrangement:
    """Where everything of a roadmap lies, in points from its top left."""

    axis: Axis
    height: float
    strips: tuple[Strip, ...]
    lanes: tuple[Lane, ...]
    rows: tuple[Row, ...] = field(repr=False)
    undated: tuple[RoadmapItem, ...] = ()

    @property
    def width(self) -> float:
        """The width of names and axis together."""
        return self.axis.right

    @cached_property
    def items(self) -> tuple[PlacedItem, ...]:
        """Every dated item in its place."""
        axis = self.axis
        return tuple(it for row in self.rows for it in row.between(-inf, inf, axis))

    @cached_property
    def _places(self) -> dict[str, tuple[Extent, float]]:
        return {extent.item.id: (extent, row.y) for row in self.rows for extent in row.extents}

    def find(self, id: str) -> PlacedItem | None:
        """Return where one item lies, whatever room its label has; None if it has no date."""
        if id not in self._places:
            return None
        extent, y = self._places[id]
        return placed(extent, self.axis)._replace(y=y)

    def inside(self, left: float, top: float, right: float, bottom: float) -> Iterator[PlacedItem]:
        """Return the items of which something may be seen in a box."""
        first = bisect_left(self.rows, top - ROW, key=lambda row: row.y)
        for row in self.rows[first:]:
            if row.y >= bottom:
                return
            yield from row.between(left, right, self.axis)

    def zoomed(self, axis: Axis) -> "Arrangement":
        """Return the same rows along a longer axis."""
        other = replace(self, axis=axis)
        other.__dict__["_places"] = self._places  # by days, whatever the zoom
        return other

    def lane_at(self, y: float) -> Lane | None:
        """Return the lane at a height."""
        inside = (lane for lane in self.lanes if lane.y <= y < lane.y + lane.height)
        return next(inside, None)


def arrange(
    items: Iterable[RoadmapItem],
    span: tuple[date, date],
    width: float,
    *,
    lane_of: LaneOf = lambda item: item.lane,
    baseline: Mapping[str, BaselineEntry] | None = None,
    layers: Sequence[Layer] = (),
    year_start: int = FISCAL_START,
    fiscal_start: int = FISCAL_START,
    marks: Mapping[str, ItemMarks] | None = None,
) -> Arrangement:
    """Lay a roadmap out over the days of `span` (the last one excluded) in `width` points.

    `lane_of` tells the lane inside the layer; `baseline` what once was said of items, by id;
    `layers` are shown even where they are empty. Years of the axis begin in `year_start`, fiscal
    periods that dates stand for in `fiscal_start`. `marks` say what items lean on, by their ids.
    """
    axis = Axis(first=span[0], last=span[1], left=HEAD, right=width, year_start=year_start)
    dated, undated = extents(items, baseline or {}, fiscal_start, marks)
    return replace(stack(dated, axis, lane_of=lane_of, layers=layers), undated=undated)


def stack(
    dated: Iterable[Extent],
    axis: Axis,
    *,
    lane_of: LaneOf = lambda item: item.lane,
    layers: Sequence[Layer] = (),
) -> Arrangement:
    """Lay out items that were measured before: layers above each other, and in them their lanes."""
    found: dict[tuple[Layer, str], list[Extent]] = {}
    for extent in dated:
        found.setdefault((extent.item.layer, lane_of(extent.item)), []).append(extent)
    for layer in set(layers) - {known for known, _name in found}:
        found[layer, ""] = []
    strips: list[Strip] = []
    lanes: list[Lane] = []
    rows: list[Row] = []
    y = TOP
    for layer, name in sorted(found, key=_lane_order):
        if not strips or strips[-1].layer is not layer:
            strips.append(Strip(layer, y))
            y += STRIP
        packed = pack(found[layer, name], axis)
        lanes.append(Lane(layer, name, y, max(len(packed), 1) * ROW + _LANE_GAP))
        rows += (Row(y + _LANE_GAP / 2 + at * ROW, row) for at, row in enumerate(packed))
        y += lanes[-1].height
    return Arrangement(
        axis=axis, height=y, strips=tuple(strips), lanes=tuple(lanes), rows=tuple(rows)
    )


def _lane_order(key: tuple[Layer, str]) -> tuple[int, bool, str]:
    """Order layers from the market down, lanes by name, what has no lane last."""
    layer, name = key
    return _ORDER[layer], not name, name
