"""Needs on screen."""

from motdesk.services import records
from motdesk.services.needs import list_needs
from tests import builders
from tests.ui.desks import TestDesk


def test_a_need_is_written_in_place(desk: TestDesk) -> None:
    desk.desk.go("needs")
    desk.page.new_record()
    editor = desk.page.form.editor("text")
    editor.setText("不良の流出をなくす")
    editor.entered.emit()
    assert list_needs(desk.workspace)[0].text == "不良の流出をなくす"
    assert desk.page.table.row().text == "不良の流出をなくす"


def test_choosing_a_row_shows_its_need(desk: TestDesk) -> None:
    first, second = builders.need(text="一"), builders.need(text="二", importance=1)
    for need in (first, second):
        records.add(desk.workspace, need)
    desk.desk.go("needs", first.id)
    desk.page.table.select(second.id)
    assert desk.window.journey.here == ("needs", second.id)
    assert desk.page.form.editor("text").toPlainText() == "二"


def test_the_width_of_the_list_is_remembered(desk: TestDesk) -> None:
    desk.desk.go("needs")
    desk.page._remember([300, 700])
    assert desk.window.settings().list_share == 30


def test_a_removed_need_leaves_an_empty_page(desk: TestDesk) -> None:
    need = builders.need()
    records.add(desk.workspace, need)
    desk.desk.go("needs", need.id)
    desk.page._remove()
    assert desk.page.sheet.isHidden()
    assert desk.page.table.model.total == 0
