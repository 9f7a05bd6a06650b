"""An editable table of the children of a record: contacts, certificates, issues, options.

    table = ChildTable(desk, Contact, (FormField(name="name", label=_("Name")), …),
                       save=lambda contacts: desk.save(replace(self.partner, contacts=contacts)),
                       add_text=_("Add a contact"), empty=_("Who sits at the table? …"),
                       details=(FormField(name="private_remark", …),))
    table.set_children(partner.contacts)      # and again in the page's refresh()

Every cell, every paste, every row added, removed or moved is one step. `details` are fields of
the selected row, in a form below the table. Ctrl+C and Ctrl+V exchange cells with a spreadsheet.
Without `add_text` the rows are given: none can be added, removed or moved. With `has_own_order`,
kept by `save`, they are not moved by hand.
"""

from collections.abc import Callable, Sequence
from heapq import nlargest
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from motdesk.base.overriding import override
from motdesk.base.texts import _
from motdesk.ui.kit.cards import button, label, tool
from motdesk.ui.kit.child_delegate import ChildDelegate
from motdesk.ui.kit.child_model import ChildModel, Children
from motdesk.ui.kit.column_widths import squeezed
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.fields import FormField, Kind, cells
from motdesk.ui.kit.forms import Form
from motdesk.ui.kit.refused_cells import RefusingView

_LONGEST = 20  # texts that are measured of a column
_TEXTS = (Kind.TEXT, Kind.LONG_TEXT, Kind.LINES)


