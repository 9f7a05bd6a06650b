"""The widgets text is written in: one line, or several.

Both ask to be saved by `entered` when they are left or Enter is pressed, never while an input
method still composes.
"""

from typing import TYPE_CHECKING, Any

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
)
from PySide6.QtWidgets import QLineEdit, QMenu, QTextEdit, QWidget

from motdesk.base.entries import read_line
from motdesk.base.overriding import override
from motdesk.ui.kit.fields import Cell, Kind
from motdesk.ui.kit.pasted_cells import holds_several_cells, text_of_cell

if TYPE_CHECKING:
    _Widget = QWidget
else:
    _Widget = object  # the widget itself comes beside it


class Writing(_Widget):
    """What is alike in every widget of text: when an entry is done, and whose Ctrl+Z it is."""

    if TYPE_CHECKING:
        entered = Signal()
    cell: Cell
    stored: Any = None
    _shown = ""
    _is_composing = False

    def written(self) -> str:
        """Return the text that stands here."""
        raise NotImplementedError

    def write(self, text: str) -> None:
        """Let this text stand here."""
        raise NotImplementedError

    @property
    def is_dirty(self) -> bool:
        """Whether someone wrote here what is not stored."""
        return self.written() != self._shown

    def set_value(self, value: Any) -> None:
        """Show a stored value."""
        self.stored = value
        text = self.cell.text(value)
        if text != self.written():
            self.write(text)
        self._shown = self.written()  # Qt shows some spaces and ends of lines as others

    def value(self) -> Any:
        """Return what was written. Raises UserError if it is no value of the field."""
        return self.cell.value(self.written())

    def enter(self) -> None:
        """Ask for what was written to be saved, once it is composed."""
        if not self._is_composing:
            self.entered.emit()

    def gives_up(self, event: QKeyEvent) -> bool:
        """Show what is stored again if Escape takes back what was written; tell whether it did."""
        if event.key() != Qt.Key.Key_Escape or not self.is_dirty:
            return False
        self.write(self.cell.text(self.stored))
        self.entered.emit()
        return True

    @override
    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._is_composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.enter()

    @override
    def event(self, event: QEvent) -> bool:
        return _leaves_undo_to_desk(event, is_dirty=self.is_dirty) or super().event(event)


class LineEditor(Writing, QLineEdit):
    """One line: text, numbers, dates; what is pasted into it becomes one line.

    Where `takes_cells`, several cells of a spreadsheet are not pasted here but told.
    """

    entered = Signal()
    cells_pasted = Signal(str)
    takes_cells = False

    def __init__(self, cell: Cell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cell = cell
        if cell.kind in (Kind.NUMBER, Kind.WHOLE_NUMBER):
            self.setAlignment(Qt.AlignmentFlag.AlignRight)
            self.setProperty("voice", "figures")
        self.returnPressed.connect(self.enter)

    @override
    def written(self) -> str:
        return self.text()

    @override
    def write(self, text: str) -> None:
        self.setText(text)
        self.setCursorPosition(0)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.gives_up(event):
            return
        if event.matches(QKeySequence.StandardKey.Paste) and not self.isReadOnly():
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
        return super().event(event)


class LongEditor(Writing, QTextEdit):
    """Several lines, as high as its text; Ctrl+Enter saves without leaving."""

    entered = Signal()

    def __init__(self, cell: Cell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cell = cell
        self.stored: Any = () if cell.kind is Kind.LINES else ""
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.write("")

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.enter()
        elif not self.gives_up(event):
            super().keyPressEvent(event)

    @override
    def written(self) -> str:
        return self.toPlainText()

    @override
    def write(self, text: str) -> None:
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
        self.setFixedHeight(round(height + 0.6 * self.fontMetrics().height()))  # with its frame


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
