"""A drawing on screen: fits the width it is given, answers mouse and keyboard on its regions."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from motdesk.drawings.operations import Drawing, Region
from motdesk.ui.kit.painting import paint_drawing

PIXELS_PER_POINT = 96 / 72

_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}


class DrawingView(QWidget):
    """Show one drawing; `region_chosen` tells the key of a region clicked or entered."""

    region_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawing: Drawing | None = None
        self._tips: Mapping[str, str] = {}
        self._current: Region | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMouseTracking(True)

    def show_drawing(self, drawing: Drawing | None, tips: Mapping[str, str] | None = None) -> None:
        """Show `drawing`; `tips` says per region key what appears when the mouse rests on it."""
        self._drawing, self._tips, self._current = drawing, tips or {}, None
        self.setAccessibleName(drawing.alternative if drawing else "")
        has_regions = drawing is not None and bool(drawing.regions)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if has_regions else Qt.FocusPolicy.NoFocus)
        self.updateGeometry()
        self.update()

    @property
    def drawing(self) -> Drawing | None:
        """The drawing shown."""
        return self._drawing

    @property
    def current(self) -> str | None:
        """The key of the region under the mouse or the keyboard."""
        return self._current.key if self._current else None

    @override
    def sizeHint(self) -> QSize:
        drawing = self._drawing
        if drawing is None:
            return QSize(0, 0)
        width = round(drawing.width * PIXELS_PER_POINT)
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, 0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return round(self._drawing.height * self._scale(width)) + 1 if self._drawing else 0

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._drawing is None:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.scale(self._scale(self.width()), self._scale(self.width()))
            paint_drawing(painter, self._drawing)
            if self._current and self.hasFocus():
                self._paint_focus(painter, self._current)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._choose(self._region_at(event.position()))
        shape = Qt.CursorShape.PointingHandCursor if self._current else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        region = self._region_at(event.position())
        if region:
            self.region_chosen.emit(region.key)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step and self._drawing and self._drawing.regions:
            self._choose(self._neighbour(self._drawing.regions, step))
            self._tell(self.mapToGlobal(self._middle(self._current)))
        elif self._current and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Space}:
            self.region_chosen.emit(self._current.key)
        else:
            super().keyPressEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._choose(self._region_at(QPointF(event.pos())))
            self._tell(event.globalPos())
            return True
        return super().event(event)

    def _neighbour(self, regions: tuple[Region, ...], step: int) -> Region:
        if self._current not in regions:
            return regions[0 if step > 0 else -1]
        return regions[(regions.index(self._current) + step) % len(regions)]

    def _choose(self, region: Region | None) -> None:
        if region is not self._current:
            self._current = region
            self.setAccessibleDescription(self._tips.get(region.key, "") if region else "")
            self.update()

    def _tell(self, place: QPoint) -> None:
        tip = self._tips.get(self._current.key, "") if self._current else ""
        if tip:
            QToolTip.showText(place, tip, self)
        else:
            QToolTip.hideText()

    def _region_at(self, place: QPointF) -> Region | None:
        scale = self._scale(self.width())
        inside = (
            region
            for region in (self._drawing.regions if self._drawing else ())
            if _box(region).contains(place / scale)
        )
        return next(inside, None)

    def _middle(self, region: Region | None) -> QPoint:
        scale = self._scale(self.width())
        return (_box(region).center() * scale).toPoint() if region else QPoint()

    def _scale(self, width: int) -> float:
        natural = self._drawing.width if self._drawing else 1.0
        return min(PIXELS_PER_POINT * 1.25, width / natural)

    def _paint_focus(self, painter: QPainter, region: Region) -> None:
        painter.setPen(QPen(self.palette().highlight().color(), 1.5))
        painter.drawRoundedRect(_box(region), 2, 2)


def _box(region: Region) -> QRectF:
    return QRectF(region.x, region.y, region.width, region.height)
