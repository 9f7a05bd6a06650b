"""Improvements and losses of a partner on screen."""

from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from motdesk.domain.improvements import CashFlow, Improvement, Loss, Result
from motdesk.domain.partners import Partner
from motdesk.services import records
from motdesk.ui.improvements.loss_card import LossCard
from motdesk.ui.improvements.panel import ImprovementsPanel
from tests import builders
from tests.ui.desks import TestDesk

MEASURED = {
    "kpi_unit": "min",
    "before_count": 10, "before_mean": Decimal("48.2"), "before_deviation": Decimal("3.1"),
    "after_count": 10, "after_mean": Decimal("44.9"), "after_deviation": Decimal("2.4"),
    "money_per_kpi": Decimal(1_000_000),
}  # fmt: skip


def shown(desk: TestDesk, *items: Improvement | Loss, id: str = "") -> ImprovementsPanel:
    company = builders.partner(id="0" * 32)
    for record in (company, *items):
        records.add(desk.workspace, record)
    desk.desk.go("partners", company.id, "improvements", *([id] if id else []))
    return desk.page.view.panel("improvements")


def write(panel: ImprovementsPanel, form: str, name: str, text: str) -> None:
    editor = getattr(panel.improvements.sheet, form).editor(name)
    editor.setText(text)
    editor.entered.emit()


def test_an_improvement_is_made_and_written_in_place(desk: TestDesk) -> None:
    panel = shown(desk)
    panel.new_record()
    write(panel, "head", "title", "段取の短縮")
    found = records.all_of(desk.workspace, Improvement)
    assert [item.title for item in found] == ["段取の短縮"]
    assert panel.improvements.table.row().title == "段取の短縮"


def test_the_verdict_follows_the_figures(desk: TestDesk) -> None:
    panel = shown(desk, builders.improvement(**MEASURED))
    sheet = panel.improvements.sheet
    assert sheet.change.verdict.text() == "Improvement proven: better by 3.3 min (0.7 to 5.9)"
    write(panel, "measured", "after_count", "4")
    assert sheet.change.verdict.text() == "Too few measurements: better by 3.3 min"


def test_money_may_be_claimed_once_share_and_confidence_are_known(desk: TestDesk) -> None:
    panel = shown(desk, builders.improvement(**MEASURED))
    sheet = panel.improvements.sheet
    assert "how sure we are" in sheet.money.lacking.text()
    write(panel, "worth", "attribution", "70")
    write(panel, "worth", "confidence", "80 %")
    assert not sheet.money.lacking.isVisible()
    assert panel.improvements.table.row().benefit.credible == 1_848_000


def test_returns_follow_the_cash_flows_as_they_are_typed(desk: TestDesk) -> None:
    flows = tuple(CashFlow(year=year, amount=Decimal(6000)) for year in range(1, 4))
    item = builders.improvement(
        amount=Decimal(15000), cash_flows=flows, discount_rate=Decimal("0.12")
    )
    panel = shown(desk, item)
    table = panel.improvements.sheet.flows
    table.model.add()
    assert panel.improvements.sheet.returns.remarks.text() == "Year 4 has no amount yet."
    table.model.setData(table.model.index(3, 1), Decimal(6000))
    assert records.get(desk.workspace, Improvement, item.id).cash_flows[3].year == 4
    assert panel.improvements.table.row().npv == 3224
    assert panel.improvements.sheet.returns.remarks.text() == ""


def test_choosing_a_row_shows_its_improvement(desk: TestDesk) -> None:
    items = [builders.improvement(title=title) for title in ("甲", "乙")]
    panel = shown(desk, *items, id=items[0].id)
    assert panel.improvements.sheet.head.editor("title").text() == "甲"
    panel.improvements.table.select(items[1].id)
    assert panel.improvements.sheet.head.editor("title").text() == "乙"


def test_a_removed_improvement_leaves_room_to_begin(desk: TestDesk) -> None:
    item = builders.improvement()
    panel = shown(desk, item)
    records.remove(desk.workspace, item)
    assert not panel.improvements.table.isVisible()
    assert records.all_of(desk.workspace, Partner)


