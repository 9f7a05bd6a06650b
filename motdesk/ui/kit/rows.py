"""Rows of a list as Qt sees them: filtered and sorted as plain values, never by a proxy."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from heapq import nlargest
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from motdesk.base.folding import folded
from motdesk.base.overriding import override
from motdesk.base.texts import _
from motdesk.ui.kit.pasted_cells import joined_cells

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class TableColumn:
    """A column of a list: its head, and what it shows of a row.

    `order` gives what rows are sorted by (else the text); `search` what the filter reads beside
    the text, such as the reading in kana; `color` names a colour of the palette, or ""; `unit`
    gives what all rows are counted in, for the head. `width` is the most that a column of words
    takes, and the least that a wide one needs; figures are never cut. A minor column gives way
    where there is no room for the wide one, the last first.
    """

    heading: str
    text: Callable[[Any], str]
    order: Callable[[Any], Any] | None = None
    search: Callable[[Any], str] | None = None
    color: Callable[[Any], str] | None = None
    unit: Callable[[Sequence[Any]], str] | None = None
    width: int = 140
    is_wide: bool = False
    is_figure: bool = False
    is_searched: bool = True
    is_minor: bool = False


class RowsModel(QAbstractTableModel):
    """Rows filtered by words and sorted by a column; `visible` holds those shown, in order."""

    def __init__(
        self, columns: Sequence[TableColumn], color_named: Callable[[str], QColor]
    ) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self.visible: list[Any] = []
        self._color_named = color_named
        self._rows: list[Any] = []
        self._haystacks: dict[int, str] = {}
        self._words: tuple[str, ...] = ()
        self._matching: list[Any] = []

    @property
    def total(self) -> int:
        """The number of rows, shown or not."""
        return len(self._rows)

    def heading(self, section: int) -> str:
        """Return the head of a column with the unit of its rows."""
        column = self.columns[section]
        unit = column.unit(self._rows) if column.unit else ""
        if not unit:
            return column.heading
        return _("{label} ({unit})").format(label=column.heading, unit=unit)

    def longest(self, section: int, most: int = 20) -> list[str]:
        """Return the longest texts of a column, the head among them."""
        text = self.columns[section].text
        return [*nlargest(most, map(text, self._rows), key=len), self.heading(section)]

    def copied(self) -> str:
        """Return the rows shown as a spreadsheet takes them, below their heads."""
        heads = [self.heading(at) for at in range(len(self.columns))]
        rows = ([column.text(row) for column in self.columns] for row in self.visible)
        return joined_cells([heads, *rows])

    def set_rows(self, rows: Sequence[Any]) -> None:
        """Show other rows; filter and order stay."""
        self._rows = list(rows)
        self._haystacks = {}
        words, self._words = self._words, ()
        self.beginResetModel()
        self._matching = self._rows
        self.visible = self._rows
        self._filter(words)
        self.endResetModel()

    def filter(self, text: str) -> None:
        """Show only rows that hold every word of `text`, whatever its width, case or kana."""
        words = tuple(folded(text).split())
        if words != self._words:
            self.beginResetModel()
            self._filter(words)
            self.endResetModel()

    def order_by(self, column: int, *, is_descending: bool) -> None:
        """Sort all rows by a column; empty texts come last."""
        chosen = self.columns[column]
        key = chosen.order or (lambda row: folded(chosen.text(row)))
        filled = [row for row in self._rows if key(row) not in (None, "")]
        empty = [row for row in self._rows if key(row) in (None, "")]
        self._rows = sorted(filled, key=key, reverse=is_descending) + empty
        words, self._words = self._words, ()
        self.beginResetModel()
        self._matching = self._rows
        self._filter(words)
        self.endResetModel()

    def _filter(self, words: tuple[str, ...]) -> None:
        is_narrower = bool(self._words) and all(
            any(known in word for word in words) for known in self._words
        )
        among = self._matching if is_narrower else self._rows
        if words:
            self.prepare_filter()
            stacks = self._haystacks
            among = [row for row in among if all(word in stacks[id(row)] for word in words)]
        self._words, self._matching, self.visible = words, among, among

    def prepare_filter(self) -> None:
        """Read what the filter reads of each row, once, before the first keystroke needs it."""
        if self._haystacks or not self._rows:
            return
        readers = [c.text for c in self.columns if c.is_searched]
        readers += [c.search for c in self.columns if c.search]
        texts = ["\n".join([read(row) for read in readers]).replace("\0", "") for row in self._rows]
        together = folded("\0".join(texts)).split("\0")  # one pass over all is four times as fast
        self._haystacks = dict(zip(map(id, self._rows), together, strict=True))

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        return 0 if parent.isValid() else len(self.visible)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        return 0 if parent.isValid() else len(self.columns)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.heading(section)
        return _alignment(self.columns[section]) if role == _ALIGNMENT else None

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        column, row = self.columns[index.column()], self.visible[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return column.text(row)
        if role == _ALIGNMENT:
            return _alignment(column)
        if role == Qt.ItemDataRole.ForegroundRole and column.color:
            name = column.color(row)
            return self._color_named(name) if name else None
        return None


_ALIGNMENT = Qt.ItemDataRole.TextAlignmentRole


def _alignment(column: TableColumn) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.is_figure else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
