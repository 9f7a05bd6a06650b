"""The cost of items and the indexes on screen."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from motdesk.domain.costs import (
    CostLine,
    Element,
    IndexSeries,
    Item,
    PriceRevision,
    Quote,
    QuoteLine,
    RevisionLine,
)
from motdesk.domain.subjects import Disclosure
from motdesk.domain.whose import Whose
from motdesk.services import records
from motdesk.ui.costs.fields import (
    cost_columns,
    item_fields,
    quote_columns,
    quote_line_columns,
    revision_columns,
    revision_fields,
)
from motdesk.ui.costs.panel import CostsPanel
from motdesk.ui.costs.sources_table import SourcesTable
from motdesk.ui.kit.fields import FormField, cells
from tests import builders
from tests.ui.desks import TestDesk


@pytest.fixture
def panel(desk: TestDesk) -> CostsPanel:
    partner = builders.partner()
    records.add(desk.workspace, partner)
    desk.desk.go("partners", partner.id, "costs")
    return desk.page.view.panel("costs")


def choose_evidence(sources: SourcesTable, evidence_id: str) -> None:
    model = sources.model
    columns = [cell.field.name for cell in model.cells]
    at = model.index(model.rowCount() - 1, columns.index("evidence_id"))
    assert model.setData(at, evidence_id)


def item_of(desk: TestDesk) -> Item:
    return records.all_of(desk.workspace, Item)[0]


def add_cost_line(panel: CostsPanel, **values: object) -> None:
    table = panel.sheet.estimate.table
    assert table.model.add()
    write_row(table, **values)


def write_row(table, **values: object) -> None:
    columns = [cell.field.name for cell in table.model.cells]
    row = table.model.rowCount() - 1
    for name, value in values.items():
        assert table.model.setData(table.model.index(row, columns.index(name)), value), name


def test_an_item_is_made_and_named_in_place(desk: TestDesk, panel: CostsPanel) -> None:
    panel.new_record()
    editor = panel.sheet.form.editor("name")
    editor.setText("スプール")
    editor.entered.emit()
    assert item_of(desk).name == "スプール"
    assert panel.table.row().name == "スプール"


def test_the_estimate_is_drawn_once_a_line_is_known(desk: TestDesk, panel: CostsPanel) -> None:
    panel.new_record()
    card = panel.sheet.estimate
    assert card.view.isHidden()
    add_cost_line(panel, element=Element.LABOUR, likely=Decimal(436), high=Decimal(452))
    assert item_of(desk).cost_lines[0].likely == Decimal(436)
    assert not card.view.isHidden()
    assert "452" in card.view.accessibleName()


def test_rounds_are_kept_and_compared(desk: TestDesk, panel: CostsPanel) -> None:
    panel.new_record()
    card = panel.sheet.quotes
    card.rounds.add()
    write_row(card.rounds, price=Decimal(1010))
    assert card.lines.model.add()
    write_row(card.lines, element=Element.LABOUR, amount=Decimal(419))
    assert card.comparison.isHidden()
    card._next()
    assert card.rounds.child() is not None
    assert card.rounds.child().round == 2
    write_row(card.lines, amount=Decimal(450))
    quotes = item_of(desk).quotes
    assert [(quote.round, quote.lines[0].amount) for quote in quotes] == [
        (1, Decimal(419)), (2, Decimal(450))
    ]  # fmt: skip
    assert not card.comparison.isHidden()
    assert "+31" in [cell.text() for cell in card.comparison.findChildren(QLabel)]


def test_a_price_revision_says_what_is_missing_and_then_what_follows(
    desk: TestDesk, panel: CostsPanel
) -> None:
    steel = builders.index_series("100", "110")
    records.add(desk.workspace, steel)
    panel.new_record()
    quote = Quote(round=1, lines=())
    desk.desk.save(
        builders.item(id=item_of(desk).id, partner_id=item_of(desk).partner_id, quotes=(quote,))
    )
    card = panel.sheet.revision
    card.new_revision()
    assert card.lines.model.add()
    write_row(card.lines, cost=Decimal(70))
    assert "choose the index" in card.shown()
    write_row(
        card.lines, index_id=steel.id, base_month=date(2026, 4, 1), compare_month=date(2026, 9, 9)
    )
    assert "no value for 2026-09" in card.shown()
    write_row(card.lines, compare_month=date(2026, 5, 1))
    assert "+7.0" in card.shown()
    assert "1,017.0" in card.view.accessibleName()
    (revision,) = records.all_of(desk.workspace, PriceRevision)
    desk.desk.go("partners", panel._partner_id, "costs", revision.id)
    assert card.form.editor("title").text() == revision.title
    card._remove_it()
    assert records.all_of(desk.workspace, PriceRevision) == ()


def test_an_index_is_taken_from_a_file(desk: TestDesk, tmp_path: Path) -> None:
    path = tmp_path / "指数.csv"
    path.write_text("年月,鋼材\n2026-04,100\n2026-06,102\n", "cp932")
    desk.answers.path = path
    desk.desk.go("indices")
    desk.page.new_record()
    (series,) = records.all_of(desk.workspace, IndexSeries)
    assert desk.window.journey.here == ("indices", series.id)
    assert "2026-05" in desk.page.gaps.text()
    assert desk.page.values.model.rowCount() == 2
    assert desk.notices[-1].text.startswith("1 index taken: 2 values")
    assert "Not shown to partners until" in desk.notices[-1].text
    records.change(desk.workspace, replace(series, disclosure=Disclosure.OPEN))
    desk.page.new_record()
    assert "It may be shown to partners." in desk.notices[-1].text
    path.write_text("年月,鋼材,電力\n2026-04,100,90\n", "cp932")
    desk.page.new_record()
    assert "1 of them may be shown to partners." in desk.notices[-1].text
    electricity = records.all_of(desk.workspace, IndexSeries, name="電力")[0]
    records.remove(desk.workspace, electricity)
    desk.page._remove()
    assert records.all_of(desk.workspace, IndexSeries) == ()


def test_an_index_not_above_zero_is_refused_in_its_cell(desk: TestDesk) -> None:
    series = builders.index_series("100", "110")
    records.add(desk.workspace, series)
    desk.desk.go("indices", series.id)
    table = desk.page.values
    assert not table.model.setData(table.model.index(0, 1), Decimal(-5))
    assert "an index is above zero" in table.error()
    assert records.all_of(desk.workspace, IndexSeries) == (series,)


def test_what_stands_against_a_request_is_said_while_it_is_written(
    desk: TestDesk, panel: CostsPanel
) -> None:
    panel.new_record()
    card = panel.sheet.revision
    card.new_revision()
    assert card.lines.model.add()
    assert "Not yet reckoned" in card.shown()
    assert "0.0" not in card.shown()
    (revision,) = records.all_of(desk.workspace, PriceRevision)
    records.change(desk.workspace, replace(item_of(desk), current_price=Decimal(1850)))
    records.change(desk.workspace, replace(revision, asked_price=Decimal(1800)))
    assert "is not above the present one" in card.shown()


def test_a_bad_line_is_told_with_its_number_and_nothing_is_taken(
    desk: TestDesk, tmp_path: Path
) -> None:
    path = tmp_path / "a.csv"
    path.write_text("month,value\n2026-04,100\nspring,102\n", "utf-8")
    desk.answers.path = path
    desk.desk.go("indices")
    desk.page.new_record()
    assert records.all_of(desk.workspace, IndexSeries) == ()
    assert "3: " in desk.answers.told[-1]


def test_the_library_leads_from_evidence_to_indexes_and_back(desk: TestDesk) -> None:
    desk.desk.go("library")
    shelves = desk.page.shelves
    shelves.setCurrentIndex(1)
    assert desk.window.journey.here == ("indices",)
    assert shelves.currentIndex() == 0
    desk.page.shelves.setCurrentIndex(0)
    assert desk.window.journey.here[0] == "library"


def test_what_leans_on_evidence_leads_to_its_item(desk: TestDesk) -> None:
    line = CostLine(likely=Decimal(1))
    partner = builders.partner()
    item = builders.item(partner_id=partner.id, cost_lines=(line,))
    revision = PriceRevision(item_id=item.id, title="お願い")
    for record in (partner, item, revision):
        records.add(desk.workspace, record)
    desk.desk.go("library")
    desk.page._go(revision)
    assert desk.window.journey.here == ("partners", partner.id, "costs", item.id)


def test_a_table_of_wide_columns_needs_no_bar_where_its_words_have_room(
    desk: TestDesk, panel: CostsPanel
) -> None:
    panel.new_record()
    series = builders.index_series("100", name="毎月勤労統計　所定内給与（製造業）")
    records.add(desk.workspace, series)
    line = RevisionLine(cause="賃金", index_id=series.id, base_month=date(2026, 4, 1))
    asked = PriceRevision(item_id=item_of(desk).id, title="お願い", lines=(line,))
    records.add(desk.workspace, asked)
    desk.window.resize(1280, 800)
    desk.window.show()
    QApplication.processEvents()
    table = panel.sheet.revision.lines.view
    widths = [table.columnWidth(at) for at in range(table.model().columnCount())]
    assert sum(widths) <= table.viewport().width()


def test_figures_lean_on_evidence(desk: TestDesk, panel: CostsPanel) -> None:
    panel.new_record()
    assert not panel.sheet.sources.model.add()
    assert "no evidence" in panel.sheet.sources.error()
    report = builders.evidence()
    records.add(desk.workspace, report)
    assert panel.sheet.sources.model.add()
    choose_evidence(panel.sheet.sources, report.id)
    assert item_of(desk).sources[0].target == "current_price"
    card = panel.sheet.revision
    card.new_revision()
    assert card.lines.model.add()
    assert card.sources.model.add()
    choose_evidence(card.sources, report.id)
    (revision,) = records.all_of(desk.workspace, PriceRevision)
    assert [value for value, _words in card._targets()] == [
        "asked_price", f"lines/{revision.lines[0].id}/cost"
    ]  # fmt: skip
    assert revision.sources[0].evidence_id == report.id


def test_a_huge_sum_is_asked_about_in_every_row_and_form(desk: TestDesk, panel: CostsPanel) -> None:
    panel.new_record()
    add_cost_line(panel, likely=Decimal(10) ** 11)
    assert "ten billion" in panel.sheet.estimate.table.model.questions(0)[0]
    records.change(desk.workspace, replace(item_of(desk), current_price=Decimal(10) ** 10))
    assert "ten billion" in panel.sheet.form.question("current_price")


@pytest.mark.parametrize(
    ("kind", "fields", "others"),
    [
        (Item, item_fields(), {"annual_volume"}),
        (CostLine, cost_columns(), set()),
        (Quote, quote_columns(Whose.THEIRS), set()),
        (QuoteLine, quote_line_columns(), set()),
        (PriceRevision, revision_fields(), {"fixed_share"}),
        (RevisionLine, revision_columns(tuple), {"weight"}),
    ],
)
def test_all_money_is_asked_about(
    kind: type, fields: tuple[FormField, ...], others: set[str]
) -> None:
    silent = {cell.field.name for cell in cells(kind, fields)
              if cell.held is Decimal and not cell.field.doubt}  # fmt: skip
    assert silent == others


def test_the_words_follow_whose_company_it_is(desk: TestDesk) -> None:
    partner = builders.partner()
    records.add(desk.workspace, partner)
    desk.desk.go("partners", partner.id, "costs")
    assert "Their quotes by round" in headings(desk)
    desk.desk.save(replace(partner, is_supplier=False, is_own=True))
    assert {"Our quotes by round", "What it costs us"} <= headings(desk)
    desk.desk.go("partners", partner.id, "strengths")
    form = desk.page.view.panel("strengths").sheet.readiness.form
    assert form.editor("trl_claimed").accessibleName() == "TRL, our own assessment"


def headings(desk: TestDesk) -> set[str]:
    return {one.text() for one in desk.page.view.panel("costs").findChildren(QLabel)}
