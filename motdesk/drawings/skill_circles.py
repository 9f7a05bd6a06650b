"""Levels of skill as circles filled by quarters, ○◔◑◕●: drawn, for few fonts have them all."""

from collections.abc import Sequence

from motdesk.base.texts import _
from motdesk.drawings.operations import Color, Drawing, Move, Operation, Path, Stroke
from motdesk.drawings.palette import Palette
from motdesk.drawings.shapes import disc

_ROUND = 0.5523  # how far the handles of a quarter circle lie, in radii
_FULL = 4
_CIRCLE = 9.0  # width that a circle in a row takes
_RADIUS = 3.6
_MOST = 12  # circles in one row


def level_mark(
    level: int, x: float, y: float, radius: float, color: Color
) -> tuple[Operation, ...]:
    """Return a circle around (x, y) with as many quarters filled as the level."""
    edge = Stroke(color=color, width=max(0.6, radius * 0.17))
    circle = Path(moves=disc(x, y, radius), stroke=edge)
    if not level:
        return (circle,)
    whole = disc(x, y, radius) if level >= _FULL else _slice(level, x, y, radius)
    return (Path(moves=whole, fill=color), circle)


def draw_levels(levels: Sequence[int], *, palette: Palette) -> Drawing:
    """Draw one circle for each holder, for the cells of a table; nobody is told from another."""
    shown = levels[:_MOST]
    marks = [
        mark
        for place, level in enumerate(shown)
        for mark in level_mark(level, (place + 0.5) * _CIRCLE, 5.2, _RADIUS, palette.ink)
    ]
    return Drawing(
        width=max(len(shown), 1) * _CIRCLE,
        height=10.4,
        operations=tuple(marks),
        alternative=levels_in_words(levels),
    )


def levels_in_words(levels: Sequence[int]) -> str:
    """Return how many hold which level: `level 4: 1, level 2: 3`."""
    counts = [(level, list(levels).count(level)) for level in range(_FULL, -1, -1)]
    words = [
        _("level {level}: {count}").format(level=level, count=count)
        for level, count in counts
        if count
    ]
    return ", ".join(words) or _("nobody")


def _slice(quarters: int, x: float, y: float, radius: float) -> tuple[Move, ...]:
    """Return so many quarters of a disc, clockwise from the top."""
    hold = radius * _ROUND
    turns: tuple[Move, ...] = (
        ("C", x + hold, y - radius, x + radius, y - hold, x + radius, y),
        ("C", x + radius, y + hold, x + hold, y + radius, x, y + radius),
        ("C", x - hold, y + radius, x - radius, y + hold, x - radius, y),
    )
    return (("M", x, y), ("L", x, y - radius), *turns[:quarters], ("Z",))
