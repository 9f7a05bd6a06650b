"""Tables: shared column widths, horizontal rules only, heads that repeat, rows that stay whole."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from motdesk.base.texts import _
from motdesk.drawings.operations import Drawing, Operation, Path, Stroke, line, rectangle
from motdesk.reports.blocks import Align, Table, Text
from motdesk.reports.cells import (
    Cell,
    Content,
    Place,
    lay_cell,
    natural_width,
    padded,
    paint_cells,
    rows_within,
)
from motdesk.reports.passages import passages, place_line
from motdesk.reports.slices import Box, Slice
from motdesk.reports.styles import (
    BAND,
    CELL,
    FIGURES,
    INK,
    NARROW,
    NOTE,
    PADDING_X,
    PADDING_Y,
    RULE,
    SMALL_CELL,
    Measure,
)
from motdesk.reports.widths import share_width

_OUTER, _UNDER_HEAD, _BETWEEN, _TOTAL = 1.0, 0.6, 0.25, 0.6
_MOST_FIGURES = 0.34  # of the table's width for one column of figures


def compose_table(table: Table, box: Box) -> list[Slice]:
    """Return the slices of a table: caption, head, rows; subtotals stay with the row above."""
    if not table.columns:
        return []
    measure = CELL
    contents = [_contents(table, row, measure) for row in table.rows]
    widths = _column_widths(table, contents, box.width)
    if any(
        width < NARROW and column.width is None and column.align is not Align.RIGHT
        for width, column in zip(widths, table.columns, strict=True)
    ):
        measure = SMALL_CELL
        contents = [_contents(table, row, measure) for row in table.rows]
        widths = _column_widths(table, contents, box.width)
    places = _places(table, widths)
    head, again = (_head(table, places, box, is_again=is_again) for is_again in (False, True))
    limit = box.height - again.height - 2 * PADDING_Y - (20 if table.caption else 0)
    rows = _rows(table, contents, places, box.width, limit)
    for row in rows:
        row.head = again
    _keep_together(rows, table.totals)
    caption = _caption(table.caption, box.width)
    slices = [*caption, head, *rows]
    slices[0].before, slices[-1].after = 6, 12
    return slices


def _contents(table: Table, row: Sequence[Text | Drawing], measure: Measure) -> list[Content]:
    cells = (*row, *("" for _missing in range(len(table.columns) - len(row))))
    figures = replace(FIGURES, size=measure.size, leading=measure.leading)
    return [
        cell
        if isinstance(cell, Drawing)
        else passages(cell, figures if column.align is Align.RIGHT else measure)
        for cell, column in zip(cells, table.columns, strict=False)
    ]


def _column_widths(table: Table, contents: list[list[Content]], width: float) -> list[float]:
    heads = [
        max(passage.width for passage in passages(column.head, CELL, is_bold=True))
        for column in table.columns
    ]
    natural = [[natural_width(row[at]) for row in contents] for at in range(len(table.columns))]
    fixed: list[float | None] = []
    for column, head, cells in zip(table.columns, heads, natural, strict=True):
        if column.width is not None:
            fixed.append(column.width)
        elif column.align is Align.RIGHT:
            longest = max([*cells, min(head, 60.0)]) + 2 * PADDING_X + 1
            fixed.append(min(longest, width * _MOST_FIGURES))
        else:
            fixed.append(None)
    return share_width(width, fixed, heads, natural, 2 * PADDING_X + 1)


def _places(table: Table, widths: list[float]) -> list[Place]:
    places = []
    left = 0.0
    for column, width in zip(table.columns, widths, strict=True):
        places.append(padded(left, width, column.align))
        left += width
    return places


def _head(table: Table, places: list[Place], box: Box, *, is_again: bool) -> Slice:
    heads = [
        lay_cell(passages(column.head, CELL, is_bold=True), place.width)
        for column, place in zip(table.columns, places, strict=True)
    ]
    (heads,) = rows_within(heads, box.height / 3)[:1]
    height = max(max(cell.height for cell in heads), CELL.leading) + 2 * PADDING_Y
    note = _("(continued)") if is_again else ""
    above = NOTE.leading if is_again else 0.0
    paint = partial(_paint_head, heads, places, box.width, height, note)
    return Slice(height=height + above, paint=paint, keeps_next=True)


def _rows(
    table: Table,
    contents: list[list[Content]],
    places: list[Place],
    width: float,
    limit: float,
) -> list[Slice]:
    slices: list[Slice] = []
    first_total = len(contents) - table.totals
    for at, row in enumerate(contents):
        cells = [lay_cell(cell, place.width) for cell, place in zip(row, places, strict=True)]
        parts = rows_within(cells, limit)
        for number, part in enumerate(parts):
            height = max(max(cell.height for cell in part), CELL.leading) + 2 * PADDING_Y
            rule = _BETWEEN if number == len(parts) - 1 else 0.0
            if at == first_total - 1:
                rule = _TOTAL
            if at == len(contents) - 1 and number == len(parts) - 1:
                rule = _OUTER
            slices.append(
                Slice(
                    height=height,
                    paint=partial(_paint_row, part, places, width, height, rule),
                    close=partial(_paint_rule, width, height),
                )
            )
    return slices


def _keep_together(rows: list[Slice], totals: int) -> None:
    """Never fewer than two rows on either side of a page break; totals follow their row."""
    if len(rows) > 1:
        for row in rows[-1 - max(totals, 1) : -1]:
            row.keeps_next = True
        rows[0].keeps_next = True


def _caption(text: str, width: float) -> list[Slice]:
    slices = []
    for passage in passages(text, NOTE) if text else []:
        for piece in passage.lines(width):
            x = width - passage.line_width(piece)
            slices.append(
                Slice(
                    height=NOTE.leading,
                    paint=partial(_paint_caption, (passage, piece), x),
                    keeps_next=True,
                )
            )
    if slices:
        slices[-1].after = 1.5
    return slices


def _paint_caption(
    text: tuple,
    shift: float,
    x: float,
    y: float,
    into: list[Operation],  # type: ignore[type-arg]
) -> None:
    into.extend(place_line(*text, x + shift, y))


def _paint_head(
    cells: list[Cell],
    places: list[Place],
    width: float,
    height: float,
    note: str,
    x: float,
    y: float,
    into: list[Operation],
) -> None:
    if note:
        (again,) = passages(note, NOTE)
        (piece,) = again.lines(width)
        into.extend(place_line(again, piece, x + width - again.width, y - 1.5))
        y += NOTE.leading
    into.append(Path(moves=rectangle(x, y, width, height), fill=BAND))
    _rule(x, y, width, _OUTER, into)
    paint_cells(cells, places, x, y + PADDING_Y, into)
    _rule(x, y + height, width, _UNDER_HEAD, into)


def _paint_row(
    cells: list[Cell],
    places: list[Place],
    width: float,
    height: float,
    rule: float,
    x: float,
    y: float,
    into: list[Operation],
) -> None:
    paint_cells(cells, places, x, y + PADDING_Y, into)
    if rule:
        _rule(x, y + height, width, rule, into)


def _paint_rule(width: float, height: float, x: float, y: float, into: list[Operation]) -> None:
    _rule(x, y + height, width, _OUTER, into)


def _rule(x: float, y: float, width: float, thickness: float, into: list[Operation]) -> None:
    color = RULE if thickness == _BETWEEN else INK
    stroke = Stroke(color=color, width=thickness)
    into.append(Path(moves=line(x, y, x + width, y), stroke=stroke))
