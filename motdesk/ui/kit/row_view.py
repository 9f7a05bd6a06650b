"""The rows of a list: whole lines are chosen, columns are as wide as their words."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from motdesk.base.overriding import override
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.record_lines import RecordLines
from motdesk.ui.kit.rows import RowsModel
from motdesk.ui.kit.spreadsheets import copy_lines, paste_lines

_PADDING = 28  # pixels beside the words of a cell


class RowView(QTableView):
    """Shows the rows; Enter or a double click chooses one."""

    chosen = Signal()

    def __init__(self, desk: Desk, model: RowsModel, lines: RecordLines | None) -> None:
        super().__init__()
        px = self._px = desk.theme.px
        self._desk, self._rows, self._lines = desk, model, lines
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(", ".join(column.heading for column in model.columns))
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(px(32))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        for at, column in enumerate(model.columns):
            if column.is_wide:
                header.setSectionResizeMode(at, QHeaderView.ResizeMode.Stretch)
        if not any(column.is_wide for column in model.columns):
            header.setStretchLastSection(True)
        self._columns = model.columns
        self._widths: list[int] = []
        self.fit_columns()
        self.doubleClicked.connect(self.chosen)

    def fit_columns(self) -> None:
        """Make every column as wide as its words, up to its width; figures are never cut."""
        widths = [self._width(at) for at in range(len(self._columns))]
        if widths != self._widths:  # else leave what someone has set by hand
            self._widths = widths
            for at, width in enumerate(widths):
                self.setColumnWidth(at, width)
            self._hide_minor()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._hide_minor()
        super().resizeEvent(event)

    def _width(self, at: int) -> int:
        column = self._columns[at]
        if column.is_wide:
            return self._px(column.width)
        self.ensurePolished()
        advance = self.fontMetrics().horizontalAdvance
        words = max(map(advance, self._rows.longest(at))) + self._px(_PADDING)
        if not column.is_figure:
            words = min(words, self._px(column.width))
        return max(words, self.horizontalHeader().sectionSizeHint(at))

    def _hide_minor(self) -> None:
        """Give the wide column its least width: minor ones go, the last first."""
        wide = sum(width for at, width in enumerate(self._widths) if self._columns[at].is_wide)
        room = self.viewport().width() - wide
        taken = {
            at: width for at, width in enumerate(self._widths) if not self._columns[at].is_wide
        }
        for at in reversed(list(taken)):
            is_gone = self._columns[at].is_minor and sum(taken.values()) > room
            if is_gone:
                taken.pop(at)
            if self.isColumnHidden(at) is not is_gone:
                self.setColumnHidden(at, is_gone)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        elif event.matches(QKeySequence.StandardKey.Paste) and self._lines is not None:
            paste_lines(self._desk, self._lines)
        else:
            super().keyPressEvent(event)

    def _copy(self) -> None:
        if self._lines is not None:
            copy_lines(self._desk, self._lines)
        else:
            QGuiApplication.clipboard().setText(self._rows.copied())
