"""From Ctrl+K and a few characters to the record where it lives."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from motdesk.base.texts import set_desk_language
from motdesk.domain.catalogue import KINDS
from motdesk.services import samples, workspaces
from motdesk.services.search import search
from motdesk.ui.kit.child_table import ChildTable
from motdesk.ui.search.ways import place_of_hit
from tests import builders
from tests.storage.full import keep_full_records
from tests.ui.desks import TestDesk


@pytest.fixture
def sample(qapp: QApplication, tmp_path: Path) -> Iterator[TestDesk]:
    """A desk on the sample, in Japanese."""
    samples.write_sample(tmp_path / "sample.motdesk")
    desk = TestDesk(qapp, tmp_path, language="ja")
    desk.desk.show_workspace(workspaces.open_(tmp_path / "sample.motdesk"))
    desk.window.show()
    yield desk
    desk.close()
    set_desk_language("ja")


def ask(desk: TestDesk, qtbot: QtBot, text: str) -> None:
    desk.window.activateWindow()
    qtbot.waitUntil(desk.window.isActiveWindow)
    qtbot.keyClick(desk.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(desk.window.top.search.hasFocus)
    compose(desk, "", text)


def compose(desk: TestDesk, preedit: str, commit: str = "") -> None:
    """Write as an input method does."""
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QApplication.sendEvent(desk.window.top.search, event)


def press(desk: TestDesk, qtbot: QtBot, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(desk.window.top.search, key)


def lines(desk: TestDesk) -> list[str]:
    return [line.text for line in desk.window.top.search.panel.model.lines]


def titles(desk: TestDesk) -> list[str]:
    found = desk.window.top.search.panel.model.lines
    return [line.hit.title for line in found if line.hit]


def test_two_characters_and_enter_lead_to_the_record(sample: TestDesk, qtbot: QtBot) -> None:
    ask(sample, qtbot, "段取")
    assert sample.window.top.search.is_open
    wanted = sample.window.top.search.panel.chosen().hit
    press(sample, qtbot, Qt.Key.Key_Return)
    assert not sample.window.top.search.is_open
    here = sample.window.journey.here
    assert here[0] == "partners"
    assert here[-1] == wanted.id


def test_what_stands_in_a_child_leads_to_its_row(sample: TestDesk, qtbot: QtBot) -> None:
    ask(sample, qtbot, "成膜技能の承継")
    hit = next(
        line.hit
        for line in sample.window.top.search.panel.model.lines
        if line.hit and line.hit.kind == "negotiation"
    )
    while sample.window.top.search.panel.chosen().hit != hit:
        press(sample, qtbot, Qt.Key.Key_Down)
    press(sample, qtbot, Qt.Key.Key_Enter)
    assert sample.window.journey.here == ("negotiations", hit.id, "issues")

    def chosen() -> list[str]:
        tables = [it for it in sample.page.findChildren(ChildTable) if it.isVisible()]
        return [table.child().id for table in tables if table.child()]

    qtbot.waitUntil(lambda: hit.child_id in chosen())


def test_while_an_input_method_composes_nothing_happens(sample: TestDesk, qtbot: QtBot) -> None:
    ask(sample, qtbot, "")
    compose(sample, "まく")
    press(sample, qtbot, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Down)
    assert not sample.window.top.search.is_open
    assert sample.window.journey.here == ("home",)
    assert sample.window.top.search.hasFocus()
    compose(sample, "", "膜厚")
    assert sample.window.top.search.is_open
    compose(sample, "そくてい")
    before = titles(sample)
    press(sample, qtbot, Qt.Key.Key_Return)
    assert titles(sample) == before
    assert sample.window.journey.here == ("home",)


def test_arrows_pass_heads_and_stay_at_the_ends(sample: TestDesk, qtbot: QtBot) -> None:
    ask(sample, qtbot, "膜厚")
    panel = sample.window.top.search.panel
    first = panel.chosen()
    press(sample, qtbot, Qt.Key.Key_Up)
    assert panel.chosen() == first
    press(sample, qtbot, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert panel.chosen().hit not in (None, first.hit)
    press(sample, qtbot, *[Qt.Key.Key_PageDown] * 9)
    assert panel.chosen() == panel.model.lines[-1]


def test_all_of_a_kind_are_shown_and_esc_leads_back(sample: TestDesk, qtbot: QtBot) -> None:
    ask(sample, qtbot, "膜")
    field = sample.window.top.search
    few = lines(sample)
    more = next(line for line in field.panel.model.lines if line.kind == "evidence")
    while field.panel.chosen() != more:
        press(sample, qtbot, Qt.Key.Key_Down)
    press(sample, qtbot, Qt.Key.Key_Return)
    assert {line.hit.kind for line in field.panel.model.lines if line.hit} == {"evidence"}
    assert len(titles(sample)) > 4
    press(sample, qtbot, Qt.Key.Key_Escape)
    assert lines(sample) == few
    press(sample, qtbot, Qt.Key.Key_Escape)
    assert not field.is_open
    assert field.hasFocus()
    press(sample, qtbot, Qt.Key.Key_Escape)
    assert not field.hasFocus()
    assert field.text() == ""


def test_nothing_found_is_said_in_one_sentence(desk: TestDesk, qtbot: QtBot) -> None:
    ask(desk, qtbot, "膜厚")
    sentence = desk.window.top.search.panel.sentence
    assert sentence.isVisible()
    assert "膜厚" in sentence.text()
    assert desk.window.top.search.accessibleDescription() == sentence.text()
    press(desk, qtbot, Qt.Key.Key_Return, Qt.Key.Key_Down)
    assert desk.window.journey.here == ("home",)


def test_a_click_opens_and_the_cursor_elsewhere_closes(desk: TestDesk, qtbot: QtBot) -> None:
    need = builders.need(text="膜厚")
    with desk.workspace.change("Need") as data:
        data.save(need)
    ask(desk, qtbot, "膜厚")
    field = desk.window.top.search
    assert field.accessibleDescription().startswith("膜厚")
    field.clearFocus()
    assert not field.is_open
    ask(desk, qtbot, "膜厚")
    view = field.panel.view
    spot = view.visualRect(field.panel.model.index(1)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(spot))
    assert desk.window.journey.here == ("needs", need.id)
    qtbot.waitUntil(lambda: desk.page.form.editor("text").hasFocus())
    assert not desk.page.form.editor("text").textCursor().hasSelection()


def test_every_kind_of_record_has_a_place(desk: TestDesk) -> None:
    keep_full_records(desk.workspace)
    groups = search(desk.workspace, "shown", 9) + search(desk.workspace, "not for partners", 9)
    hits = [hit for group in groups for hit in group.hits]
    assert {hit.kind for hit in hits} == set(KINDS)
    for hit in hits:
        place = place_of_hit(desk.workspace, hit)
        desk.desk.go(*place)
        assert desk.window.journey.here == place
        assert desk.page.isVisible()


def test_a_small_window_shows_an_icon_that_becomes_the_field(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    samples.write_sample(tmp_path / "sample.motdesk")
    desk = TestDesk(qapp, tmp_path, language="en", scaling=150, width=1024, height=700)
    desk.desk.show_workspace(workspaces.open_(tmp_path / "sample.motdesk"))
    desk.window.show()
    field = desk.window.top.search
    qtbot.waitUntil(lambda: field.width() <= desk.desk.theme.px(40))
    assert desk.window.top.workspace.isVisible()
    ask(desk, qtbot, "PS-1204")
    qtbot.waitUntil(lambda: field.width() > desk.desk.theme.px(130))
    panel = field.panel
    assert panel.geometry().right() < desk.window.width()
    assert panel.geometry().bottom() < desk.window.height()
    field.clearFocus()
    qtbot.waitUntil(lambda: field.width() <= desk.desk.theme.px(40))
    desk.close()


@pytest.mark.parametrize("scaling", [80, 100, 125, 150])
def test_few_hits_need_no_scroll_bar(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, scaling: int
) -> None:
    samples.write_sample(tmp_path / "sample.motdesk")
    desk = TestDesk(qapp, tmp_path, language="en", scaling=scaling)
    desk.desk.show_workspace(workspaces.open_(tmp_path / "sample.motdesk"))
    desk.window.show()
    ask(desk, qtbot, "price")
    panel = desk.window.top.search.panel
    qtbot.waitUntil(panel.isVisible)
    assert panel.view.verticalScrollBar().maximum() == 0
    desk.close()
