"""Cells of tables and of facts: broken once to their width, painted where their row stands."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from motdesk.drawings.operations import Drawing, Operation, Placed
from motdesk.reports.blocks import Align
from motdesk.reports.breaker import Line
from motdesk.reports.passages import Passage, place_line
from motdesk.reports.styles import PADDING_X

Content = list[Passage] | Drawing

_WORD = re.compile("[A-Za-z][!-,.0-~]+[-/]?")  # a line may end after a hyphen or a slash


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


def lay_cell(content: Content, width: float, *, is_head: bool = False) -> Cell:
    """Return `content` as a cell whose text is `width` wide."""
    if isinstance(content, Drawing):
        scale = min(1.0, width / content.width)
        return Cell([], content.height * scale, content, scale)
    lines: list[tuple[Passage, Line]] = []
    height = 0.0
    for passage in content:
        pieces = passage.lines(width, is_heading=is_head)
        lines += [(passage, piece) for piece in pieces]
        height += passage.measure.leading * len(pieces)
    return Cell(lines, height)


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
    cells: Sequence[Cell],
    places: Sequence[Place],
    origin: tuple[float, float],
    into: list[Operation],
) -> None:
    """Paint the cells of a row whose text begins at `origin`."""
    x, y = origin
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
            place_line(passage, piece, start, top, into)
            top += passage.measure.leading


def natural_width(content: Content) -> float:
    """Return how wide a cell would be on its own: its longest line, or its drawing."""
    if isinstance(content, Drawing):
        return content.width
    return max(passage.width for passage in content)


def longest_word(contents: Iterable[Content]) -> float:
    """Return the width of the longest Latin word, which must not be cut; Japanese may be."""
    return max(
        (
            (passage.shape.sums[end] - passage.shape.sums[start]) * passage.measure.size
            for content in contents
            if not isinstance(content, Drawing)
            for passage in content
            for start, end in (match.span() for match in _WORD.finditer(passage.text))
        ),
        default=0.0,
    )


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
