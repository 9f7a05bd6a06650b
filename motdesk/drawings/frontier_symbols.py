"""The symbols of a frontier: one shape for each kind of mark, and samples for the key."""

from collections.abc import Callable

from motdesk.drawings.frontier_points import MarkKind
from motdesk.drawings.operations import Hatch, Move, Operation, Path, Stroke, line, rectangle
from motdesk.drawings.palette import Palette
from motdesk.drawings.shapes import cross, diamond, disc, polygon, square, star, triangle

_RADIUS = 3.6


def _arrow(x: float, y: float, radius: float, turn: int) -> tuple[Move, ...]:
    return polygon((x - turn * radius, y - radius), (x + turn * radius, y),
                   (x - turn * radius, y + radius))  # fmt: skip


_SHAPES: dict[MarkKind, Callable[[float, float, float], tuple[Move, ...]]] = {
    MarkKind.NASH: lambda x, y, r: star(x, y, r * 1.4),
    MarkKind.KALAI: lambda x, y, r: diamond(x, y, r * 1.2),
    MarkKind.KALAI_SMORODINSKY: square,
    MarkKind.UTILITARIAN: lambda x, y, r: triangle(x, y, r * 1.15),
    MarkKind.OPEN: disc,
    MarkKind.TARGET: disc,
    MarkKind.FLOOR: lambda x, y, r: triangle(x, y, r * 1.15, is_down=True),
    MarkKind.OFFER: lambda x, y, r: _arrow(x, y, r, 1),
    MarkKind.RECEIVED: lambda x, y, r: _arrow(x, y, r, -1),
    MarkKind.AGREED: lambda x, y, r: square(x, y, r * 1.15),
}


def mark_symbol(kind: MarkKind, x: float, y: float, palette: Palette) -> tuple[Operation, ...]:
    """Draw the symbol of a kind of mark around (x, y)."""
    fills = {
        MarkKind.OPEN: palette.surface,
        MarkKind.TARGET: palette.ours,
        MarkKind.FLOOR: palette.ours,
        MarkKind.OFFER: palette.ours,
        MarkKind.RECEIVED: palette.theirs,
        MarkKind.AGREED: palette.surface,
    }
    shape = _SHAPES[kind](x, y, _RADIUS)
    edge = Stroke(color=palette.ink, width=0.7)
    body = Path(moves=shape, fill=fills.get(kind, palette.sand), stroke=edge)
    if kind is MarkKind.AGREED:
        return body, Path(moves=cross(x, y, _RADIUS), stroke=edge)
    return (body,)


def key_symbol(name: str, x: float, y: float, palette: Palette) -> tuple[Operation, ...]:
    """Draw a sample, 12 points wide: dots, steps, feasible, none or disagreement."""
    if name == "dots":
        return tuple(
            Path(moves=rectangle(x + i * 4 + 1, y - 0.75 + lift, 1.5, 1.5), fill=palette.steel)
            for i, lift in enumerate((1.5, -1.5, 0.5))
        )
    if name == "steps":
        ring = Stroke(color=palette.ours, width=0.8)
        return (
            Path(moves=line(x, y, x + 12, y), stroke=Stroke(color=palette.ours, width=1.2)),
            Path(moves=disc(x + 6, y, 1.5), fill=palette.surface, stroke=ring),
        )
    if name == "feasible":
        box = rectangle(x, y - 3.5, 12, 7)
        return (Hatch(moves=box, stroke=Stroke(color=palette.line, width=0.4), gap=4.5),)
    if name == "none":
        return (Path(moves=cross(x + 6, y, 3.5), stroke=Stroke(color=palette.warning, width=1.0)),)
    dashed = Stroke(color=palette.muted, width=0.9, dash=(3.6, 2.25))
    return (Path(moves=line(x, y, x + 12, y), stroke=dashed),)
