"""The window: places, languages, workspaces, and what it says when something goes wrong."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QAbstractItemDelegate, QApplication
from pytestqt.qtbot import QtBot

from motdesk.base.errors import UserError
from motdesk.base.settings import read_settings
from motdesk.domain.partners import Certificate, Partner
from motdesk.services import records
from motdesk.services.needs import list_needs
from motdesk.services.workspaces import check
from motdesk.ui.help_window import HelpWindow
from motdesk.ui.kit.fields import Kind
from motdesk.ui.kit.tasks import Progress
from motdesk.ui.kit.text_editors import LineEditor
from motdesk.ui.partners.view import TABS
from motdesk.ui.start_page import StartPage
from tests import builders
from tests.ui.desks import TestDesk


def test_every_page_of_the_rail_opens(desk: TestDesk) -> None:
    for name in ("home", "partners", "needs", "negotiations", "library", "packs", "settings"):
        desk.desk.go(name)
        assert desk.page.title
        assert desk.window.rail._buttons[name].isChecked()


def test_back_and_forward_follow_the_way_taken(desk: TestDesk) -> None:
    desk.desk.go("needs")
    desk.desk.go("library")
    desk.window._back.trigger()
    assert desk.window.journey.here == ("needs",)
    desk.window._forward.trigger()
    assert desk.window.journey.here == ("library",)


def test_keys_lead_to_pages_back_and_to_new_records(desk: TestDesk, qtbot: QtBot) -> None:
    desk.window.activateWindow()
    qtbot.waitUntil(desk.window.isActiveWindow)
    press(desk, qtbot, Qt.Key.Key_3, _CONTROL)
    assert desk.window.journey.here == ("needs",)
    press(desk, qtbot, Qt.Key.Key_N, _CONTROL)
    assert len(list_needs(desk.workspace)) == 1
    desk.page.form.editor("text").clearFocus()
    press(desk, qtbot, Qt.Key.Key_Z, _CONTROL)
    assert list_needs(desk.workspace) == ()
    press(desk, qtbot, Qt.Key.Key_Y, _CONTROL)
    assert len(list_needs(desk.workspace)) == 1
    press(desk, qtbot, Qt.Key.Key_2, _CONTROL)
    press(desk, qtbot, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert desk.window.journey.here[0] == "needs"


def test_undo_reaches_the_desk_from_a_field_without_anything_new(
    desk: TestDesk, qtbot: QtBot
) -> None:
    desk.window.activateWindow()
    qtbot.waitUntil(desk.window.isActiveWindow)
    desk.desk.go("needs")
    desk.page.new_record()
    editor = desk.page.form.editor("kpi")
    editor.setFocus()
    qtbot.waitUntil(editor.hasFocus)
    qtbot.keyClicks(editor, "ppm")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert list_needs(desk.workspace)[0].id
    qtbot.keyClick(editor, Qt.Key.Key_Z, _CONTROL)
    assert editor.text() == ""
    assert desk.notices[-1].text.startswith("Undone")


def test_a_notice_with_its_undo_goes_when_something_else_is_done(desk: TestDesk) -> None:
    desk.desk.say("Removed.", ("Undo", print))
    assert not desk.window.notices.isHidden()
    records.add(desk.workspace, builders.need())
    assert desk.window.notices.isHidden()


def test_the_language_changes_at_once_and_the_place_stays(desk: TestDesk) -> None:
    partner = builders.partner()
    records.add(desk.workspace, partner)
    desk.desk.go("partners", partner.id, "talks")
    desk.desk.use_language("ja")
    assert desk.desk.language == "ja"
    assert desk.window.journey.here == ("partners", partner.id, "talks")
    assert desk.page.view.tabs.currentIndex() == TABS.index("talks")
    assert desk.window.top.switch.text() == "English"
    assert QCoreApplication.translate("QWidgetTextControl", "&Copy").startswith("コピー")


def test_pages_out_of_sight_go_before_all_is_made_anew(desk: TestDesk) -> None:
    desk.desk.go("needs")
    needs, gone = desk.page, []
    needs.destroyed.connect(lambda: gone.append("needs"))
    desk.desk.go("settings")
    desk.page.choose("theme", "dark")
    assert gone == ["needs"]
    desk.desk.go("needs")
    assert desk.page.title == "Needs"


def test_look_and_size_change_at_once(desk: TestDesk) -> None:
    desk.desk.go("settings")
    desk.page.choose("theme", "dark")
    desk.page.choose("scaling", 150)
    assert desk.desk.theme.is_dark
    assert desk.desk.theme.px(8) == 12
    assert desk.desk.theme.palette.paper in QApplication.instance().styleSheet()
    assert desk.window.journey.here == ("settings",)


def test_the_settings_say_that_the_file_is_whole(desk: TestDesk) -> None:
    desk.desk.go("settings")
    desk.page.check_file()
    assert "whole" in desk.page._faults.text()


def test_size_and_place_are_remembered(desk: TestDesk, tmp_path: Path) -> None:
    desk.window.resize(1100, 720)
    desk.desk.go("needs")
    desk.application.end()
    settings = read_settings(tmp_path / "settings.json")
    assert (settings.width, settings.height, settings.place) == (1100, 720, ("needs",))


def test_without_a_workspace_there_are_ways_to_one(desk: TestDesk, tmp_path: Path) -> None:
    desk.desk.show_workspace(None)
    assert isinstance(desk.window.stack.currentWidget(), StartPage)
    desk.answers.path = tmp_path / "new"
    desk.window.stack.currentWidget().findChildren(type(desk.window.notices._action))[1].click()
    assert desk.workspace.path.name == "new.motdesk"
    assert desk.desk.settings.recent_files[0].endswith("new.motdesk")


def test_the_sample_is_written_beside_the_window_and_opened(desk: TestDesk, tmp_path: Path) -> None:
    desk.desk.make_file(tmp_path / "sample.motdesk", is_sample=True)
    assert desk.workspace.path.name == "test.motdesk"
    assert desk.desk.work.words == "The sample is being written…"
    desk.finish_work()
    assert desk.workspace.path.name == "sample.motdesk"
    assert desk.desk.work is None


def test_slow_work_is_shown_and_can_be_cancelled(desk: TestDesk, qtbot: QtBot) -> None:
    done = []
    gate = Event()

    def work(progress: Progress) -> None:
        progress.say(0.5)
        gate.wait(20)
        progress.say(0.6)

    desk.desk.do_beside("Something slow", work, done.append)
    bar = desk.window.work
    qtbot.waitUntil(bar.isVisible)
    qtbot.waitUntil(lambda: bar.bar.value() == 50)
    assert bar.words.text() == "Something slow"
    desk.desk.use_language("ja")
    assert desk.window.work.words.text() == "Something slow"
    desk.window.work.cancel_button.click()
    gate.set()
    desk.finish_work()
    assert done == []
    assert not desk.window.work.isVisible()


def test_a_sample_that_is_cancelled_leaves_no_file(desk: TestDesk, tmp_path: Path) -> None:
    desk.desk.make_file(tmp_path / "sample.motdesk", is_sample=True)
    desk.desk.work.task.cancel()
    desk.finish_work()
    assert desk.workspace.path.name == "test.motdesk"
    assert not (tmp_path / "sample.motdesk").exists()


def test_a_file_that_is_none_of_ours_is_explained(desk: TestDesk, tmp_path: Path) -> None:
    stranger = tmp_path / "stranger.motdesk"
    stranger.write_text("none of ours")
    desk.desk.open_file(stranger)
    assert desk.notices[-1].is_error
    assert desk.workspace.path.name == "test.motdesk"
    assert desk.window.notices.isVisible()


def test_opening_the_open_file_again_leaves_it_writable(desk: TestDesk) -> None:
    desk.desk.open_file(desk.workspace.path)
    assert not desk.desk.is_read_only


def test_the_name_of_the_workspace_leads_to_those_opened_last(
    desk: TestDesk, tmp_path: Path
) -> None:
    desk.desk.make_file(tmp_path / "other.motdesk", is_sample=False)
    menu = desk.window.top.workspace.menu()
    menu.aboutToShow.emit()
    assert "other" in [action.text() for action in menu.actions()]
    menu.actions()[-1].trigger()
    assert isinstance(desk.window.stack.currentWidget(), StartPage)


def test_a_copy_is_kept_while_the_workspace_is_open(
    desk: TestDesk, qtbot: QtBot, tmp_path: Path
) -> None:
    desk.answers.path = tmp_path / "控え"
    menu = desk.window.top.workspace.menu()
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.text() == "Save a copy…").trigger()
    qtbot.waitUntil(lambda: any("控え.motdesk" in notice.text for notice in desk.notices))
    assert check(tmp_path / "控え.motdesk") == ()


def test_a_user_error_that_nobody_expected_is_told_as_it_is(desk: TestDesk) -> None:
    desk.application.report_bug(UserError, UserError("What happened.", kept="Kept."), None)
    assert desk.answers.told == ["What happened. Kept.\n"]


def test_a_bug_is_shown_without_the_values_it_met(desk: TestDesk) -> None:
    with pytest.raises(ValueError, match="1040") as failure:
        int("1040 yen")
    desk.application.report_bug(ValueError, failure.value, failure.tb)
    assert "ValueError" in desk.answers.told[0]
    assert "1040" not in desk.answers.told[0]


def test_what_fails_below_the_dialog_opens_no_second_one(
    desk: TestDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    application, told = desk.application, []

    def tell(text: str, _details: str = "") -> None:
        told.append(text)
        application.report_bug(KeyError, KeyError("paint"), None)

    monkeypatch.setattr(desk.answers, "tell", tell)
    for _time in range(2):
        application.report_bug(ValueError, ValueError("first"), None)
    assert len(told) == 2


def test_closing_asks_before_a_refused_entry_is_lost(desk: TestDesk) -> None:
    refused_entry(desk)
    desk.answers.is_yes = False
    assert not desk.window.close()
    assert desk.answers.asked[-1].details == ("Capital",)
    desk.answers.is_yes = True
    assert desk.window.close()


def test_nothing_leaves_a_refused_entry_without_a_question(desk: TestDesk, tmp_path: Path) -> None:
    editor = refused_entry(desk)
    desk.answers.is_yes = False
    here = desk.window.journey.here
    ways = (
        desk.window._back.trigger,
        lambda: press_new(desk),
        lambda: desk.desk.go("needs"),
        lambda: desk.desk.make_file(tmp_path / "other.motdesk", is_sample=False),
        lambda: desk.desk.use_language("ja"),
        desk.desk.close_file,
    )
    for count, leave in enumerate(ways, 1):
        leave()
        assert (len(desk.answers.asked), desk.window.journey.here) == (count, here)
        assert editor.text() == "much"


def test_a_refused_entry_is_given_up_once_that_was_said(desk: TestDesk) -> None:
    editor = refused_entry(desk)
    desk.desk.go("needs")
    desk.desk.go("partners")
    assert len(desk.answers.asked) == 1
    assert editor.text() == ""


def test_a_tab_of_the_same_record_keeps_a_refused_entry(desk: TestDesk) -> None:
    editor = refused_entry(desk)
    desk.desk.go("partners", desk.window.journey.here[1], "talks")
    assert desk.answers.asked == []
    assert editor.text() == "much"


def test_a_refused_cell_is_told_before_the_window_closes(desk: TestDesk, qtbot: QtBot) -> None:
    partner = builders.partner(certificates=(Certificate(standard="ISO 9001"),))
    records.add(desk.workspace, partner)
    desk.desk.go("partners", partner.id)
    desk.window.activateWindow()
    qtbot.waitUntil(desk.window.isActiveWindow)
    table = desk.page.view.overview.certificates
    index = next(
        table.model.index(0, column)
        for column, cell in enumerate(table.model.cells)
        if cell.kind is Kind.DATE
    )
    table.view.setCurrentIndex(index)
    table.view.edit(index)
    editor = table.view.findChild(LineEditor)
    qtbot.waitUntil(editor.hasFocus)
    editor.setText("someday")
    desk.answers.is_yes = False
    assert not desk.window.close()
    assert table.error()
    desk.answers.is_yes = True
    assert desk.window.close()


def test_a_refused_entry_is_told_at_the_top_until_it_is_mended(
    desk: TestDesk, qtbot: QtBot
) -> None:
    editor = refused_entry(desk)
    top = desk.window.top
    qtbot.waitUntil(lambda: top.state.text() == "1 entry not saved")
    assert top.state.toolTip() == "Capital"
    editor.setText("1000")
    editor.entered.emit()
    qtbot.waitUntil(lambda: top.state.text().startswith("Saved "))


def test_undo_takes_back_what_was_refused_before_anything_that_is_kept(
    desk: TestDesk, qtbot: QtBot
) -> None:
    editor = refused_entry(desk)
    do = desk.window.do
    qtbot.waitUntil(lambda: "not saved" in do.undo.text())
    do.undo.trigger()
    assert editor.text() == ""
    assert "Capital" in desk.notices[-1].text
    assert len(records.all_of(desk.workspace, Partner)) == 1
    qtbot.waitUntil(lambda: "not saved" not in do.undo.text())
    do.undo.trigger()
    assert records.all_of(desk.workspace, Partner) == ()


def test_a_refused_entry_written_back_by_hand_is_forgiven_at_once(
    desk: TestDesk, qtbot: QtBot
) -> None:
    editor = refused_entry(desk)
    editor.setText("")
    assert desk.page.view.overview.figures.error("capital") == ""
    qtbot.waitUntil(lambda: "not saved" not in desk.window.top.state.text())


def test_what_was_refused_goes_with_its_record(desk: TestDesk, qtbot: QtBot) -> None:
    refused_entry(desk)
    qtbot.waitUntil(lambda: "not saved" in desk.window.top.state.text())
    records.remove(desk.workspace, records.all_of(desk.workspace, Partner)[0])
    qtbot.waitUntil(lambda: "not saved" not in desk.window.top.state.text())


def test_the_saved_state_names_the_time(desk: TestDesk) -> None:
    records.add(desk.workspace, builders.partner())
    assert desk.window.top.state.text().startswith("Saved ")


def test_the_rail_gives_way_in_a_narrow_window(desk: TestDesk, qtbot: QtBot) -> None:
    desk.window.resize(900, 700)
    qtbot.waitUntil(lambda: desk.window.rail.width() < 100)
    desk.window.resize(1280, 800)
    qtbot.waitUntil(lambda: desk.window.rail.width() == 200)


def test_help_names_the_keys(desk: TestDesk) -> None:
    desk.window._help()
    assert desk.window.findChild(HelpWindow).isVisible()


def test_the_first_window_waits_for_no_heavy_library(tmp_path: Path) -> None:
    code = (
        "import sys; from PySide6.QtWidgets import QApplication; import motdesk.app as app;"
        "from pathlib import Path; from motdesk.ui.kit.dialogs import Dialogs;"
        "q = QApplication([]); d = app.DeskApplication(q, Path('none.json'), Dialogs());"
        "d.window.first_painted.connect(lambda: (print(sorted(set(sys.modules) & set(sys.argv[1:]))"
        "), q.exit()));"
        "d.window.show(); q.exec()"
    )
    heavy = [
        "sqlalchemy", "reportlab", "matplotlib", "numpy", "openpyxl", "jsonschema", "pikepdf",
        "motdesk.storage", "motdesk.reports", "motdesk.domain.partners",
    ]  # fmt: skip
    done = subprocess.run(
        [sys.executable, "-c", code, *heavy],
        capture_output=True,
        text=True,
        check=True,
        cwd=tmp_path,
    )
    assert done.stdout.strip() == "[]"


def refused_entry(desk: TestDesk):
    partner = builders.partner()
    records.add(desk.workspace, partner)
    desk.desk.go("needs")
    desk.desk.go("partners", partner.id)
    editor = desk.page.view.overview.figures.editor("capital")
    editor.setText("much")
    editor.entered.emit()
    return editor


def press_new(desk: TestDesk) -> None:
    new = next(action for action in desk.window.actions() if action.text() == "New here")
    new.trigger()


def press(desk: TestDesk, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    qtbot.keyClick(desk.window, key, modifier)


_CONTROL = Qt.KeyboardModifier.ControlModifier


def test_a_refused_cell_is_counted_and_undone_first(desk: TestDesk, qtbot: QtBot) -> None:
    partner = builders.partner(certificates=(Certificate(standard="ISO 9001"),))
    records.add(desk.workspace, partner)
    desk.desk.go("partners", partner.id)
    table = desk.page.view.overview.certificates
    columns = [cell.kind for cell in table.model.cells]
    index = table.model.index(0, columns.index(Kind.DATE))
    table.view.begin(index)
    editor = table.view.indexWidget(index)
    editor.setText("someday")
    table.view.commitData(editor)
    table.view.closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
    records.change(desk.workspace, replace(partner, name="Another name"))
    top, do = desk.window.top, desk.window.do
    qtbot.waitUntil(lambda: top.state.text() == "1 entry not saved")
    assert editor.text() == "someday"
    do.undo.trigger()
    assert editor.accessibleName() in desk.notices[-1].text
    qtbot.waitUntil(lambda: "not saved" not in top.state.text())
    assert table.error() == ""
    assert records.all_of(desk.workspace, Partner)[0].name == "Another name"


def test_a_window_that_goes_at_once_tells_nothing_of_its_first_painting(
    qapp: QApplication, tmp_path: Path
) -> None:
    desk = TestDesk(qapp, tmp_path)
    told: list[bool] = []
    desk.window.first_painted.connect(lambda: told.append(True))
    desk.window.show()
    desk.window.grab()
    desk.close()
    QCoreApplication.processEvents()
    assert told == []
