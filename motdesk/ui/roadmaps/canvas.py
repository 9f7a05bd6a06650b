"""The canvas: a roadmap drawn with the mouse, or with the keys, one step a gesture."""

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QToolTip

from motdesk.base.overriding import override
from motdesk.drawings.roadmap_rows import PlacedItem
from motdesk.ui.kit.desk import Desk
from motdesk.ui.roadmaps.drafts import DraftView
from motdesk.ui.roadmaps.edges import EdgeScroll
from motdesk.ui.roadmaps.gestures import Gesture, Handle
from motdesk.ui.roadmaps.handles import handle_at
from motdesk.ui.roadmaps.words import tip_of

TRAY_ITEM = "application/x-motdesk-roadmap-item"

_FEWEST = 6  # pixels before a press becomes a pan
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


class RoadmapCanvas(DraftView):
    """Tells what mouse and keys ask for."""

    item_added = Signal(object, object)  # Lane and date
    item_dated = Signal(str, object, object)  # an undated one, its lane and its date
    item_opened = Signal(str)
    item_removed = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._panned: QPointF | None = None
        self._is_panning = False
        self.edges = EdgeScroll(self, self._pull_to)
        self.setAcceptDrops(not desk.is_read_only)
        self.viewport().setAcceptDrops(not desk.is_read_only)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self.finish()
        place = self.place_at(event.position())
        handle = self._handle_at(place)
        item = self._chosen_item() if handle else self.item_at(place)
        if item is None:
            self._panned = event.position()
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            return
        fiscal_start = self.scene.content.fiscal_start
        self.gesture = Gesture(item.item, handle or Handle.BODY, fiscal_start)
        self.choose(item.item.id)
        self.pressed = place if not self.is_read_only else None

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._panned is not None:
            self._pan(event.position())
        elif self.gesture is not None and self.pressed is not None:
            self._pull_to(event.position())
            if self.is_pulled:
                self.edges.follow(event.position(), self.body)
        else:
            self._point(self.place_at(event.position()))

    @override
    def cancel(self) -> None:
        super().cancel()
        self.edges.stop()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        is_click = self._panned is not None and not self._is_panning
        self._panned, self._is_panning = None, False
        self.viewport().unsetCursor()
        held = self.gesture
        self.finish()
        if is_click or held is not None:
            self.tell_choice(held.item.id if held else "")

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
        if lane is not None and place.x() > self.seen.left and not self.is_read_only:
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
            self.step(_KEYS[keys], 1 if key == Qt.Key.Key_Right else -1)
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self._next(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Escape and (self.gesture or self.chosen):
            self._escape()
        elif key == Qt.Key.Key_Delete and self.chosen and not self.is_read_only:
            self.item_removed.emit(self.chosen)
        elif key == Qt.Key.Key_L and self.chosen and not self.is_read_only:
            self.start_link()
        elif key in acts:
            acts[key]()
        else:
            super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.finish()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(TRAY_ITEM):
            event.acceptProposedAction()

    @override
    def dragMoveEvent(self, event: QDragEnterEvent) -> None:  # type: ignore[override]  # PySide's stub names another event
        event.acceptProposedAction()
        self.edges.follow(event.position(), self.body)

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self.edges.stop()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self.edges.stop()
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
            words = tip_of(item.item, self.scene.content.evidence) if item else ""
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().viewportEvent(event)

    def _pull_to(self, position: QPointF) -> None:
        if self.gesture is not None and self.pressed is not None:
            self.pull(self.gesture, self.pressed, self.place_at(position))

    def _chosen_item(self) -> PlacedItem | None:
        return self.scene.arrangement.find(self.chosen)

    def _handle_at(self, place: QPointF) -> Handle | None:
        return None if self.is_read_only else handle_at(self._chosen_item(), place)

    def _pan(self, position: QPointF) -> None:
        moved = position - (self._panned or position)
        if not self._is_panning and moved.manhattanLength() < _FEWEST:
            return
        self._is_panning = True
        self._panned = position
        for bar, by in (
            (self.horizontalScrollBar(), moved.x()),
            (self.verticalScrollBar(), moved.y()),
        ):
            bar.setValue(bar.value() - round(by))

    def _point(self, place: QPointF) -> None:
        handle = self._handle_at(place)
        if handle is not None:
            self.viewport().setCursor(_CURSORS[handle])
        elif self.item_at(place) is not None:
            self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
        else:
            self.viewport().unsetCursor()

    def _next(self, by: int) -> None:
        items = self.scene.arrangement.items
        if not items:
            return
        if self.gesture is not None and self.gesture.handle is Handle.LINK:
            self.aim(by)
            return
        self.finish()
        items = self.scene.arrangement.items
        ids = [item.item.id for item in items]
        at = ids.index(self.chosen) + by if self.chosen in ids else 0 if by > 0 else -1
        self.tell_choice(ids[at % len(ids)])
        self.reveal(self.chosen)

    def _enter(self) -> None:
        if self.gesture is not None:
            self.finish()
        elif self.chosen:
            self.item_opened.emit(self.chosen)

    def _escape(self) -> None:
        if self.gesture is not None:
            self.cancel()
        else:
            self.tell_choice("")
