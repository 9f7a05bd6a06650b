"""The canvas by mouse and keys: every gesture is one step, promises ask for a reason."""

from datetime import date

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from motdesk.domain.roadmaps import ItemKind, Layer, LinkKind, Precision, RoadmapLink, Status
from motdesk.services import records, roadmaps
from motdesk.ui.roadmaps.gestures import Handle
from tests.builders import roadmap_item
from tests.ui.desks import TestDesk
from tests.ui.roadmaps.hands import at_day, drag, item_of, on_screen, open_panel

BAR = {"start": date(2027, 4, 1), "end": date(2027, 9, 30)}


def test_dragging_moves_an_item_in_one_step(desk: TestDesk, qtbot: QtBot) -> None:
    panel = open_panel(desk, roadmap_item(**BAR))
    drag_item(qtbot, panel, days=100)
    moved = item_of(desk, panel, "膜厚のばらつき半減")
    assert abs((moved.start - BAR["start"]).days - 100) <= 3
    assert (moved.end - moved.start) == (BAR["end"] - BAR["start"])
    assert desk.workspace.undo_label == "Move “膜厚のばらつき半減”"
    desk.window.do.undo.trigger()
    assert item_of(desk, panel, moved.title).start == BAR["start"]


def test_edges_resize_and_whiskers_widen(desk: TestDesk, qtbot: QtBot) -> None:
    panel = open_panel(desk, roadmap_item(**BAR))
    drag_item(qtbot, panel, days=60, handle=Handle.END)
    drag_item(qtbot, panel, days=90, handle=Handle.LATEST)
    drag_item(qtbot, panel, days=-40, handle=Handle.START)
    changed = panel._items[0]
    assert abs((changed.end - BAR["end"]).days - 60) <= 3
    assert abs((changed.latest - changed.end).days - 90) <= 3
    assert abs((BAR["start"] - changed.start).days - 40) <= 3


