"""Plain text with room to breathe: lines half as high again as their letters, as in print."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QPalette, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolTip

from motdesk.base.overriding import override

_LINE_HEIGHT = 1.5
_WIDEST = 100_000.0


class Words(QLabel):
    """A label that keeps the leading of the design; a single line that lacks room is shortened."""

    def __init__(self, text: str, *, is_wrapped: bool = False) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(is_wrapped)
        height = QSizePolicy.Policy.Preferred if is_wrapped else QSizePolicy.Policy.Fixed
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, height)
        policy.setHeightForWidth(is_wrapped)
        self.setSizePolicy(policy)

    @override
    def hasHeightForWidth(self) -> bool:
        return self.wordWrap()

    @override
    def heightForWidth(self, width: int) -> int:
        return self._height(self._lines(width))

    @override
    def sizeHint(self) -> QSize:
        self.ensurePolished()
        widest = max(map(self.fontMetrics().horizontalAdvance, self.text().split("\n")))
        width = min(widest + 2, self.fontMetrics().height() * 40) if self.wordWrap() else widest + 2
        return QSize(width, self._height(self._lines(width)))

    @override
    def minimumSizeHint(self) -> QSize:
        self.ensurePolished()
        least = self.fontMetrics().height() * 4
        whole = self.sizeHint()
        return QSize(min(least, whole.width()), self._height(1))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        layout = self._layout(self.width())
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(self._group(), QPalette.ColorRole.WindowText))
        top = self._top(layout.lineCount())
        if not self.wordWrap():
            words = self.fontMetrics().elidedText(
                self.text(), Qt.TextElideMode.ElideRight, self.width()
            )
            box = QRectF(0, 0, self.width(), self.height())
            painter.drawText(box, int(self.alignment() | Qt.AlignmentFlag.AlignVCenter), words)
            return
        for at in range(layout.lineCount()):
            line = layout.lineAt(at)
            line.draw(painter, QPointF(self._left(line.naturalTextWidth()), top))
            top += self._line_height()

    @override
    def event(self, event: QEvent) -> bool:
        """Show all of a line that was shortened, under the mouse."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            advance = self.fontMetrics().horizontalAdvance(self.text())
            if not self.wordWrap() and not self.toolTip() and advance > self.width():
                QToolTip.showText(event.globalPos(), self.text(), self)
                return True
        return super().event(event)

    def _lines(self, width: int) -> int:
        self.ensurePolished()
        return self._layout(width).lineCount() if self.wordWrap() else 1

    def _layout(self, width: int) -> QTextLayout:
        layout = QTextLayout(self.text().replace("\n", "\u2028"), self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width if self.wordWrap() else _WIDEST)
            line.setPosition(QPointF(0, 0))
        layout.endLayout()
        return layout

    def _line_height(self) -> float:
        return self.font().pixelSize() * _LINE_HEIGHT

    def _height(self, lines: int) -> int:
        return round(max(lines, 1) * self._line_height())

    def _top(self, lines: int) -> float:
        free = (self._line_height() - self.fontMetrics().height()) / 2
        spare = self.height() - self._height(lines)
        return free + (spare / 2 if self.alignment() & Qt.AlignmentFlag.AlignVCenter else 0)

    def _left(self, width: float) -> float:
        if self.alignment() & Qt.AlignmentFlag.AlignHCenter:
            return (self.width() - width) / 2
        return self.width() - width if self.alignment() & Qt.AlignmentFlag.AlignRight else 0.0

    def _group(self) -> QPalette.ColorGroup:
        group = QPalette.ColorGroup
        return group.Active if self.isEnabled() else group.Disabled
