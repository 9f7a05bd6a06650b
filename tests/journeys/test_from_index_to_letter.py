"""The way of a price-revision request: an index from a file, its element, the letter."""

from datetime import date
from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from motdesk.domain.costs import Element, IndexSeries
from motdesk.domain.subjects import Disclosure
from motdesk.services import records
from tests import builders
from tests.journeys.test_from_click_to_page import add_row, write
from tests.journeys.test_from_index_to_page import choose_open, take_the_index
from tests.services.test_price_requests import text_of
from tests.ui.desks import TestDesk

CUSTOMER = "例示建機株式会社"


def test_from_an_index_file_to_the_letter(desk: TestDesk, qtbot: QtBot, tmp_path: Path) -> None:
    partner_id = prepare(desk)
    index = take_the_index(desk, qtbot, tmp_path / "賃金.csv")
    panel = write_the_revision(desk, qtbot, partner_id, index)
    letter = tmp_path / "letter.pdf"
    desk.answers.path = letter
    press(qtbot, panel)
    assert "may not be shown yet" in desk.notices[-1].text
    assert "電磁比例制御弁" in desk.notices[-1].text
    assert not letter.exists()
    choose_open(panel.sheet.revision.form)
    choose_open(panel.sheet.form)
    press(qtbot, panel)
    qtbot.waitUntil(letter.exists, timeout=20_000)
    qtbot.waitUntil(lambda: letter.name in desk.notices[-1].text, timeout=20_000)
    text = text_of(letter)
    for words in (CUSTOMER, "架空賃金指数", "架空統計室", "2023-04100", "2026-08107.4", "+381.1",
                  "18,400", "18,700"):  # fmt: skip
        assert words in text, words


def test_a_supplier_gets_no_request_and_the_desk_says_why(desk: TestDesk, qtbot: QtBot) -> None:
    supplier = builders.partner()
    item = builders.item(partner_id=supplier.id)
    for record in (supplier, item):
        records.add(desk.workspace, record)
    desk.desk.go("partners", supplier.id, "costs")
    panel = desk.page.view.panel("costs")
    assert not panel.sheet.revision.print.isVisibleTo(panel.sheet)
    panel.sheet.revision.new_revision()
    press(qtbot, panel)
    assert "theirs to send" in desk.notices[-1].text


def prepare(desk: TestDesk) -> str:
    customer = builders.partner(name=CUSTOMER, is_supplier=False, is_customer=True)
    own = builders.partner(name="株式会社みほん精機", is_supplier=False, is_own=True)
    for record in (customer, own):
        records.add(desk.workspace, record)
    return customer.id


def write_the_revision(desk: TestDesk, qtbot: QtBot, partner_id: str, index: IndexSeries):
    desk.desk.go("partners", partner_id, "costs")
    panel = desk.page.view.panel("costs")
    panel.new_record()
    for name, text in (("name", "電磁比例制御弁"), ("current_price", "18,400")):
        write(qtbot, panel.sheet.form, name, text)
    card = panel.sheet.revision
    card.new_revision()
    add_row(
        card.lines, element=Element.LABOUR, cause="賃金の引上げ", cost=Decimal(5150),
        index_id=index.id, base_month=date(2023, 4, 1), compare_month=date(2026, 8, 1),
        disclosure=Disclosure.OPEN,
    )  # fmt: skip
    write(qtbot, card.form, "asked_price", "18,700")
    return panel


def press(qtbot: QtBot, panel) -> None:
    qtbot.mouseClick(panel.sheet.revision.print, Qt.MouseButton.LeftButton)
