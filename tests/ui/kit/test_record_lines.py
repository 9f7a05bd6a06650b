"""Records as lines of a spreadsheet: out and back again, in one step or not at all."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from motdesk.base.errors import UserError
from motdesk.domain.improvements import Loss, LossKind
from motdesk.domain.needs import Need
from motdesk.domain.partners import Partner
from motdesk.services import records
from motdesk.ui.improvements.panel import ImprovementsPanel
from motdesk.ui.kit.record_lines import RecordLines
from tests import builders
from tests.ui.desks import TestDesk

HEADS = "Process\tKind\tHours a month\tRate an hour\tWhat is lost\tRemedy\n"


def losses(desk: TestDesk, *found: Loss) -> tuple[ImprovementsPanel, Callable[[], list[Loss]]]:
    company = builders.partner(id="0" * 32)
    for record in (company, *found):
        records.add(desk.workspace, record)
    desk.desk.go("partners", company.id, "improvements")
    panel = desk.page.view.panel("improvements")
    panel.tabs.setCurrentIndex(1)
    return panel, lambda: sorted(
        records.all_of(desk.workspace, Loss), key=lambda loss: loss.process
    )


def test_losses_are_pasted_as_one_step_by_their_heads(desk: TestDesk) -> None:
    panel, kept = losses(desk)
    done = panel.losses.lines.paste(
        "What is lost\tProcess\tKind\tHours a month\n"
        "待ち\t成膜\tMuda (waste)\t１２\n\n段取\t研削\t\t\n"
    )
    assert done == (2, 0, 0)
    assert [(loss.process, loss.kind, loss.hours_per_month) for loss in kept()] == [
        ("成膜", LossKind.MUDA, Decimal(12)), ("研削", LossKind.MUDA, None),
    ]  # fmt: skip
    desk.workspace.undo()
    assert kept() == []


def test_what_is_copied_and_pasted_again_changes_nothing(desk: TestDesk) -> None:
    lost = builders.loss(
        process="成膜", description='二行の\n"説明"', hourly_rate=Decimal("8123.5")
    )
    panel, kept = losses(desk, lost)
    lines = panel.losses.lines
    assert lines.paste(lines.copied()) == (0, 0, 1)
    assert kept() == [lost]


def test_a_line_of_a_known_record_changes_it(desk: TestDesk) -> None:
    lost = builders.loss(process="成膜", description="待ち")
    panel, kept = losses(desk, lost)
    assert panel.losses.lines.paste("成膜\t\t8\t5,000\t待ち") == (0, 1, 0)
    assert [(loss.id, loss.hourly_rate) for loss in kept()] == [(lost.id, Decimal(5000))]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (HEADS + "成膜\tmuda\t8\t5000\n研削\tmuda\tmany\t5000", "Line 3"),
        ("成膜\tlazy", "cannot be chosen"),
        ("\tmuda", "must not be empty"),
        ("成膜" + "\t" * 40, "more cells"),
        (HEADS, "no lines to paste"),
        ("", "no lines to paste"),
    ],
)
def test_a_bad_line_is_named_and_nothing_is_kept(desk: TestDesk, text: str, words: str) -> None:
    panel, kept = losses(desk)
    with pytest.raises(UserError, match=words):
        panel.losses.lines.paste(text)
    assert kept() == []


def test_keys_and_menu_of_a_list_go_by_the_clipboard(desk: TestDesk, qtbot: QtBot) -> None:
    records.add(desk.workspace, builders.need(text="静かに"))
    desk.desk.go("needs")
    view = desk.page.table.view
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text()
    assert copied.splitlines()[0].startswith("Need\t")
    QGuiApplication.clipboard().setText(copied.replace("静かに", "軽く"))
    qtbot.keyClick(view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert {need.text for need in records.all_of(desk.workspace, Need)} == {"静かに", "軽く"}
    assert "New: 1, changed: 0" in desk.notices[-1].text


@pytest.mark.parametrize(
    "place", ["strengths", "rights", "skills", "improvements", "needs", "library", "partners"]
)
def test_every_list_goes_out_and_comes_back(desk: TestDesk, place: str) -> None:
    company = builders.partner(id="0" * 32)
    made = {
        "strengths": builders.strength, "rights": builders.right, "skills": builders.skill,
        "improvements": builders.improvement,
    }  # fmt: skip
    records.add(desk.workspace, company)
    if place in made:
        records.add(desk.workspace, made[place](partner_id=company.id))
        desk.desk.go("partners", company.id, place)
    else:
        records.add(desk.workspace, builders.need())
        records.add(desk.workspace, builders.evidence())
        desk.desk.go(place)
    lines = lines_of(desk, place)
    assert lines.paste(lines.copied()) == (0, 0, 1)
    assert records.all_of(desk.workspace, Partner) == (company,)


def lines_of(desk: TestDesk, place: str) -> RecordLines:
    if place in ("needs", "library"):
        return desk.page.table.lines
    if place == "partners":
        return desk.page.list.table.lines
    panel = desk.page.view.panel(place)
    return panel.improvements.lines if place == "improvements" else panel.lines
