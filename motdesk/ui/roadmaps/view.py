"""A roadmap to look at: scrolled, zoomed from decades to a quarter, only what is seen painted."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QHideEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from motdesk.base.overriding import override
from motdesk.drawings.operations import Drawing, Operation
from motdesk.drawings.roadmap_bars import draw_items
from motdesk.drawings.roadmap_lanes import HEAD, TOP
from motdesk.drawings.roadmap_links import draw_curves
from motdesk.drawings.roadmap_rows import BAR, PlacedItem
from motdesk.drawings.roadmaps import (
    Seen,
    draw_axis,
    draw_ground,
    draw_heads,
    draw_today,
    in_words,
)
from motdesk.ui.kit.collecting import QuietCollector
from motdesk.ui.kit.drawing_view import PIXELS_PER_POINT, drawing_palette
from motdesk.ui.kit.painting import paint_drawing
from motdesk.ui.kit.theme import Theme
from motdesk.ui.roadmaps.scenes import Content, Scene

QUARTER = 91  # days that are seen at the nearest
DECADE = 3653  # days that are seen at the farthest, or else all there are

_MARGIN = 40.0  # points of an item that are seen at the least
_STEP = 1.25  # of a zoom by a button, a key or a notch of the wheel


class RoadmapView(QAbstractScrollArea):
    """Paints a scene; `item_chosen` tells the id of an item, or an empty text for none."""

    item_chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.scene = Scene()
        self.chosen = ""
        self._theme = theme
        self._scale = PIXELS_PER_POINT * theme.scale
        self._is_fitted = False
        self._collector = QuietCollector(self)
        self.palette_of_drawing = drawing_palette(theme)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(theme.px(240), theme.px(84))
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.horizontalScrollBar().setSingleStep(theme.px(40))
        self.verticalScrollBar().setSingleStep(theme.px(32))

    def show_content(self, content: Content) -> None:
        """Show a roadmap; the zoom and the days in sight stay."""
        first = self.day_at(self.seen.left)
        self.scene.show(content)
        links = sum(len(item.links) for item in content.items)
        self.setAccessibleName(
            in_words(self.scene.arrangement, links, len(content.violated)).replace("  ", " ")
        )
        self._fit_bars()
        if self._is_fitted:
            self._scroll_to(first)
        self.viewport().update()

    def choose(self, id: str) -> None:
        """Mark an item as the chosen one, without telling anybody."""
        self.chosen = id
        self.viewport().update()

    def reveal(self, id: str) -> None:
        """Scroll until an item can be seen."""
        item = self.scene.arrangement.find(id)
        if item is None:
            return
        seen = self.seen
        if item.right < seen.left or item.left > seen.right - _MARGIN:
            self.horizontalScrollBar().setValue(self._px(item.left - HEAD - seen_width(seen) / 4))
        if not seen.top <= item.y <= seen.bottom - BAR:
            self.verticalScrollBar().setValue(self._px(item.y - TOP - (seen.bottom - seen.top) / 3))

    def fit(self) -> None:
        """Show all items, from the first to the last day."""
        first, last = self.scene.span
        self._zoom(self._room() / max((last - first).days, 1))
        self._scroll_to(first)
        self.verticalScrollBar().setValue(0)

    def zoom_in(self) -> None:
        """Come nearer, the middle staying where it is."""
        self.zoom_by(_STEP)

    def zoom_out(self) -> None:
        """Go farther away."""
        self.zoom_by(1 / _STEP)

    def zoom_by(self, factor: float, at: float | None = None) -> None:
        """Zoom around a place of the view, in its pixels; around the middle if none is told."""
        x = at / self._scale if at is not None else HEAD + self._room() / 2
        axis = self.scene.arrangement.axis
        offset = self.seen.left - HEAD
        ordinal = axis.first.toordinal() + (x + offset - axis.left) / axis.per_day
        self._zoom(self.scene.per_day * factor)
        self.horizontalScrollBar().setValue(self._px(self.scene.arrangement.axis.at(ordinal) - x))
        self.viewport().update()

    @property
    def seen(self) -> Seen:
        """The part of the roadmap that is in sight, in points, names and axis apart."""
        left = self.horizontalScrollBar().value() / self._scale + HEAD
        top = self.verticalScrollBar().value() / self._scale + TOP
        size = self.viewport().size()
        right = left + max(size.width() / self._scale - HEAD, 1)
        return Seen(left, top, right, top + max(size.height() / self._scale - TOP, 1))

    @property
    def body(self) -> QRectF:
        """The part of the view right of the names and below the axis, in its pixels."""
        left, top = HEAD * self._scale, TOP * self._scale
        size = self.viewport().size()
        return QRectF(left, top, max(size.width() - left, 1), max(size.height() - top, 1))

    def place_at(self, position: QPointF) -> QPointF:
        """Return a place of the view as one of the roadmap, in points."""
        seen = self.seen
        return QPointF(
            position.x() / self._scale + seen.left - HEAD,
            position.y() / self._scale + seen.top - TOP,
        )

    def position_of(self, x: float, y: float) -> QPointF:
        """Return a place of the roadmap as one of the view, in pixels."""
        seen = self.seen
        return QPointF(x - seen.left + HEAD, y - seen.top + TOP) * self._scale

    def day_at(self, x: float) -> date:
        """Return the day at a place of the roadmap."""
        return self.scene.arrangement.axis.day(x)

    def overlay(self, painter: QPainter) -> None:
        """Paint what lies above the items; subclasses add what is being done."""
        item = self.scene.arrangement.find(self.chosen)
        if item is not None:
            painter.setPen(QPen(self._theme.color("indigo"), 1.4))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            box = QRectF(item.left, item.y, item.right - item.left, BAR)
            painter.drawRoundedRect(box.adjusted(-2, -2, 2, 2), 2, 2)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(720), self._theme.px(420))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self._collector.postpone()
        seen, palette = self.seen, self.palette_of_drawing
        arrangement = self.scene.arrangement
        items = list(arrangement.inside(*seen))
        with QPainter(self.viewport()) as painter:
            painter.fillRect(self.viewport().rect(), self._theme.color("surface"))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.scale(self._scale, self._scale)
            self._paint_body(painter, seen, items)
            painter.setClipRect(QRectF(0, TOP, HEAD, 1e5))
            painter.translate(0, TOP - seen.top)
            paint(painter, draw_heads(arrangement, palette, seen))
            painter.resetTransform()
            painter.scale(self._scale, self._scale)
            painter.setClipRect(QRectF(HEAD, 0, 1e5, TOP + 1))
            painter.translate(HEAD - seen.left, 0)
            paint(painter, draw_axis(arrangement, palette, self.scene.today, seen))

    def _paint_body(self, painter: QPainter, seen: Seen, items: list[PlacedItem]) -> None:
        palette, content = self.palette_of_drawing, self.scene.content
        painter.save()
        painter.setClipRect(QRectF(HEAD, TOP, 1e5, 1e5))
        painter.translate(HEAD - seen.left, TOP - seen.top)
        paint(painter, draw_ground(self.scene.arrangement, palette, seen))
        chosen = self.scene.links_of(self.chosen)
        found = self.scene.curves(items)
        paint(painter, draw_curves(found, palette, violated=content.violated, chosen=chosen))
        paint(painter, draw_items(items, palette, (seen.left, seen.right)))
        paint(painter, draw_today(self.scene.arrangement, palette, self.scene.today, seen))
        self.overlay(painter)
        painter.restore()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._collector.begin()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._collector.end()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._zoom(self.scene.per_day)
        if not self._is_fitted and self.isVisible():
            self._is_fitted = True
            self.fit()
        elif self.chosen:
            self.reveal(self.chosen)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            notches = event.angleDelta().y() / 120
            self.zoom_by(_STEP**notches, event.position().x())
            event.accept()
        else:
            super().wheelEvent(event)

    def _zoom(self, per_day: float) -> None:
        first, last = self.scene.span
        farthest = self._room() / max(DECADE, (last - first).days)
        self.scene.zoom(min(max(per_day, farthest), self._room() / QUARTER))
        self._fit_bars()
        self.viewport().update()

    def _fit_bars(self) -> None:
        size, arrangement = self.viewport().size(), self.scene.arrangement
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setRange(0, max(self._px(arrangement.width) - size.width(), 0))
        across.setPageStep(size.width())
        down.setRange(0, max(self._px(arrangement.height + 8) - size.height(), 0))
        down.setPageStep(size.height())

    def _scroll_to(self, first: date) -> None:
        self.horizontalScrollBar().setValue(self._px(self.scene.arrangement.axis.x(first) - HEAD))

    def _room(self) -> float:
        return max(self.viewport().width() / self._scale - HEAD, 60.0)

    def _px(self, points: float) -> int:
        return round(points * self._scale)


def seen_width(seen: Seen) -> float:
    """Return how wide the part in sight is."""
    return seen.right - seen.left


def paint(painter: QPainter, operations: Iterable[Operation]) -> None:
    """Paint operations of a drawing where the painter is."""
    paint_drawing(painter, Drawing(width=0, height=0, operations=tuple(operations), alternative=""))
