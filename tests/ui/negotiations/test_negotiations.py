"""A negotiation on screen: the list, the steps, and what each shows and keeps."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from motdesk.domain.findings import Step
from motdesk.domain.negotiations import (
    Alternative,
    ChosenNeed,
    Direction,
    Issue,
    Negotiation,
    Side,
    WhoseSide,
)
from motdesk.services import records
from motdesk.ui.kit.child_table import ChildTable
from motdesk.ui.negotiations.limits import _columns
from motdesk.ui.negotiations.needs import NeedChooser
from tests import builders
from tests.ui.desks import TestDesk

PRICE = builders.issue(
    open=Decimal(920),
    target=Decimal(980),
    walk_away=Decimal(1040),
    their_low=Decimal(940),
    their_likely=Decimal(980),
    their_high=Decimal(1060),
    weight_ours=Decimal(3),
    weight_theirs=Decimal(1),
)
DAYS = builders.issue(
    name="支払条件",
    unit="日",
    weight_ours=Decimal(1),
    weight_theirs=Decimal(3),
    options=(
        builders.option(label="30日", points_ours=Decimal(0), points_theirs=Decimal(100)),
        builders.option(label="60日", points_ours=Decimal(100), points_theirs=Decimal(0)),
    ),
)


def test_an_empty_list_offers_to_prepare_the_first(desk: TestDesk, qtbot: QtBot) -> None:
    desk.desk.go("negotiations")
    assert desk.page.table.model.visible == []
    desk.page.new_record()
    assert desk.window.journey.here[0] == "negotiations"
    desk.desk.go("negotiations")
    assert [row.title for row in desk.page.table.model.visible] == ["New negotiation"]
    qtbot.keyClick(desk.page.table.view, Qt.Key.Key_Return)


def test_the_side_follows_the_partner_chosen_until_it_is_set(desk: TestDesk) -> None:
    customer = builders.partner(is_supplier=False, is_customer=True)
    supplier, other = (builders.partner(name=name) for name in ("例示鋳造", "架空機工"))
    for partner in (customer, supplier, other):
        records.add(desk.workspace, partner)
    desk.desk.go("negotiations")
    desk.page.new_record()
    form = desk.page.workplace.panel(Step.SITUATION).forms[0]
    choose(form, "partner_id", customer.id)
    assert negotiation_of(desk).side is Side.SUPPLIER
    choose(form, "partner_id", supplier.id)
    assert negotiation_of(desk).side is Side.BUYER
    choose(form, "side", Side.SUPPLIER)
    choose(form, "partner_id", other.id)
    assert negotiation_of(desk).side is Side.SUPPLIER


def test_a_new_issue_of_a_seller_is_better_higher(desk: TestDesk) -> None:
    value = builders.negotiation(side=Side.SUPPLIER)
    records.add(desk.workspace, value)
    desk.desk.go("negotiations", value.id, Step.ISSUES.value)
    desk.page.workplace.panel(Step.ISSUES).table.add()
    assert negotiation_of(desk).issues[0].direction is Direction.HIGHER


def negotiation_of(desk: TestDesk) -> Negotiation:
    return records.all_of(desk.workspace, Negotiation)[0]


def choose(form: Any, name: str, value: object) -> None:
    box = form.editor(name)
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def test_a_step_with_nothing_in_it_is_not_ticked(desk: TestDesk) -> None:
    desk.desk.go("negotiations")
    desk.page.new_record()
    rail = desk.page.workplace.rail
    spoken = [rail.item(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(len(Step))]
    assert not any("complete" in words for words in spoken)
    assert "nothing yet" in spoken[list(Step).index(Step.VALUE)]


def test_the_list_says_how_much_is_missing(desk: TestDesk) -> None:
    open_step(desk, Step.SITUATION)
    desk.desk.go("negotiations")
    (line,) = desk.page.table.model.visible
    assert line.missing > 5
    records.change(desk.workspace, replace(stored(desk), reason="価格の改定", success="合意"))
    assert desk.page.table.model.visible[0].missing == line.missing - 2
    desk.workspace.undo()
    assert desk.page.table.model.visible[0].missing == line.missing


def test_every_step_can_be_opened_and_says_its_state(desk: TestDesk, qtbot: QtBot) -> None:
    panel = open_step(desk, Step.SITUATION, issues=(PRICE, DAYS))
    rail = desk.page.workplace.rail
    for row, step in enumerate(Step):
        rail.setCurrentRow(row)
        assert desk.window.journey.here[2] == step.value
        assert desk.page.workplace.panel(step).isVisible()
    assert not panel.isVisible()
    spoken = rail.item(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Issues, 2 issues, 3 things missing"
    card = desk.page.workplace.panel(Step.PACKAGES).frontier
    qtbot.waitUntil(lambda: not card.is_busy, timeout=20_000)


def test_the_zone_of_an_issue_is_drawn_and_told(desk: TestDesk) -> None:
    panel = open_step(desk, Step.ISSUES, issues=(PRICE, DAYS))
    (bar,) = panel.zones.views()
    assert "1,040" in bar.accessibleName()
    desk.desk.run(lambda: change(desk, issues=(DAYS,)))
    assert panel.zones.views() == ()


def test_numbers_that_run_the_wrong_way_are_named(desk: TestDesk) -> None:
    wrong = builders.issue(open=Decimal(1040), walk_away=Decimal(920), direction=Direction.LOWER)
    panel = open_step(desk, Step.ISSUES, issues=(wrong,))
    assert "価格: opening, target and walk-away do not run in one direction." in panel.missing()


def test_a_cell_is_kept_at_once_and_undone_by_its_name(desk: TestDesk) -> None:
    panel = open_step(desk, Step.ISSUES, issues=(PRICE,))
    model = panel.table.model
    columns = [cell.field.name for cell in model.cells]
    assert model.setData(model.index(0, columns.index("target")), Decimal(970))
    assert stored(desk).issues[0].target == Decimal(970)
    desk.window.do.undo.trigger()
    assert stored(desk).issues[0].target == Decimal(980)
    assert model.data(model.index(0, columns.index("target"))) == "980"


def test_the_derived_walk_away_stands_beside_the_stated_one(desk: TestDesk) -> None:
    alternative = Alternative(
        text="第二購買先",
        price=Decimal(990),
        switching_cost=Decimal(3_000_000),
        added_cost=Decimal(25),
    )
    panel = open_step(
        desk,
        Step.LIMITS,
        issues=(PRICE,),
        unit_basis="円/個",
        annual_volume=Decimal(60_000),
        contract_months=24,
        alternatives=(alternative,),
    )
    assert panel.shown()[4:8] == ("Our side", "1,040 円/個", "1,040 円/個", "第二購買先")
    assert panel.shown()[8:11] == ("Their side", "—", "980 円/個")


def test_a_ladder_is_proposed_from_opening_to_walk_away(desk: TestDesk, qtbot: QtBot) -> None:
    panel = open_step(desk, Step.VALUE, issues=(PRICE, DAYS))
    assert "75 % for us, 25 % for them" in panel.shares()
    assert "one to get" in panel.shares()
    qtbot.mouseClick(panel.ladder, Qt.MouseButton.LeftButton)
    values = [option.value for option in stored(desk).issues[0].options]
    assert values == [Decimal(value) for value in (920, 950, 980, 1010, 1040)]
    assert panel.ladder.isHidden()
    panel.weights.select(1)
    assert [option.label for option in panel.options.model.children_now] == ["30日", "60日"]
    assert "one to give" in panel.shares()


def test_a_package_is_put_together_and_worth_its_points(desk: TestDesk, qtbot: QtBot) -> None:
    panel = open_step(desk, Step.PACKAGES, issues=(DAYS,))
    qtbot.waitUntil(lambda: not panel.frontier.is_busy, timeout=20_000)
    model = panel.table.model
    assert model.add()
    columns = [cell.field.name for cell in model.cells]
    place = columns.index(f"issue_{DAYS.id}")
    assert model.setData(model.index(0, place), DAYS.options[1].id)
    assert stored(desk).packages[0].choices[0].option_id == DAYS.options[1].id
    assert model.data(model.index(0, columns.index("ours"))) == "100"
    assert model.data(model.index(0, place)) == "60日"
    qtbot.waitUntil(lambda: not panel.frontier.is_busy, timeout=20_000)


def test_without_weights_the_map_says_what_it_needs(desk: TestDesk, qtbot: QtBot) -> None:
    panel = open_step(desk, Step.PACKAGES, issues=(builders.issue(),))
    qtbot.waitUntil(lambda: "Give at least one issue" in panel.frontier.state(), timeout=20_000)
    assert panel.frontier.view.drawing is None


def test_other_issues_make_other_columns(desk: TestDesk, qtbot: QtBot) -> None:
    panel = open_step(desk, Step.PACKAGES, issues=(DAYS,))
    change(desk, issues=(DAYS, PRICE))
    assert panel.table.model.columnCount() == 6
    qtbot.waitUntil(lambda: not panel.frontier.is_busy, timeout=20_000)


def test_the_agenda_adds_up_its_minutes(desk: TestDesk) -> None:
    panel = open_step(desk, Step.AGENDA)
    for minutes in (15, 45):
        assert panel.table.model.add()
        row = panel.table.model.rowCount() - 1
        assert panel.table.model.setData(panel.table.model.index(row, 1), minutes)
    assert panel.total() == "60 minutes in all"


def test_people_of_the_partner_can_be_linked(desk: TestDesk) -> None:
    contact = builders.contact()
    partner = builders.partner(contacts=(contact,))
    records.add(desk.workspace, partner)
    panel = open_step(desk, Step.PEOPLE, partner_id=partner.id)
    assert panel.table.model.add()
    assert stored(desk).participants[0].side is WhoseSide.OURS
    assert (contact.id, contact.name) in panel.contacts()


def test_the_last_step_leads_to_the_pack(desk: TestDesk, qtbot: QtBot) -> None:
    panel = open_step(desk, Step.PACK)
    qtbot.mouseClick(panel.build_button, Qt.MouseButton.LeftButton)
    assert desk.window.journey.here == ("packs", stored(desk).id)


def test_a_removed_negotiation_gives_way_to_the_list(desk: TestDesk) -> None:
    open_step(desk, Step.SITUATION)
    records.remove(desk.workspace, stored(desk))
    assert desk.page.table.isVisible()
    desk.desk.go("negotiations", "f" * 32, "no such step")
    assert desk.page.table.isVisible()


def open_step(desk: TestDesk, step: Step, **values: Any) -> Any:
    negotiation = builders.negotiation(**values)
    records.add(desk.workspace, negotiation)
    desk.desk.go("negotiations", negotiation.id, step.value)
    return desk.page.workplace.panel(step)


def stored(desk: TestDesk) -> Negotiation:
    return records.all_of(desk.workspace, Negotiation)[0]


def change(desk: TestDesk, *, issues: tuple[Issue, ...]) -> None:
    records.change(desk.workspace, replace(stored(desk), issues=issues))


def test_needs_are_ticked_kept_and_undone(desk: TestDesk) -> None:
    first, second = builders.need(text="固着をなくす"), builders.need(text="納期を守る")
    for need in (first, second):
        records.add(desk.workspace, need)
    panel = open_step(desk, Step.SITUATION)
    chooser = panel.findChild(NeedChooser)
    assert "None is ticked" in chooser.summary.text()
    row = next(row for row in range(2) if "納期" in chooser.list.item(row).text())
    chooser.list.item(row).setCheckState(Qt.CheckState.Checked)
    assert [choice.need_id for choice in panel.negotiation.needs] == [second.id]
    assert chooser.summary.text() == "1 need goes into the pack."
    desk.workspace.undo()
    assert panel.negotiation.needs == ()
    assert chooser.list.item(row).checkState() is Qt.CheckState.Unchecked


def test_ticking_a_need_far_down_leaves_the_list_where_it_is(desk: TestDesk) -> None:
    for number in range(20):
        records.add(desk.workspace, builders.need(text=f"ニーズ{number:02}"))
    chooser = open_step(desk, Step.SITUATION).findChild(NeedChooser)
    chooser.list.setCurrentRow(15)
    chooser.list.scrollToItem(chooser.list.item(15))
    place = chooser.list.verticalScrollBar().value()
    assert place
    chooser.list.item(15).setCheckState(Qt.CheckState.Checked)
    assert len(stored(desk).needs) == 1
    assert chooser.list.currentRow() == 15
    assert chooser.list.verticalScrollBar().value() == place


def test_a_need_that_is_removed_is_no_longer_chosen(desk: TestDesk) -> None:
    need = builders.need()
    records.add(desk.workspace, need)
    panel = open_step(desk, Step.SITUATION, needs=(ChosenNeed(need_id=need.id),))
    desk.desk.run(lambda: records.remove(desk.workspace, need))
    assert panel.negotiation.needs == ()


def test_what_an_alternative_costs_is_asked_about_where_it_is_huge(desk: TestDesk) -> None:
    table = ChildTable(desk.desk, Alternative, _columns(), lambda _rows: None, add_text="+")
    huge = Decimal(10) ** 10
    table.set_children((Alternative(price=huge, switching_cost=huge, added_cost=-huge),))
    assert [text.partition(":")[0] for text in table.model.questions(0)] == [
        "Price", "Cost to switch", "Added cost"
    ]  # fmt: skip
