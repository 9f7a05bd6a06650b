"""The way of a user: from a new workspace to a printed page, and back by undo."""

from decimal import Decimal
from pathlib import Path

from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from motdesk.domain.evidence import Evidence
from motdesk.domain.findings import Step
from motdesk.domain.needs import Need
from motdesk.domain.negotiations import Negotiation
from motdesk.domain.strengths import Link, Strength
from motdesk.domain.subjects import Disclosure
from motdesk.services import records
from motdesk.ui.kit.child_table import ChildTable
from motdesk.ui.kit.forms import Form
from tests.ui.desks import TestDesk

TITLE = "薄膜の均一な成膜"
POINT = "選別工程がなくなる"


def test_from_an_empty_workspace_to_a_saved_pack_and_back(
    desk: TestDesk, qtbot: QtBot, tmp_path: Path
) -> None:
    partner_id = add_partner(desk, qtbot)
    add_need_and_evidence(desk, qtbot)
    strength = fill_the_word_bridge(desk, qtbot, partner_id)
    assert strength.missing_links() == ()
    negotiation_id = prepare(desk, qtbot, partner_id, strength)
    see_the_frontier(desk, qtbot, negotiation_id)
    text = save_the_pack(desk, qtbot, negotiation_id, tmp_path / "pack.pdf")
    for words in ("株式会社みほん製作所", TITLE, POINT, "支払条件", "1,040"):
        assert words in text
    desk.window.do.undo.trigger()
    negotiation = records.get(desk.workspace, Negotiation, negotiation_id)
    assert negotiation.packages == ()
    while desk.workspace.undo_label:
        desk.workspace.undo()
    assert records.all_of(desk.workspace, Negotiation) == ()
    assert records.all_of(desk.workspace, Strength) == ()


def add_partner(desk: TestDesk, qtbot: QtBot) -> str:
    desk.desk.go("partners")
    desk.page.new_record()
    write(qtbot, desk.page.view.overview.basics, "name", "株式会社みほん製作所")
    return desk.window.journey.here[1]


def add_need_and_evidence(desk: TestDesk, qtbot: QtBot) -> None:
    desk.desk.go("needs")
    desk.page.new_record()
    write(qtbot, desk.page.form, "text", "不良の流出をなくす")
    desk.desk.go("library")
    desk.page.new_record()
    write(qtbot, desk.page.form, "title", "膜厚測定報告")


def fill_the_word_bridge(desk: TestDesk, qtbot: QtBot, partner_id: str) -> Strength:
    desk.desk.go("partners", partner_id, "strengths")
    panel = desk.page.view.panel("strengths")
    panel.new_record()
    write(qtbot, panel.sheet.head, "title", TITLE)
    bridge = panel.sheet.bridge
    qtbot.mouseClick(panel.sheet.chain.box(Link.CAPABILITY), Qt.MouseButton.LeftButton)
    assert desk.window.focusWidget() is bridge.editor("capability")
    for name, text in (
        ("capability", "直径3〜20 mmの軸に成膜する"),
        ("figure", "膜厚ばらつき"),
        ("figure_value", "3"),
        ("figure_unit", "%"),
        ("benefit", POINT),
        ("kpi", "工程内不良率"),
        ("money_per_year", "1,240万"),
    ):
        write(qtbot, bridge.side_of(name), name, text)
    assert not panel.sheet.chain.box(Link.NEED).is_filled
    for link, kind, column in (
        (Link.NEED, Need, "need_id"),
        (Link.EVIDENCE, Evidence, "evidence_id"),
    ):
        qtbot.mouseClick(panel.sheet.chain.box(link), Qt.MouseButton.LeftButton)
        (chosen,) = records.all_of(desk.workspace, kind)
        set_row(panel.sheet.lists[link].table, 0, **{column: chosen.id})
    assert all(panel.sheet.chain.box(link).is_filled for link in Link)
    return records.all_of(desk.workspace, Strength)[0]


