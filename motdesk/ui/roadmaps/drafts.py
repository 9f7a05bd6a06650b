"""Gestures on a roadmap: an item is held, its draft painted, then told or given up."""

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPen

from motdesk.base.overriding import override
from motdesk.domain.roadmaps import RoadmapItem
from motdesk.drawings.roadmap_bars import draw_items
from motdesk.drawings.roadmap_extents import extents
from motdesk.drawings.roadmap_lanes import Lane
from motdesk.drawings.roadmap_rows import BAR, PlacedItem, placed
from motdesk.ui.kit.desk import Desk
from motdesk.ui.roadmaps.gestures import Gesture, Handle
from motdesk.ui.roadmaps.handles import handles_of
from motdesk.ui.roadmaps.view import RoadmapView, paint
from motdesk.ui.roadmaps.words import dates_in_words, tip_of

_NO_LABEL = (0.0, 0.0)  # nothing of the axis is left for one
_FEWEST = 3.0  # points before a press becomes a drag


class DraftView(RoadmapView):
    """Holds one gesture at a time; whoever listens changes the roadmap and shows it again."""

    item_changed = Signal(object)  # RoadmapItem as the gesture left it
    item_linked = Signal(str, str)  # from what comes first to what waits for it

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self.is_read_only = desk.is_read_only
        self.gesture: Gesture | None = None
        self.pressed: QPointF | None = None
        self._pulled: QPointF | None = None
        self._draft: RoadmapItem | None = None
        self._steps = 0
        self._told = ""

    @property
    def draft(self) -> RoadmapItem | None:
        """The item as it would be if the gesture ended now."""
        return self._draft

    @property
    def is_pulled(self) -> bool:
        """Whether what is held was moved with the mouse."""
        return self._pulled is not None

    def cancel(self) -> None:
        """Give up what is being done."""
        self.gesture = self.pressed = self._pulled = self._draft = None
        self._steps = 0
        self.viewport().update()

    def item_at(self, place: QPointF) -> PlacedItem | None:
        """Return the item at a place of the roadmap."""
        near = self.scene.arrangement.inside(
            place.x() - 1, place.y() - BAR, place.x() + 1, place.y() + 1
        )
        hit = (it for it in near if it.y - 2 <= place.y() <= it.y + BAR + 4)
        return next((it for it in hit if it.left - 2 <= place.x() <= it.right + 2), None)

    def tell_choice(self, id: str) -> None:
        """Mark an item as the chosen one and tell it."""
        is_told = id == self._told
        self.choose(id)
        self._told = id
        if not is_told:
            self.item_chosen.emit(id)
        self.setAccessibleDescription(self._words(id))

    @override
    def choose(self, id: str) -> None:
        super().choose(id)
        if self.gesture is None:
            self._told = id

    def pull(self, gesture: Gesture, pressed: QPointF, place: QPointF) -> None:
        """Move what is held along with the mouse."""
        if self._pulled is None and (place - pressed).manhattanLength() < _FEWEST:
            return
        self._pulled = place
        days = round((place.x() - pressed.x()) / self.scene.per_day)
        draft = gesture.by(days)
        if gesture.handle is Handle.BODY:
            draft = self._in_lane(draft, self.scene.arrangement.lane_at(place.y()), pressed.y())
        self._draft = draft
        self.viewport().update()

    def step(self, handle: Handle, by: int) -> None:
        """Move what is held by a period of its own precision."""
        item = self.scene.arrangement.find(self.chosen)
        if item is None:
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() + by * bar.singleStep())
            return
        if self.is_read_only:
            return
        if self.gesture is None or self.gesture.handle is not handle:
            self.finish()
            item = self.scene.arrangement.find(self.chosen) or item
            self.gesture = Gesture(item.item, handle, self.scene.content.fiscal_start)
        self._steps += by
        self._draft = self.gesture.stepped(self._steps)
        self.setAccessibleDescription(dates_in_words(self._draft))
        self.viewport().update()

    def start_link(self) -> None:
        """Begin a link from the chosen item, to be led by the keys."""
        item = self.scene.arrangement.find(self.chosen)
        if item is not None:
            self.finish()
            self.gesture = Gesture(item.item, Handle.LINK)
            self.aim(1)

    def aim(self, by: int) -> None:
        """Let the link that is being drawn lead to the next item."""
        others = [it for it in self.scene.arrangement.items if it.item.id != self.chosen]
        if not others:
            self.cancel()
            return
        self._steps += by
        target = others[(self._steps - 1) % len(others)]
        self._pulled = QPointF((target.left + target.right) / 2, target.y + BAR / 2)
        self.reveal(target.item.id)
        self.setAccessibleDescription(self._words(target.item.id))
        self.viewport().update()

    def finish(self) -> None:
        """End the gesture and tell what it asks for, if it asks for anything."""
        gesture, draft, pulled = self.gesture, self._draft, self._pulled
        self.cancel()
        if gesture is None:
            return
        if gesture.handle is Handle.LINK:
            target = self.item_at(pulled) if pulled is not None else None
            if target is not None and target.item.id != gesture.item.id:
                self.item_linked.emit(gesture.item.id, target.item.id)
        elif draft is not None and draft != gesture.item:
            self.item_changed.emit(draft)

    @override
    def overlay(self, painter: QPainter) -> None:
        super().overlay(painter)
        if self.gesture is not None and self.gesture.handle is Handle.LINK:
            self._paint_rope(painter, self.gesture.item.id)
        elif self._draft is not None:
            self._paint_draft(painter, self._draft)
        elif not self.is_read_only:
            self._paint_handles(painter)

    def _words(self, id: str) -> str:
        item = self.scene.arrangement.find(id)
        return tip_of(item.item, self.scene.content.evidence) if item else ""

    def _in_lane(self, draft: RoadmapItem, lane: Lane | None, from_y: float) -> RoadmapItem:
        """Return the item in the lane it is held over, if lanes are what the rows pivot by."""
        before = self.scene.arrangement.lane_at(from_y)
        if lane is None or lane == before:
            return draft
        if self.scene.content.is_by_lane:
            return replace(draft, layer=lane.layer, lane=lane.name)
        return replace(draft, layer=lane.layer)

    def _paint_handles(self, painter: QPainter) -> None:
        item = self.scene.arrangement.find(self.chosen)
        if item is None:
            return
        painter.setPen(QPen(self._theme.color("indigo"), 1))
        painter.setBrush(self._theme.color("surface"))
        for handle, place in handles_of(item).items():
            if handle is Handle.LINK:
                painter.drawEllipse(place, 2.6, 2.6)
            else:
                painter.drawRect(QRectF(place.x() - 1.8, place.y() - 1.8, 3.6, 3.6))

    def _paint_rope(self, painter: QPainter, id: str) -> None:
        item = self.scene.arrangement.find(id)
        if item is not None and self._pulled is not None:
            painter.setPen(QPen(self._theme.color("indigo"), 1.2, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(item.right, item.y + BAR / 2), self._pulled)
            target = self.item_at(self._pulled)
            if target is not None and target.item.id != id:
                painter.drawRect(
                    QRectF(target.left - 2, target.y - 2, target.right - target.left + 4, BAR + 4)
                )

    def _paint_draft(self, painter: QPainter, draft: RoadmapItem) -> None:
        dated, _undated = extents([draft], {}, self.scene.content.fiscal_start)
        before = self.scene.arrangement.find(draft.id)
        if not dated or before is None:
            return
        y = before.y if self._pulled is None else self._row_of(before, draft)
        ghost = placed(dated[0], self.scene.arrangement.axis)._replace(y=y)
        painter.save()
        painter.setOpacity(0.75)
        paint(painter, draw_items([ghost], self.palette_of_drawing, _NO_LABEL))
        painter.restore()
        self._paint_tag(painter, dates_in_words(draft), QPointF(ghost.left, y))

    def _row_of(self, before: PlacedItem, draft: RoadmapItem) -> float:
        is_same = (draft.layer, draft.lane) == (before.item.layer, before.item.lane)
        return before.y if is_same or self._pulled is None else self._pulled.y() - BAR / 2

    def _paint_tag(self, painter: QPainter, text: str, place: QPointF) -> None:
        font = self._theme.font(12)
        font.setPixelSize(8)
        painter.setFont(font)
        width = painter.fontMetrics().horizontalAdvance(text) + 8
        box = QRectF(place.x(), place.y() - 15, width, 12)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("indigo"))
        painter.drawRoundedRect(box, 2, 2)
        painter.setPen(self._theme.color("on_indigo"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
