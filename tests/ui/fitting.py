"""What of a window has too little room: letters cut at the side, above or below."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QTableView,
    QToolButton,
    QWidget,
)

from motdesk.ui.kit.cards import Link, Tool
from motdesk.ui.kit.words import Words

_ICON_ONLY = Qt.ToolButtonStyle.ToolButtonIconOnly


def clipped(window: QWidget) -> Iterator[str]:
    """Yield what is too narrow for its words or too low for its letters."""
    yield from _too_narrow(window)
    yield from too_low(window)


def _too_narrow(window: QWidget) -> Iterator[str]:
    for words in visible(window, Words):
        if words.wordWrap() and words.height() < words.heightForWidth(words.width()) - 1:
            yield words.text()
        elif words.property("voice") in ("label", "section"):
            advance = words.fontMetrics().horizontalAdvance(words.text())
            if not words.wordWrap() and words.width() < advance - 1:
                yield words.text()
    for button in visible(window, QAbstractButton):
        if not isinstance(button, Link | Tool) and button.width() < button.sizeHint().width() - 2:
            yield button.text()


def too_low(window: QWidget) -> Iterator[str]:
    """Yield what is lower than a line of its letters, from the highest stroke to the lowest."""
    for widget, room in _lines(window):
        if room < _line(widget):
            yield f"{type(widget).__name__} {room} < {_line(widget)}: {_words_of(widget)}"


def _lines(window: QWidget) -> Iterator[tuple[QWidget, int]]:
    """Yield every widget that shows a line, with the height it has for it."""
    for words in visible(window, Words):
        yield words, words.contentsRect().height()
    for button in visible(window, QAbstractButton):
        is_icon = isinstance(button, QToolButton) and button.toolButtonStyle() is _ICON_ONLY
        if button.text() and not is_icon:
            yield button, button.height() - 2
    for box in visible(window, QComboBox):
        yield box, _field_of(box)
    for line in visible(window, QLineEdit):
        yield line, line.contentsRect().height()
    yield from _rows(window)


def _rows(window: QWidget) -> Iterator[tuple[QWidget, int]]:
    for tabs in visible(window, QTabBar):
        rooms = [tabs.tabRect(at).height() for at in range(tabs.count())]
        for room in filter(None, rooms):  # a tab that is scrolled away has none
            yield tabs, room - 3  # with the bar below it
    for table in visible(window, QTableView):
        if table.model().rowCount():
            yield table, table.rowHeight(0) - 1
    for header in visible(window, QHeaderView):
        if header.count():
            yield header, header.height() - 1


def _line(widget: QWidget) -> int:
    """Return how high the letters of a widget are; the metrics of a font round them off."""
    box = widget.fontMetrics().tightBoundingRect("漢Éqgp(")
    return max(box.height(), 1)


def _field_of(box: QComboBox) -> int:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    part = QStyle.SubControl.SC_ComboBoxEditField
    return box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, box).height()


def _words_of(widget: QWidget) -> str:
    text = getattr(widget, "text", None)
    return str(text()) if callable(text) else widget.accessibleName()


def visible(window: QWidget, kind: type) -> list:
    """Return the visible widgets of a kind."""
    return [widget for widget in window.findChildren(kind) if widget.isVisible()]
