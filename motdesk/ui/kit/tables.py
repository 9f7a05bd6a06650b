"""Lists: a filter above, rows below, and what to do while there are none.

table = Table(desk, (TableColumn(heading=_("Name"), text=lambda row: row.name), …),
              empty=EmptyState(desk, _("…"), start, link), filter_hint=_("Filter partners"))
table.set_rows(list_partners(desk.workspace))     # rows with an `id`
table.opened.connect(lambda row: desk.go("partners", row.id))
"""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from motdesk.base.texts import _, _n
from motdesk.ui.kit.cards import button, label
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.record_lines import RecordLines
from motdesk.ui.kit.row_view import RowView
from motdesk.ui.kit.rows import RowsModel, TableColumn
from motdesk.ui.kit.spreadsheets import spreadsheet_button

_IDLE = 300  # milliseconds after which nobody waits for the list any more


class Table(QWidget):
    """A list of rows that can be filtered, sorted and opened."""

    opened = Signal(object)  # a row, by Enter, a double click, or the button that opens it
    selected = Signal(object)  # the current row, or None

    def __init__(
        self,
        desk: Desk,
        columns: Sequence[TableColumn],
        *,
        empty: QWidget,
        filter_hint: str,
        order: int | None = None,
        lines: RecordLines | None = None,
        leads: bool = False,
        has_count: bool = True,
    ) -> None:
        """Make a list; if it `leads` to pages of its rows, a button says so and opens one."""
        super().__init__()
        self.model = RowsModel(columns, desk.theme.color)
        self.lines = lines
        self.view = RowView(desk, self.model, lines)
        self.tools = QHBoxLayout()
        self.filter = FilterField(desk, filter_hint)
        self._count = label("", "help")
        self._nothing = label("", "help", is_wrapped=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._has_count = has_count
        self._clipboard: QWidget | None = None  # an empty list offers a paste of its own
        self._sorted_by = (order, False)
        self.open_button = button(desk, _("Open"), self._open, icon="chevron-right")
        self.open_button.setToolTip(_("Open the chosen line (Enter or double click)"))
        self._leads = leads
        self._build(desk, empty)
        if lines is not None:
            self._clipboard = spreadsheet_button(desk, lines)
            self.tools.addWidget(self._clipboard)
            self._show_state()

    def set_rows(self, rows: Sequence[Any]) -> None:
        """Show other rows; the current one stays current if it is still there."""
        current = self.row()
        self.model.set_rows(rows)
        self.view.fit_columns()
        self._sort()
        if current is not None:
            self.select(current.id)
        self._show_state()
        QTimer.singleShot(_IDLE, self.model, self.model.prepare_filter)

    def kept(self) -> tuple[tuple[int | None, bool], str]:
        """Return what the rows are sorted by, and the id of the current one."""
        row = self.row()
        return self._sorted_by, row.id if row is not None else ""

    def take_back(self, value: tuple[tuple[int | None, bool], str]) -> None:
        """Sort the rows, and make one the current one."""
        self._sorted_by, id_ = value
        self._sort()
        self.select(id_)

    def row(self) -> Any:
        """Return the current row, or None."""
        at = self.view.currentIndex().row()
        return self.model.visible[at] if 0 <= at < len(self.model.visible) else None

    def select(self, id: str) -> None:
        """Make the row with this id the current one, if it is shown."""
        for at, row in enumerate(self.model.visible):
            if row.id == id:
                self.view.setCurrentIndex(self.model.index(at, 0))
                return

    def _build(self, desk: Desk, empty: QWidget) -> None:
        px = desk.theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        self.filter.setMaximumWidth(px(360))
        self.tools.setSpacing(px(8))
        self.tools.addWidget(self.filter, 2)
        self.tools.addWidget(self._count)
        self.tools.addWidget(self.open_button)
        self.tools.addStretch(1)
        column.addLayout(self.tools)
        self._stack = QStackedLayout()
        column.addLayout(self._stack, 1)  # first: what has no parent would be shown as a window
        for widget in (self.view, empty, self._nothing):
            self._stack.addWidget(widget)
        self.filter.textChanged.connect(self._filter)
        self.view.chosen.connect(self._open)
        self.view.selectionModel().currentRowChanged.connect(self._show_way)
        self.view.selectionModel().currentRowChanged.connect(lambda: self.selected.emit(self.row()))
        header = self.view.horizontalHeader()
        header.sectionClicked.connect(self._sort_by)
        self._show_state()

    def _open(self) -> None:
        self.opened.emit(self.row())

    def _show_way(self) -> None:
        self.open_button.setEnabled(self.row() is not None)

    def _filter(self, text: str) -> None:
        current = self.row()
        self.model.filter(text)
        if current is not None:
            self.select(current.id)
        self._show_state()

    def _sort_by(self, column: int) -> None:
        known, is_descending = self._sorted_by
        self._sorted_by = (column, known == column and not is_descending)
        self._sort()

    def _sort(self) -> None:
        column, is_descending = self._sorted_by
        if column is None:
            return
        current = self.row()
        self.model.order_by(column, is_descending=is_descending)
        order = Qt.SortOrder.DescendingOrder if is_descending else Qt.SortOrder.AscendingOrder
        self.view.horizontalHeader().setSortIndicatorShown(True)
        self.view.horizontalHeader().setSortIndicator(column, order)
        if current is not None:
            self.select(current.id)

    def _show_state(self) -> None:
        shown, total = len(self.model.visible), self.model.total
        self._stack.setCurrentIndex(1 if not total else 2 if not shown else 0)
        self.filter.setVisible(bool(total))
        if self._clipboard is not None:
            self._clipboard.setVisible(bool(total))
        self._count.setVisible(bool(total) and self._has_count)
        self.open_button.setVisible(self._leads and bool(total))
        self._show_way()
        if shown == total:
            self._count.setText(_n("{count} entry", "{count} entries", total).format(count=total))
        else:
            words = _("{shown} of {total} entries").format(shown=shown, total=total)
            self._count.setText(words)
        self._nothing.setText(
            _("Nothing matches “{text}”. Clear the filter to see all.").format(
                text=self.filter.text()
            )
        )


class FilterField(QLineEdit):
    """Where the words are written that a list is filtered by."""

    def __init__(self, desk: Desk, hint: str) -> None:
        super().__init__()
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setClearButtonEnabled(True)
        icon = desk.theme.icon("search", "ink_2")
        self.addAction(icon, QLineEdit.ActionPosition.LeadingPosition)
        clear, search = self.findChildren(QToolButton)
        clear.setAccessibleName(_("Clear the filter"))
        search.setAccessibleName(hint)
