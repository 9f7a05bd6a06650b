"""Small status marks as shapes: tick boxes and ◎ ○ △ × ●, equal on paper and screen."""

from enum import StrEnum

from motdesk.base.texts import _
from motdesk.drawings.operations import Color, Drawing, Operation, Path, Stroke
from motdesk.drawings.palette import Palette
from motdesk.drawings.shapes import check, cross, disc, soft_rectangle, triangle


class Status(StrEnum):
    """What a mark says."""

    DONE = "☑"
    OPEN = "☐"
    BEST = "◎"
    GOOD = "○"
    FAIR = "△"
    BAD = "×"
    STRONG = "●"


def draw_mark(status: Status, *, size: float, palette: Palette) -> Drawing:
    """Draw one mark in a square of `size` points."""
    return Drawing(
        width=size,
        height=size,
        operations=status_mark(status, size / 2, size / 2, size * 0.42, palette.ink),
        alternative=status_name(status),
    )


def status_mark(
    status: Status, x: float, y: float, radius: float, color: Color
) -> tuple[Operation, ...]:
    """Return a mark around (x, y) for use inside a drawing."""
    thin = Stroke(color=color, width=max(0.6, radius * 0.16))
    thick = Stroke(color=color, width=max(0.8, radius * 0.24))
    side = radius * 1.8
    box = soft_rectangle(x - side / 2, y - side / 2, side, side, radius * 0.25)
    shapes: dict[Status, tuple[Operation, ...]] = {
        Status.DONE: (
            Path(moves=box, stroke=thin),
            Path(moves=check(x, y, radius * 0.8), stroke=thick),
        ),
        Status.OPEN: (Path(moves=box, stroke=thin),),
        Status.BEST: (
            Path(moves=disc(x, y, radius), stroke=thin),
            Path(moves=disc(x, y, radius * 0.52), stroke=thin),
        ),
        Status.GOOD: (Path(moves=disc(x, y, radius), stroke=thick),),
        Status.FAIR: (Path(moves=triangle(x, y, radius * 0.95), stroke=thick),),
        Status.BAD: (Path(moves=cross(x, y, radius), stroke=thick),),
        Status.STRONG: (Path(moves=disc(x, y, radius), fill=color),),
    }
    return shapes[status]


def status_name(status: Status) -> str:
    """Return a mark in words."""
    names = {
        Status.DONE: _("Done"),
        Status.OPEN: _("Not done"),
        Status.BEST: _("Very good"),
        Status.GOOD: _("Good"),
        Status.FAIR: _("Fair"),
        Status.BAD: _("Poor"),
        Status.STRONG: _("Strong"),
    }
    return names[status]
