"""Label and value pairs as ruled rows, in one or two columns."""

from dataclasses import dataclass

from motdesk.drawings.fonts import measure
from motdesk.drawings.operations import Operation
from motdesk.reports.blocks import Facts
from motdesk.reports.cells import Cell, Content, Place, lay_cell, paint_cells, rows_within
from motdesk.reports.passages import passages
from motdesk.reports.slices import Box, RulePaint, Slice
from motdesk.reports.styles import CELL, HAIR, MOST_ROW, MUTED, PADDING_Y, Measure

_LEAST_LABEL, _MOST_LABEL = 0.2, 0.36  # of the width of a pair
_LABEL_GAP = 10.0
_LABEL = Measure(size=8, leading=12.5, color=MUTED)
_GUTTER = 14.0


def compose_facts(block: Facts, box: Box) -> list[Slice]:
    """Return the rows of facts, in as many columns as the block says."""
    count = max(1, block.columns)
    width = (box.width - _GUTTER * (count - 1)) / count
    label = _label_width(block, width)
    places = []
    for at in range(count):
        left = at * (width + _GUTTER)
        places += [Place(left, label - _LABEL_GAP), Place(left + label, width - label)]
    slices: list[Slice] = []
    for start in range(0, len(block.items), count):
        contents: list[Content] = []
        for name, value in block.items[start : start + count]:
            contents += [passages(name, _LABEL), passages(value, CELL)]
        cells = [
            lay_cell(content, place.width) for content, place in zip(contents, places, strict=False)
        ]
        parts = rows_within(cells, box.height * MOST_ROW)
        slices += [_row(part, places[: len(part)], width) for part in parts]
    if slices:
        slices[0].before, slices[-1].after = 4, 10
    return slices


def _label_width(block: Facts, width: float) -> float:
    longest = max((measure(name, _LABEL.face, _LABEL.size) for name, _ in block.items), default=0)
    return min(max(longest + _LABEL_GAP, width * _LEAST_LABEL), width * _MOST_LABEL)


def _row(cells: list[Cell], places: list[Place], width: float) -> Slice:
    height = max(cell.height for cell in cells) + 2 * PADDING_Y
    return Slice(height=height, paint=_RowPaint(cells, places, width, height))


@dataclass(slots=True, eq=False)
class _RowPaint:
    cells: list[Cell]
    places: list[Place]
    width: float
    height: float

    def __call__(self, x: float, y: float, into: list[Operation]) -> None:
        paint_cells(self.cells, self.places, (x, y + PADDING_Y), into)
        for place in self.places[::2]:
            RulePaint(self.width, HAIR, down=self.height)(x + place.x, y, into)
