"""Lines of a list that leads: the chosen one is marked by a bar, text is shortened."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListWidget, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from motdesk.base.overriding import override
from motdesk.ui.kit.theme import Theme

Index = QModelIndex | QPersistentModelIndex


class LineDelegate(QStyledItemDelegate):
    """Paints the ground of a line, `height` pixels high at 100 %; subclasses add what it says."""

    def __init__(self, theme: Theme, parent: QListWidget, height: int) -> None:
        super().__init__(parent)
        self.theme = theme
        self._height = height

    def paint_line(self, painter: QPainter, box: QRect, index: Index) -> None:
        """Paint what a line says into its box."""
        raise NotImplementedError

    def paint_text(
        self, painter: QPainter, box: QRect, text: str, *, size: int = 13, color: str = "ink"
    ) -> None:
        """Paint words, shortened where they have no room."""
        painter.setFont(self.theme.font(size))
        painter.setPen(self.theme.color(color))
        mode = Qt.TextElideMode.ElideRight
        short = painter.fontMetrics().elidedText(text, mode, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, short)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self.theme.px(self._height))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, self.theme, option)
        self.paint_line(painter, option.rect, index)
        painter.restore()


def paint_ground(painter: QPainter, theme: Theme, option: QStyleOptionViewItem) -> None:
    """Paint what lies behind a line: the bar of the chosen one, or the mouse over it."""
    box = option.rect
    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(box, theme.color("chosen"))
        bar = QRect(box.topLeft(), QSize(theme.px(3), box.height()))
        painter.fillRect(bar, theme.color("indigo"))
    elif option.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(box, theme.color("hover"))
