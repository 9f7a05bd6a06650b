"""One link of the chain as a box; a missing one is an outlined hole with the question to ask."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from motdesk.base.overriding import override
from motdesk.base.texts import _
from motdesk.domain.strengths import QUESTIONS, Link
from motdesk.domain.words import word
from motdesk.ui.kit.theme import Theme
from motdesk.ui.strengths.link_marks import link_color
from motdesk.ui.strengths.text_lines import paint_lines


class LinkBox(QAbstractButton):
    """One link: its name and what fills it, or the question that would."""

    def __init__(self, theme: Theme, link: Link) -> None:
        super().__init__()
        self._theme = theme
        self._link = link
        self._words = ""
        self._is_narrow = False
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

    def be_narrow(self, *, is_narrow: bool) -> None:
        """Show only the name of the link, or also what fills it."""
        self._is_narrow = is_narrow
        self.updateGeometry()
        self.update()

    def room_of_name(self) -> int:
        """Return how wide the box must be so that no word of its name is broken."""
        metrics = QFontMetricsF(self._theme.font(10, is_bold=True))
        words = word(self._link).split()
        return round(max(map(metrics.horizontalAdvance, words))) + self._theme.px(8)

    @override
    def sizeHint(self) -> QSize:
        width = self.room_of_name() if self._is_narrow else self._theme.px(60)
        return QSize(width, self._theme.px(46 if self._is_narrow else 84))

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
        if not self._is_narrow:
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
        pattern = "{link}" if self._is_narrow else _("{link}?")  # the dashes ask as well
        self._paint_name(painter, theme.color("ochre_ink"), pattern)
        if not self._is_narrow:
            painter.setFont(theme.font(11))
            painter.setPen(theme.color("ink_2"))
            paint_lines(painter, self._room(), _(QUESTIONS[self._link]))

    def _paint_name(self, painter: QPainter, color: QColor, pattern: str = "{link}") -> None:
        px, name = self._theme.px, pattern.format(link=word(self._link))
        painter.setPen(color)
        painter.setFont(self._theme.font(10, is_bold=True))
        if self._is_narrow:
            paint_lines(painter, QRectF(self.rect()).adjusted(px(5), px(9), 0, -px(3)), name)
            return
        room = QRectF(px(8), px(8), self.width() - px(9), px(16))
        larger = self._theme.font(11, is_bold=True)
        if QFontMetricsF(larger).horizontalAdvance(name) <= room.width():
            painter.setFont(larger)
        mode = Qt.TextElideMode.ElideRight
        short = painter.fontMetrics().elidedText(name, mode, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, short)

    def _room(self) -> QRectF:
        px = self._theme.px
        return QRectF(px(8), px(27), self.width() - px(14), self.height() - px(31))

    def _frame(self, inset: float) -> QRectF:
        return QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
