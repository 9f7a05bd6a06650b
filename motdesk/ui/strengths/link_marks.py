"""The seven links as small marks: down the seam between the two panes, and in lists."""

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from motdesk.base.overriding import override
from motdesk.base.texts import _
from motdesk.domain.strengths import Link
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.theme import Theme

TECHNOLOGY = frozenset({Link.FIGURE, Link.CAPABILITY, Link.EVIDENCE})


def link_color(theme: Theme, link: Link) -> QColor:
    """Return the colour of the language a link speaks: indigo for technology, ink for business."""
    return theme.color("indigo" if link in TECHNOLOGY else "ink")


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
