"""Partners on screen: from the click to the file and back."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from pytestqt.qtbot import QtBot

from motdesk.domain.partners import Partner, Pillar
from motdesk.services import records, workspaces
from motdesk.services.partners import list_partners
from motdesk.ui.kit.words import Words
from motdesk.ui.partners import history
from tests import builders
from tests.ui.desks import TestDesk


def test_a_new_partner_is_written_named_and_listed(desk: TestDesk, qtbot: QtBot) -> None:
    desk.desk.go("partners")
    desk.page.new_record()
    write(desk, qtbot, "name", "株式会社みほん製作所")
    desk.desk.go("partners")
    assert [row.name for row in desk.page.list.table.model.visible] == ["株式会社みほん製作所"]


def test_a_new_partner_has_no_role_until_one_is_given(desk: TestDesk) -> None:
    desk.desk.go("partners")
    desk.page.new_record()
    (partner,) = records.all_of(desk.workspace, Partner)
    assert (partner.is_supplier, partner.is_customer, partner.is_own) == (False, False, False)
    desk.desk.go("partners")
    table = desk.page.list.table.model
    assert table.data(table.index(0, 1)) == "no role yet"
    desk.desk.go("partners", partner.id)
    spend = desk.page.view.overview.figures.editor("our_annual_spend")
    assert spend.accessibleName() == "Annual spend between us"
    desk.desk.save(replace(partner, is_customer=True))
    assert spend.accessibleName() == "Their annual spend with us"


def test_an_edit_is_undone_and_redone_by_its_name(desk: TestDesk, qtbot: QtBot) -> None:
    partner = open_partner(desk)
    write(desk, qtbot, "country", "日本")
    assert "Undo: Edit" in desk.window.do.undo.text()
    desk.window.do.undo.trigger()
    assert stored(desk, partner).country == ""
    assert desk.page.view.overview.basics.editor("country").text() == ""
    desk.window.do.redo.trigger()
    assert stored(desk, partner).country == "日本"
    assert desk.page.view.overview.basics.editor("country").text() == "日本"


def test_an_edit_can_be_undone_after_closing_and_opening(desk: TestDesk, qtbot: QtBot) -> None:
    partner = open_partner(desk)
    write(desk, qtbot, "country", "日本")
    path = desk.workspace.path
    desk.desk.show_workspace(None)
    desk.desk.show_workspace(workspaces.open_(path))
    desk.window.do.undo.trigger()
    assert stored(desk, partner).country == ""


def test_a_removed_partner_comes_back_by_the_button_of_the_notice(desk: TestDesk) -> None:
    open_partner(desk)
    desk.page.view._remove()
    assert list_partners(desk.workspace) == ()
    assert desk.page.view.isHidden()
    words, undo = desk.notices[-1].action
    assert words == "Undo"
    undo()
    assert len(list_partners(desk.workspace)) == 1


def test_what_belongs_to_a_partner_is_named_before_it_goes_too(desk: TestDesk) -> None:
    partner = open_partner(desk)
    strength = builders.strength(partner_id=partner.id)
    records.add(desk.workspace, strength)
    desk.answers.is_yes = False
    desk.page.view._remove()
    assert desk.answers.asked[0].details == (strength.title,)
    assert records.find(desk.workspace, Partner, partner.id) == partner


def test_a_wrong_corporate_number_is_explained_and_not_kept(desk: TestDesk, qtbot: QtBot) -> None:
    partner = open_partner(desk)
    write(desk, qtbot, "corporate_number", "1234567890123")
    assert "13 digits" in desk.page.view.overview.basics.error("corporate_number")
    assert stored(desk, partner).corporate_number == ""
    qtbot.keyClick(desk.page.view.overview.basics.editor("corporate_number"), Qt.Key.Key_Escape)
    assert desk.page.view.overview.basics.error("corporate_number") == ""


def test_contacts_are_added_written_and_removed_in_their_table(desk: TestDesk) -> None:
    partner = open_partner(desk)
    table = desk.page.view.overview.contacts
    table.model.add()
    assert table.model.setData(table.model.index(0, 0), "見本 太郎")
    assert stored(desk, partner).contacts[0].name == "見本 太郎"
    table.model.remove([0])
    assert stored(desk, partner).contacts == ()


def test_a_statement_stands_under_its_pillar(desk: TestDesk) -> None:
    partner = open_partner(desk)
    pillars = desk.page.view.overview.pillars
    pillars.add(Pillar.IP)
    editor = pillars.form.editor("text")
    editor.setPlainText("特許を増やす")
    editor.entered.emit()
    statement = stored(desk, partner).statements[0]
    assert (statement.pillar, statement.text) == (Pillar.IP, "特許を増やす")
    pillars.remove()
    assert stored(desk, partner).statements == ()


def test_a_long_history_shows_its_older_steps_when_asked(
    desk: TestDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history, "_AT_ONCE", 3)
    partner = builders.partner()
    records.add(desk.workspace, partner)
    for number in range(4):
        records.change(desk.workspace, replace(partner, country=str(number)))
    desk.desk.go("partners", partner.id, "history")
    tab = desk.page.view._history
    assert shown_steps(tab) == 3
    tab.older.click()
    assert shown_steps(tab) == 5
    assert tab.older.isHidden()
    records.change(desk.workspace, replace(partner, country="日本"))
    assert shown_steps(tab) == 6


def shown_steps(tab: history.HistoryTab) -> int:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    lines = [words.text() for words in tab.findChildren(Words)]
    return sum(line.startswith(("Edit", "Add")) for line in lines)


def test_history_says_what_a_field_was_and_became(desk: TestDesk, qtbot: QtBot) -> None:
    partner = open_partner(desk)
    write(desk, qtbot, "country", "日本")
    desk.desk.go("partners", partner.id, "history")
    lines = [words.text() for words in desk.page.view._history.findChildren(Words)]
    assert "Country: — → 日本" in lines


def open_partner(desk: TestDesk) -> Partner:
    partner = builders.partner()
    records.add(desk.workspace, partner)
    desk.desk.go("partners", partner.id)
    return partner


def stored(desk: TestDesk, partner: Partner) -> Partner:
    return records.get(desk.workspace, Partner, partner.id)


def write(desk: TestDesk, qtbot: QtBot, name: str, text: str) -> None:
    editor = desk.page.view.overview.basics.editor(name)
    editor.setFocus()
    editor.setText(text)  # keyClicks knows no Japanese
    qtbot.keyClick(editor, Qt.Key.Key_Return)
