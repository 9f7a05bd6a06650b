"""Hands on the canvas: where an item lies on screen, and dragging it there."""

from datetime import date

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from motdesk.domain.roadmaps import Layer, Reason, RoadmapItem
from motdesk.drawings.roadmap_rows import BAR
from motdesk.services import records, roadmaps
from motdesk.ui.roadmaps.canvas import RoadmapCanvas
from motdesk.ui.roadmaps.gestures import Handle
from motdesk.ui.roadmaps.handles import handles_of
from motdesk.ui.roadmaps.panel import RoadmapsPanel
from motdesk.ui.roadmaps.reasons import Why
from tests import builders
from tests.ui.desks import TestDesk

LEFT = Qt.MouseButton.LeftButton


class Answers:
    """Answers the questions of a roadmap as a test wants, and counts them."""

    def __init__(self, why: Why | None = Why(Reason.TECHNICAL, "膜が剥がれた")) -> None:  # noqa: B008 - a frozen value
        self.reason = why
        self.name = "初回提示"
        self.asked: list[str] = []

    def why(self, title: str, *, may_correct: bool = False) -> Why | None:  # noqa: ARG002
        self.asked.append(title)
        return self.reason

    def name_of_baseline(self, suggestion: str) -> str | None:
        self.asked.append(suggestion)
        return self.name


def open_panel(desk: TestDesk, *items: RoadmapItem) -> RoadmapsPanel:
    """Show the roadmap of a partner that has these items."""
    partner = builders.partner()
    records.add(desk.workspace, partner)
    for item in items:
        roadmaps.add_item(desk.workspace, builders.roadmap_item(
            **{name: getattr(item, name) for name in item.__slots__} | {"partner_id": partner.id}
        ))  # fmt: skip
    desk.desk.go("partners", partner.id, "roadmaps")
    panel = desk.page.view.panel("roadmaps")
    panel.changes.questions = Answers()
    return panel


def item_of(desk: TestDesk, panel: RoadmapsPanel, title: str) -> RoadmapItem:
    items = roadmaps.list_items(desk.workspace, panel._partner_id)
    return next(item for item in items if item.title == title)


def on_screen(canvas: RoadmapCanvas, id: str, handle: Handle = Handle.BODY) -> QPoint:
    """Return where an item, or a handle of it, lies in the view."""
    item = canvas.scene.arrangement.find(id)
    assert item is not None
    if handle is Handle.BODY:
        return canvas.position_of((item.left + item.right) / 2, item.y + BAR / 2).toPoint()
    place = handles_of(item)[handle]
    return canvas.position_of(place.x(), place.y()).toPoint()


def at_day(canvas: RoadmapCanvas, day: date, layer: Layer) -> QPoint:
    """Return an empty place of a layer on some day."""
    arrangement = canvas.scene.arrangement
    lane = [lane for lane in arrangement.lanes if lane.layer is layer][-1]
    y = lane.y + lane.height - 3
    return canvas.position_of(arrangement.axis.x(day) + 0.5, y).toPoint()


def drag(qtbot: QtBot, widget: QWidget, start: QPoint, days: float, down: int = 0) -> None:
    """Drag from a place over some days to the right, and pixels down."""
    canvas = widget.parent()
    pixels = round(days * canvas.scene.per_day * canvas._scale)
    drop = start + QPoint(pixels, down)
    qtbot.mousePress(widget, LEFT, pos=start)
    qtbot.mouseMove(widget, start + QPoint(pixels // 2, down // 2))
    qtbot.mouseMove(widget, drop)
    qtbot.mouseRelease(widget, LEFT, pos=drop)
