"""The way of a user: a roadmap drawn from nothing with the mouse, promised, slipped, undone."""

from datetime import date

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from motdesk.domain.roadmaps import Layer, Reason, RoadmapItem, Status
from motdesk.services import records, roadmaps
from motdesk.ui.roadmaps.gestures import Handle
from motdesk.ui.roadmaps.panel import RoadmapsPanel
from tests import builders
from tests.ui.desks import TestDesk
from tests.ui.roadmaps.hands import Answers, at_day, drag, item_of, on_screen

LEFT = Qt.MouseButton.LeftButton


def test_a_roadmap_is_drawn_from_nothing_with_the_mouse(desk: TestDesk, qtbot: QtBot) -> None:
    partner = builders.partner()
    records.add(desk.workspace, partner)
    desk.desk.go("partners", partner.id, "roadmaps")
    panel = desk.page.view.panel("roadmaps")
    panel.changes.questions = Answers()
    panel.new_record()
    write(panel, "title", "第2拠点での成膜")
    draw_bar(desk, qtbot, panel, "密着力の向上", layer=Layer.TECHNOLOGY,
             day=date(2027, 2, 10), days=200)  # fmt: skip
    draw_bar(desk, qtbot, panel, "量産", layer=Layer.PRODUCT, day=date(2028, 2, 10), days=120)
    link(desk, qtbot, panel, "密着力の向上", "量産")
    promise(panel, item_of(desk, panel, "密着力の向上"))
    qtbot.mouseClick(panel.sheet._confirm, LEFT)
    panel.tools.baseline_wanted.emit()
    assert panel.canvas.scene.content.violated == set()
    slip(desk, qtbot, panel, "密着力の向上", days=330)
    slipped = item_of(desk, panel, "密着力の向上")
    assert [line.reason for line in slipped.revisions] == [None, None, Reason.TECHNICAL]
    assert len(panel.canvas.scene.content.violated) == 1
    assert "1 changed" in panel.foot.words
    assert [item.title for item in panel.canvas.scene.undated] == ["第2拠点での成膜"]
    while desk.workspace.undo_label:
        desk.workspace.undo()
    assert roadmaps.list_items(desk.workspace, partner.id) == ()


def draw_bar(
    desk: TestDesk, qtbot: QtBot, panel: RoadmapsPanel, title: str,
    *, layer: Layer, day: date, days: int,
) -> None:  # fmt: skip
    """Double click a layer at a day, name the item, and draw its end out."""
    panel.canvas.verticalScrollBar().setValue(0)
    reach(panel, at_day(panel.canvas, day, layer))
    place = at_day(panel.canvas, day, layer)
    qtbot.mouseDClick(panel.canvas.viewport(), LEFT, pos=place)
    write(panel, "title", title)
    id = item_of(desk, panel, title).id
    panel.canvas.reveal(id)
    drag(qtbot, panel.canvas.viewport(), on_screen(panel.canvas, id, Handle.END), days)
    drawn = item_of(desk, panel, title)
    assert drawn.layer is layer
    assert drawn.start is not None
    assert drawn.start < (drawn.end or date.min)


def link(desk: TestDesk, qtbot: QtBot, panel: RoadmapsPanel, one: str, other: str) -> None:
    first, later = item_of(desk, panel, one).id, item_of(desk, panel, other).id
    panel.canvas.fit()
    view = panel.canvas.viewport()
    panel.canvas.reveal(later)
    qtbot.mouseClick(view, LEFT, pos=on_screen(panel.canvas, first))
    drop = on_screen(panel.canvas, later)
    qtbot.mousePress(view, LEFT, pos=on_screen(panel.canvas, first, Handle.LINK))
    qtbot.mouseMove(view, drop - QPoint(9, 9))
    qtbot.mouseMove(view, drop)
    qtbot.mouseRelease(view, LEFT, pos=drop)
    assert len(item_of(desk, panel, one).links) == 1


def slip(desk: TestDesk, qtbot: QtBot, panel: RoadmapsPanel, title: str, *, days: int) -> None:
    id = item_of(desk, panel, title).id
    panel.canvas.reveal(id)
    drag(qtbot, panel.canvas.viewport(), on_screen(panel.canvas, id), days)


def promise(panel: RoadmapsPanel, item: RoadmapItem) -> None:
    panel.choose(item.id)
    editor = panel.sheet.what.editor("status")
    editor.setCurrentIndex(editor.findData(Status.COMMITTED))
    editor.entered.emit()


def write(panel: RoadmapsPanel, name: str, text: str) -> None:
    editor = panel.sheet.what.editor(name)
    editor.setText(text)
    editor.entered.emit()


def reach(panel: RoadmapsPanel, place: QPoint) -> None:
    bar, height = panel.canvas.verticalScrollBar(), panel.canvas.viewport().height()
    if place.y() > height - 40:
        bar.setValue(bar.value() + place.y() - height // 2)
