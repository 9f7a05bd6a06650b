"""Pieces of a page that are never cut: a line, a row, a drawing; what pages are filled with."""

from collections.abc import Callable
from dataclasses import dataclass, field

from motdesk.drawings.operations import Operation
from motdesk.reports.styles import Measure

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


@dataclass(slots=True)
class Spaced:
    """Slices of one block with the space of its style around them."""

    measure: Measure
    slices: list[Slice] = field(default_factory=list)

    def done(self) -> list[Slice]:
        """Return the slices, the first with space before and the last with space after."""
        if self.slices:
            self.slices[0].before = self.measure.before
            self.slices[-1].after = self.measure.after
        return self.slices
