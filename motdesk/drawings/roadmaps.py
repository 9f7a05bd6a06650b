"""Roadmaps: layers and lanes over time, promises over what was promised before.

On paper the whole of it is one drawing; on screen the head, the axis and the visible part of the
body are drawn apart, from the same arrangement.
"""

from collections.abc import Collection, Iterator
from datetime import date

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
from motdesk.drawings.roadmap_axes import Tick
from motdesk.drawings.roadmap_bars import draw_items
from motdesk.drawings.roadmap_lanes import HEAD, STRIP, TOP, Arrangement
from motdesk.drawings.roadmap_links import curves, draw_curves
from motdesk.drawings.roadmap_rows import BAR, PlacedItem

_SIZE = 7.5


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
    inside = rectangle(HEAD, TOP, max(arrangement.width - HEAD, 1), arrangement.height - TOP)
    found = tuple(curves(arrangement))
    seen = (HEAD, arrangement.width)
    return Drawing(
        width=arrangement.width,
        height=arrangement.height,
        operations=(
            *draw_ground(arrangement, palette),
            Clip(
                moves=inside,
                operations=(
                    *draw_curves(found, violated, palette),
                    *draw_items(arrangement.items, palette, seen),
                    *draw_today(arrangement, palette, today),
                ),
            ),
            *draw_heads(arrangement, palette),
            *draw_axis(arrangement, palette, today),
        ),
        alternative=_in_words(arrangement, len(found), violated),
        regions=tuple(map(_region, arrangement.items)),
    )


def draw_ground(arrangement: Arrangement, palette: Palette) -> Iterator[Operation]:
    """Return the strips of layers, the rules between lanes and the lines of the axis."""
    axis, bottom = arrangement.axis, arrangement.height
    for strip in arrangement.strips:
        box = rectangle(0, strip.y, arrangement.width, STRIP)
        yield Path(moves=box, fill=palette.head)
    thin = Stroke(color=palette.rule, width=0.4)
    lower = (move for tick in axis.lower() for move in line(tick.x, TOP, tick.x, bottom))
    yield Path(moves=tuple(lower), stroke=Stroke(color=palette.rule, width=0.3, dash=(1, 2)))
    upper = (move for tick in axis.upper() for move in line(tick.x, TOP, tick.x, bottom))
    yield Path(moves=tuple(upper), stroke=thin)
    rules = (
        move
        for lane in arrangement.lanes
        for move in line(0, lane.y + lane.height, arrangement.width, lane.y + lane.height)
    )
    yield Path(moves=tuple(rules), stroke=thin)


def draw_heads(arrangement: Arrangement, palette: Palette) -> Iterator[Operation]:
    """Return the names of layers and lanes, at the left."""
    for strip in arrangement.strips:
        yield Path(moves=rectangle(0, strip.y, HEAD, STRIP), fill=palette.head)
        name = shortened(word(strip.layer), "text-bold", _SIZE, HEAD - 8)
        yield from runs(4, strip.y + 9.3, name, "text-bold", _SIZE, palette.ink)
    for lane in arrangement.lanes:
        name = shortened(lane.name, "text", _SIZE, HEAD - 12)
        yield from runs(8, lane.y + 10.5, name, "text", _SIZE, palette.ink)
    edge = line(HEAD, TOP, HEAD, arrangement.height)
    yield Path(moves=edge, stroke=Stroke(color=palette.line, width=0.5))


def draw_axis(
    arrangement: Arrangement, palette: Palette, today: date | None
) -> Iterator[Operation]:
    """Return years above, their parts below, and the word for today where it has room."""
    axis = arrangement.axis
    lower = axis.lower()
    yield Path(moves=rectangle(0, 0, arrangement.width, TOP), fill=palette.surface)
    for tick in axis.upper():
        yield from _tick_word(tick, 11, "text-bold", palette.ink)
    for tick in lower:
        yield from _tick_word(tick, 24, "text", palette.muted)
    moves = (move for tick in axis.upper() for move in line(tick.x, 2, tick.x, TOP))
    yield Path(moves=tuple(moves), stroke=Stroke(color=palette.line, width=0.5))
    moves = (move for tick in lower for move in line(tick.x, 17, tick.x, TOP))
    yield Path(moves=tuple(moves), stroke=Stroke(color=palette.rule, width=0.5))
    edge = line(0, TOP, arrangement.width, TOP)
    yield Path(moves=edge, stroke=Stroke(color=palette.line, width=0.8))
    if today is not None and axis.left <= (x := axis.x(today)) <= axis.right:
        shape = (("M", x - 3, TOP - 4), ("L", x + 3, TOP - 4), ("L", x, TOP), ("Z",))
        yield Path(moves=shape, fill=palette.ours)


def draw_today(
    arrangement: Arrangement, palette: Palette, today: date | None
) -> Iterator[Operation]:
    """Return the dotted line of today, above everything."""
    axis = arrangement.axis
    if today is not None and axis.left <= (x := axis.x(today)) <= axis.right:
        stroke = Stroke(color=palette.ours, width=0.9, dash=(1.2, 2))
        yield Path(moves=line(x, TOP, x, arrangement.height), stroke=stroke)


def region_box(item: PlacedItem) -> tuple[float, float, float, float]:
    """Return where an item answers the mouse: left, top, width, height."""
    return item.left, item.y, item.right - item.left, BAR


def _tick_word(tick: Tick, y: float, face: str, color: str) -> Iterator[Operation]:
    room = tick.right - tick.x - 5
    if room > 6:
        text = tick.text if measure(tick.text, face, _SIZE) <= room else _brief(tick.text)
        if measure(text, face, _SIZE) <= room:
            yield from runs(tick.x + 3, y, text, face, _SIZE, color)


def _brief(text: str) -> str:
    """Return the last two figures of a year, as people shorten it; other words as they are."""
    figures = "".join(filter(str.isdigit, text))
    return f"’{figures[-2:]}" if len(figures) == 4 else text


def _region(item: PlacedItem) -> Region:
    left, top, width, height = region_box(item)
    return Region(key=item.item.id, x=left, y=top, width=width, height=height)


def _in_words(arrangement: Arrangement, links: int, violated: Collection[str]) -> str:
    axis = arrangement.axis
    return _(
        "Roadmap from {first} to {last}: {items} items in {lanes} lanes, {links} links, "
        "{violated} of them violated, {undated} items without a date."
    ).format(
        first=format_short_date(axis.first),
        last=format_short_date(axis.last),
        items=len(arrangement.items),
        lanes=len(arrangement.lanes),
        links=links,
        violated=len(violated),
        undated=len(arrangement.undated),
    )
