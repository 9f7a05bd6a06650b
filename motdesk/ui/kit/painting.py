"""Drawings and pages painted by QPainter: the same glyphs at the same places as on paper."""

from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import accumulate
from math import ceil, cos, floor, inf, radians, sin

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
    painter.drawLines(_hatch_lines(outline.boundingRect(), hatch.angle, max(hatch.gap, 0.5)))
    painter.restore()


def _hatch_lines(box: QRectF, angle: float, gap: float) -> list[QLineF]:
    """Return the lines of a hatch as they lie on paper, cut to `box`: long ones paint slowly."""
    across, up = cos(radians(angle)), -sin(radians(angle))
    corners = (box.topLeft(), box.topRight(), box.bottomLeft(), box.bottomRight())
    beside = [corner.y() * across - corner.x() * up for corner in corners]
    numbers = range(ceil(min(beside) / gap), floor(max(beside) / gap) + 1)
    found = (_cut(box, QPointF(-up, across) * (n * gap), QPointF(across, up)) for n in numbers)
    return [line for line in found if line is not None]


def _cut(box: QRectF, start: QPointF, along: QPointF) -> QLineF | None:
    """Return the part of an endless line that lies inside `box`."""
    low, high = -inf, inf
    for at, step, first, last in (
        (start.x(), along.x(), box.left(), box.right()),
        (start.y(), along.y(), box.top(), box.bottom()),
    ):
        if abs(step) < 1e-9:
            if not first <= at <= last:
                return None
            continue
        ends = sorted(((first - at) / step, (last - at) / step))
        low, high = max(low, ends[0]), min(high, ends[1])
    return QLineF(start + along * low, start + along * high) if low < high else None


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
    return _glyphs(run.text, run.face, run.size, run.tracking, run.squeeze, run.offsets)


@lru_cache(maxsize=4096)  # the same words frame by frame, wherever they lie
def _glyphs(  # noqa: PLR0917 - as a run has them
    text: str,
    name: str,
    size: float,
    tracking: float,
    squeeze: float,
    offsets: tuple[float, ...],
) -> QGlyphRun:
    face = _face(name)
    glyphs = [face[character] for character in text]
    beyond = offsets or (0.0,) * len(glyphs)
    steps = (
        advance * size / 1000 + (tracking + extra) / squeeze
        for (_index, advance), extra in zip(glyphs, beyond, strict=True)
    )
    places = accumulate(steps, initial=0.0)
    result = QGlyphRun()
    result.setRawFont(_raw_font(name, size))
    result.setGlyphIndexes([index for index, _advance in glyphs])
    result.setPositions([QPointF(x, 0) for _glyph, x in zip(glyphs, places, strict=False)])
    return result


class _Face(dict[str, tuple[int, float]]):
    """Glyph and advance (in thousandths of the size) of each character of one face."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._metrics = metrics(name)

    def __missing__(self, character: str) -> tuple[int, float]:
        self[character] = found = self._metrics.glyph(character)
        return found


@cache
def _face(name: str) -> _Face:
    return _Face(name)


@cache
def _raw_font(name: str, size: float) -> QRawFont:
    font = QRawFont(_loaded(name))  # a copy shares what was loaded: no time, no memory
    font.setPixelSize(size)
    return font


@cache
def _loaded(name: str) -> QRawFont:
    return QRawFont(str(font_file(name)), 10, QFont.HintingPreference.PreferNoHinting)


@lru_cache(maxsize=512)
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