def test_what_is_held_at_the_edge_scrolls_the_canvas_along(desk: TestDesk, qtbot: QtBot) -> None:
    panel = open_panel(desk, roadmap_item(**BAR))
    canvas, before = panel.canvas, panel.canvas.horizontalScrollBar().value()
    click(qtbot, panel, panel._items[0].id)
    start = on_screen(canvas, panel._items[0].id)
    edge = QPoint(canvas.viewport().width() - 4, start.y())
    qtbot.mousePress(canvas.viewport(), Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(canvas.viewport(), (start + edge) / 2)
    qtbot.mouseMove(canvas.viewport(), edge)
    far = canvas.draft.end
    assert canvas.edges.is_scrolling
    for _time in range(4):
        canvas.edges._timer.timeout.emit()
    assert canvas.horizontalScrollBar().value() > before + 60
    assert canvas.draft.end > far
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert not canvas.edges.is_scrolling
    qtbot.mouseRelease(canvas.viewport(), Qt.MouseButton.LeftButton, pos=edge)
    assert panel._items[0].end == BAR["end"]


def test_a_promise_asks_why_and_writes_a_line_of_its_ledger(desk: TestDesk, qtbot: QtBot) -> None:
    panel = open_panel(desk, roadmap_item(status=Status.COMMITTED, **BAR))
    drag_item(qtbot, panel, days=90)
    promised = panel._items[0]
    assert panel.changes.questions.asked == [promised.title]
    assert [line.reason for line in promised.revisions] == [
        None,
        panel.changes.questions.reason.reason,
    ]
    assert promised.revisions[-1].end == promised.end


def test_a_promise_without_a_reason_stays_as_it_was(desk: TestDesk, qtbot: QtBot) -> None:
    panel = open_panel(desk, roadmap_item(status=Status.COMMITTED, **BAR))
    panel.changes.questions.reason = None
    drag_item(qtbot, panel, days=90)
    assert panel._items[0].end == BAR["end"]
    assert "reason" in desk.notices[-1].text
    assert panel.canvas.draft is None


def test_a_link_is_drawn_from_one_item_to_another(desk: TestDesk, qtbot: QtBot) -> None:
    first = roadmap_item(title="成膜", start=date(2027, 1, 1), end=date(2027, 3, 31))
    later = roadmap_item(title="量産", layer=Layer.PRODUCT, kind=ItemKind.MILESTONE,
                         end=date(2028, 4, 1))  # fmt: skip
    panel = open_panel(desk, first, later)
    canvas = panel.canvas
    click(qtbot, panel, first.id)
    start = on_screen(canvas, first.id, Handle.LINK)
    drop = on_screen(canvas, later.id)
    qtbot.mousePress(canvas.viewport(), Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(canvas.viewport(), (start + drop) / 2)
    qtbot.mouseMove(canvas.viewport(), drop)
    qtbot.mouseRelease(canvas.viewport(), Qt.MouseButton.LeftButton, pos=drop)
    (link,) = item_of(desk, panel, "成膜").links
    assert (link.to_id, link.kind) == (later.id, LinkKind.ENABLES)


def test_nothing_cascades_but_the_violated_link_is_named(desk: TestDesk, qtbot: QtBot) -> None:
    later = roadmap_item(title="量産", start=date(2027, 11, 1), end=date(2028, 1, 1))
    link = RoadmapLink(to_id=later.id, kind=LinkKind.ENABLES)
    panel = open_panel(desk, later, roadmap_item(title="成膜", links=(link,), **BAR))
    assert panel.canvas.scene.content.violated == set()
    panel.choose(item_of(desk, panel, "成膜").id)
    drag_item(qtbot, panel, days=120, title="成膜")
    assert panel.canvas.scene.content.violated == {link.id}
    assert item_of(desk, panel, "量産") == records.get(desk.workspace, type(later), later.id)
    assert item_of(desk, panel, "量産").start == date(2027, 11, 1)
    panel.foot._violated.click()
    shift = panel._propose(panel._violations[0])[0]
    panel.shifts.shift_chosen.emit(shift)
    assert panel.canvas.scene.content.violated == set()


def test_a_double_click_adds_an_item_in_that_lane_and_date(desk: TestDesk, qtbot: QtBot) -> None:
    panel = open_panel(desk, roadmap_item(**BAR))
    place = at_day(panel.canvas, date(2027, 6, 15), Layer.PRODUCT)
    qtbot.mouseDClick(panel.canvas.viewport(), Qt.MouseButton.LeftButton, pos=place)
    new = item_of(desk, panel, "New roadmap item")
    assert new.layer is Layer.PRODUCT
    assert new.start <= date(2027, 6, 15)
    assert new.end is None
    assert new.start_precision is not Precision.DAY
    assert desk.window.focusWidget() is panel.sheet.what.editor("title")


def test_an_item_is_dropped_into_another_lane(desk: TestDesk, qtbot: QtBot) -> None:
    other = roadmap_item(title="研削", lane="研削", start=date(2027, 1, 1), end=date(2027, 2, 1))
    panel = open_panel(desk, roadmap_item(title="成膜", lane="成膜", **BAR), other)
    canvas = panel.canvas
    down = on_screen(canvas, other.id) - on_screen(canvas, item_of(desk, panel, "成膜").id)
    drag_item(qtbot, panel, days=0, title="成膜", down=down.y())
    assert item_of(desk, panel, "成膜").lane == "研削"


def test_arrow_keys_do_the_same_and_enter_keeps_it(desk: TestDesk, qtbot: QtBot) -> None:
    quarter = {"start_precision": Precision.QUARTER, "end_precision": Precision.QUARTER}
    panel = open_panel(desk, roadmap_item(**BAR | quarter))
    canvas = panel.canvas
    canvas.setFocus()
    qtbot.keyClick(canvas, Qt.Key.Key_Down)
    for _press in range(2):
        qtbot.keyClick(canvas, Qt.Key.Key_Right)
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    assert (panel._items[0].start, panel._items[0].end.month) == (date(2027, 10, 1), 3)
    qtbot.keyClick(canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    assert panel._items[0].end.month == 6
    desk.window.do.undo.trigger()
    desk.window.do.undo.trigger()
    assert panel._items[0].start == BAR["start"]


def test_escape_gives_a_gesture_up(desk: TestDesk, qtbot: QtBot) -> None:
    panel = open_panel(desk, roadmap_item(**BAR))
    canvas, before = panel.canvas, desk.workspace.undo_label
    canvas.setFocus()
    qtbot.keyClick(canvas, Qt.Key.Key_Down)
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    assert canvas.draft is not None
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    place = on_screen(canvas, canvas.chosen)
    qtbot.mousePress(canvas.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseMove(canvas.viewport(), place + (place - place) + place / 4)
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    qtbot.mouseRelease(canvas.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert canvas.draft is None
    assert desk.workspace.undo_label == before


def test_a_link_is_drawn_with_the_keys(desk: TestDesk, qtbot: QtBot) -> None:
    panel = open_panel(desk, roadmap_item(title="成膜", **BAR), roadmap_item(title="量産", **BAR))
    canvas = panel.canvas
    canvas.setFocus()
    qtbot.keyClick(canvas, Qt.Key.Key_Down)
    qtbot.keyClick(canvas, Qt.Key.Key_L)
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    assert sum(len(item.links) for item in panel._items) == 1


def test_zoom_keeps_what_is_under_the_mouse_and_ends_at_a_quarter(desk: TestDesk) -> None:
    canvas = open_panel(desk, roadmap_item(**BAR)).canvas
    day = canvas.day_at(canvas.place_at(at_day(canvas, date(2027, 6, 1), Layer.TECHNOLOGY)).x())
    x = at_day(canvas, date(2027, 6, 1), Layer.TECHNOLOGY).x()
    for _notch in range(30):
        canvas.zoom_by(1.25, x)
    seen = canvas.seen
    assert abs((canvas.day_at(seen.right) - canvas.day_at(seen.left)).days - 91) <= 2
    under = canvas.day_at(seen.left + x / canvas._scale - 96)
    assert abs((under - day).days) <= 3
    for _notch in range(60):
        canvas.zoom_out()
    seen = canvas.seen
    assert abs((canvas.day_at(seen.right) - canvas.day_at(seen.left)).days - 3653) <= 3


def test_what_a_screen_reader_hears_of_the_canvas(desk: TestDesk, qtbot: QtBot) -> None:
    panel = open_panel(desk, roadmap_item(**BAR))
    assert "1 items" in panel.canvas.accessibleName()
    panel.canvas.setFocus()
    qtbot.keyClick(panel.canvas, Qt.Key.Key_Down)
    assert "2027-04-01 – 2027-09-30" in panel.canvas.accessibleDescription()


def test_removing_an_idea_and_withdrawing_a_promise_with_delete(
    desk: TestDesk, qtbot: QtBot
) -> None:
    promise = roadmap_item(title="約束", status=Status.COMMITTED, **BAR)
    panel = open_panel(desk, roadmap_item(title="案", status=Status.IDEA, **BAR), promise)
    for title in ("案", "約束"):
        click(qtbot, panel, item_of(desk, panel, title).id)
        panel.canvas.setFocus()
        qtbot.keyClick(panel.canvas, Qt.Key.Key_Delete)
    (left,) = roadmaps.list_items(desk.workspace, panel._partner_id)
    assert left.status is Status.WITHDRAWN
    assert left.revisions[-1].note == "膜が剥がれた"


def drag_item(qtbot, panel, *, days, handle=Handle.BODY, title="", down=0):
    items = [item for item in panel._items if item.title == title or not title]
    click(qtbot, panel, items[0].id)
    place = on_screen(panel.canvas, items[0].id, handle)
    drag(qtbot, panel.canvas.viewport(), place, days, down)


def click(qtbot, panel, id):
    panel.canvas.reveal(id)
    place = on_screen(panel.canvas, id)
    qtbot.mouseClick(panel.canvas.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert panel.canvas.chosen == id
