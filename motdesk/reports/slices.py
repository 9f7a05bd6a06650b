"""Pieces of a page that are never cut: a line, a row, a drawing; what pages are filled with."""

from collections.abc import Callable
from dataclasses import dataclass

from motdesk.drawings.operations import Operation, Path, Stroke, line
from motdesk.reports.breaker import Line
from motdesk.reports.passages import Passage, place_line

Paint = Callable[[float, float, list[Operation]], None]


def paint_nothing(_x: float, _y: float, _into: list[Operation]) -> None:
    """Leave the place empty."""


@dataclass(slots=True, kw_only=True, eq=False)
class Slice:
    """A height and how to paint it at its place.

    `before` and `after` are space, of which the larger one counts between two slices; a slice that
    `keeps_next` is never the last of a page. After a page break `head` is painted first, and
    `close` where the page before ended. `heading` (words, depth) enters the outline.
    """

    height: float
    paint: Paint = paint_nothing
    before: float = 0.0
    after: float = 0.0
    keeps_next: bool = False
    head: "Slice | None" = None
    close: Paint | None = None
    heading: tuple[str, int] | None = None
    leads_to: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """What blocks are laid into: the width and the whole height of a page's text."""

    width: float
    height: float


@dataclass(slots=True, eq=False)
class LinePaint:
    """Paint one line of a passage, indented, stretched to `room` if it is justified."""

    passage: Passage
    piece: Line
    indent: float = 0.0
    room: float = 0.0

    def __call__(self, x: float, y: float, into: list[Operation]) -> None:
        """Paint the line whose box begins at (x, y)."""
        place_line(self.passage, self.piece, x + self.indent, y, into, room=self.room)


@dataclass(slots=True, eq=False)
class RulePaint:
    """Paint a rule `down` points below the place."""

    width: float
    stroke: Stroke
    down: float = 0.0

    def __call__(self, x: float, y: float, into: list[Operation]) -> None:
        """Paint the rule from `x` to the right."""
        y += self.down
        into.append(Path(moves=line(x, y, x + self.width, y), stroke=self.stroke))
