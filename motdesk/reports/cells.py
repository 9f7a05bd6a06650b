"""Cells of tables and facts: broken once to their width, painted where their row stands."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from motdesk.drawings.operations import Drawing, Operation, Path, Placed, Stroke, line
from motdesk.reports.blocks import Align, Facts
from motdesk.reports.breaker import Line
from motdesk.reports.passages import Passage, passages, place_line
from motdesk.reports.slices import Box, Slice
from motdesk.reports.styles import CELL, MUTED, PADDING_X, PADDING_Y, RULE, Measure

_LABEL_SHARE = 0.26
_LABEL = Measure(size=8, leading=12.5, color=MUTED)
_GUTTER = 14.0

Content = list[Passage] | Drawing


@dataclass(slots=True, eq=False)
class Cell:
    """What a cell shows at its width: lines of text, or a drawing and its scale."""

    lines: list[tuple[Passage, Line]]
    height: float
    drawing: Drawing | None = None
    scale: float = 1.0


@dataclass(frozen=True, slots=True)
class Place:
    """Where a cell's text stands in its row: its left edge, its width, its side."""

    x: float
    width: float
    align: Align = Align.LEFT


def lay_cell(content: Content, width: float) -> Cell:
    """Return `content` as a cell whose text is `width` wide."""
    if isinstance(content, Drawing):
        scale = min(1.0, width / content.width)
        return Cell([], content.height * scale, content, scale)
    lines = [(passage, piece) for passage in content for piece in passage.lines(width)]
    return Cell(lines, sum(passage.measure.leading for passage, _ in lines))


def rows_within(cells: Sequence[Cell], height: float) -> list[list[Cell]]:
    """Return `cells` cut into rows no higher than `height`: one, unless a row fills a page."""
    if max(cell.height for cell in cells) <= height:
        return [list(cells)]
    columns = [_cut(cell, height) for cell in cells]
    count = max(len(column) for column in columns)
    empty = Cell([], 0.0)
    return [
        [column[at] if at < len(column) else empty for column in columns] for at in range(count)
    ]


def paint_cells(
    cells: Sequence[Cell], places: Sequence[Place], x: float, y: float, into: list[Operation]
) -> None:
    """Paint the cells of a row whose text begins at `y`."""
    for cell, place in zip(cells, places, strict=True):
        left, width = x + place.x, place.width
        if cell.drawing:
            room = width - cell.drawing.width * cell.scale
            shift = {Align.LEFT: 0.0, Align.CENTER: room / 2, Align.RIGHT: room}[place.align]
            into.append(Placed(x=left + shift, y=y, drawing=cell.drawing, scale=cell.scale))
            continue
        top = y
        for passage, piece in cell.lines:
            if place.align is Align.LEFT:
                start = left
            else:
                room = width - passage.line_width(piece)
                start = left + (room if place.align is Align.RIGHT else room / 2)
            into.extend(place_line(passage, piece, start, top))
            top += passage.measure.leading


def rows_of_facts(block: Facts, box: Box) -> list[Slice]:
    """Return label and value pairs as ruled rows, in as many columns as the block says."""
    count = max(1, block.columns)
    width = (box.width - _GUTTER * (count - 1)) / count
    label = width * _LABEL_SHARE
    places = []
    for at in range(count):
        left = at * (width + _GUTTER)
        places += [Place(left, label - 6), Place(left + label, width - label)]
    slices: list[Slice] = []
    for start in range(0, len(block.items), count):
        contents: list[Content] = []
        for name, value in block.items[start : start + count]:
            contents += [passages(name, _LABEL), passages(value, CELL)]
        cells = [
            lay_cell(content, place.width) for content, place in zip(contents, places, strict=False)
        ]
        for part in rows_within(cells, box.height - 2 * PADDING_Y):
            slices.append(_facts_row(part, places[: len(part)], width))
    if slices:
        slices[0].before, slices[-1].after = 4, 10
    return slices


def _facts_row(cells: list[Cell], places: list[Place], width: float) -> Slice:
    height = max(cell.height for cell in cells) + 2 * PADDING_Y
    lefts = [place.x for place in places[::2]]
    return Slice(height=height, paint=partial(_paint_facts, cells, places, lefts, width, height))


def _paint_facts(
    cells: list[Cell],
    places: list[Place],
    lefts: list[float],
    width: float,
    height: float,
    x: float,
    y: float,
    into: list[Operation],
) -> None:
    paint_cells(cells, places, x, y + PADDING_Y, into)
    stroke = Stroke(color=RULE, width=0.25)
    for left in lefts:
        bottom = line(x + left, y + height, x + left + width, y + height)
        into.append(Path(moves=bottom, stroke=stroke))


def natural_width(content: Content) -> float:
    """Return how wide a cell would be on its own: its longest line, or its drawing."""
    if isinstance(content, Drawing):
        return content.width
    return max(passage.width for passage in content)


def padded(left: float, width: float, align: Align) -> Place:
    """Return the place of a cell's text in a column from `left`, padding taken off."""
    return Place(left + PADDING_X, max(width - 2 * PADDING_X, 1.0), align)


def _cut(cell: Cell, height: float) -> list[Cell]:
    if cell.drawing:
        scale = min(cell.scale, height / cell.drawing.height)
        return [Cell([], cell.drawing.height * scale, cell.drawing, scale)]
    parts: list[Cell] = []
    for passage, piece in cell.lines:
        leading = passage.measure.leading
        if not parts or parts[-1].height + leading > height:
            parts.append(Cell([], 0.0))
        parts[-1].lines.append((passage, piece))
        parts[-1].height += leading
    return parts or [cell]
