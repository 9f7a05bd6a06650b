"""Which copy of how many a pack is."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from motdesk.base.texts import _
from motdesk.ui.kit.cards import label
from motdesk.ui.kit.desk import Desk


class CopyNumbers(QWidget):
    """Ask for both numbers; `changed` when others are written."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        px = desk.theme.px
        self.numbers = (1, 1)
        self.copy, self.copies = QLineEdit("1"), QLineEdit("1")
        self.copy.setAccessibleName(_("Number of this copy"))
        self.copies.setAccessibleName(_("Number of copies"))
        for number in (self.copy, self.copies):
            number.setValidator(QIntValidator(1, 99, number))
            number.setFixedWidth(px(56))
        self.copy.editingFinished.connect(self._change_copy)
        self.copies.editingFinished.connect(self._change_copies)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addWidget(self.copy)
        row.addWidget(label("/", "help"), 0, Qt.AlignmentFlag.AlignCenter)
        row.addWidget(self.copies)
        row.addStretch(1)

    def show_numbers(self, copy: int, copies: int) -> bool:
        """Show which copy of how many it is; tell whether these are others."""
        before, self.numbers = self.numbers, (copy, copies)
        self.copies.setText(str(copies))
        self.copy.setText(str(copy))
        return before != self.numbers

    def _change_copy(self) -> None:
        """Take the number of a copy; if there are fewer copies, there are as many now."""
        copy = int(self.copy.text() or 1)
        if self.show_numbers(copy, max(copy, int(self.copies.text() or 1))):
            self.changed.emit()

    def _change_copies(self) -> None:
        copies = int(self.copies.text() or 1)
        copy = min(int(self.copy.text() or 1), copies)
        if self.show_numbers(copy, copies):
            self.changed.emit()
