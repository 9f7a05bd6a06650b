"""A drawing on screen: fits the width it is given, answers mouse and keyboard on its regions."""

from collections.abc import Callable, Mapping
from math import ceil

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from motdesk.base.overriding import override
from motdesk.drawings.operations import Drawing, Region
from motdesk.drawings.palette import DARK, LIGHT, Palette
from motdesk.ui.kit.painting import paint_drawing
from motdesk.ui.kit.theme import Theme

PIXELS_PER_POINT = 1.6  # chart text of 7.5 pt becomes 12 px, like the text of tables

_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}

Draw = Callable[[float], Drawing]  # from a width in points


def drawing_palette(theme: Theme) -> Palette:
    """Return the colours of drawings that go with a theme of the desk."""
    return DARK if theme.is_dark else LIGHT


class DrawingView(QWidget):
    """Show one drawing; `region_chosen` tells the key of a region clicked or entered."""

    region_chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._natural = PIXELS_PER_POINT * theme.scale
        self._drawing: Drawing | None = None
        self._draw: Draw | None = None
        self._tips: Mapping[str, str] = {}
        self._current: Region | None = None
        self._picture = QPixmap()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(theme.px(120))
        self.setMouseTracking(True)

    def show_drawing(self, drawing: Drawing | None, tips: Mapping[str, str] | None = None) -> None:
        """Show a finished drawing, made smaller where there is less room than it wants.

        `tips` says per region key what appears when the mouse rests on it.
        """
        self._draw, self._tips = None, tips or {}
        self._show(drawing)

    def show_drawn(self, draw: Draw, tips: Mapping[str, str] | None = None) -> None:
        """Show what `draw` makes for the width there is, and again whenever that changes."""
        self._draw, self._tips = draw, tips or {}
        self._show(draw(self.width() / self._natural))

    @property
    def drawing(self) -> Drawing | None:
        """The drawing shown."""
        return self._drawing

    @property
    def current(self) -> str | None:
        """The key of the region under the mouse or the keyboard."""
        return self._current.key if self._current else None

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() == event.oldSize().width():
            return
        if self._draw is not None:
            self._show(self._draw(self.width() / self._natural))
        self._fit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._drawing is None:
            return
        with QPainter(self) as painter:
            painter.drawPixmap(0, 0, self._painted(self._drawing))
            if self._current and self.hasFocus():
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.scale(self._scale, self._scale)
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

    def _painted(self, drawing: Drawing) -> QPixmap:
        """Return the drawing as a picture, painted once for a size."""
        ratio = self.devicePixelRatioF()
        if self._picture.size() != self.size() * ratio:
            self._picture = QPixmap(self.size() * ratio)
            self._picture.setDevicePixelRatio(ratio)
            self._picture.fill(Qt.GlobalColor.transparent)
            with QPainter(self._picture) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.scale(self._scale, self._scale)
                paint_drawing(painter, drawing)
        return self._picture

    def _show(self, drawing: Drawing | None) -> None:
        self._drawing, self._current, self._picture = drawing, None, QPixmap()
        self.setAccessibleName(drawing.alternative if drawing else "")
        has_regions = drawing is not None and bool(drawing.regions)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if has_regions else Qt.FocusPolicy.NoFocus)
        self._fit()
        self.update()

    def _fit(self) -> None:
        self.setFixedHeight(ceil(self._drawing.height * self._scale) if self._drawing else 0)

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
        inside = (
            region
            for region in (self._drawing.regions if self._drawing else ())
            if _box(region).contains(place / self._scale)
        )
        return next(inside, None)

    def _middle(self, region: Region | None) -> QPoint:
        return (_box(region).center() * self._scale).toPoint() if region else QPoint()

    @property
    def _scale(self) -> float:
        wanted = self._drawing.width if self._drawing else 1.0
        return min(self._natural, self.width() / wanted)

    def _paint_focus(self, painter: QPainter, region: Region) -> None:
        painter.setPen(QPen(self.palette().highlight().color(), 1.5))
        painter.drawRoundedRect(_box(region), 2, 2)


def _box(region: Region) -> QRectF:
    return QRectF(region.x, region.y, region.width, region.height)
