"""The seven links of a word bridge as boxes in a row; a missing one is a hole with its question."""

from collections.abc import Mapping
from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from motdesk.base.texts import _
from motdesk.domain.strengths import QUESTIONS, Link
from motdesk.domain.words import word
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.theme import Theme
from motdesk.ui.strengths.text_lines import paint_lines

TECHNOLOGY = frozenset({Link.FIGURE, Link.CAPABILITY, Link.EVIDENCE})


def link_color(theme: Theme, link: Link) -> QColor:
    """Return the colour of the language a link speaks: indigo for technology, ink for business."""
    return theme.color("indigo" if link in TECHNOLOGY else "ink")


class Chain(QWidget):
    """The whole chain; `link_chosen` tells which link is to be worked on."""

    link_chosen = Signal(object)  # Link

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._theme = desk.theme
        self._boxes = {link: LinkBox(desk.theme, link) for link in Link}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(desk.theme.px(14))
        for link, box in self._boxes.items():
            row.addWidget(box, 1)
            box.clicked.connect(lambda _checked=False, link=link: self.link_chosen.emit(link))
        self.setAccessibleName(_("The chain from need to money"))

    def show_words(self, words: Mapping[Link, str]) -> None:
        """Show what fills each link; a link with no words is a hole."""
        for link, box in self._boxes.items():
            box.show_words(words.get(link, ""))
        self.update()

    def box(self, link: Link) -> "LinkBox":
        """Return the box of a link."""
        return self._boxes[link]

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


class LinkBox(QAbstractButton):
    """One link: its name and what fills it, or the question that would."""

    def __init__(self, theme: Theme, link: Link) -> None:
        super().__init__()
        self._theme = theme
        self._link = link
        self._words = ""
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    @property
    def is_filled(self) -> bool:
        """Whether something stands in this link."""
        return bool(self._words)

    def show_words(self, words: str) -> None:
        """Show what fills the link."""
        self._words = words
        name, question = word(self._link), _(QUESTIONS[self._link])
        self.setToolTip(words or question)
        said = _("{link}: {words}") if words else _("{link} is missing: {words}")
        self.setAccessibleName(said.format(link=name, words=words or question))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(96), self._theme.px(84))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(56), self._theme.px(84))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.is_filled:
                self._paint_filled(painter)
            else:
                self._paint_hole(painter)
            if self.hasFocus():
                painter.setPen(QPen(self._theme.color("indigo"), self._theme.px(2)))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(self._frame(1), 6, 6)

    def _paint_filled(self, painter: QPainter) -> None:
        theme, color = self._theme, link_color(self._theme, self._link)
        shape = QPainterPath()
        shape.addRoundedRect(self._frame(0.5), theme.px(6), theme.px(6))
        painter.fillPath(shape, theme.color("hover" if self.underMouse() else "surface"))
        painter.save()
        painter.setClipPath(shape)
        painter.fillRect(QRectF(0, 0, self.width(), theme.px(4)), color)
        painter.restore()
        painter.setPen(QPen(theme.color("line_strong"), 1))
        painter.drawPath(shape)
        self._paint_name(painter, color)
        painter.setFont(theme.font(12))
        painter.setPen(theme.color("ink"))
        paint_lines(painter, self._room(), self._words)

    def _paint_hole(self, painter: QPainter) -> None:
        theme = self._theme
        pen = QPen(theme.color("ochre"), theme.px(1.5))
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        if self.underMouse():
            painter.setBrush(theme.color("hover"))
        painter.drawRoundedRect(self._frame(1), theme.px(6), theme.px(6))
        self._paint_name(painter, theme.color("ochre_ink"), _("{link}?"))
        painter.setFont(theme.font(11))
        painter.setPen(theme.color("ink_2"))
        paint_lines(painter, self._room(), _(QUESTIONS[self._link]))

    def _paint_name(self, painter: QPainter, color: QColor, pattern: str = "{link}") -> None:
        px = self._theme.px
        painter.setFont(self._theme.font(11, is_bold=True))
        painter.setPen(color)
        room = QRectF(px(8), px(8), self.width() - px(12), px(16))
        name = pattern.format(link=word(self._link))
        mode = Qt.TextElideMode.ElideRight
        short = painter.fontMetrics().elidedText(name, mode, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, short)

    def _room(self) -> QRectF:
        px = self._theme.px
        return QRectF(px(8), px(27), self.width() - px(14), self.height() - px(31))

    def _frame(self, inset: float) -> QRectF:
        return QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)


class ChainMarks(QWidget):
    """The same seven links as small marks down the seam between the two panes."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._theme = desk.theme
        self._missing: tuple[Link, ...] = tuple(Link)
        self.setFixedWidth(desk.theme.px(44))

    def show_missing(self, missing: tuple[Link, ...]) -> None:
        """Show which links are missing."""
        self._missing = missing
        count = len(Link) - len(missing)
        self.setAccessibleName(_("{count} of {total} links").format(count=count, total=len(Link)))
        self.setToolTip(self.accessibleName())
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        px = self._theme.px
        middle, step = self.width() / 2, px(26)
        top = self.height() / 2 - step * (len(Link) - 1) / 2 + px(10)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_count(painter, top - px(34))
            painter.setPen(QPen(self._theme.color("line_strong"), px(2)))
            painter.drawLine(QLineF(middle, top, middle, top + step * (len(Link) - 1)))
            for place, link in enumerate(Link):
                center = QPointF(middle, top + place * step)
                self._paint_tie(painter, center, link)
                paint_mark(painter, self._theme, center, link, is_filled=link not in self._missing)

    def _paint_tie(self, painter: QPainter, center: QPointF, link: Link) -> None:
        """Tie a link to the pane in whose language it stands; a missing link ties nothing."""
        if link in self._missing:
            return
        painter.setPen(QPen(link_color(self._theme, link), self._theme.px(1.5)))
        shore = QPointF(0 if link in TECHNOLOGY else self.width(), center.y())
        painter.drawLine(center, shore)

    def _paint_count(self, painter: QPainter, top: float) -> None:
        painter.setFont(self._theme.font(12, is_bold=True))
        painter.setPen(self._theme.color("ochre_ink" if self._missing else "moss"))
        count = f"{len(Link) - len(self._missing)}/{len(Link)}"
        box = QRectF(0, top, self.width(), self._theme.px(20))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, count)


def paint_mark(
    painter: QPainter, theme: Theme, center: QPointF, link: Link, *, is_filled: bool
) -> None:
    """Paint one link as a small mark: filled in the colour of its language, or a hole."""
    reach = theme.px(5)
    box = QRectF(center.x() - reach, center.y() - reach, 2 * reach, 2 * reach)
    if is_filled:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(link_color(theme, link))
    else:
        painter.setPen(QPen(theme.color("ochre"), theme.px(1.5)))
        painter.setBrush(theme.color("surface"))
    painter.drawRoundedRect(box, 2, 2)