def prepare(desk: TestDesk, qtbot: QtBot, partner_id: str, strength: Strength) -> str:
    desk.desk.go("negotiations")
    desk.page.new_record()
    negotiation_id = desk.window.journey.here[1]
    situation = desk.page.workplace.panel(Step.SITUATION).forms[0]
    write(qtbot, situation, "title", "2027年度 価格交渉")
    choose(situation, "partner_id", partner_id)
    desk.desk.go("negotiations", negotiation_id, "issues")
    issues = desk.page.workplace.panel(Step.ISSUES).table
    add_row(issues, name="価格", unit="円/個", open=Decimal(920), walk_away=Decimal(1040),
            their_low=Decimal(940), their_likely=Decimal(980),
            their_high=Decimal(1060))  # fmt: skip
    add_row(issues, name="支払条件", unit="日")
    desk.desk.go("negotiations", negotiation_id, "value")
    value = desk.page.workplace.panel(Step.VALUE)
    for row in (0, 1):
        set_row(value.weights, row, weight_ours=Decimal(6 - row), weight_theirs=Decimal(4 + row))
    value.weights.select(0)
    qtbot.mouseClick(value.ladder, Qt.MouseButton.LeftButton)
    value.weights.select(1)
    add_row(value.options, label="30日", points_ours=Decimal(0), points_theirs=Decimal(100))
    add_row(value.options, label="60日", points_ours=Decimal(100), points_theirs=Decimal(0))
    desk.desk.go("negotiations", negotiation_id, "arguments")
    points = desk.page.workplace.panel(Step.ARGUMENTS).table
    add_row(points, point=POINT, strength_id=strength.id, disclosure=Disclosure.OPEN)
    return negotiation_id


def see_the_frontier(desk: TestDesk, qtbot: QtBot, negotiation_id: str) -> None:
    desk.desk.go("negotiations", negotiation_id, "packages")
    card = desk.page.workplace.panel(Step.PACKAGES).frontier
    qtbot.waitUntil(lambda: card.view.drawing is not None, timeout=20_000)
    assert "10" in card.view.accessibleName()
    nash = card.keep_buttons()[0]
    qtbot.mouseClick(nash, Qt.MouseButton.LeftButton)
    packages = records.get(desk.workspace, Negotiation, negotiation_id).packages
    assert len(packages[0].choices) == 2


def save_the_pack(desk: TestDesk, qtbot: QtBot, negotiation_id: str, path: Path) -> str:
    desk.desk.go("packs", negotiation_id)
    page = desk.page
    qtbot.waitUntil(page.save_button.isEnabled, timeout=20_000)
    assert page.preview.strip.model().rowCount() > 2
    desk.answers.path = path
    qtbot.mouseClick(page.save_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: path.name in page.preflight.shown(), timeout=20_000)
    return "".join("".join(p.extract_text().split()) for p in PdfReader(path).pages)


def write(qtbot: QtBot, form: Form, name: str, text: str) -> None:
    editor = form.editor(name)
    editor.setFocus()
    if isinstance(editor, QLineEdit):
        editor.setText(text)  # keyClicks knows no Japanese
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    else:
        editor.setPlainText(text)
        qtbot.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert form.error(name) == ""


def choose(form: Form, name: str, value: str) -> None:
    editor = form.editor(name)
    editor.setCurrentIndex([known for known, _words in editor.cell.choices()].index(value))
    editor.activated.emit(editor.currentIndex())


def add_row(table: ChildTable, **values: object) -> None:
    assert table.model.add()
    set_row(table, table.model.rowCount() - 1, **values)


def set_row(table: ChildTable, row: int, **values: object) -> None:
    columns = [cell.field.name for cell in table.model.cells]
    for name, value in values.items():
        assert table.model.setData(table.model.index(row, columns.index(name)), value), name
    assert table.error() == ""