class ChildTable(QWidget):
    """Rows of children with the buttons that add, remove and move them."""

    selected = Signal(object)  # the child of the current row, or None
    keeps_all = True

    def __init__(
        self,
        desk: Desk,
        kind: type,
        columns: Sequence[FormField],
        save: Callable[[Children], None],
        *,
        add_text: str = "",
        empty: str = "",
        make: Callable[[], Any] | None = None,
        details: Sequence[FormField] = (),
        has_own_order: bool = False,
    ) -> None:
        super().__init__()
        self._desk = desk
        self.model = ChildModel(cells(kind, columns), make or kind, save)
        self.model.is_read_only = desk.is_read_only
        self.model.color_of_doubt = desk.theme.color("ochre_ink")
        self.view = _View(desk, self.model)
        self._has_own_order = has_own_order
        self._has_fixed_rows = self.model.has_fixed_rows = not add_text
        self._empty = label(empty, "help", is_wrapped=True)
        self._error = label("", "error", is_wrapped=True)
        self._question = label("", "missing", is_wrapped=True)
        self._details = Form(desk, kind, details, self._save_details) if details else None
        self._whose = label("", "strong")
        self._tools = self._make_tools(add_text)
        self._build()

    def set_children(self, children: Children) -> None:
        """Show the children of a record; the current row stays where its child is."""
        current = self.child()
        self.model.set_children(children)
        row = next((r for r, c in enumerate(children) if current and c.id == current.id), -1)
        if row < 0 and children and self._details:
            row = 0
        if row >= 0 and row != self.view.currentIndex().row():
            self.select(row)
        self._show_state()

    def child(self) -> Any:
        """Return the child of the current row, or None."""
        row = self.view.currentIndex().row()
        return self.model.children_now[row] if 0 <= row < len(self.model.children_now) else None

    def select(self, row: int) -> None:
        """Make a row the current one."""
        column = max(self.view.currentIndex().column(), 0)
        self.view.setCurrentIndex(self.model.index(row, column))

    def choose(self, id: str) -> bool:
        """Make the row of a child the current one; tell whether there is such a child."""
        for row, child in enumerate(self.model.children_now):
            if child.id == id:
                self.select(row)
                return True
        return False

    def add(self) -> None:
        """Add a row and begin to write in it."""
        if self.model.add():
            row = self.model.rowCount() - 1
            column = self.model.lacking(self.model.children_now[row]) or 0
            index = self.model.index(row, column)
            self._show_state()
            self.view.setCurrentIndex(index)
            self.view.setFocus()
            self.view.begin(index)

    def kept(self) -> tuple[str, bool]:
        """Return the id of the current child, and whether more of its details are shown."""
        child = self.child()
        return child.id if child else "", bool(self._details and self._details.kept())

    def take_back(self, value: tuple[str, bool]) -> None:
        """Make a child the current one."""
        self.choose(value[0])
        if self._details:
            self._details.take_back(value[1])

    def error(self) -> str:
        """Return what is said below the table."""
        return self._error.text()

    def _build(self) -> None:
        px = self._desk.theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        for widget in (self._empty, self.view, self._question, self._error):
            column.addWidget(widget)
        row = QHBoxLayout()
        row.setSpacing(px(4))
        for each in self._tools:
            row.addWidget(each)
        for each in self._tools[2:] if self._has_own_order else ():
            each.hide()
        row.addStretch(1)
        column.addLayout(row)
        if self._details:
            column.addWidget(self._whose)
            column.addWidget(self._details)
        self.model.refused.connect(self._show_error)
        self.model.modelReset.connect(self._show_state)
        self.model.dataChanged.connect(self._show_state)
        self.view.selectionModel().currentChanged.connect(self._show_state)
        self._show_error("")
        self._show_state()

    def _make_tools(self, add_text: str) -> tuple[QPushButton, ...]:
        desk = self._desk
        return (
            button(desk, add_text, self.add, icon="plus", voice="link"),
            tool(desk, _("Remove"), self.view.remove_selected, "trash-2"),
            tool(desk, _("Up"), lambda: self.view.move_current(-1), "arrow-up"),
            tool(desk, _("Down"), lambda: self.view.move_current(1), "arrow-down"),
        )

    def _show_state(self) -> None:
        child, rows = self.child(), self.model.rowCount()
        asked = self.model.questions(self.view.currentIndex().row()) if child is not None else ()
        self._question.setText("\n".join(asked))
        self._question.setVisible(bool(asked))
        self._empty.setVisible(not rows and bool(self._empty.text()))
        self.view.setVisible(bool(rows))
        self.view.fit_height()
        add, *others = self._tools[:2] if self._has_own_order else self._tools
        add.setVisible(not self._has_fixed_rows)
        add.setDisabled(self._desk.is_read_only)
        for each in others:
            each.setVisible(bool(rows) and not self._has_fixed_rows)
            each.setEnabled(child is not None and not self._desk.is_read_only)
        if self._details:
            for widget in (self._whose, self._details):
                widget.setVisible(child is not None)
            if child is not None:
                first = self.model.cells[0]
                self._whose.setText(first.text(getattr(child, first.field.name)))
                self._details.set_record(child)
        self.selected.emit(child)

    def _show_error(self, text: str) -> None:
        text = text or self.view.refusal()
        self._error.setText(text)
        self._error.setVisible(bool(text))
        self._desk.refusals_changed.emit()

    def _save_details(self, changed: Any) -> None:
        now = self.model.children_now
        self.model.save(tuple(changed if child.id == changed.id else child for child in now))


