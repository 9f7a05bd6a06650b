"""The two panes of the word bridge: a surface with the edge of its language."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QVBoxLayout

from motdesk.base.overriding import override
from motdesk.ui.kit.cards import label
from motdesk.ui.kit.desk import Desk


class Pane(QFrame):
    """One side of the bridge: `edge` is a colour of the palette; put the form into `body`."""

    def __init__(self, desk: Desk, heading: str, edge: str) -> None:
        super().__init__()
        px = desk.theme.px
        self._theme = desk.theme
        self._edge = edge
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(px(20), px(14), px(16), px(16))
        self.body.setSpacing(px(10))
        title = label(heading, "section")
        colors = title.palette()
        colors.setColor(title.foregroundRole(), desk.theme.color(edge))
        title.setPalette(colors)
        self.body.addWidget(title)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        radius = self._theme.px(6)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillPath(shape, self._theme.color("surface"))
            painter.setPen(QPen(self._theme.color("line"), 1))
            painter.drawPath(shape)
            painter.setClipPath(shape)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color(self._edge))
            painter.drawRect(QRectF(0, 0, self._theme.px(4), self.height()))
