"""A box to choose from: words that lack room are shortened, never cut through a letter."""

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter

from motdesk.base.overriding import override


class ChoiceBox(QComboBox):
    """Shows what is chosen, shortened where it must be; then its tip says all of it."""

    def give_way(self, letters: int = 8) -> None:
        """Ask for the room of so many letters only, however long what can be chosen is."""
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(letters)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        option = self._option()
        option.currentText = self._shortened(option)
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            self.setToolTip("" if self.shown() == self.currentText() else self.currentText())
        return super().event(event)

    def shown(self) -> str:
        """Return what is chosen, as far as there is room for it."""
        return self._shortened(self._option())

    def _option(self) -> QStyleOptionComboBox:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        return option

    def _shortened(self, option: QStyleOptionComboBox) -> str:
        control, part = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        room: QRect = self.style().subControlRect(control, option, part, self)
        mode = Qt.TextElideMode.ElideRight
        text = self.currentText() if self.currentIndex() >= 0 else self.placeholderText()
        return self.fontMetrics().elidedText(text, mode, room.width())
