"""A roadmap painted: only what is seen of it, names and axis apart."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QPen, QShowEvent

from motdesk.base.overriding import override
from motdesk.drawings.operations import Drawing, Operation
from motdesk.drawings.roadmap_bars import draw_items
from motdesk.drawings.roadmap_lanes import HEAD, TOP
from motdesk.drawings.roadmap_links import draw_curves
from motdesk.drawings.roadmap_rows import BAR, PlacedItem
from motdesk.drawings.roadmaps import Seen, draw_axis, draw_ground, draw_heads, draw_today
from motdesk.ui.kit.collecting import QuietCollector
from motdesk.ui.kit.drawing_view import drawing_palette
from motdesk.ui.kit.painting import paint_drawing
from motdesk.ui.kit.theme import Theme
from motdesk.ui.roadmaps.looking import ScrolledRoadmap


class RoadmapView(ScrolledRoadmap):
    """Paints the part of a scene that is in sight."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._collector = QuietCollector(self)
        self.palette_of_drawing = drawing_palette(theme)

    def overlay(self, painter: QPainter) -> None:
        """Paint what lies above the items; subclasses add what is being done."""
        item = self.scene.arrangement.find(self.chosen)
        if item is not None:
            painter.setPen(QPen(self._theme.color("indigo"), 1.4))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            box = QRectF(item.left, item.y, item.right - item.left, BAR)
            painter.drawRoundedRect(box.adjusted(-2, -2, 2, 2), 2, 2)

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


def paint(painter: QPainter, operations: Iterable[Operation]) -> None:
    """Paint operations of a drawing where the painter is."""
    paint_drawing(painter, Drawing(width=0, height=0, operations=tuple(operations), alternative=""))
