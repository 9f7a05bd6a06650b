"""Packs on screen: the order, the real pages, what to mend, and the written file."""

from datetime import date
from pathlib import Path

from pypdf import PdfReader
from PySide6.QtCore import QCoreApplication, Qt
from pytestqt.qtbot import QtBot

from motdesk.domain.briefs.packs import Audience, Topic
from motdesk.domain.negotiations import Negotiation
from motdesk.domain.subjects import Disclosure
from motdesk.services import records
from motdesk.ui.kit.tasks import finish_work
from motdesk.ui.packs.page import PacksPage
from tests import builders
from tests.ui.desks import TestDesk

ASKED = builders.issue(name="リードタイム", disclosure=Disclosure.IF_ASKED)
SHOWN = builders.issue(name="価格", disclosure=Disclosure.OPEN)
HIDDEN = builders.issue(name="最低発注数量")


def test_without_a_negotiation_the_page_leads_to_one(desk: TestDesk) -> None:
    desk.desk.go("packs")
    assert desk.page.order.order() is None
    desk.page.build()
    assert not desk.page.save_button.isVisible()


def test_the_pages_of_the_order_are_shown_small_and_large(desk: TestDesk, qtbot: QtBot) -> None:
    page = open_pack(desk, qtbot)
    count = page.preview.strip.model().rowCount()
    assert count > 1
    page.preview.strip.setCurrentIndex(page.preview.strip.model().index(1, 0))
    assert page.preview.view.current_page == 1


def test_a_section_less_makes_fewer_pages_and_is_named(desk: TestDesk, qtbot: QtBot) -> None:
    page = open_pack(desk, qtbot)
    before = page.preview.strip.model().rowCount()
    box = page.order.topic_box(Topic.ISSUES)
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert not page.save_button.isEnabled()
    qtbot.waitUntil(lambda: "It was not chosen" in page.preflight.shown(), timeout=20_000)
    assert page.preview.strip.model().rowCount() < before


def test_the_pack_speaks_its_own_language(desk: TestDesk, qtbot: QtBot) -> None:
    page = open_pack(desk, qtbot)
    page.order.language.setCurrentIndex(page.order.language.findData("ja"))
    qtbot.waitUntil(lambda: "目次" in page.preview.view.accessibleDescription(), timeout=20_000)
    assert page.save_button.text() == "Save as PDF…"


def test_the_pack_for_the_partner_speaks_the_language_of_the_talk(
    desk: TestDesk, qtbot: QtBot
) -> None:
    order = open_pack(desk, qtbot).order
    assert order.order().language == "en"
    order.partner.setChecked(True)
    assert order.order().language == "ja"
    order.language.setCurrentIndex(order.language.findData("en"))
    order.internal.setChecked(True)
    order.partner.setChecked(True)
    assert order.order().language == "en"
    order.refresh()
    assert order.order().language == "en"


def test_the_partner_is_shown_what_is_open_and_what_was_chosen(
    desk: TestDesk, qtbot: QtBot, tmp_path: Path
) -> None:
    page = open_pack(desk, qtbot)
    page.order.partner.setChecked(True)
    assert page.order.order().audience is Audience.PARTNER
    assert page.order.askable() == {ASKED.id: f"Issue: {ASKED.name}"}
    written = save(desk, qtbot, tmp_path / "open.pdf")
    assert SHOWN.name in written
    assert ASKED.name not in written
    assert HIDDEN.name not in written
    assert "0 of " in page.preflight.shown()
    page.order.ask_for(ASKED.id)
    qtbot.waitUntil(lambda: "0 of " not in page.preflight.shown())
    assert ASKED.name in save(desk, qtbot, tmp_path / "asked.pdf")


def test_a_day_that_is_none_is_explained_and_changes_nothing(desk: TestDesk, qtbot: QtBot) -> None:
    page = open_pack(desk, qtbot)
    page.order.day.setText("2026年12月3日")
    page.order.day.editingFinished.emit()
    assert page.order.order().as_of == date(2026, 12, 3)
    page.order.day.setText("いつか")
    page.order.day.editingFinished.emit()
    assert "no date" in page.order.error()
    assert page.order.order().as_of == date(2026, 12, 3)


def test_a_copy_is_never_above_the_number_of_copies(desk: TestDesk, qtbot: QtBot) -> None:
    page = open_pack(desk, qtbot)
    page.order.numbering.copy.setText("5")
    page.order.numbering.copies.setText("3")
    page.order.numbering.copies.editingFinished.emit()
    order = page.order.order()
    assert (order.copy, order.copies) == (3, 3)


def test_a_copy_above_the_copies_so_far_raises_them(desk: TestDesk, qtbot: QtBot) -> None:
    page = open_pack(desk, qtbot)
    page.order.numbering.copy.setText("3")
    page.order.numbering.copy.editingFinished.emit()
    page.order.numbering.copies.setText("5")
    page.order.numbering.copies.editingFinished.emit()
    order = page.order.order()
    assert (order.copy, order.copies) == (3, 5)


