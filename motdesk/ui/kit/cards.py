"""The small parts pages are made of: headings, buttons, cards, empty states."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from motdesk.base.overriding import override
from motdesk.base.texts import _
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.openings import make_sample
from motdesk.ui.kit.words import Words


def label(text: str, voice: str = "", *, is_wrapped: bool = False) -> Words:
    """Return plain text in a voice of the stylesheet, such as title, section, help, error."""
    widget = Words(text, is_wrapped=is_wrapped)
    widget.setProperty("voice", voice)
    return widget


def button(
    desk: Desk, text: str, act: Callable[[], object], *, icon: str = "", voice: str = ""
) -> QPushButton:
    """Return a button whose words are a verb; voices: primary, quiet, link, danger."""
    widget = Link(text) if voice == "link" else QPushButton(text)
    widget.setProperty("voice", voice)
    widget.setAutoDefault(False)
    widget.setCursor(Qt.CursorShape.PointingHandCursor)
    if icon:
        tints = {"primary": "on_indigo", "danger": "vermilion", "link": "indigo"}
        widget.setIcon(desk.theme.icon(icon, tints.get(voice, "ink")))
        widget.setIconSize(desk.theme.icon_size())
    widget.clicked.connect(lambda: act())  # noqa: PLW0108 - drops Qt's argument
    return widget


def tool(desk: Desk, text: str, act: Callable[[], object], icon: str) -> "Tool":
    """Return a quiet button that keeps its icon alone where its words have no room."""
    widget = Tool(text)
    widget.setProperty("voice", "quiet")
    widget.setAutoDefault(False)
    widget.setCursor(Qt.CursorShape.PointingHandCursor)
    widget.setIcon(desk.theme.icon(icon))
    widget.setIconSize(desk.theme.icon_size())
    widget.clicked.connect(lambda: act())  # noqa: PLW0108 - drops Qt's argument
    return widget


def clear(layout: QLayout) -> None:
    """Take all widgets out of a layout, to fill it anew."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


class Link(QPushButton):
    """A button that looks like a link; where room lacks, its words are shortened."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self._words = words
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(words)

    @override
    def setText(self, text: str) -> None:
        self._words = text
        self.setAccessibleName(text)
        super().setText(text)
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        shown = self.fontMetrics().horizontalAdvance(self.text())
        whole = self.fontMetrics().horizontalAdvance(self._words)
        hint = super().sizeHint()
        return QSize(hint.width() - shown + whole, hint.height())

    @override
    def minimumSizeHint(self) -> QSize:
        least = self.fontMetrics().height() * 4
        return QSize(min(least, self.sizeHint().width()), super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        beside = self.sizeHint().width() - self.fontMetrics().horizontalAdvance(self._words)
        room = event.size().width() - beside + 2  # advances are rounded, eliding is not
        words = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        if words != self.text():
            super().setText(words)
            self.setToolTip("" if words == self._words else self._words)
        super().resizeEvent(event)


class Tool(QPushButton):
    """A button with icon and words; the words go where they have no room."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self._words = words
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(words)
        self.setToolTip(words)

    @override
    def sizeHint(self) -> QSize:
        lacking = self.fontMetrics().horizontalAdvance(self._words if not self.text() else "")
        hint = super().sizeHint()
        return QSize(hint.width() + lacking, hint.height())

    @override
    def minimumSizeHint(self) -> QSize:
        beside = self.fontMetrics().horizontalAdvance(self._words)
        return QSize(self.sizeHint().width() - beside, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        whole = self.sizeHint().width()
        self.setText(self._words if event.size().width() >= whole else "")
        super().resizeEvent(event)


class Card(QFrame):
    """A framed part of a page with a heading; put things into `body`, buttons into `tools`."""

    def __init__(self, desk: Desk, heading: str = "", hint: str = "") -> None:
        super().__init__()
        px = desk.theme.px
        self.setProperty("voice", "card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(px(16), px(12), px(16), px(16))
        self.body.setSpacing(px(8))
        self.tools = QHBoxLayout()
        self.tools.setSpacing(px(8))
        self.heading = label(heading, "section")
        self.tools.addWidget(self.heading)
        self.tools.addStretch(1)
        self.body.addLayout(self.tools)
        self.heading.setVisible(bool(heading))
        if hint:
            self.body.addWidget(label(hint, "help", is_wrapped=True))


class EmptyState(QWidget):
    """What stands where nothing is yet: what belongs here, a button that starts it, a link.

    Below a link of its own it leads to the sample, which shows what it can become.
    """

    def __init__(
        self,
        desk: Desk,
        sentence: str,
        start: QPushButton | None = None,
        link: QPushButton | None = None,
    ) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(*[desk.theme.px(24)] * 4)
        column.setSpacing(desk.theme.px(12))
        words = label(sentence, "help", is_wrapped=True)
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        words.setMaximumWidth(desk.theme.px(520))
        row = QHBoxLayout()
        row.addWidget(words)
        column.addStretch(1)
        column.addLayout(row)
        sample = button(desk, _("Try the sample…"), partial(make_sample, desk), voice="link")
        for widget in (start, link, sample):
            if widget is not None:
                column.addWidget(widget, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(1)
