"""A few lines of text in a small box: wrapped, and cut with … where the box ends."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QTextLayout, QTextOption


def paint_lines(painter: QPainter, box: QRectF, text: str) -> None:
    """Paint `text` into `box` in the painter's font and colour; the last line ends in … if cut."""
    metrics = painter.fontMetrics()
    pitch = metrics.height() * 1.15
    count = max(1, int(box.height() // pitch))
    lines = _lines(painter, text, box.width())
    for place, (start, end) in enumerate(lines[:count]):
        words = text[start:end]
        if place == count - 1 and len(lines) > count:
            mode = Qt.TextElideMode.ElideRight
            words = metrics.elidedText(text[start:] + " ", mode, int(box.width()))
        baseline = box.top() + place * pitch + metrics.ascent()
        painter.drawText(QPointF(box.left(), baseline), words.rstrip())


def _lines(painter: QPainter, text: str, width: float) -> list[tuple[int, int]]:
    layout = QTextLayout(text.replace("\n", " "), painter.font())
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    found = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        found.append((line.textStart(), line.textStart() + line.textLength()))
    layout.endLayout()
    return found
