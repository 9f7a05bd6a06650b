"""Roadmaps: layers and lanes over time, promises over what was promised before.

On paper the whole of it is one drawing; on screen the head, the axis and the visible part of the
body are drawn apart, from the same arrangement.
"""

from collections.abc import Collection, Iterator
from datetime import date
from typing import NamedTuple

from motdesk.base.dates import format_short_date
from motdesk.base.texts import _
from motdesk.domain.words import word
from motdesk.drawings.fonts import measure, runs, shortened
from motdesk.drawings.operations import (
    Clip,
    Drawing,
    Operation,
    Path,
    Region,
    Stroke,
    line,
    rectangle,
)
from motdesk.drawings.palette import Palette
from motdesk.drawings.roadmap_axes import Tick, short_year
from motdesk.drawings.roadmap_bars import draw_items
from motdesk.drawings.roadmap_lanes import HEAD, STRIP, TOP, Arrangement
from motdesk.drawings.roadmap_links import curves, draw_curves
from motdesk.drawings.roadmap_rows import BAR, ROW, PlacedItem
from motdesk.drawings.shapes import polygon

_SIZE = 7.5


class Seen(NamedTuple):
    """The part of a drawing that is looked at, in points."""

    left: float
    top: float
    right: float
    bottom: float


def draw_roadmap(
    arrangement: Arrangement,
    *,
    palette: Palette,
    violated: Collection[str] = (),
    today: date | None = None,
) -> Drawing:
    """Draw a whole roadmap; `violated` are the ids of links to be shown in warning.

    Regions bear the ids of the items.
    """
    seen = Seen(HEAD, TOP, arrangement.width, arrangement.height)
    inside = rectangle(HEAD, TOP, max(arrangement.width - HEAD, 1), arrangement.height - TOP)
    found = tuple(curves(arrangement))
    body = (
        *draw_curves(found, palette, violated=violated),
        *draw_items(arrangement.items, palette, (seen.left, seen.right)),
        *draw_today(arrangement, palette, today, seen),
    )
    return Drawing(
        width=arrangement.width,
        height=arrangement.height,
        operations=(
            *draw_ground(arrangement, palette, seen),
            Clip(moves=inside, operations=body),
            *draw_heads(arrangement, palette, seen),
            *draw_axis(arrangement, palette, today, seen),
        ),
        alternative=in_words(arrangement, len(found), len(violated)),
        regions=tuple(map(_region, arrangement.items)),
    )


def draw_ground(arrangement: Arrangement, palette: Palette, seen: Seen) -> Iterator[Operation]:
    """Return the strips of layers, the rules between lanes and the lines of the axis."""
    axis = arrangement.axis.cut(seen.left, seen.right)
    top, bottom = max(seen.top, TOP), min(seen.bottom, arrangement.height)
    for strip in arrangement.strips:
        if top - STRIP < strip.y < bottom:
            yield Path(moves=rectangle(seen.left, strip.y, seen.right - seen.left, STRIP),
                       fill=palette.head)  # fmt: skip
    thin = Stroke(color=palette.rule, width=0.4)
    lower = (move for tick in axis.lower() for move in line(tick.x, top, tick.x, bottom))
    yield Path(moves=tuple(lower), stroke=Stroke(color=palette.rule, width=0.3, dash=(1, 2)))
    upper = (move for tick in axis.upper() for move in line(tick.x, top, tick.x, bottom))
    yield Path(moves=tuple(upper), stroke=thin)
    rules = (
        move
        for lane in arrangement.lanes
        if top < lane.y + lane.height <= bottom
        for move in line(seen.left, lane.y + lane.height, seen.right, lane.y + lane.height)
    )
    yield Path(moves=tuple(rules), stroke=thin)


