"""The items of a roadmap as shapes that grey print keeps apart, and their labels.

Status is told by fill, outline and mark: idea dotted, stated pale, committed mid, started mid with
a dark begin, achieved dark with a tick, missed empty in a heavy frame with a cross, withdrawn a
dashed ghost crossed out. What we inferred is striped.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from motdesk.domain.roadmaps import ItemKind, Layer, Origin, RoadmapItem, Status
from motdesk.drawings.fonts import measure, shortened
from motdesk.drawings.operations import Color, Hatch, Move, Operation, Path, Stroke, line, rectangle
from motdesk.drawings.palette import Palette
from motdesk.drawings.roadmap_labels import LABEL_SIZE, UNMARKED, Label, draw_label, shorter
from motdesk.drawings.roadmap_rows import BAR, OPEN, PlacedItem
from motdesk.drawings.shapes import check, cross, diamond, polygon

LEAST_LABEL = 14.0  # points below which no label is worth beginning

_MARK = 9.0  # width of a tick or cross at the end of a bar


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a status looks: fill, the text on it, outline, and a mark at the end."""

    fill: Color | None
    text: Color
    stroke: Stroke
    mark: str = ""
    has_dark_begin: bool = False


def looks(palette: Palette) -> dict[Status, Look]:
    """Return the look of every status."""
    ink, thin = palette.ink, Stroke(color=palette.muted, width=0.6)
    return {
        Status.IDEA: Look(fill=palette.surface, text=ink,
                          stroke=Stroke(color=palette.muted, width=0.7, dash=(1, 1.5))),
        Status.STATED: Look(fill=palette.mist, text=ink, stroke=thin),
        Status.COMMITTED: Look(fill=palette.steel, text=ink, stroke=thin),
        Status.STARTED: Look(fill=palette.steel, text=ink, stroke=thin, has_dark_begin=True),
        Status.ACHIEVED: Look(fill=palette.ours, text=palette.on_ours, mark="check",
                              stroke=Stroke(color=palette.ours, width=0.6)),
        Status.MISSED: Look(fill=palette.surface, text=ink, mark="cross",
                            stroke=Stroke(color=ink, width=1.5)),
        Status.WITHDRAWN: Look(fill=None, text=palette.muted, mark="ghost",
                               stroke=Stroke(color=palette.muted, width=0.6, dash=(3, 2))),
    }  # fmt: skip


def is_hollow(item: RoadmapItem) -> bool:
    """Tell whether a technology bar does not say from which figure of merit to which it leads."""
    return (
        item.kind is ItemKind.BAR
        and item.layer is Layer.TECHNOLOGY
        and (item.figure_from is None or item.figure_to is None)
    )


def draw_items(
    placed: Iterable[PlacedItem], palette: Palette, seen: tuple[float, float]
) -> Iterator[Operation]:
    """Return the shapes and labels of items; labels keep to what is `seen` of the axis."""
    look = looks(palette)
    for item in placed:
        yield from _shapes(item, look[item.item.status], palette)
        yield from _label(item, look[item.item.status], palette, seen)


def _shapes(placed: PlacedItem, look: Look, palette: Palette) -> Iterator[Operation]:
    if placed.baseline:
        yield from _baseline(placed, palette)
    if placed.whisker:
        yield _whisker(placed, palette)
    if placed.item.kind is ItemKind.MILESTONE:
        yield from _milestone(placed, look, palette)
    elif placed.item.kind is ItemKind.WINDOW:
        yield from _window(placed, look, palette)
    else:
        yield from _bar(placed, look, palette)
    if look.mark:
        yield _mark(placed, look, palette)


def _bar(placed: PlacedItem, look: Look, palette: Palette) -> Iterator[Operation]:
    moves = _bar_outline(placed)
    fill = None if is_hollow(placed.item) else look.fill
    if placed.item.origin is Origin.INFERRED and fill is not None:
        yield Path(moves=moves, fill=palette.surface)
        yield _stripes(moves, look, palette)
        yield Path(moves=moves, stroke=look.stroke)
    else:
        yield Path(moves=moves, stroke=look.stroke, fill=fill or palette.surface)
    if look.has_dark_begin:
        width = min(3.0, (placed.right - placed.left) / 2)
        yield Path(moves=rectangle(placed.left, placed.y, width, BAR), fill=palette.ours)


def _stripes(moves: tuple[Move, ...], look: Look, palette: Palette, gap: float = 3.0) -> Operation:
    is_pale = look.fill in {palette.surface, palette.mist}
    color = palette.muted if is_pale or look.fill is None else look.fill
    return Hatch(moves=moves, stroke=Stroke(color=color, width=0.8), gap=gap)


def _bar_outline(placed: PlacedItem) -> tuple[Move, ...]:
    """Return a box, or an arrow to the side of which nobody named the date."""
    left, right, top, bottom = placed.left, placed.right, placed.y, placed.y + BAR
    middle = (top + bottom) / 2
    points = [(left, top), (right, top), (right, bottom), (left, bottom)]
    if placed.is_end_open:
        neck = max(right - OPEN / 2, left)
        points[1:3] = [(neck, top), (right, middle), (neck, bottom)]
    if placed.is_start_open:
        neck = min(left + OPEN / 2, right)
        points = [(neck, top), *points[1:-1], (neck, bottom), (left, middle)]
    return polygon(*points)