def test_a_number_of_copies_that_is_empty_is_one(desk: TestDesk, qtbot: QtBot) -> None:
    page = open_pack(desk, qtbot)
    page.order.numbering.copy.clear()
    page.order.numbering.copies.setText("3")
    page.order.numbering.copies.editingFinished.emit()
    order = page.order.order()
    assert (order.copy, order.copies) == (1, 3)


def test_pages_of_the_order_before_cannot_be_saved(desk: TestDesk, qtbot: QtBot) -> None:
    page = open_pack(desk, qtbot)
    page.build()
    page.order.partner.setChecked(True)
    finish_work()
    QCoreApplication.sendPostedEvents()
    assert not page.save_button.isEnabled()
    qtbot.waitUntil(lambda: "restricted" in page.preflight.shown(), timeout=20_000)
    assert page.save_button.isEnabled()


def test_changing_the_negotiation_makes_the_pages_again(desk: TestDesk, qtbot: QtBot) -> None:
    page = open_pack(desk, qtbot)
    negotiation = records.all_of(desk.workspace, Negotiation)[0]
    records.remove(desk.workspace, negotiation)
    qtbot.waitUntil(lambda: not page.save_button.isVisible())


def test_nothing_is_written_if_no_file_is_chosen(desk: TestDesk, qtbot: QtBot) -> None:
    page = open_pack(desk, qtbot)
    desk.answers.path = None
    page.save()
    assert page.save_button.isEnabled()


def test_a_folder_that_cannot_be_written_is_named(
    desk: TestDesk, qtbot: QtBot, tmp_path: Path
) -> None:
    page = open_pack(desk, qtbot)
    desk.answers.path = tmp_path / "no such folder" / "pack.pdf"
    page.save()
    qtbot.waitUntil(lambda: "cannot be written" in page.preflight.shown(), timeout=20_000)
    assert page.save_button.isEnabled()


def test_a_narrow_window_keeps_what_to_mend_in_sight_behind_a_tab(
    desk: TestDesk, qtbot: QtBot
) -> None:
    page = open_pack(desk, qtbot)
    assert page.preflight.isVisible()
    assert page.order.isVisible()
    desk.window.resize(1024, 700)
    qtbot.waitUntil(lambda: page.columns.is_narrow)
    assert page.order.isVisible()
    assert "(" in page.columns.tabs.tabText(1)
    page.columns.tabs.setCurrentIndex(1)
    assert page.preflight.isVisible()
    assert not page.order.isVisible()
    desk.window.resize(1280, 800)
    qtbot.waitUntil(lambda: page.preflight.isVisible() and page.order.isVisible())


def test_a_narrow_window_shows_what_was_written(
    desk: TestDesk, qtbot: QtBot, tmp_path: Path
) -> None:
    page = open_pack(desk, qtbot)
    desk.window.resize(1024, 700)
    save(desk, qtbot, tmp_path / "narrow.pdf")
    assert page.preflight.isVisible()


def open_pack(desk: TestDesk, qtbot: QtBot) -> PacksPage:
    partner = builders.partner()
    negotiation = builders.negotiation(
        partner_id=partner.id, reason="価格の改定", issues=(SHOWN, ASKED, HIDDEN)
    )
    for record in (partner, negotiation):
        records.add(desk.workspace, record)
    desk.desk.go("packs", negotiation.id)
    page = desk.page
    qtbot.waitUntil(page.save_button.isEnabled, timeout=20_000)
    return page


def save(desk: TestDesk, qtbot: QtBot, path: Path) -> str:
    desk.answers.path = path
    page = desk.page
    qtbot.waitUntil(page.save_button.isEnabled, timeout=20_000)
    qtbot.mouseClick(page.save_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: path.name in page.preflight.shown(), timeout=20_000)
    return "".join("".join(p.extract_text().split()) for p in PdfReader(path).pages)


def test_who_may_read_the_pages_is_said_above_them_and_by_the_name_of_the_file(
    desk: TestDesk, qtbot: QtBot, tmp_path: Path
) -> None:
    page = open_pack(desk, qtbot)
    proposed: list[str] = []
    desk.answers.file_to_write = lambda _title, name, _kind: proposed.append(name)
    assert page.reader.shown().startswith("Internal – ")
    page.save()
    page.order.partner.setChecked(True)
    assert page.reader.shown().startswith("Internal – "), "these pages are still the internal ones"
    qtbot.waitUntil(page.save_button.isEnabled, timeout=20_000)
    assert page.reader.shown().startswith("For the other party – ")
    page.save()
    assert ["(internal)" in proposed[0], "(for the other party)" in proposed[1]] == [True, True]
    del desk.answers.file_to_write
    save(desk, qtbot, tmp_path / "a.pdf")
    assert "For the other party" in page.preflight.shown()
