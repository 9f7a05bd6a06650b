"""The widgets a field is edited in, all used alike by forms and tables.

`entered` asks for an entry to be saved. `stored` is the value an editor was last given; `is_dirty`
tells whether what stands in it differs.
"""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from motdesk.base.overriding import override
from motdesk.base.texts import _
from motdesk.ui.kit.choice_boxes import ChoiceBox
from motdesk.ui.kit.fields import Cell, Kind
from motdesk.ui.kit.text_editors import LineEditor, LongEditor


class ChoiceEditor(ChoiceBox):
    """One of several; saved when chosen. The wheel scrolls the page, not the choice."""

    entered = Signal()

    def __init__(self, cell: Cell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cell = cell
        self.stored: Any = None
        self.setMaxVisibleItems(16)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.give_way()
        self.setPlaceholderText(_("Choose…"))
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
