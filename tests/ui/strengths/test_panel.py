"""The word bridge on screen: what is written, what is missing, and where a click leads."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from motdesk.domain.evidence import Grade, Source
from motdesk.domain.strengths import Link, Strength, Vrio, VrioAnswer
from motdesk.domain.subjects import Disclosure
from motdesk.services import records
from motdesk.ui.strengths.panel import StrengthsPanel
from tests import builders
from tests.ui.desks import TestDesk


def test_a_new_strength_is_a_chain_of_seven_holes(desk: TestDesk) -> None:
    panel = open_panel(desk)
    panel.new_record()
    chain = panel.sheet.chain
    assert not any(chain.box(link).is_filled for link in Link)
    assert desk.window.focusWidget() is panel.sheet.head.editor("title")


def test_a_hole_says_its_question_to_all_senses(desk: TestDesk) -> None:
    panel = open_panel(desk)
    panel.new_record()
    box = panel.sheet.chain.box(Link.MONEY)
    assert box.accessibleName() == ("Money a year is missing: How much money a year is that worth?")
    assert box.toolTip() == "How much money a year is that worth?"


def test_writing_fills_the_hole_and_undo_opens_it_again(desk: TestDesk) -> None:
    panel = open_panel(desk, builders.strength(kpi=""))
    write(panel, "kpi", "工程内不良率")
    assert panel.sheet.chain.box(Link.KPI).accessibleName() == "KPI: 工程内不良率"
    desk.window.do.undo.trigger()
    assert not panel.sheet.chain.box(Link.KPI).is_filled
    assert panel.sheet.bridge.editor("kpi").text() == ""


def test_a_link_leads_to_its_field_by_mouse_and_keyboard(desk: TestDesk, qtbot: QtBot) -> None:
    panel = open_panel(desk, builders.strength())
    chain, bridge = panel.sheet.chain, panel.sheet.bridge
    qtbot.mouseClick(chain.box(Link.BENEFIT), Qt.MouseButton.LeftButton)
    assert desk.window.focusWidget() is bridge.editor("benefit")
    chain.box(Link.FIGURE).setFocus()
    qtbot.keyClick(chain.box(Link.FIGURE), Qt.Key.Key_Space)
    assert desk.window.focusWidget() is bridge.editor("figure")


def test_where_room_lacks_the_panes_are_stacked_with_the_chain_between(
    desk: TestDesk, qtbot: QtBot
) -> None:
    panel = open_panel(desk, builders.strength())
    sheet = panel.sheet
    desk.window.resize(1400, 800)
    qtbot.waitUntil(lambda: not sheet.bridge.isAncestorOf(sheet.chain))
    desk.window.resize(1024, 700)
    qtbot.waitUntil(lambda: sheet.bridge.isAncestorOf(sheet.chain))
    above, below = sheet.bridge.side_of("capability"), sheet.bridge.side_of("benefit")
    parts = (above, sheet.chain, below)
    qtbot.waitUntil(lambda: len({top_of(sheet, part) for part in parts}) == len(parts))
    assert sorted(parts, key=lambda part: top_of(sheet, part)) == list(parts)


def top_of(sheet: QWidget, part: QWidget) -> int:
    return part.mapTo(sheet, part.rect().topLeft()).y()


def test_a_number_that_is_none_is_explained_and_not_kept(desk: TestDesk) -> None:
    strength = builders.strength()
    panel = open_panel(desk, strength)
    write(panel, "figure_value", "三くらい")
    assert "no number" in panel.sheet.bridge.side_of("figure_value").error("figure_value")
    assert stored(desk, strength).figure_value is None


def test_without_needs_the_card_leads_to_where_they_are_written(
    desk: TestDesk, qtbot: QtBot
) -> None:
    panel = open_panel(desk, builders.strength())
    card = panel.sheet.lists[Link.NEED]
    assert card.table.isHidden()
    qtbot.mouseClick(panel.sheet.chain.box(Link.NEED), Qt.MouseButton.LeftButton)
    qtbot.keyClick(desk.window.focusWidget(), Qt.Key.Key_Space)
    assert desk.window.journey.here == ("needs",)


def test_a_need_is_answered_once(desk: TestDesk) -> None:
    need, strength = builders.need(), builders.strength()
    records.add(desk.workspace, need)
    table = open_panel(desk, strength).sheet.lists[Link.NEED].table
    for _time in range(2):
        assert table.model.add()
        is_kept = table.model.setData(table.model.index(table.model.rowCount() - 1, 0), need.id)
    assert not is_kept
    assert "in the list already" in table.error()
    assert [answer.need_id for answer in stored(desk, strength).answers] == [need.id]


def test_the_marks_of_the_list_follow_the_bridge(desk: TestDesk) -> None:
    panel = open_panel(desk, builders.strength())
    write(panel, "money_per_year", "1,240万")
    spoken = panel.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "薄膜の均一な成膜, 1 of 7 links"


def test_the_four_questions_are_asked_in_order_and_once(desk: TestDesk) -> None:
    strength = builders.strength()
    table = open_panel(desk, strength).sheet.lists[None].table
    for _question in Vrio:
        assert table.model.add()
    assert not table.model.add()
    assert [answer.question for answer in stored(desk, strength).vrio] == list(Vrio)


def test_the_cards_say_what_answers_and_evidence_amount_to(desk: TestDesk) -> None:
    old = builders.evidence(grade=Grade.B, dated=date(2020, 1, 1), half_life_months=24)
    undated = builders.evidence(dated=None, obtained=None, half_life_months=12)
    for piece in (old, undated):
        records.add(desk.workspace, piece)
    answers = tuple(VrioAnswer(question=question, is_yes=True) for question in Vrio)
    sources = tuple(Source(evidence_id=piece.id) for piece in (old, undated))
    sheet = open_panel(desk, builders.strength(vrio=answers, sources=sources)).sheet
    assert sheet.lists[None].finding.text() == "A sustained advantage"
    said = sheet.lists[Link.EVIDENCE].finding.text()
    assert "1 piece without a date is not weighed." in said
    assert "% of a proof" in said
    assert sheet.lists[Link.NEED].finding.isHidden()


def test_the_disclosure_is_said_in_words(desk: TestDesk) -> None:
    panel = open_panel(desk, builders.strength(disclosure=Disclosure.NEVER))
    assert panel.sheet.mark.accessibleName() == "Disclosure: Never"


def test_a_removed_strength_comes_back(desk: TestDesk) -> None:
    panel = open_panel(desk, builders.strength())
    panel.sheet.removal_wanted.emit(records.all_of(desk.workspace, Strength)[0])
    assert panel.list.count() == 0
    _words, undo = desk.notices[-1].action
    undo()
    assert panel.list.count() == 1


def test_a_narrow_window_asks_the_next_question_below_the_chain(
    desk: TestDesk, qtbot: QtBot
) -> None:
    chain = open_panel(desk, builders.strength()).sheet.chain
    assert chain.question == ""
    desk.window.resize(1024, 700)
    asked = "Need? Which need of the customer does this answer?"
    qtbot.waitUntil(lambda: chain.question == asked)


def open_panel(desk: TestDesk, *strengths: Strength) -> StrengthsPanel:
    partner = builders.partner(id="0" * 32)
    for record in (partner, *strengths):
        records.add(desk.workspace, record)
    desk.desk.go("partners", partner.id, "strengths")
    return desk.page.view.panel("strengths")


def write(panel: StrengthsPanel, name: str, text: str) -> None:
    editor = panel.sheet.bridge.editor(name)
    editor.setText(text)  # keyClicks knows no Japanese
    editor.entered.emit()


def stored(desk: TestDesk, strength: Strength) -> Strength:
    return records.get(desk.workspace, Strength, strength.id)
