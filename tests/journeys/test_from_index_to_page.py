"""The way of a price revision: an index from a file, the elements, the printed page."""

from datetime import date
from decimal import Decimal
from pathlib import Path

from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from motdesk.domain.costs import Element, IndexSeries, Item
from motdesk.domain.subjects import Disclosure
from motdesk.services import records
from motdesk.services.packs import Topic
from motdesk.ui.kit.forms import Form
from tests import builders
from tests.journeys.test_from_click_to_page import add_row, write
from tests.ui.desks import TestDesk

FILE = (
    "架空賃金指数\r\n公表者：架空統計室\r\n基準：2023年4月＝100\r\n\r\n年月,指数\r\n"
    "2023年4月,１００．０\r\n2026年8月,１０７．４\r\n"
)
PRICE, ASKED = "1,010", "1,062"


def test_from_an_index_file_to_the_printed_price_revision(
    desk: TestDesk, qtbot: QtBot, tmp_path: Path
) -> None:
    negotiation = prepare(desk)
    index = take_the_index(desk, qtbot, tmp_path / "賃金.csv")
    write_the_revision(desk, qtbot, negotiation.partner_id, index)
    internal = print_page(desk, qtbot, negotiation.id, tmp_path / "internal.pdf")
    for words in (
        "架空賃金指数",
        "架空統計室",
        "100→107.4",
        "+31.0",
        "1,041.0",
        "+21.0",
        "2023-04",
    ):
        assert words in internal, words
    desk.page.order.partner.setChecked(True)
    shown = print_page(desk, qtbot, negotiation.id, tmp_path / "partner.pdf")
    assert "+31.0" in shown
    assert "432.1" in internal
    assert "432.1" not in shown


def prepare(desk: TestDesk):
    partner = builders.partner()
    own = builders.partner(name="株式会社みほん精機", is_own=True)
    case = builders.negotiation(partner_id=partner.id, own_company_id=own.id)
    for record in (partner, own, case):
        records.add(desk.workspace, record)
    return case


def take_the_index(desk: TestDesk, qtbot: QtBot, path: Path) -> IndexSeries:
    path.write_bytes(FILE.encode("cp932"))
    desk.answers.path = path
    desk.desk.go("library")
    desk.page.shelves.setCurrentIndex(1)
    (take,) = (b for b in desk.page.findChildren(QPushButton) if b.text() == "Import…")
    qtbot.mouseClick(take, Qt.MouseButton.LeftButton)
    (series,) = records.all_of(desk.workspace, IndexSeries)
    assert (series.publisher, len(series.values)) == ("架空統計室", 2)
    assert series.disclosure is Disclosure.NEVER
    form = next(form for form in desk.page.findChildren(Form) if form.isVisible())
    choose_open(form)
    return records.all_of(desk.workspace, IndexSeries)[0]


def write_the_revision(
    desk: TestDesk, qtbot: QtBot, partner_id: str | None, index: IndexSeries
) -> None:
    desk.desk.go("partners", str(partner_id), "costs")
    panel = desk.page.view.panel("costs")
    panel.new_record()
    for name, text in (
        ("name", "スプール"), ("part_number", "PS-1204"), ("current_price", PRICE),
        ("annual_volume", "6万"),
    ):  # fmt: skip
        write(qtbot, panel.sheet.form, name, text)
    (item,) = records.all_of(desk.workspace, Item)
    assert item.annual_volume == Decimal(60_000)
    add_row(panel.sheet.estimate.table, element=Element.LABOUR, likely=Decimal("432.1"))
    card = panel.sheet.revision
    card.new_revision()
    add_row(
        card.lines, element=Element.LABOUR, cause="賃金の引上げ", cost=Decimal(419),
        index_id=index.id, base_month=date(2023, 4, 1), compare_month=date(2026, 8, 1),
        disclosure=Disclosure.OPEN,
    )  # fmt: skip
    write(qtbot, card.form, "asked_price", ASKED)
    assert "+31.0" in card.shown()
    choose_open(card.form)
    choose_open(panel.sheet.form)


def choose_open(form) -> None:
    editor = form.editor("disclosure")
    values = [known for known, _words in editor.cell.choices()]
    editor.setCurrentIndex(values.index(Disclosure.OPEN))
    editor.activated.emit(editor.currentIndex())


def print_page(desk: TestDesk, qtbot: QtBot, negotiation_id: str, path: Path) -> str:
    desk.desk.go("packs", negotiation_id)
    page = desk.page
    assert page.order.topic_box(Topic.COST).isChecked()
    qtbot.waitUntil(page.save_button.isEnabled, timeout=20_000)
    desk.answers.path = path
    qtbot.mouseClick(page.save_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: path.name in page.preflight.shown(), timeout=20_000)
    return "".join("".join(p.extract_text().split()) for p in PdfReader(path).pages)
