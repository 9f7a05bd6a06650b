"""A roadmap too large for a page, counted: how many items of each lane end in which time.

Nothing is left out of the sums; what has no end counts where it begins, what has no date apart.
"""

from bisect import bisect_right
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import NamedTuple

from motdesk.base.money import format_number
from motdesk.base.texts import _, _n
from motdesk.domain.roadmaps import Layer, RoadmapItem
from motdesk.domain.words import word
from motdesk.drawings.fonts import runs, shortened
from motdesk.drawings.operations import Color, Drawing, Operation, Path, Stroke, line, rectangle
from motdesk.drawings.palette import Palette
from motdesk.drawings.roadmap_axes import Axis, Tick
from motdesk.drawings.roadmaps import tick_word
from motdesk.drawings.shapes import polygon
from motdesk.drawings.timelines import rule

_SIZE = 7.5
_HEAD = 150.0  # width of the names of lanes
_TOP = 30.0  # height of the words of the axis
_ROW = 12.0
_SUM = 58.0  # width of a column of sums
_SUMS = 4

LaneOf = Callable[[RoadmapItem], str]


class CountedLane(NamedTuple):
    """A row: a lane, or several of one layer taken together."""

    layer: Layer
    name: str
    items: tuple[RoadmapItem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Table:
    axis: Axis
    ticks: tuple[Tick, ...]
    width: float
    violated: Collection[str]
    palette: Palette
    most: int


def draw_counts(
    items: Sequence[RoadmapItem],
    span: tuple[date, date],
    *,
    width: float,
    height: float,
    palette: Palette,
    lane_of: LaneOf,
    violated: Collection[str] = (),
    year_start: int = 4,
    today: date | None = None,
) -> Drawing:
    """Draw counts of items, no higher than `height`; `violated` are the ids of items at fault.

    Lanes for which there is no room are counted together, layer by layer.
    """
    right = width - _SUM * _SUMS
    axis = Axis(first=span[0], last=span[1], left=_HEAD, right=right, year_start=year_start)
    ticks = axis.lower() or axis.upper()
    rows = counted_lanes(items, lane_of, int((height - _TOP) / _ROW) - len(Layer) - 1)
    most = max(max(_spread(row.items, ticks, axis)) for row in rows)
    table = _Table(
        axis=axis, ticks=ticks, width=width, violated=violated, palette=palette, most=most
    )
    operations = [*_heads(table, today)]
    y = _TOP
    for layer, lanes in groupby(rows, key=lambda row: row.layer):
        operations += _strip(table, layer, y)
        y += _ROW
        for lane in lanes:
            operations += _row(table, lane.name, lane.items, y)
            y += _ROW
    operations += _row(table, _("All lanes"), items, y, is_sum=True)
    return Drawing(
        width=width, height=y + _ROW, operations=tuple(operations), alternative=_in_words(rows)
    )


def counted_lanes(
    items: Sequence[RoadmapItem], lane_of: LaneOf, most: int
) -> tuple[CountedLane, ...]:
    """Return the lanes in their order, at `most` so many; the smallest of a layer go together."""
    found: dict[tuple[Layer, str], list[RoadmapItem]] = {}
    for item in items:
        found.setdefault((item.layer, lane_of(item)), []).append(item)
    layers = [layer for layer in Layer if any(layer is known for known, _name in found)]
    each = max(most // max(len(layers), 1), 1) if len(found) > most else len(found)
    rows: list[CountedLane] = []
    for layer in layers:
        lanes = [
            CountedLane(layer, name, tuple(those))
            for (known, name), those in found.items()
            if known is layer
        ]
        rows += _fewer(lanes, each)
    return tuple(rows)


def _fewer(lanes: list[CountedLane], most: int) -> list[CountedLane]:
    lanes.sort(key=lambda lane: (not lane.name, lane.name))
    if len(lanes) <= most:
        return lanes
    by_size = sorted(lanes, key=lambda lane: -len(lane.items))
    kept = set(by_size[: most - 1])
    rest = [lane for lane in lanes if lane not in kept]
    text = _n("{count} other lane", "{count} other lanes", len(rest)).format(count=len(rest))
    together = tuple(item for lane in rest for item in lane.items)
    return [
        *(lane for lane in lanes if lane in kept),
        CountedLane(lanes[0].layer, text, together),
    ]


def _spread(items: Sequence[RoadmapItem], ticks: tuple[Tick, ...], axis: Axis) -> list[int]:
    """Return how many items end at each tick."""
    counts = [0] * len(ticks)
    begins = [tick.x for tick in ticks]
    for item in items:
        day = item.end or item.start
        if day is not None:
            counts[max(bisect_right(begins, axis.x(day) + 1e-6) - 1, 0)] += 1
    return counts


def _heads(table: _Table, today: date | None) -> Iterator[Operation]:
    axis, palette = table.axis, table.palette
    lower = axis.lower()
    for ticks, y, face in ((axis.upper(), 11, "text-bold"), (lower, 24, "text")):
        for tick in ticks:
            yield from tick_word(tick, y, face, palette.ink)
    words = (_("Count"), _("Promised"), _("No date"), _("Link broken"))
    for number, text in enumerate(words):
        x = axis.right + _SUM * (number + 1)
        head = shortened(text, "text-bold", _SIZE, _SUM - 4)
        yield from runs(x - 2, 24, head, "text-bold", _SIZE, palette.ink, "end")
    edge = line(0, _TOP, table.width, _TOP)
    yield Path(moves=edge, stroke=Stroke(color=palette.line, width=0.8))
    if today is not None and axis.first <= today <= axis.last:
        x = axis.x(today)
        mark = polygon((x - 3, _TOP - 4), (x + 3, _TOP - 4), (x, _TOP))
        yield Path(moves=mark, fill=palette.ours)


def _strip(table: _Table, layer: Layer, y: float) -> Iterator[Operation]:
    yield Path(moves=rectangle(0, y, table.width, _ROW), fill=table.palette.head)
    yield from runs(4, y + 8.8, word(layer), "text-bold", _SIZE, table.palette.ink)


def _row(
    table: _Table, name: str, items: Sequence[RoadmapItem], y: float, *, is_sum: bool = False
) -> Iterator[Operation]:
    palette, face = table.palette, "text-bold" if is_sum else "text"
    text = shortened(name or _("No lane"), face, _SIZE, _HEAD - 14)
    yield from runs(8, y + 8.8, text, face, _SIZE, palette.ink)
    for tick, count in zip(table.ticks, _spread(items, table.ticks, table.axis), strict=True):
        if count:
            box = rectangle(tick.x, y + 1, tick.right - tick.x - 1, _ROW - 2)
            if not is_sum:
                yield Path(moves=box, fill=_shade(count, table.most, palette))
            middle = (tick.x + tick.right) / 2
            words = format_number(count)
            yield from runs(middle, y + 8.8, words, face, _SIZE, palette.ink, "middle")
    for number, count in enumerate(_sums(table, items)):
        x = table.axis.right + _SUM * (number + 1) - 2
        color = palette.warning if number == _SUMS - 1 and count else palette.ink
        words = format_number(count) if count else "—"
        yield from runs(x, y + 8.8, words, face, _SIZE, color, "end")
    yield rule(y + _ROW, table.width, palette)


def _sums(table: _Table, items: Sequence[RoadmapItem]) -> tuple[int, int, int, int]:
    return (
        len(items),
        sum(item.is_promised for item in items),
        sum(item.start is None and item.end is None for item in items),
        sum(item.id in table.violated for item in items),
    )


def _shade(count: int, most: int, palette: Palette) -> Color:
    """Return how dark a count is: the figures say the same."""
    if count * 3 > most * 2:
        return palette.steel
    return palette.mist if count * 3 > most else palette.head


def _in_words(rows: Sequence[CountedLane]) -> str:
    said = (f"{word(row.layer)} {row.name or _('No lane')}: {len(row.items)}" for row in rows)
    return _(", ").join(said)
