"""The operations a drawing is made of: plain values in points, origin top left, y downwards.

Painted on paper by `reports` and on screen by `ui`, from the same value; testable without either.
"""

from dataclasses import dataclass

Color = str  # "#RRGGBB"

# A path is a flat list of moves: ("M", x, y), ("L", x, y), ("C", x1, y1, x2, y2, x, y), ("Z",)
Move = tuple[str, float, float] | tuple[str, float, float, float, float, float, float] | tuple[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stroke:
    """How a line is drawn; `dash` lists on and off lengths, empty for solid."""

    color: Color
    width: float = 0.5
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Path:
    """Lines and curves, stroked, filled, or both."""

    moves: tuple[Move, ...]
    stroke: Stroke | None = None
    fill: Color | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hatch:
    """Parallel lines inside the closed path `moves`: `angle` in degrees, `gap` between them."""

    moves: tuple[Move, ...]
    stroke: Stroke
    angle: float = 45.0
    gap: float = 3.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One piece of text in one face, its baseline beginning at (x, y).

    `width` is what the run takes on the line, squeeze and tracking included: `squeeze` scales
    glyphs sideways (0.97 is 3 % narrower), `tracking` is added after each character, in points.
    `offsets` (points after each character, beyond its advance) set equal figures and gaps between
    scripts; empty for none. `rotation` turns anticlockwise about (x, y), in degrees.
    """

    x: float
    y: float
    text: str
    face: str
    size: float
    color: Color
    width: float
    squeeze: float = 1.0
    tracking: float = 0.0
    offsets: tuple[float, ...] = ()
    rotation: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Clip:
    """Operations of which only what lies inside the closed path `moves` is seen."""

    moves: tuple[Move, ...]
    operations: tuple["Operation", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A drawing put at (x, y) on a page or in another drawing, scaled."""

    x: float
    y: float
    drawing: "Drawing"
    scale: float = 1.0


Operation = Path | Hatch | Run | Clip | Placed


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """A place on a drawing that answers the mouse: `key` names what lies there."""

    key: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """A picture: its size, its operations, its words for those who cannot see it, its regions."""

    width: float
    height: float
    operations: tuple[Operation, ...]
    alternative: str
    regions: tuple[Region, ...] = ()


def rectangle(x: float, y: float, width: float, height: float) -> tuple[Move, ...]:
    """Return the path of a rectangle."""
    return (
        ("M", x, y),
        ("L", x + width, y),
        ("L", x + width, y + height),
        ("L", x, y + height),
        ("Z",),
    )


def line(x1: float, y1: float, x2: float, y2: float) -> tuple[Move, ...]:
    """Return the path of a straight line."""
    return (("M", x1, y1), ("L", x2, y2))
