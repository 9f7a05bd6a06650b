"""The children of a record as rows of a table: read, written cell by cell, pasted, copied."""

import csv
import io
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor

from motdesk.base.errors import UserError
from motdesk.base.overriding import override
from motdesk.base.texts import _, sentences
from motdesk.ui.kit.column_widths import on_two_lines
from motdesk.ui.kit.fields import Cell, Kind
from motdesk.ui.kit.pasted_cells import cut_cells

Index = QModelIndex | QPersistentModelIndex
Children = tuple[Any, ...]


class ChildModel(QAbstractTableModel):
    """Rows of children; every change makes a new tuple and hands it to `save`.

    A new row that must name another record names none by itself: it stands last, and is kept only
    once a person has chosen.
    """

    refused = Signal(str)  # what is wrong with an entry; empty when all is well again

    def __init__(
        self, cells: Sequence[Cell], make: Callable[[], Any], save: Callable[[Children], None]
    ) -> None:
        super().__init__()
        self.cells = tuple(cells)
        self.children_now: Children = ()
        self.is_read_only = False
        self.has_fixed_rows = False
        self.color_of_doubt: QColor | None = None
        self._are_heads_broken = False
        self.refusal = ""  # what was said of the last entry
        self._make = make
        self._save = save
        self._kept: Children = ()
        self.refused.connect(lambda text: setattr(self, "refusal", text))

    def set_children(self, children: Children) -> None:
        """Show the children that are kept; rows that stay keep their selection."""
        self._kept = children
        self._show(children)

    def _show(self, children: Children) -> None:
        before, self.children_now = self.children_now, children
        if [child.id for child in before] == [child.id for child in children]:
            if children:
                last = self.index(len(children) - 1, len(self.cells) - 1)
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self.endResetModel()

    def questions(self, row: int) -> tuple[str, ...]:
        """Return what is asked about the values of a row, each with the name of its field."""
        asked = ((cell.field.label, cell.question(self._value(row, at)))
                 for at, cell in enumerate(self.cells))  # fmt: skip
        return tuple(f"{name}: {text}" for name, text in asked if text)

    def head(self, at: int) -> str:
        """Return the heading of a column, on two lines where room lacks."""
        heading = self.cells[at].field.heading
        return on_two_lines(heading) if self._are_heads_broken else heading

    def break_heads(self, *, is_broken: bool) -> None:
        """Write headings on two lines, or on one."""
        if is_broken is not self._are_heads_broken:
            self._are_heads_broken = is_broken
            last = len(self.cells) - 1
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last)

    def lacking(self, child: Any) -> int | None:
        """Return the column in which another record must still be chosen, or None."""
        for at, cell in enumerate(self.cells):
            must_choose = cell.kind is Kind.CHOICE and cell.held is str and not cell.is_optional
            if must_choose and not cell.of(child) and all(known for known, _w in cell.choices()):
                return at
        return None

    def save(self, children: Children) -> None:
        """Hand changed children to `save`, those in which nothing is left to choose.

        Raises UserError if it refuses them.
        """
        whole = tuple(child for child in children if self.lacking(child) is None)
        begun = tuple(child for child in children if self.lacking(child) is not None)
        before = self._kept
        if whole != before:
            self._save(whole)
        if self._kept is before:  # else the page has read them again already
            self._kept = whole
        self._show((*self._kept, *begun))

    def try_save(self, children: Children) -> bool:
        """Save changed children; say what is refused and tell whether they were kept."""
        try:
            self.save(children)
        except UserError as error:
            self.refused.emit(str(error))
            return False
        self.refused.emit("")
        return True

    def add(self) -> bool:
        """Add an empty row at the end, unless one waits there for its choice."""
        if self.children_now and self.lacking(self.children_now[-1]) is not None:
            return True
        try:
            child = self._make()
        except UserError as error:
            self.refused.emit(str(error))
            return False
        return self.try_save((*self.children_now, child))

    def remove(self, rows: Sequence[int]) -> bool:
        """Remove rows."""
        gone = set(rows)
        kept = tuple(c for row, c in enumerate(self.children_now) if row not in gone)
        return bool(gone) and self.try_save(kept)

    def move(self, row: int, by: int) -> bool:
        """Move a row up (-1) or down (1)."""
        if not 0 <= row + by < len(self.children_now):
            return False
        children = list(self.children_now)
        children.insert(row + by, children.pop(row))
        return self.try_save(tuple(children))

    def paste(self, text: str, row: int, column: int) -> bool:
        """Write cells of a spreadsheet from (row, column) on, adding rows; all of it or nothing."""
        children = list(self.children_now)
        try:
            lines = cut_cells(text, len(children) - row if self.has_fixed_rows else None)
            for offset, line in enumerate(lines):
                if row + offset == len(children):
                    children.append(self._make())
                at = row + offset
                children[at] = self._written(children[at], line, column, at + 1)
        except UserError as error:
            self.refused.emit(str(error))
            return False
        return bool(lines) and self.try_save(tuple(children))

    def copied(self, indexes: Sequence[QModelIndex]) -> str:
        """Return cells as a spreadsheet takes them: the rectangle around what is selected."""
        rows = sorted({index.row() for index in indexes})
        columns = sorted({index.column() for index in indexes})
        out = io.StringIO()
        csv.writer(out, csv.excel_tab, lineterminator="\n").writerows(
            [self.cells[c].plain(self._value(row, c)) for c in columns] for row in rows
        )
        return out.getvalue()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        return 0 if parent.isValid() else len(self.children_now)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        return 0 if parent.isValid() else len(self.cells)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or section >= len(self.cells):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.head(section)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.cells[section].field.help or None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(self.cells[section])
        return None

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        cell, value = self.cells[index.column()], self._value(index.row(), index.column())
        if role == Qt.ItemDataRole.EditRole:
            return value
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(cell)
        if cell.kind is Kind.YES_NO:
            checked = Qt.CheckState.Checked if value else Qt.CheckState.Unchecked
            return checked if role == Qt.ItemDataRole.CheckStateRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._said(index, value)
        question = cell.question(value)
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(part for part in (cell.text(value), question) if part) or None
        is_doubtful = role == Qt.ItemDataRole.ForegroundRole and bool(question)
        return self.color_of_doubt if is_doubtful else None

    @override
    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        cell, child = self.cells[index.column()], self.children_now[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole:
            value = Qt.CheckState(value) is Qt.CheckState.Checked
        if value == cell.of(child):
            return False
        try:
            changed = replace(child, **cell.parts(value))
        except UserError as error:
            self.refused.emit(str(error))
            return False
        children = list(self.children_now)
        children[index.row()] = changed
        return self.try_save(tuple(children))

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        cell = self.cells[index.column()]
        if self.is_read_only or cell.field.is_read_only:
            return flags
        is_check = cell.kind is Kind.YES_NO
        return flags | (Qt.ItemFlag.ItemIsUserCheckable if is_check else Qt.ItemFlag.ItemIsEditable)

    def _value(self, row: int, column: int) -> Any:
        return self.cells[column].of(self.children_now[row])

    def _said(self, index: Index, value: Any) -> str:
        if not value and self.lacking(self.children_now[index.row()]) == index.column():
            return _("Choose…")
        return self.cells[index.column()].text(value).replace("\n", " ")

    def _whole(self, child: Any) -> Any:
        at = self.lacking(child)
        if at is None:
            return child
        field = self.cells[at].field.label
        raise UserError(_("“{field}” must not be empty.").format(field=field))

    def _written(self, child: Any, line: Sequence[str], column: int, number: int) -> Any:
        """Return a child with the cells of one pasted line, all of them checked together."""
        try:
            values: dict[str, Any] = {}
            for cell, text in zip(self.cells[column:], line, strict=False):
                if not cell.field.is_read_only:
                    values |= cell.parts(cell.value(text))
            return self._whole(replace(child, **values))
        except UserError as error:
            raise UserError(
                _("Row {number} of the table: {what}").format(
                    number=number, what=sentences(error.what, error.advice)
                ),
                kept=_("Nothing was pasted."),
            ) from error


def _alignment(cell: Cell) -> Qt.AlignmentFlag:
    is_figure = cell.kind in (Kind.NUMBER, Kind.WHOLE_NUMBER)
    side = Qt.AlignmentFlag.AlignRight if is_figure else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
