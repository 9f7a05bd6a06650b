"""The type scale, the measures of tables and the margins, all in points."""

from dataclasses import dataclass, replace

from motdesk.drawings.operations import Color, Stroke
from motdesk.drawings.palette import PRINT
from motdesk.reports.blocks import Style

MM = 72 / 25.4
INK, MUTED, ACCENT, RULE, BAND = PRINT.ink, PRINT.muted, PRINT.ours, PRINT.rule, PRINT.head
WATERMARK = "#E3E6E9"

A4 = (210 * MM, 297 * MM)
A3 = (297 * MM, 420 * MM)
SIDE, BINDING, TOP, BOTTOM = 20 * MM, 25 * MM, 24 * MM, 20 * MM

THICK = Stroke(color=ACCENT, width=1.2)  # under headings of the first level, over key figures
OUTER = Stroke(color=INK, width=1.0)  # over and under a table
INNER = Stroke(color=INK, width=0.6)  # under its head, over its totals
HAIR = Stroke(color=RULE, width=0.25)  # between its rows
WRITING = Stroke(color=RULE, width=0.5)

PADDING_X, PADDING_Y = 4.0, 3.5
NARROW = 55.0  # a shared column narrower than this is set in the smaller size
WRITING_LINE = 8 * MM
MOST_ROW = 0.8  # of a page: a taller row is split, so that a heading still stands above it


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """How a style is set: face, size and leading, space before and after, colour."""

    face: str = "text"
    size: float
    leading: float
    before: float = 0.0
    after: float = 0.0
    color: Color = INK
    is_justified: bool = False
    is_heading: bool = False  # broken rather between phrases

    @property
    def bold(self) -> str:
        """Return the bold face that goes with the face."""
        return self.face if self.face.endswith("-bold") else f"{self.face}-bold"


BODY = Measure(size=10.5, leading=16.8, after=5, is_justified=True)
CELL = Measure(size=8.5, leading=12.5)
SMALL_CELL = Measure(size=8, leading=11.5)
FIGURES = replace(CELL, face="columns")
SMALL_FIGURES = replace(SMALL_CELL, face="columns")
NARROW_FIGURES = replace(SMALL_CELL, face="figures")  # half-width, where nothing else fits
NOTE = Measure(size=8, leading=12, color=MUTED, after=5)
FURNITURE = Measure(size=8, leading=11, color=MUTED)
KEY_FIGURE = Measure(face="text-bold", size=22, leading=27, color=ACCENT)

MEASURES = {
    Style.TITLE: Measure(
        face="text-bold", size=28, leading=38, color=ACCENT, after=10, is_heading=True
    ),
    Style.H1: Measure(face="text-bold", size=17, leading=23, before=22, after=10, color=ACCENT),
    Style.H2: Measure(face="text-bold", size=12, leading=17, before=16, after=6, color=ACCENT),
    Style.H3: Measure(face="text-bold", size=11, leading=16, before=10, after=3),
    Style.LEAD: Measure(size=11.5, leading=18.4, after=8, is_justified=True),
    Style.BODY: BODY,
    Style.CELL: CELL,
    Style.NOTE: NOTE,
    Style.KEY_FIGURE: KEY_FIGURE,
}
HEADINGS = {1: Style.H1, 2: Style.H2, 3: Style.H3}
