"""Small shapes as paths: discs, diamonds, triangles, crosses, ticks, soft boxes."""

from math import cos, pi, sin

from motdesk.drawings.operations import Move

_ROUND = 0.5523  # how far the handles of a quarter circle lie, in radii


def disc(x: float, y: float, radius: float) -> tuple[Move, ...]:
    """Return a circle around (x, y)."""
    hold = radius * _ROUND
    left, right, top, bottom = x - radius, x + radius, y - radius, y + radius
    return (
        ("M", right, y),
        ("C", right, y + hold, x + hold, bottom, x, bottom),
        ("C", x - hold, bottom, left, y + hold, left, y),
        ("C", left, y - hold, x - hold, top, x, top),
        ("C", x + hold, top, right, y - hold, right, y),
        ("Z",),
    )


def polygon(*points: tuple[float, float]) -> tuple[Move, ...]:
    """Return a closed path through `points`."""
    first, *rest = points
    return (("M", *first), *(("L", *point) for point in rest), ("Z",))


def polyline(*points: tuple[float, float]) -> tuple[Move, ...]:
    """Return an open path through `points`."""
    return polygon(*points)[:-1]


def diamond(x: float, y: float, radius: float) -> tuple[Move, ...]:
    """Return a square on its corner around (x, y)."""
    return polygon((x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y))


def square(x: float, y: float, radius: float) -> tuple[Move, ...]:
    """Return a square around (x, y), as wide as it covers like a disc of `radius`."""
    half = radius * 0.886
    return polygon((x - half, y - half), (x + half, y - half), (x + half, y + half),
                   (x - half, y + half))  # fmt: skip


def triangle(x: float, y: float, radius: float, *, is_down: bool = False) -> tuple[Move, ...]:
    """Return an upright triangle around (x, y), or one standing on its corner."""
    turn = 1 if is_down else -1
    wide, high = radius * 1.0, radius * 0.9
    return polygon((x, y + turn * high), (x + wide, y - turn * high * 0.8),
                   (x - wide, y - turn * high * 0.8))  # fmt: skip


def star(x: float, y: float, radius: float) -> tuple[Move, ...]:
    """Return a star with five points around (x, y)."""
    reach = (radius, radius * 0.45)
    return polygon(
        *(
            (x + reach[i % 2] * sin(i * pi / 5), y - reach[i % 2] * cos(i * pi / 5))
            for i in range(10)
        )
    )


def cross(x: float, y: float, radius: float) -> tuple[Move, ...]:
    """Return two strokes that cross at (x, y), to be stroked."""
    reach = radius * 0.75
    return (
        ("M", x - reach, y - reach),
        ("L", x + reach, y + reach),
        ("M", x - reach, y + reach),
        ("L", x + reach, y - reach),
    )


def check(x: float, y: float, radius: float) -> tuple[Move, ...]:
    """Return the stroke of a tick mark around (x, y)."""
    return polyline(
        (x - radius * 0.7, y + radius * 0.05),
        (x - radius * 0.15, y + radius * 0.6),
        (x + radius * 0.8, y - radius * 0.65),
    )


def soft_rectangle(
    x: float, y: float, width: float, height: float, radius: float
) -> tuple[Move, ...]:
    """Return a rectangle with round corners."""
    radius = min(radius, width / 2, height / 2)
    away = radius * (1 - _ROUND)
    right, bottom = x + width, y + height
    return (
        ("M", x + radius, y),
        ("L", right - radius, y),
        ("C", right - away, y, right, y + away, right, y + radius),
        ("L", right, bottom - radius),
        ("C", right, bottom - away, right - away, bottom, right - radius, bottom),
        ("L", x + radius, bottom),
        ("C", x + away, bottom, x, bottom - away, x, bottom - radius),
        ("L", x, y + radius),
        ("C", x, y + away, x + away, y, x + radius, y),
        ("Z",),
    )
