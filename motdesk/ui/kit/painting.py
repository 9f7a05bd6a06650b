"""Drawings and pages painted by QPainter: the same glyphs at the same places as on paper."""

from collections.abc import Iterable
from functools import cache
from itertools import accumulate
from math import cos, hypot, radians, sin

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QGlyphRun, QPainter, QPainterPath, QPen, QRawFont

from motdesk.drawings.metrics import font_file, metrics
from motdesk.drawings.operations import (
    Clip,
    Drawing,
    Hatch,
    Move,
    Operation,
    Path,
    Placed,
    Run,
    Stroke,
)
from motdesk.drawings.pages import Page


def paint_page(painter: QPainter, page: Page) -> None:
    """Paint a page on white, one unit of the painter being one point."""
    painter.fillRect(QRectF(0, 0, page.width, page.height), Qt.GlobalColor.white)
    paint_marks(painter, page)


def paint_marks(painter: QPainter, page: Page) -> None:
    """Paint what stands on a page, for paper that is white already."""
    _paint(painter, page.furniture)
    _paint(painter, page.body)


def paint_drawing(painter: QPainter, drawing: Drawing) -> None:
    """Paint a drawing with its top left at the origin, one unit being one point."""
    _paint(painter, drawing.operations)


def _paint(painter: QPainter, operations: Iterable[Operation]) -> None:
    for operation in operations:
        match operation:
            case Run():
                _paint_run(painter, operation)
            case Path():
                _paint_path(painter, operation)
            case Hatch():
                _paint_hatch(painter, operation)
            case Clip():
                painter.save()
                painter.setClipPath(_outline(operation.moves), Qt.ClipOperation.IntersectClip)
                _paint(painter, operation.operations)
                painter.restore()
            case Placed():
                painter.save()
                painter.translate(operation.x, operation.y)
                painter.scale(operation.scale, operation.scale)
                paint_drawing(painter, operation.drawing)
                painter.restore()


def _paint_path(painter: QPainter, path: Path) -> None:
    outline = _outline(path.moves)
    if path.fill is not None:
        painter.fillPath(outline, QColor(path.fill))
    if path.stroke is not None:
        painter.strokePath(outline, _pen(path.stroke))


def _paint_hatch(painter: QPainter, hatch: Hatch) -> None:
    outline = _outline(hatch.moves)
    painter.save()
    painter.setClipPath(outline, Qt.ClipOperation.IntersectClip)
    painter.setPen(_pen(hatch.stroke))
    painter.drawLines(_hatch_lines(outline.boundingRect(), hatch.angle, hatch.gap))
    painter.restore()


def _hatch_lines(box: QRectF, angle: float, gap: float) -> list[QLineF]:
    """Return parallel lines over `box`, rising to the right for an angle between 0 and 90."""
    along = QPointF(cos(radians(angle)), -sin(radians(angle)))
    across = QPointF(-along.y(), along.x())
    reach = hypot(box.width(), box.height()) / 2 + gap
    count = int(reach / gap)
    middles = [box.center() + across * (step * gap) for step in range(-count, count + 1)]
    return [QLineF(middle - along * reach, middle + along * reach) for middle in middles]


def _paint_run(painter: QPainter, run: Run) -> None:
    glyphs = _glyph_run(run)
    painter.setPen(QColor(run.color))
    if not run.rotation and run.squeeze == 1.0:
        painter.drawGlyphRun(QPointF(run.x, run.y), glyphs)
        return
    painter.save()
    painter.translate(run.x, run.y)
    painter.rotate(-run.rotation)
    painter.scale(run.squeeze, 1.0)
    painter.drawGlyphRun(QPointF(0, 0), glyphs)
    painter.restore()


def _glyph_run(run: Run) -> QGlyphRun:
    face = _face(run.face)
    glyphs = [face[character] for character in run.text]
    scale = run.size / 1000
    beyond = run.offsets or (0.0,) * len(glyphs)
    steps = (
        advance * scale + (run.tracking + extra) / run.squeeze
        for (_index, advance), extra in zip(glyphs, beyond, strict=True)
    )
    places = accumulate(steps, initial=0.0)
    result = QGlyphRun()
    result.setRawFont(_raw_font(run.face, run.size))
    result.setGlyphIndexes([index for index, _advance in glyphs])
    result.setPositions([QPointF(x, 0) for _glyph, x in zip(glyphs, places, strict=False)])
    return result


class _Face(dict[str, tuple[int, float]]):
    """Glyph and advance (in thousandths of the size) of each character of one face."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._metrics = metrics(name)

    def __missing__(self, character: str) -> tuple[int, float]:
        self[character] = found = self._metrics.find(character) or (0, 0)
        return found


@cache
def _face(name: str) -> _Face:
    return _Face(name)


@cache
def _raw_font(name: str, size: float) -> QRawFont:
    return QRawFont(str(font_file(name)), size, QFont.HintingPreference.PreferNoHinting)


def _pen(stroke: Stroke) -> QPen:
    pen = QPen(QColor(stroke.color), stroke.width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    if stroke.dash:
        pen.setDashPattern([length / stroke.width for length in _even(stroke.dash)])
    return pen


def _even(dash: tuple[float, ...]) -> tuple[float, ...]:
    return dash if len(dash) % 2 == 0 else dash * 2


def _outline(moves: tuple[Move, ...]) -> QPainterPath:
    path = QPainterPath()
    for move in moves:
        match move:
            case ("M", x, y):
                path.moveTo(x, y)
            case ("L", x, y):
                path.lineTo(x, y)
            case ("C", x1, y1, x2, y2, x, y):
                path.cubicTo(x1, y1, x2, y2, x, y)
            case _:
                path.closeSubpath()
    return path