class _View(RefusingView):
    """The table itself: as high as its rows, with the keys of a spreadsheet."""

    def __init__(self, desk: Desk, model: ChildModel) -> None:
        super().__init__(model)
        self._model = model
        self._px = desk.theme.px
        self.setAccessibleName(", ".join(cell.field.heading for cell in model.cells))
        self.setItemDelegate(ChildDelegate(self, model))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self._px(32))
        header = self.horizontalHeader()
        header.setStretchLastSection(not any(cell.field.is_wide for cell in model.cells))
        header.setHighlightSections(False)
        self._widths: list[int] = []  # as last given, before someone drew one by hand
        self._fit_columns()
        model.modelReset.connect(self._fit_columns)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()
        self.fit_height()

    def _fit_columns(self) -> None:
        """Give columns their width, where room lacks only that of their words; wide ones the rest.

        Where that is too much, headings stand on two lines and the longest texts are shortened.
        """
        fields = [cell.field for cell in self._model.cells]
        room = self.viewport().width()
        self._model.break_heads(is_broken=False)
        widths = [max(self._px(f.width), self._head(at)) for at, f in enumerate(fields)]
        if sum(widths) > room:
            widths = [min(width, self._needed(at)) for at, width in enumerate(widths)]
        if sum(widths) > room:
            self._model.break_heads(is_broken=True)
            widths = [min(max(self._px(f.width), self._head(at)), self._needed(at))
                      for at, f in enumerate(fields)]  # fmt: skip
            widths = squeezed(widths, self._least(widths), room)
        wide = [at for at, field in enumerate(fields) if field.is_wide]
        left = room - sum(width for at, width in enumerate(widths) if at not in wide)
        even = left // max(len(wide), 1)
        while over := [at for at in wide if widths[at] > even]:  # they have more than an even part
            wide = [at for at in wide if at not in over]
            left -= sum(widths[at] for at in over)
            even = left // max(len(wide), 1)
        for at in wide:
            widths[at] = even
        for at, width in enumerate(widths):
            if widths != self._widths:
                self.setColumnWidth(at, width)
        self._widths = widths

    def _needed(self, at: int) -> int:
        """Return the width of the longest words of a column, and of what is typed into it."""
        rows = range(self._model.rowCount())
        texts = (str(self._model.index(row, at).data() or "") for row in rows)
        advance = self.fontMetrics().horizontalAdvance
        words = max(map(advance, nlargest(_LONGEST, texts, key=len)), default=0)
        least = max(words + self._px(26), self._px(60))
        return max(least, self._head(at))

    def _head(self, at: int) -> int:
        """Return the width of a head; there is no mark of an order beside it."""
        advance = self.horizontalHeader().fontMetrics().horizontalAdvance
        return max(map(advance, self._model.head(at).split("\n"))) + self._px(26)

    def _least(self, widths: list[int]) -> list[int]:
        """Return what columns need when room lacks: texts and names can be shortened, no more."""
        return [
            max(self._head(at), self._px(60))
            if cell.kind in _TEXTS or cell.field.choices
            else width
            for at, (cell, width) in enumerate(zip(self._model.cells, widths, strict=True))
        ]

    def fit_height(self) -> None:
        """Be as high as the rows: the page scrolls, not the table."""
        bar = self.horizontalScrollBar()
        extra = bar.sizeHint().height() if bar.maximum() else 0
        rows = self._model.rowCount() * self.verticalHeader().defaultSectionSize()
        head = max(self.horizontalHeader().sizeHint().height(), self._px(28))
        self.setFixedHeight(rows + head + extra + 2)

    def remove_selected(self) -> None:
        rows = {index.row() for index in self.selectedIndexes()} or {self.currentIndex().row()}
        self._model.remove(sorted(rows))

    def move_current(self, by: int) -> None:
        row, column = self.currentIndex().row(), self.currentIndex().column()
        if self._model.move(row, by):
            self.setCurrentIndex(self._model.index(row + by, column))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self._model.copied(self.selectedIndexes()))
        elif event.matches(QKeySequence.StandardKey.Paste) and not self._model.is_read_only:
            index = self.currentIndex()
            row, column = max(index.row(), 0), max(index.column(), 0)
            self._model.paste(QGuiApplication.clipboard().text(), row, column)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.begin(self.currentIndex())
        elif event.key() == Qt.Key.Key_Space and self._toggle(self.currentIndex()):
            return
        else:
            super().keyPressEvent(event)

    def _toggle(self, index: QModelIndex) -> bool:
        if not index.isValid() or self._model.cells[index.column()].kind is not Kind.YES_NO:
            return False
        is_on = bool(self._model.data(index, Qt.ItemDataRole.EditRole))
        return not self._model.is_read_only and self._model.setData(index, not is_on)
