"""The widgets a field is edited in, all used alike by forms and tables.

An editor asks to be saved by `entered` when it is left or Enter is pressed, never while an input
method still composes. `stored` is the value it was last given; `is_dirty` tells whether what
stands in it differs.
"""

from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QTextBlockFormat,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QMenu, QTextEdit, QWidget

from motdesk.base.entries import read_line
from motdesk.base.overriding import override
from motdesk.ui.kit.choice_boxes import ChoiceBox
from motdesk.ui.kit.fields import Cell, Kind
from motdesk.ui.kit.pasted_cells import holds_several_cells, text_of_cell


class LineEditor(QLineEdit):
    """One line: text, numbers, dates; what is pasted into it becomes one line.

    Where `takes_cells`, several cells of a spreadsheet are not pasted here but told.
    """

    entered = Signal()
    cells_pasted = Signal(str)
    takes_cells = False

    def __init__(self, cell: Cell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cell = cell
        self.stored: Any = None
        self._shown = ""
        self._is_composing = False
        if cell.kind in (Kind.NUMBER, Kind.WHOLE_NUMBER):
            self.setAlignment(Qt.AlignmentFlag.AlignRight)
            self.setProperty("voice", "figures")
        self.returnPressed.connect(self._enter)

    @property
    def is_dirty(self) -> bool:
        """Whether someone wrote here what is not stored."""
        return self.text() != self._shown

    def set_value(self, value: Any) -> None:
        """Show a stored value."""
        self.stored = value
        text = self.cell.text(value)
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0)
        self._shown = self.text()  # a line cannot show all that a text may hold

    def value(self) -> Any:
        """Return what was written. Raises UserError if it is no value of the field."""
        return self.cell.value(self.text())

    @override
    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._is_composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._enter()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.is_dirty:
            self.setText(self.cell.text(self.stored))
            self.entered.emit()
        elif event.matches(QKeySequence.StandardKey.Paste) and not self.isReadOnly():
            self.take(QGuiApplication.clipboard().text())
        else:
            super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def menu(self) -> QMenu:
        """Return the menu of the line, which pastes as the keys do."""
        menu = self.createStandardContextMenu()
        paste = menu.findChild(QAction, "edit-paste")
        if isinstance(paste, QAction):
            paste.triggered.disconnect()
            paste.triggered.connect(lambda: self.take(QGuiApplication.clipboard().text()))
        return menu

    def take(self, text: str) -> None:
        """Paste a text where the cursor is."""
        if self.takes_cells and holds_several_cells(text):
            self.cells_pasted.emit(text)
        else:
            text = text_of_cell(text)
            self.insert(read_line(text) if self.cell.kind is Kind.TEXT else text)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            room = self.width() - self.fontMetrics().height()
            is_cut = self.fontMetrics().horizontalAdvance(self.text()) > room
            self.setToolTip(self.text() if is_cut else "")
        return _leaves_undo_to_desk(event, is_dirty=self.is_dirty) or super().event(event)

    def _enter(self) -> None:
        if not self._is_composing:
            self.entered.emit()


