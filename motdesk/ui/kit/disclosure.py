"""To whom a record may be shown, as a small mark: shape, word and colour say the same."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from motdesk.base.overriding import override
from motdesk.base.texts import _
from motdesk.domain.subjects import Disclosure
from motdesk.domain.words import word
from motdesk.ui.kit.desk import Desk

_LOOKS = {
    Disclosure.OPEN: ("eye", "moss"),
    Disclosure.IF_ASKED: ("message-square", "indigo"),
    Disclosure.TRADE_ONLY: ("handshake", "ochre_ink"),
    Disclosure.NEVER: ("lock", "vermilion"),
}


class DisclosureMark(QWidget):
    """Show the disclosure of what stands beside it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._theme = desk.theme
        self._disclosure = Disclosure.NEVER
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFont(desk.theme.font(11, is_bold=True))

    def show_disclosure(self, disclosure: Disclosure) -> None:
        """Show a disclosure."""
        self._disclosure = disclosure
        self.setAccessibleName(_("Disclosure: {word}").format(word=word(disclosure)))
        self.setToolTip(self.accessibleName())
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        px = self._theme.px
        width = self.fontMetrics().horizontalAdvance(word(self._disclosure))
        return QSize(width + px(44), px(24))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        px = self._theme.px
        icon, color = _LOOKS[self._disclosure]
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.color(color), 1))
            frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(frame, self.height() / 2, self.height() / 2)
            place = self.rect().adjusted(px(10), px(5), 0, -px(5))
            place.setWidth(place.height())
            self._theme.icon(icon, color).paint(painter, place)
            room = self.rect().adjusted(px(30), 0, -px(10), 0)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, word(self._disclosure))
