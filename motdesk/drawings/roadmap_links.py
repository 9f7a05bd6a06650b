"""The links of a roadmap as smooth curves, from what comes first to what waits for it."""

from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from motdesk.domain.roadmaps import LinkKind, RoadmapLink
from motdesk.drawings.operations import Color, Move, Operation, Path, Stroke
from motdesk.drawings.palette import Palette
from motdesk.drawings.roadmap_lanes import Arrangement
from motdesk.drawings.roadmap_rows import BAR, PlacedItem
from motdesk.drawings.shapes import polygon

_WIDTHS = {0: 0.35, 1: 0.5, 3: 0.8, 9: 1.3}
_STUB = 12.0
_DASHES: dict[LinkKind, tuple[float, ...]] = {
    LinkKind.DRIVES: (),
    LinkKind.REQUIRES: (),
    LinkKind.ENABLES: (4, 2),
    LinkKind.SUPPORTS: (1.2, 1.6),
}


class Curve(NamedTuple):
    """A link between two places: `link_id`, how it looks, and its four points."""

    link_id: str
    kind: LinkKind
    fit: int
    points: tuple[tuple[float, float], ...]


def curves(arrangement: Arrangement) -> Iterator[Curve]:
    """Return the curves of all links between items that have a place."""
    placed = {item.item.id: item for item in arrangement.items}
    for one in arrangement.items:
        for link in one.item.links:
            other = placed.get(link.to_id)
            if other is not None:
                yield curve(link, one, other)


def stub(curve: Curve, *, is_first: bool) -> Curve:
    """Return the begin of a curve, or else its end: that it leads to where one does not look."""
    (x1, y1), _one, _other, (x2, y2) = curve.points
    if is_first:
        end = (x1 + _STUB, y1 + _sign(y2 - y1) * _STUB / 2)
        return curve._replace(points=((x1, y1), (x1 + _STUB / 2, y1), end, end))
    begin = (x2 - _STUB, y2 + _sign(y1 - y2) * _STUB / 2)
    return curve._replace(points=(begin, begin, (x2 - _STUB / 2, y2), (x2, y2)))


def curve(link: RoadmapLink, one: PlacedItem, other: PlacedItem) -> Curve:
    """Return the curve of a link that `one` has to `other`."""
    first, second = (other, one) if link.kind is LinkKind.REQUIRES else (one, other)
    return Curve(link.id, link.kind, link.fit, _points(first, second))


def draw_curves(
    found: Iterable[Curve],
    palette: Palette,
    *,
    violated: Collection[str] = (),
    chosen: Collection[str] = (),
) -> Iterator[Operation]:
    """Return the curves; those `chosen` in our colour, violated ones last and in warning."""
    heads: dict[Color, list[Move]] = {}
    for curve in sorted(found, key=lambda it: (it.link_id in violated, it.link_id in chosen)):
        width = _WIDTHS[curve.fit]
        color = palette.line
        if curve.link_id in violated:
            color, width = palette.warning, width + 0.6
        elif curve.link_id in chosen:
            color, width = palette.ours, width + 0.4
        begin, (a, b), (c, d), (x, y) = curve.points
        size = 2.2 + width
        stroke = Stroke(color=color, width=width, dash=_DASHES[curve.kind])
        yield Path(moves=(("M", *begin), ("C", a, b, c, d, x - size, y)), stroke=stroke)
        reach, half = x - size * 1.6, size * 0.7
        heads.setdefault(color, []).extend(polygon((x, y), (reach, y - half), (reach, y + half)))
    for color, moves in heads.items():
        yield Path(moves=tuple(moves), fill=color)


def _sign(value: float) -> int:
    return (value > 0) - (value < 0)


def _points(first: PlacedItem, second: PlacedItem) -> tuple[tuple[float, float], ...]:
    x1, y1 = first.right, first.y + BAR / 2
    x2, y2 = second.left, second.y + BAR / 2
    reach = min(max(abs(x2 - x1) / 2, 14.0), 60.0)
    return (x1, y1), (x1 + reach, y1), (x2 - reach, y2), (x2, y2)