class LongEditor(QTextEdit):
    """Several lines, as high as its text; Ctrl+Enter saves without leaving."""

    entered = Signal()

    def __init__(self, cell: Cell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cell = cell
        self.stored: Any = () if cell.kind is Kind.LINES else ""
        self._shown = ""
        self._is_composing = False
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._write("")

    @property
    def is_dirty(self) -> bool:
        """Whether someone wrote here what is not stored."""
        return self.toPlainText() != self._shown

    def set_value(self, value: Any) -> None:
        """Show a stored value."""
        self.stored = value
        text = self.cell.text(value)
        if text != self.toPlainText():
            self._write(text)
        self._shown = self.toPlainText()  # Qt shows some spaces and ends of lines as others

    def value(self) -> Any:
        """Return what was written."""
        return self.cell.value(self.toPlainText())

    @override
    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._is_composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._enter()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._enter()
        elif event.key() == Qt.Key.Key_Escape and self.is_dirty:
            self._write(self.cell.text(self.stored))
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        return _leaves_undo_to_desk(event, is_dirty=self.is_dirty) or super().event(event)

    def _enter(self) -> None:
        if not self._is_composing:
            self.entered.emit()

    def _write(self, text: str) -> None:
        """Show text with the leading of the design, nothing of it to be undone here."""
        self.setPlainText(text)
        self.document().setUndoRedoEnabled(False)
        spacing = QTextBlockFormat()
        spacing.setLineHeight(140, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        whole = QTextCursor(self.document())
        whole.select(QTextCursor.SelectionType.Document)
        whole.mergeBlockFormat(spacing)
        self.document().setUndoRedoEnabled(True)

    def _fit(self) -> None:
        line = self.fontMetrics().height() * 1.4
        margins = 2 * self.document().documentMargin()
        height = min(max(self.document().size().height(), 2 * line + margins), 14 * line)
        self.setFixedHeight(round(height) + 8)


class ChoiceEditor(ChoiceBox):
    """One of several; saved when chosen. The wheel scrolls the page, not the choice."""

    entered = Signal()

    def __init__(self, cell: Cell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cell = cell
        self.stored: Any = None
        self.setMaxVisibleItems(16)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.activated.connect(self.entered)

    @property
    def is_dirty(self) -> bool:
        """Whether what is chosen is not what is stored."""
        return bool(self.value() != self.stored)

    def set_value(self, value: Any) -> None:
        """Show a stored value among what can be chosen now."""
        self.stored = value
        self.clear()
        for known, words in self.cell.choices():
            self.addItem(words, known)
            if known == value:
                self.setCurrentIndex(self.count() - 1)
        if self.currentIndex() >= 0 and self.currentData() != value:
            self.setCurrentIndex(-1)

    def value(self) -> Any:
        """Return what is chosen."""
        choices = self.cell.choices()
        index = self.currentIndex()
        return choices[index][0] if 0 <= index < len(choices) else self.stored

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class CheckEditor(QCheckBox):
    """Yes or no, with its label beside it."""

    entered = Signal()

    def __init__(self, cell: Cell, parent: QWidget | None = None) -> None:
        super().__init__(cell.field.label, parent)
        self.cell = cell
        self.stored: Any = False
        self.clicked.connect(self._enter)

    @property
    def is_dirty(self) -> bool:
        """Whether what is ticked is not what is stored."""
        return self.isChecked() != bool(self.stored)

    def set_value(self, value: Any) -> None:
        """Show a stored value."""
        self.stored = value
        self.setChecked(bool(value))

    def value(self) -> Any:
        """Return whether it is ticked."""
        return self.isChecked()

    def _enter(self) -> None:
        self.entered.emit()


Editor = LineEditor | LongEditor | ChoiceEditor | CheckEditor


def make_editor(cell: Cell, parent: QWidget | None = None) -> Editor:
    """Return the widget for a field."""
    if cell.kind is Kind.CHOICE:
        return ChoiceEditor(cell, parent)
    if cell.kind is Kind.YES_NO:
        return CheckEditor(cell, parent)
    if cell.kind in (Kind.LONG_TEXT, Kind.LINES):
        return LongEditor(cell, parent)
    return LineEditor(cell, parent)


def _leaves_undo_to_desk(event: QEvent, *, is_dirty: bool) -> bool:
    """Tell whether Ctrl+Z is meant for the desk: nothing typed here waits to be taken back."""
    if event.type() != QEvent.Type.ShortcutOverride or is_dirty:
        return False
    if not isinstance(event, QKeyEvent):
        return False
    is_undo = event.matches(QKeySequence.StandardKey.Undo)
    if is_undo or event.matches(QKeySequence.StandardKey.Redo):
        event.ignore()
        return True
    return False
