"""Small status marks as shapes: ○ △ × ●, equal on paper and screen."""

from enum import StrEnum

from motdesk.drawings.operations import Color, Operation, Path, Stroke
from motdesk.drawings.shapes import cross, disc, triangle


class Status(StrEnum):
    """What a mark says."""

    GOOD = "○"
    FAIR = "△"
    BAD = "×"
    STRONG = "●"


def status_mark(
    status: Status, x: float, y: float, radius: float, color: Color
) -> tuple[Operation, ...]:
    """Return a mark around (x, y), in points, for use inside a drawing."""
    thick = Stroke(color=color, width=max(0.8, radius * 0.24))
    shapes: dict[Status, tuple[Operation, ...]] = {
        Status.GOOD: (Path(moves=disc(x, y, radius), stroke=thick),),
        Status.FAIR: (Path(moves=triangle(x, y, radius * 0.95), stroke=thick),),
        Status.BAD: (Path(moves=cross(x, y, radius), stroke=thick),),
        Status.STRONG: (Path(moves=disc(x, y, radius), fill=color),),
    }
    return shapes[status]