def test_a_budget_ranks_the_remedies(desk: TestDesk) -> None:
    losses = [
        builders.loss(process=process, hours_per_month=Decimal(hours), hourly_rate=Decimal(1000),
                      remedy="教育", remedy_cost=Decimal(cost), remedy_share=Decimal("0.5"))
        for process, hours, cost in (("研削", 20, 40_000), ("成膜", 10, 100_000))
    ]  # fmt: skip
    panel = shown(desk, *losses, id=losses[1].id)
    ranking = panel.losses.ranking
    assert panel.tabs.currentIndex() == 1
    assert ranking.said.text().startswith("2 of 2 remedies for ¥140,000 save ¥180,000")
    budget = ranking.form.editor("improvement_budget")
    QTest.keyClicks(budget, "120000")
    QTest.keyClick(budget, Qt.Key.Key_Return)
    assert ranking.said.text().startswith("1 of 2 remedies for ¥40,000 save ¥120,000")
    assert partner_of(desk).improvement_budget == 120_000
    desk.workspace.undo()
    assert partner_of(desk).improvement_budget is None
    assert ranking.said.text().startswith("2 of 2 remedies")
    budget.setText("-1")
    budget.entered.emit()
    assert "below zero" in ranking.form.error("improvement_budget")
    ranking.view.region_chosen.emit(losses[0].id)
    assert panel.losses.card.heading.text() == "研削"


def partner_of(desk: TestDesk) -> Partner:
    return records.all_of(desk.workspace, Partner)[0]


def test_a_circle_of_causes_is_said(desk: TestDesk) -> None:
    first, second = builders.loss(process="甲"), builders.loss(process="乙")
    panel = shown(desk, first, second, id=first.id)
    card = panel.losses.card
    choose_result(card, second.id)
    assert records.get(desk.workspace, Loss, first.id).results[0].loss_id == second.id
    card.results.model.add()
    assert "no other loss left" in card.results.error()
    panel.losses.table.select(second.id)
    choose_result(card, first.id)
    assert "甲 → 乙 → 甲" in f"甲 → {panel.losses.circles.text()}"


def choose_result(card: LossCard, id: str) -> None:
    model = card.results.model
    assert model.add()
    row = model.rowCount() - 1
    assert model.index(row, 0).data() == "Choose…"
    assert model.setData(model.index(row, 0), id)


def test_a_new_result_names_no_loss_and_is_kept_once_one_is_chosen(desk: TestDesk) -> None:
    first, second = builders.loss(process="甲"), builders.loss(process="乙")
    panel = shown(desk, first, second, id=first.id)
    model = panel.losses.card.results.model
    assert model.add()
    assert model.add()
    assert model.rowCount() == 1
    assert records.get(desk.workspace, Loss, first.id).results == ()
    assert model.setData(model.index(0, 1), Decimal("0.4"))
    assert records.get(desk.workspace, Loss, first.id).results == ()
    assert model.setData(model.index(0, 0), second.id)
    kept = records.get(desk.workspace, Loss, first.id).results
    assert [(one.loss_id, one.share) for one in kept] == [(second.id, Decimal("0.4"))]
    assert model.remove([0])
    assert model.add()
    assert model.remove([0])
    assert model.rowCount() == 0
    assert not model.paste("乙\t1\n\t1", 0, 0)


def test_a_loss_is_made_and_a_result_is_listed_once(desk: TestDesk) -> None:
    panel = shown(desk)
    panel.tabs.setCurrentIndex(1)
    panel.new_record()
    assert [row.process for row in panel.losses.table.model.visible] == ["New loss"]
    loss = records.all_of(desk.workspace, Loss)[0]
    twice = (Result(loss_id=loss.id), Result(loss_id=loss.id))
    panel.losses.card.results.model.try_save(twice)
    assert panel.losses.card.results.error() == "This result is in the list already."