def draw_heads(arrangement: Arrangement, palette: Palette, seen: Seen) -> Iterator[Operation]:
    """Return the names of layers and lanes, at the left."""
    top, bottom = max(seen.top, TOP), min(seen.bottom, arrangement.height)
    for strip in arrangement.strips:
        if top - STRIP < strip.y < bottom:
            yield Path(moves=rectangle(0, strip.y, HEAD, STRIP), fill=palette.head)
            name = shortened(word(strip.layer), "text-bold", _SIZE, HEAD - 8)
            yield from runs(4, strip.y + 9.3, name, "text-bold", _SIZE, palette.ink)
    for lane in arrangement.lanes:
        if top - lane.height < lane.y < bottom:
            name = shortened(lane.name, "text", _SIZE, HEAD - 12)
            y = min(max(lane.y, top), lane.y + lane.height - ROW)  # in sight as long as it can be
            yield from runs(8, y + 10.5, name, "text", _SIZE, palette.ink)
            yield Path(moves=line(0, lane.y + lane.height, HEAD, lane.y + lane.height),
                       stroke=Stroke(color=palette.rule, width=0.4))  # fmt: skip
    edge = line(HEAD, top, HEAD, bottom)
    yield Path(moves=edge, stroke=Stroke(color=palette.line, width=0.5))


def draw_axis(
    arrangement: Arrangement, palette: Palette, today: date | None, seen: Seen
) -> Iterator[Operation]:
    """Return years above, their parts below, and a mark at today."""
    axis = arrangement.axis.cut(seen.left, seen.right)
    upper, lower = axis.upper(), axis.lower()
    for ticks, y, top, face, color in (
        (upper, 11, 2, "text-bold", palette.ink),
        (lower, 24, 17, "text", palette.muted),
    ):
        for tick in ticks:
            yield from tick_word(tick, y, face, color)
        moves = (move for tick in ticks for move in line(tick.x, top, tick.x, TOP))
        yield Path(moves=tuple(moves), stroke=Stroke(color=palette.line, width=0.4))
    edge = line(seen.left - HEAD, TOP, seen.right, TOP)
    yield Path(moves=edge, stroke=Stroke(color=palette.line, width=0.8))
    if today is not None and axis.left <= (x := axis.x(today)) <= axis.right:
        yield Path(moves=polygon((x - 3, TOP - 4), (x + 3, TOP - 4), (x, TOP)), fill=palette.ours)


def draw_today(
    arrangement: Arrangement, palette: Palette, today: date | None, seen: Seen
) -> Iterator[Operation]:
    """Return the dotted line of today, above everything."""
    axis = arrangement.axis
    if today is not None and axis.left <= (x := axis.x(today)) <= axis.right:
        stroke = Stroke(color=palette.ours, width=0.9, dash=(1.2, 2))
        bottom = min(seen.bottom, arrangement.height)
        yield Path(moves=line(x, max(seen.top, TOP), x, bottom), stroke=stroke)


def region_box(item: PlacedItem) -> tuple[float, float, float, float]:
    """Return where an item answers the mouse: left, top, width, height."""
    return item.left, item.y, item.right - item.left, BAR


def in_words(arrangement: Arrangement, links: int, violated: int) -> str:
    """Return what a roadmap shows, for those who cannot see it."""
    axis = arrangement.axis
    return _(
        "Roadmap from {first} to {last}: {items} items in {lanes} lanes, {links} links, "
        "{violated} of them violated, {undated} items without a date."
    ).format(
        first=format_short_date(axis.first),
        last=format_short_date(axis.last),
        items=sum(len(row.extents) for row in arrangement.rows),
        lanes=len(arrangement.lanes),
        links=links,
        violated=violated,
        undated=len(arrangement.undated),
    )


def tick_word(tick: Tick, y: float, face: str, color: str) -> Iterator[Operation]:
    """Return the word of a tick, as short as its room wants it; nothing where there is none."""
    room = tick.right - tick.x - 5
    if room > 6:
        text = tick.text if measure(tick.text, face, _SIZE) <= room else short_year(tick.text)
        if measure(text, face, _SIZE) <= room:
            yield from runs(tick.x + 3, y, text, face, _SIZE, color)


def _region(item: PlacedItem) -> Region:
    left, top, width, height = region_box(item)
    return Region(key=item.item.id, x=left, y=top, width=width, height=height)
