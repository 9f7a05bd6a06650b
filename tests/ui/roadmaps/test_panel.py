"""The roadmap around its canvas: table, tray, filters, story, baselines, the sheet of an item."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from pypdf import PdfReader
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from motdesk.domain.evidence import Grade
from motdesk.domain.roadmaps import (
    Layer,
    LinkKind,
    Origin,
    Precision,
    Reason,
    RoadmapLink,
    Status,
)
from motdesk.services import records, roadmaps
from motdesk.ui.roadmaps.fields import when_fields
from motdesk.ui.roadmaps.tools import ToolBar
from motdesk.ui.roadmaps.tray import TRAY_ITEM
from tests.builders import evidence, roadmap_item
from tests.ui.desks import TestDesk
from tests.ui.roadmaps.hands import at_day, item_of, open_panel

BAR = {"start": date(2027, 4, 1), "end": date(2027, 9, 30)}


def test_an_empty_roadmap_says_what_belongs_here(desk: TestDesk) -> None:
    panel = open_panel(desk)
    assert panel._pages.currentIndex() == 0
    panel.new_record()
    assert panel._pages.currentIndex() == 1
    assert desk.window.focusWidget() is panel.sheet.what.editor("title")


def test_undated_items_wait_in_the_tray_until_they_are_drawn_onto_the_axis(desk: TestDesk) -> None:
    panel = open_panel(desk, roadmap_item(title="いつか"), roadmap_item(title="来年", **BAR))
    assert panel.tray.isVisible()
    drop(panel, item_of(desk, panel, "いつか").id, date(2028, 2, 10), Layer.PRODUCT)
    dated = item_of(desk, panel, "いつか")
    assert dated.layer is Layer.PRODUCT
    assert dated.start <= date(2028, 2, 10)
    assert dated.end is None
    assert not panel.tray.isVisible()


def test_filters_stand_in_the_foot(desk: TestDesk) -> None:
    ours = roadmap_item(title="成膜 量産", origin=Origin.US, **BAR)
    panel = open_panel(desk, ours, roadmap_item(title="研削", **BAR))
    panel.filters.text.setText("成膜")
    panel.filters.origin.setCurrentIndex(panel.filters.origin.findData(Origin.US))
    assert [it.item.title for it in panel.canvas.scene.arrangement.items] == ["成膜 量産"]
    assert "1 of 2 items" in panel.foot.words
    assert "成膜" in panel.foot.words
    assert "Us" in panel.foot.words


def test_what_the_screen_shows_is_printed_with_its_filter_in_the_foot(
    desk: TestDesk, qtbot: QtBot, tmp_path: Path
) -> None:
    ours = roadmap_item(title="成膜 量産", origin=Origin.US, **BAR)
    panel = open_panel(desk, ours, roadmap_item(title="研削", **BAR))
    panel.filters.text.setText("成膜")
    desk.answers.path = tmp_path / "roadmap.pdf"
    panel.tools.print_wanted.emit()
    qtbot.waitUntil(lambda: any("roadmap.pdf" in notice.text for notice in desk.notices))
    (page,) = PdfReader(tmp_path / "roadmap.pdf").pages
    assert "Filter: “成膜” (1 of 2 items)" in page.extract_text()
    assert "研削" not in page.extract_text()


def test_a_filter_that_shows_nothing_prints_nothing_and_says_why(desk: TestDesk) -> None:
    panel = open_panel(desk, roadmap_item(**BAR))
    panel.filters.text.setText("どこにもない")
    panel.tools.print_wanted.emit()
    assert "lets no item through" in desk.notices[-1].text


def test_tools_keep_to_one_line_and_what_finds_no_room_waits_in_a_menu(
    desk: TestDesk, qtbot: QtBot
) -> None:
    window, tools = QWidget(), ToolBar(desk.desk)
    qtbot.addWidget(window)
    tools.setParent(window)
    window.show()
    for width, is_short in ((1400, False), (420, True), (1400, False)):
        tools.resize(width, 40)
        tools.layout().activate()
        shown = [widget for widget in tools._shown if widget.isVisible()]
        assert (len(shown) < len(tools._shown)) is is_short
        assert tools._more.isVisible() is is_short
        assert len({widget.y() for widget in shown}) == 1
        tools._fill()
        assert len(tools._menu.actions()) == len(tools._shown) - len(shown)
    tools.resize(420, 40)
    tools._fill()
    next(it for it in tools._menu.actions() if it.text() == "Calendar").trigger()
    assert not tools.is_fiscal


def test_what_is_done_with_an_item_stays_in_sight(desk: TestDesk, qtbot: QtBot) -> None:
    panel = open_panel(desk, roadmap_item(title="来年", **BAR), roadmap_item(title="後", **BAR))
    panel.choose(panel._items[0].id)
    sheet = panel.sheet
    qtbot.waitUntil(lambda: sheet.scrolled.verticalScrollBar().maximum() > 0)
    sheet.scrolled.verticalScrollBar().setValue(10_000)
    for act in (sheet._withdraw, sheet._remove, sheet._link):
        assert sheet.rect().contains(act.geometry())
    sheet._link.click()
    assert sheet.links.model.rowCount() == 1
    rows = {place.y() for place in map(sheet.when.editor, ("start", "end"))}
    assert len(rows) == 1  # two columns


def test_in_a_low_window_the_tray_joins_the_foot(desk: TestDesk, qtbot: QtBot) -> None:
    panel = open_panel(desk, roadmap_item(title="いつか"), roadmap_item(**BAR))
    desk.window.resize(1024, 560)
    qtbot.waitUntil(lambda: panel.tray.parentWidget() is panel.foot)
    assert panel.tray.isVisible()


def test_lanes_pivot_by_a_field(desk: TestDesk) -> None:
    panel = open_panel(
        desk, roadmap_item(status=Status.IDEA, **BAR), roadmap_item(title="二", **BAR)
    )
    panel.filters.pivot.setCurrentIndex(panel.filters.pivot.findData("status"))
    names = [lane.name for lane in panel.canvas.scene.arrangement.lanes if lane.name]
    assert names == ["Idea", "Stated"]


def test_in_a_story_only_the_chain_of_the_chosen_item_stays(desk: TestDesk) -> None:
    last = roadmap_item(title="量産", **BAR)
    link = RoadmapLink(to_id=last.id, kind=LinkKind.ENABLES)
    panel = open_panel(
        desk,
        last,
        roadmap_item(title="成膜", links=(link,), **BAR),
        roadmap_item(title="他", **BAR),
    )
    panel.tools._story.click()
    panel.choose(last.id)
    assert {it.item.title for it in panel.canvas.scene.arrangement.items} == {"量産", "成膜"}
    panel.choose("")
    assert len(panel.canvas.scene.arrangement.items) == 3


def test_the_table_twin_edits_the_same_items(desk: TestDesk) -> None:
    panel = open_panel(desk, roadmap_item(title="一", **BAR), roadmap_item(title="二", **BAR))
    panel.tools._table.click()
    model = panel.table.table.model
    columns = [cell.field.name for cell in model.cells]
    assert model.setData(model.index(0, columns.index("end")), date(2028, 3, 31))
    assert item_of(desk, panel, model.children_now[0].title).end == date(2028, 3, 31)
    model.paste("三\tTechnology\n四\tProduct", 2, 0)
    assert len(roadmaps.list_items(desk.workspace, panel._partner_id)) == 4
    model.remove([0])
    assert len(panel._items) == 3


def test_what_is_pasted_into_the_table_is_one_step(desk: TestDesk) -> None:
    promises = [roadmap_item(title=title, status=Status.COMMITTED, **BAR) for title in "一二"]
    panel = open_panel(desk, *promises)
    panel.tools._table.click()
    model = panel.table.table.model
    column = [cell.field.name for cell in model.cells].index("end")
    assert model.paste("2028-03-31\n2028-06-30\n", 0, column)
    assert [item.end for item in panel._items] == [date(2028, 3, 31), date(2028, 6, 30)]
    assert len(panel.changes.questions.asked) == 1
    desk.window.do.undo.trigger()
    assert [item.end for item in panel._items] == [BAR["end"]] * 2


def test_rows_removed_together_are_one_step_and_ask_once(desk: TestDesk) -> None:
    ideas = [roadmap_item(title=title, status=Status.IDEA, **BAR) for title in "一二"]
    link = RoadmapLink(to_id=ideas[0].id, kind=LinkKind.ENABLES)
    promises = [
        roadmap_item(title=title, status=Status.COMMITTED, links=links, **BAR)
        for title, links in (("三", ()), ("四", ()), ("五", (link,)))
    ]
    panel = open_panel(desk, *ideas, *promises)
    panel.tools._table.click()
    rows = [item.title for item in panel.table.items]
    assert panel.table.table.model.remove([rows.index(title) for title in "一二三四"])
    assert {item.title: item.status for item in panel._items} == {
        "三": Status.WITHDRAWN,
        "四": Status.WITHDRAWN,
        "五": Status.COMMITTED,
    }
    assert len(panel.changes.questions.asked) == 1
    desk.window.do.undo.trigger()
    assert len(panel._items) == 5
    assert item_of(desk, panel, "五").links == (link,)


def test_a_promise_in_the_table_asks_why_too(desk: TestDesk) -> None:
    panel = open_panel(desk, roadmap_item(status=Status.COMMITTED, **BAR))
    panel.tools._table.click()
    model = panel.table.table.model
    column = [cell.field.name for cell in model.cells].index("end")
    assert model.setData(model.index(0, column), date(2028, 3, 31))
    assert len(panel._items[0].revisions) == 2
    panel.changes.questions.reason = None
    assert not model.setData(model.index(0, column), date(2028, 6, 30))
    assert "reason" in panel.table.table.error()


def test_the_sheet_takes_evidence_and_the_canvas_shows_its_grade(desk: TestDesk) -> None:
    proof = evidence(grade=Grade.B)
    records.add(desk.workspace, proof)
    panel = open_panel(desk, roadmap_item(**BAR))
    (placed,) = panel.canvas.scene.arrangement.items
    assert placed.label.marks.dates == "assumed"
    panel.choose(panel._items[0].id)
    rows = panel.sheet.sources.model
    assert rows.add()
    assert rows.setData(rows.index(0, 0), proof.id)
    assert panel._items[0].sources[0].evidence_id == proof.id
    (placed,) = panel.canvas.scene.arrangement.items
    assert placed.label.marks.dates == "B"
    panel.canvas.tell_choice("")
    panel.canvas.tell_choice(placed.item.id)
    assert panel.canvas.accessibleDescription().endswith(f"Evidence: {proof.title}")


def test_the_sheet_says_what_a_slip_costs(desk: TestDesk) -> None:
    panel = open_panel(desk, roadmap_item(status=Status.COMMITTED, **BAR))
    panel.choose(panel._items[0].id)
    assert panel.sheet._price.text() == ""
    late = replace(panel._items[0], end=date(2028, 3, 31))
    roadmaps.change_item(desk.workspace, late, reason=Reason.TECHNICAL)
    assert "183 days late; what it costs" in panel.sheet._price.text()
    priced = replace(panel._items[0], annual_benefit=Decimal(12_000), currency="USD")
    roadmaps.change_item(desk.workspace, priced)
    assert panel.sheet._price.text() == "183 days late; price of the slip: $6,012"


def test_a_form_says_where_a_promise_is_kept_for_want_of_a_reason(desk: TestDesk) -> None:
    panel = open_panel(desk, roadmap_item(status=Status.COMMITTED, **BAR))
    panel.changes.questions.reason = None
    panel.choose(panel._items[0].id)
    editor = panel.sheet.when.editor("end")
    editor.setText("2028-03-31")
    editor.entered.emit()
    assert "reason" in panel.sheet.when.error("end")
    assert panel._items[0].end == BAR["end"]


def test_a_baseline_is_taken_and_lies_below_the_bars(desk: TestDesk) -> None:
    panel = open_panel(desk, roadmap_item(title="成膜", status=Status.COMMITTED, **BAR))
    panel.tools.baseline_wanted.emit()
    (placed,) = panel.canvas.scene.arrangement.items
    assert placed.baseline == (placed.left, placed.right)
    roadmaps.move_item(desk.workspace, panel._items[0], end=date(2028, 3, 31),
                       reason=panel.changes.questions.reason.reason)  # fmt: skip
    (placed,) = panel.canvas.scene.arrangement.items
    assert placed.baseline[1] < placed.right
    assert "1 changed" in panel.foot.words


def test_the_sheet_shows_the_ledger_and_withdraws(desk: TestDesk, qtbot: QtBot) -> None:
    panel = open_panel(desk, roadmap_item(status=Status.COMMITTED, **BAR))
    panel.choose(panel._items[0].id)
    assert panel.sheet._ledger.count() == 2
    assert not panel.sheet._remove.isVisible()
    qtbot.mouseClick(panel.sheet._withdraw, Qt.MouseButton.LeftButton)
    assert panel._items[0].status is Status.WITHDRAWN
    assert panel.sheet._ledger.count() == 3


def drop(panel, id, day, layer):
    data = QMimeData()
    data.setData(TRAY_ITEM, id.encode())
    place = QPointF(at_day(panel.canvas, day, layer))
    event = QDropEvent(place, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
                       Qt.KeyboardModifier.NoModifier)  # fmt: skip
    panel.canvas.dropEvent(event)


def test_a_coarse_date_sets_date_and_precision_together_in_sheet_table_and_paste(
    desk: TestDesk, qtbot: QtBot
) -> None:
    panel = open_panel(desk, roadmap_item(title="いつか"))
    item = item_of(desk, panel, "いつか")
    panel.choose(item.id)
    for name, text in (("start", "2027年上期"), ("end", "令和9年度")):
        editor = panel.sheet.when.editor(name)
        editor.setFocus()
        editor.setText(text)
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    item = item_of(desk, panel, "いつか")
    assert (item.start, item.start_precision) == (date(2027, 4, 1), Precision.HALF)
    assert (item.end, item.end_precision) == (date(2028, 3, 31), Precision.FISCAL_YEAR)
    assert panel.sheet.when.editor("end").text() == "FY2027"
    assert panel.sheet.when.editor("end_precision").value() is Precision.FISCAL_YEAR
    panel._show_table(True)
    model = panel.table.table.model
    names = [cell.field.name for cell in model.cells]
    assert model.paste("2028Q1\t\t2028", 0, names.index("start")) is False  # no precision is none
    assert model.paste("2027Q2", 0, names.index("start"))
    item = item_of(desk, panel, "いつか")
    assert (item.start, item.start_precision) == (date(2027, 7, 1), Precision.QUARTER)
    assert model.data(model.index(0, names.index("start"))) == "FY2027 Q2"


def test_a_refused_date_names_the_coarse_forms_and_fields_differ_in_name(
    desk: TestDesk, qtbot: QtBot
) -> None:
    panel = open_panel(desk, roadmap_item(title="いつか"))
    panel.choose(item_of(desk, panel, "いつか").id)
    editor = panel.sheet.when.editor("end")
    editor.setFocus()
    editor.setText("soon")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert "2027 Q1" in panel.sheet.when.error("end")
    names = [field.label for field in when_fields(4)]
    assert len(set(names)) == len(names)
