"""Tables: shared column widths, horizontal rules only, heads that repeat, rows that stay whole."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from motdesk.base.texts import _
from motdesk.drawings.operations import Drawing, Operation, Path, Stroke, rectangle
from motdesk.reports.blocks import Align, Table, Text
from motdesk.reports.cells import (
    Cell,
    Content,
    Place,
    lay_cell,
    longest_word,
    natural_width,
    padded,
    paint_cells,
    rows_within,
)
from motdesk.reports.passages import passages
from motdesk.reports.slices import Box, LinePaint, RulePaint, Slice
from motdesk.reports.styles import (
    BAND,
    CELL,
    FIGURES,
    HAIR,
    INNER,
    MOST_ROW,
    NARROW_FIGURES,
    NOTE,
    OUTER,
    PADDING_X,
    PADDING_Y,
    SMALL_CELL,
    SMALL_FIGURES,
    Measure,
)
from motdesk.reports.widths import Wish, share_width

_SIZES = ((CELL, FIGURES), (SMALL_CELL, SMALL_FIGURES), (SMALL_CELL, NARROW_FIGURES))
_NARROW_FOR_WORDS = 110.0  # a wider column hardly ever cuts a word


def compose_table(table: Table, box: Box) -> list[Slice]:
    """Return the slices of a table: caption, head, rows; subtotals stay with the row above."""
    if not table.columns:
        return []
    heads = [passages(column.head, CELL, is_bold=True) for column in table.columns]
    contents, widths = _set(table, heads, box.width)
    places = _places(table, widths)
    cells = [
        lay_cell(head, place.width, is_head=True) for head, place in zip(heads, places, strict=True)
    ]
    first, *rest = rows_within(cells, box.height / 3)
    head, again = (_head(first, places, box.width, note) for note in ("", _("(continued)")))
    inner = Box(width=box.width, height=box.height - again.height - NOTE.leading)
    rows = [*_head_rows(rest, places), *_rows(contents, places, inner, table.totals)]
    for row in rows:
        row.head = again
    _keep_together(rows, table.totals)
    slices = [*_caption(table.caption, box.width), head, *rows]
    slices[0].before, slices[-1].after = 6, 12
    return slices


def _set(
    table: Table, heads: Sequence[Content], width: float
) -> tuple[list[list[Content]], list[float]]:
    """Return the contents in the largest of three sizes that fits, and the column widths."""
    for text, figures in _SIZES:
        measures = [figures if column.align is Align.RIGHT else text for column in table.columns]
        contents = [_contents(row, measures) for row in table.rows]
        widths, is_crowded = _column_widths(table, heads, contents, width)
        if not is_crowded:
            break
    return contents, widths


def _contents(row: Sequence[Text | Drawing], measures: Sequence[Measure]) -> list[Content]:
    cells = (*row, *[""] * (len(measures) - len(row)))
    return [
        cell if isinstance(cell, Drawing) else passages(cell, measure)
        for cell, measure in zip(cells, measures, strict=False)
    ]


def _column_widths(
    table: Table, heads: Sequence[Content], contents: list[list[Content]], width: float
) -> tuple[list[float], bool]:
    """Return the widths of the columns, and whether one is too narrow for its text."""
    wishes = [
        Wish(
            column=column,
            head=natural_width(head),
            word=longest_word([head]),
            cells=[natural_width(row[at]) for row in contents],
        )
        for at, (column, head) in enumerate(zip(table.columns, heads, strict=True))
    ]
    widths = share_width(width, wishes)
    cut = _words_cut(wishes, widths, contents)
    if cut:
        wishes = [replace(wish, word=cut.get(at, wish.word)) for at, wish in enumerate(wishes)]
        widths = share_width(width, wishes)
    return widths, any(
        wish.is_crowded_in(given) for given, wish in zip(widths, wishes, strict=True)
    )


def _words_cut(
    wishes: Sequence[Wish], widths: Sequence[float], contents: list[list[Content]]
) -> dict[int, float]:
    """Return the width of the longest word of each column that would be cut in it."""
    cut = {}
    for at, (wish, given) in enumerate(zip(wishes, widths, strict=True)):
        if given < _NARROW_FOR_WORDS and wish.column.align is not Align.RIGHT:
            word = longest_word(row[at] for row in contents)
            if word > given - 2 * PADDING_X:
                cut[at] = max(word, wish.word)
    return cut


def _places(table: Table, widths: list[float]) -> list[Place]:
    lefts = accumulate(widths, initial=0.0)
    return [
        padded(left, width, column.align)
        for column, left, width in zip(table.columns, lefts, widths, strict=False)
    ]


def _head(cells: list[Cell], places: list[Place], width: float, note: str) -> Slice:
    height = _height(cells)
    above = NOTE.leading if note else 0.0
    paint = _HeadPaint(cells, places, width, height, note)
    return Slice(height=height + above, paint=paint, keeps_next=True)


def _head_rows(rows: list[list[Cell]], places: list[Place]) -> list[Slice]:
    """Return what of a head is too long to be repeated, as rows."""
    return [Slice(height=_height(cells), paint=_RowPaint(cells, places, None)) for cells in rows]


def _height(cells: list[Cell]) -> float:
    return max(*(cell.height for cell in cells), CELL.leading) + 2 * PADDING_Y


def _rows(contents: list[list[Content]], places: list[Place], box: Box, totals: int) -> list[Slice]:
    """Return the rows; `box` is the table's width and the most height of a row."""
    slices: list[Slice] = []
    close = RulePaint(box.width, OUTER)
    for at, row in enumerate(contents):
        cells = [lay_cell(cell, place.width) for cell, place in zip(row, places, strict=True)]
        parts = rows_within(cells, box.height * MOST_ROW)
        for part in parts:
            height = _height(part)
            rule = RulePaint(box.width, _rule_below(at, len(contents), totals), height)
            slices.append(
                Slice(
                    height=height,
                    paint=_RowPaint(part, places, rule if part is parts[-1] else None),
                    close=close,
                )
            )
    return slices


def _rule_below(at: int, count: int, totals: int) -> Stroke:
    if at == count - 1:
        return OUTER
    return INNER if totals and at == count - totals - 1 else HAIR


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
            paint = LinePaint(passage, piece, width - passage.line_width(piece))
            slices.append(Slice(height=NOTE.leading, paint=paint, keeps_next=True))
    if slices:
        slices[-1].after = 1.5
    return slices


@dataclass(slots=True, eq=False)
class _HeadPaint:
    cells: list[Cell]
    places: list[Place]
    width: float
    height: float
    note: str

    def __call__(self, x: float, y: float, into: list[Operation]) -> None:
        for paint in _caption(self.note, self.width):
            paint.paint(x, y - 1.5, into)
            y += paint.height
        into.append(Path(moves=rectangle(x, y, self.width, self.height), fill=BAND))
        RulePaint(self.width, OUTER)(x, y, into)
        paint_cells(self.cells, self.places, (x, y + PADDING_Y), into)
        RulePaint(self.width, INNER, down=self.height)(x, y, into)


@dataclass(slots=True, eq=False)
class _RowPaint:
    cells: list[Cell]
    places: list[Place]
    rule: RulePaint | None

    def __call__(self, x: float, y: float, into: list[Operation]) -> None:
        paint_cells(self.cells, self.places, (x, y + PADDING_Y), into)
        if self.rule:
            self.rule(x, y, into)
