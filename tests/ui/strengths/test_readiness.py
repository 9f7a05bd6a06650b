"""Readiness on screen: gates answered decide what is demonstrated."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from motdesk.domain.strengths import Scale, Strength
from motdesk.services import records
from motdesk.ui.strengths.readiness import ReadinessCard
from tests import builders
from tests.ui.desks import TestDesk


def opened(desk: TestDesk, **changes: object) -> tuple[Strength, ReadinessCard]:
    partner = builders.partner()
    strength = builders.strength(partner_id=partner.id, **changes)
    records.add(desk.workspace, partner)
    records.add(desk.workspace, strength)
    desk.desk.go("partners", partner.id, "strengths")
    return strength, desk.page.view.panel("strengths").sheet.readiness


def stored(desk: TestDesk, strength: Strength) -> Strength:
    return records.get(desk.workspace, Strength, strength.id)


def test_yes_up_to_a_level_demonstrates_it(desk: TestDesk, qtbot: QtBot) -> None:
    strength, card = opened(desk, trl_claimed=8)
    card.gates.select(4)
    qtbot.mouseClick(card.up_to_here, Qt.MouseButton.LeftButton)
    assert stored(desk, strength).trl_demonstrated == 5
    assert card.form.editor("trl_demonstrated").value() == 5
    assert "5 shown, 8 claimed" in card.stairs[Scale.TRL].accessibleName()
    desk.window.do.undo.trigger()
    assert stored(desk, strength) == strength


def test_a_no_below_ends_what_is_demonstrated(desk: TestDesk) -> None:
    strength, card = opened(desk, trl_claimed=8)
    card.gates.select(4)
    card.up_to_here.click()
    model = card.gates.model
    assert model.setData(model.index(2, 1), value=False)
    assert stored(desk, strength).trl_demonstrated == 2
    assert card.gates.child().level == 5


def test_the_other_scale_has_ten_gates_of_its_own(desk: TestDesk) -> None:
    strength, card = opened(desk, mrl_claimed=10)
    card.scale.setCurrentIndex(1)
    card.scale.activated.emit(1)
    assert card.gates.model.rowCount() == 10
    card.gates.select(9)
    card.up_to_here.click()
    found = stored(desk, strength)
    assert (found.trl_demonstrated, found.mrl_demonstrated) == (None, 10)


def test_only_answers_that_say_something_are_kept(desk: TestDesk) -> None:
    strength, card = opened(desk)
    model = card.gates.model
    assert model.setData(model.index(0, 3), "見学で確認")
    (answer,) = stored(desk, strength).readiness
    assert (answer.level, answer.is_yes, answer.note) == (1, None, "見学で確認")
    assert model.setData(model.index(0, 3), "")
    assert stored(desk, strength).readiness == ()