def _window(placed: PlacedItem, look: Look, palette: Palette) -> Iterator[Operation]:
    left, right, top, bottom = placed.left, placed.right, placed.y, placed.y + BAR
    inside = rectangle(left, top, right - left, BAR)
    if look.fill and placed.item.origin is Origin.INFERRED:
        yield _stripes(inside, look, palette)
    elif look.fill:
        yield Path(moves=inside, fill=look.fill)
    post = Stroke(color=look.stroke.color, width=1.4)
    yield Path(moves=(*line(left, top, right, top), *line(left, bottom, right, bottom)),
               stroke=Stroke(color=look.stroke.color, width=0.5, dash=(2, 1.5)))  # fmt: skip
    posts: tuple[Move, ...] = ()
    if not placed.is_start_open:
        posts += line(left, top - 1, left, bottom + 1)
    if not placed.is_end_open:
        posts += line(right, top - 1, right, bottom + 1)
    if posts:
        yield Path(moves=posts, stroke=post)


def _milestone(placed: PlacedItem, look: Look, palette: Palette) -> Iterator[Operation]:
    x, y = (placed.left + placed.right) / 2, placed.y + BAR / 2
    if placed.right - placed.left > BAR + 1:
        ends = (*line(placed.left, y - 2.5, placed.left, y + 2.5),
                *line(placed.right, y - 2.5, placed.right, y + 2.5))  # fmt: skip
        yield Path(moves=(*line(placed.left, y, placed.right, y), *ends), stroke=look.stroke)
    shape = diamond(x, y, BAR / 2)
    if placed.item.origin is Origin.INFERRED and look.fill:
        yield Path(moves=shape, fill=palette.surface)
        yield _stripes(shape, look, palette, gap=2)
        yield Path(moves=shape, stroke=look.stroke)
    else:
        yield Path(moves=shape, stroke=look.stroke, fill=look.fill or palette.surface)


def _mark(placed: PlacedItem, look: Look, palette: Palette) -> Operation:
    y = placed.y + BAR / 2
    is_milestone = placed.item.kind is ItemKind.MILESTONE
    x = (placed.left + placed.right) / 2 if is_milestone else placed.right - _MARK / 2
    if placed.right - placed.left < _MARK:
        x = (placed.left + placed.right) / 2
    if look.mark == "check":
        is_dark = not is_hollow(placed.item)
        color = look.text if is_dark else palette.ink
        return Path(moves=check(x, y, 3), stroke=Stroke(color=color, width=1.1))
    color = palette.warning if look.mark == "cross" else palette.muted
    radius = 3.2 if look.mark == "cross" else 5.5
    return Path(moves=cross(x, y, radius), stroke=Stroke(color=color, width=1.1))


def _whisker(placed: PlacedItem, palette: Palette) -> Path:
    left, right = placed.whisker or (0.0, 0.0)
    y = placed.y + BAR + 2.2
    moves = (*line(left, y, right, y), *line(left, y - 1.6, left, y + 1.6),
             *line(right, y - 1.6, right, y + 1.6))  # fmt: skip
    return Path(moves=moves, stroke=Stroke(color=palette.ink, width=0.7))


def _baseline(placed: PlacedItem, palette: Palette) -> Iterator[Operation]:
    left, right = placed.baseline or (0.0, 0.0)
    top = placed.y + BAR + 4.4
    if placed.item.kind is ItemKind.MILESTONE:
        yield Path(moves=diamond((left + right) / 2, top + 1.2, 2.4), fill=palette.muted)
    else:
        width = max(right - left, 1.5)
        yield Path(moves=rectangle(left, top, width, 2.2), fill=palette.muted)


def _label(
    placed: PlacedItem, look: Look, palette: Palette, seen: tuple[float, float]
) -> tuple[Operation, ...]:
    label, x, color = _label_place(placed, look, palette, seen)
    if not label.title:
        return ()
    is_beside = x >= placed.right
    baseline = placed.y + BAR / 2 + LABEL_SIZE * 0.36
    words = draw_label(label, x, baseline, color, palette.muted if is_beside else color)
    return (_halo(label, x, placed.y, palette), *words) if is_beside else tuple(words)


def _halo(label: Label, x: float, y: float, palette: Palette) -> Operation:
    """Return bare ground behind words, so that no link is drawn through them."""
    width = label.width or measure(label.title, "text", LABEL_SIZE)
    return Path(moves=rectangle(x - 1, y, width + 2, BAR), fill=palette.surface)


def _label_place(
    placed: PlacedItem, look: Look, palette: Palette, seen: tuple[float, float]
) -> tuple[Label, float, Color]:
    """Return the label, where it begins and its colour: inside the bar where it fits best."""
    item = placed.item
    begin, end = _inside(placed, look, seen)
    beside = placed.right + 3
    color = palette.ink if is_hollow(item) else look.text
    places = [
        (end - begin, begin, color),
        (min(placed.room, seen[1]) - beside, beside, palette.ink),
    ]
    if item.kind is ItemKind.MILESTONE or item.origin is Origin.INFERRED:
        del places[0]  # no words on so little, nor on stripes
    if beside < seen[0]:
        places = places[:-1] or [(0.0, beside, palette.ink)]  # nor beside a bar out of sight
    for label in shorter(placed.label):
        fitting = [(label, x, color) for room, x, color in places if label.width <= room]
        if fitting:
            return fitting[0]
    room, x, color = max(places)
    text = shortened(item.title, "text", LABEL_SIZE, room) if room > LEAST_LABEL else ""
    return Label("" if text == "…" else text, "", UNMARKED, 0.0), x, color


def _inside(placed: PlacedItem, look: Look, seen: tuple[float, float]) -> tuple[float, float]:
    """Return where words inside the bar may begin and end."""
    begin = placed.left + (5.0 if look.has_dark_begin else 3.0) + OPEN / 2 * placed.is_start_open
    end = placed.right - 3 - (_MARK if look.mark else 0) - OPEN / 2 * placed.is_end_open
    return max(begin, seen[0] + 3), min(end, seen[1] - 2)
