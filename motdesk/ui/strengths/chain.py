"""The seven links of a word bridge as boxes in a row; where room lacks, by their names alone."""

from collections.abc import Mapping
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from motdesk.base.overriding import override
from motdesk.base.texts import _
from motdesk.domain.strengths import QUESTIONS, Link
from motdesk.domain.words import word
from motdesk.ui.kit.cards import label
from motdesk.ui.kit.desk import Desk
from motdesk.ui.strengths.link_box import LinkBox


class Chain(QWidget):
    """The whole chain; `link_chosen` tells which link is to be worked on."""

    link_chosen = Signal(object)  # Link

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._theme = desk.theme
        self._boxes = {link: LinkBox(desk.theme, link) for link in Link}
        self._next = label("", "help", is_wrapped=True)
        self._is_narrow = False
        self._row = QHBoxLayout()
        self._row.setSpacing(desk.theme.px(14))
        for link, box in self._boxes.items():
            self._row.addWidget(box, 1)
            box.clicked.connect(lambda _checked=False, link=link: self.link_chosen.emit(link))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(desk.theme.px(6))
        column.addLayout(self._row)
        column.addWidget(self._next)
        self.setAccessibleName(_("The chain from need to money"))
        self._show_next()

    def show_words(self, words: Mapping[Link, str]) -> None:
        """Show what fills each link; a link with no words is a hole."""
        for link, box in self._boxes.items():
            box.show_words(words.get(link, ""))
        self._show_next()
        self.update()

    @property
    def question(self) -> str:
        """The question asked below the chain, where its boxes have no room for theirs."""
        return "" if self._next.isHidden() else self._next.text()

    def box(self, link: Link) -> "LinkBox":
        """Return the box of a link."""
        return self._boxes[link]

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where seven questions have no room, show names only and ask the next question below."""
        super().resizeEvent(event)
        is_narrow = event.size().width() < self._theme.px(len(Link) * 106)
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self._row.setSpacing(self._theme.px(6 if is_narrow else 14))
            for place, box in enumerate(self._boxes.values()):
                box.be_narrow(is_narrow=is_narrow)
                self._row.setStretch(place, box.room_of_name() if is_narrow else 1)
            self._show_next()

    def _show_next(self) -> None:
        missing = [link for link, box in self._boxes.items() if not box.is_filled]
        self._next.setVisible(self._is_narrow and bool(missing))
        if missing:
            text = _("{link}? {question}")
            question = _(QUESTIONS[missing[0]])
            self._next.setText(text.format(link=word(missing[0]), question=question))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        boxes = list(self._boxes.values())
        with QPainter(self) as painter:
            for left, right in pairwise(boxes):
                is_whole = left.is_filled and right.is_filled
                color = self._theme.color("ink_2" if is_whole else "ochre")
                style = Qt.PenStyle.SolidLine if is_whole else Qt.PenStyle.DotLine
                painter.setPen(QPen(color, self._theme.px(2), style))
                middle = left.geometry().center().y()
                painter.drawLine(left.geometry().right() + 1, middle, right.x(), middle)
