"""The canvas: a roadmap drawn with the mouse, or with the keys, one step a gesture."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
)
from PySide6.QtWidgets import QToolTip

from motdesk.base.overriding import override
from motdesk.domain.roadmaps import RoadmapItem
from motdesk.drawings.roadmap_bars import draw_items
from motdesk.drawings.roadmap_extents import extents
from motdesk.drawings.roadmap_lanes import Lane
from motdesk.drawings.roadmap_rows import BAR, PlacedItem, placed
from motdesk.ui.kit.desk import Desk
from motdesk.ui.roadmaps.gestures import Gesture, Handle
from motdesk.ui.roadmaps.handles import handle_at, handles_of
from motdesk.ui.roadmaps.view import RoadmapView, paint
from motdesk.ui.roadmaps.words import dates_in_words, tip_of

TRAY_ITEM = "application/x-motdesk-roadmap-item"

_FEWEST = 3.0  # points before a press becomes a drag
_CURSORS = {
    Handle.BODY: Qt.CursorShape.OpenHandCursor,
    Handle.START: Qt.CursorShape.SizeHorCursor,
    Handle.END: Qt.CursorShape.SizeHorCursor,
    Handle.EARLIEST: Qt.CursorShape.SizeHorCursor,
    Handle.LATEST: Qt.CursorShape.SizeHorCursor,
    Handle.LINK: Qt.CursorShape.CrossCursor,
}
_KEYS = {
    Qt.KeyboardModifier.NoModifier: Handle.BODY,
    Qt.KeyboardModifier.ShiftModifier: Handle.END,
    Qt.KeyboardModifier.ControlModifier: Handle.START,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier: Handle.LATEST,
}


class RoadmapCanvas(RoadmapView):
    """Tells what gestures ask for; whoever listens changes the roadmap and shows it again."""

    item_changed = Signal(object)  # RoadmapItem as the gesture left it
    item_linked = Signal(str, str)  # from what comes first to what waits for it
    item_added = Signal(object, object)  # Lane and date
    item_dated = Signal(str, object, object)  # an undated one, its lane and its date
    item_opened = Signal(str)
    item_removed = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self._is_read_only = desk.is_read_only
        self._gesture: Gesture | None = None
        self._pressed: QPointF | None = None
        self._pulled: QPointF | None = None
        self._panned: QPointF | None = None
        self._draft: RoadmapItem | None = None
        self._steps = 0
        self.setAcceptDrops(not desk.is_read_only)
        self.viewport().setAcceptDrops(not desk.is_read_only)

    @property
    def draft(self) -> RoadmapItem | None:
        """The item as it would be if the gesture ended now."""
        return self._draft

    def cancel(self) -> None:
        """Give up what is being done."""
        self._gesture = self._pressed = self._pulled = self._panned = self._draft = None
        self._steps = 0
        self.viewport().update()

    def item_at(self, place: QPointF) -> PlacedItem | None:
        """Return the item at a place of the roadmap."""
        near = self.scene.arrangement.inside(
            place.x() - 1, place.y() - BAR, place.x() + 1, place.y() + 1
        )
        hit = (it for it in near if it.y - 2 <= place.y() <= it.y + BAR + 4)
        return next((it for it in hit if it.left - 2 <= place.x() <= it.right + 2), None)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._finish()
        place = self.place_at(event.position())
        found = handle_at(self._handled(), place) if not self._is_read_only else None
        item = found[0] if found else self.item_at(place)
        if item is None:
            self._panned = event.position()
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            return
        self._choose(item.item.id)
        if not self._is_read_only:
            handle = found[1] if found else Handle.BODY
            self._gesture = Gesture(item.item, handle, self.scene.content.fiscal_start)
            self._pressed = place

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = self.place_at(event.position())
        if self._panned is not None:
            self._pan(event.position())
        elif self._gesture is not None and self._pressed is not None:
            self._pull(self._gesture, self._pressed, place)
        else:
            self._point(place)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        is_click = self._panned is not None and not self._is_moved
        gesture, pulled, draft = self._gesture, self._pulled, self._draft
        self.cancel()
        self._is_moved = False
        self.viewport().unsetCursor()
        if is_click:
            self._choose("")
        if gesture is not None and pulled is not None and gesture.handle is Handle.LINK:
            target = self.item_at(pulled)
            if target is not None and target.item.id != gesture.item.id:
                self.item_linked.emit(gesture.item.id, target.item.id)
        elif gesture is not None and draft is not None and draft != gesture.item:
            self.item_changed.emit(draft)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        place = self.place_at(event.position())
        item = self.item_at(place)
        self.cancel()
        if item is not None:
            self.item_opened.emit(item.item.id)
            return
        lane = self.scene.arrangement.lane_at(place.y())
        if lane is not None and place.x() > self.seen.left and not self._is_read_only:
            self.item_added.emit(lane, self.day_at(place.x()))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, keys = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        acts = {
            Qt.Key.Key_Plus: self.zoom_in,
            Qt.Key.Key_Semicolon: self.zoom_in,
            Qt.Key.Key_Minus: self.zoom_out,
            Qt.Key.Key_0: self.fit,
            Qt.Key.Key_Home: self.fit,
            Qt.Key.Key_Return: self._enter,
            Qt.Key.Key_Enter: self._enter,
        }
        if key in {Qt.Key.Key_Left, Qt.Key.Key_Right} and keys in _KEYS:
            self._step(_KEYS[keys], 1 if key == Qt.Key.Key_Right else -1)
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self._next(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Escape and (self._gesture or self.chosen):
            self._escape()
        elif key == Qt.Key.Key_Delete and self.chosen and not self._is_read_only:
            self.item_removed.emit(self.chosen)
        elif key == Qt.Key.Key_L and self.chosen and not self._is_read_only:
            self._start_link()
        elif key in acts:
            acts[key]()
        else:
            super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._finish()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(TRAY_ITEM):
            event.acceptProposedAction()

    @override
    def dragMoveEvent(self, event: QDragEnterEvent) -> None:  # type: ignore[override]
        event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        id = bytes(event.mimeData().data(TRAY_ITEM).data()).decode()
        place = self.place_at(event.position())
        lane = self.scene.arrangement.lane_at(place.y())
        if lane is not None:
            event.acceptProposedAction()
            self.item_dated.emit(id, lane, self.day_at(place.x()))

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            item = self.item_at(self.place_at(QPointF(event.pos())))
            QToolTip.showText(event.globalPos(), tip_of(item.item) if item else "", self)
            return True
        return super().viewportEvent(event)

    @override
    def overlay(self, painter: QPainter) -> None:
        super().overlay(painter)
        if self._gesture is not None and self._gesture.handle is Handle.LINK:
            self._paint_rope(painter, self._gesture.item.id)
        elif self._draft is not None:
            self._paint_draft(painter, self._draft)
        elif not self._is_read_only:
            self._paint_handles(painter)

    def _handled(self) -> PlacedItem | None:
        return self.scene.arrangement.find(self.chosen)

    def _choose(self, id: str) -> None:
        if id != self.chosen:
            self.choose(id)
            self.item_chosen.emit(id)
        self.setAccessibleDescription(self._words(id))

    def _words(self, id: str) -> str:
        item = self.scene.arrangement.find(id)
        return tip_of(item.item) if item else ""

    _is_moved = False

    def _pan(self, position: QPointF) -> None:
        moved = position - (self._panned or position)
        if not self._is_moved and moved.manhattanLength() < _FEWEST * 2:
            return
        self._is_moved = True
        self._panned = position
        for bar, by in (
            (self.horizontalScrollBar(), moved.x()),
            (self.verticalScrollBar(), moved.y()),
        ):
            bar.setValue(bar.value() - round(by))

    def _pull(self, gesture: Gesture, pressed: QPointF, place: QPointF) -> None:
        if self._pulled is None and (place - pressed).manhattanLength() < _FEWEST:
            return
        self._pulled = place
        days = round((place.x() - pressed.x()) / self.scene.per_day)
        draft = gesture.by(days)
        if gesture.handle is Handle.BODY:
            draft = self._in_lane(draft, self.scene.arrangement.lane_at(place.y()), pressed.y())
        self._draft = draft
        self.viewport().update()

    def _in_lane(self, draft: RoadmapItem, lane: Lane | None, from_y: float) -> RoadmapItem:
        """Return the item in the lane it is held over, if lanes are what the rows pivot by."""
        before = self.scene.arrangement.lane_at(from_y)
        if lane is None or lane == before:
            return draft
        if self.scene.content.is_by_lane:
            return replace(draft, layer=lane.layer, lane=lane.name)
        return replace(draft, layer=lane.layer)

    def _point(self, place: QPointF) -> None:
        found = handle_at(self._handled(), place) if not self._is_read_only else None
        if found is not None:
            self.viewport().setCursor(_CURSORS[found[1]])
        elif self.item_at(place) is not None:
            self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
        else:
            self.viewport().unsetCursor()

    def _step(self, handle: Handle, by: int) -> None:
        item = self.scene.arrangement.find(self.chosen)
        if item is None:
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() + by * bar.singleStep())
            return
        if self._is_read_only:
            return
        if self._gesture is None or self._gesture.handle is not handle:
            self._finish()
            item = self.scene.arrangement.find(self.chosen) or item
            self._gesture = Gesture(item.item, handle, self.scene.content.fiscal_start)
        self._steps += by
        self._draft = self._gesture.stepped(self._steps)
        self.setAccessibleDescription(dates_in_words(self._draft))
        self.viewport().update()

    def _next(self, by: int) -> None:
        items = self.scene.arrangement.items
        if not items:
            return
        if self._gesture is not None and self._gesture.handle is Handle.LINK:
            self._aim(by)
            return
        self._finish()
        items = self.scene.arrangement.items
        ids = [item.item.id for item in items]
        at = ids.index(self.chosen) + by if self.chosen in ids else 0 if by > 0 else -1
        self._choose(ids[at % len(ids)])
        self.reveal(self.chosen)

    def _start_link(self) -> None:
        item = self.scene.arrangement.find(self.chosen)
        if item is not None:
            self._finish()
            self._gesture = Gesture(item.item, Handle.LINK)
            self._aim(1)

    def _aim(self, by: int) -> None:
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

    def _enter(self) -> None:
        if self._gesture is not None:
            self._finish()
        elif self.chosen:
            self.item_opened.emit(self.chosen)

    def _escape(self) -> None:
        if self._gesture is not None:
            self.cancel()
        else:
            self._choose("")

    def _finish(self) -> None:
        """Keep what the keys have done so far."""
        gesture, draft, pulled = self._gesture, self._draft, self._pulled
        is_by_keys = bool(self._steps)
        self.cancel()
        if not is_by_keys or gesture is None:
            return
        if gesture.handle is Handle.LINK and pulled is not None:
            target = self.item_at(pulled)
            if target is not None:
                self.item_linked.emit(gesture.item.id, target.item.id)
        elif draft is not None and draft != gesture.item:
            self.item_changed.emit(draft)

    def _paint_handles(self, painter: QPainter) -> None:
        item = self._handled()
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
        plain = ghost._replace(room=ghost.right, item=replace(draft, title="…"))
        paint(painter, draw_items([plain], self.palette_of_drawing, (0, 1e6)))
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
