"""Evaluation on screen: begun by a preset, marked, reckoned, printed."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from motdesk.domain.partners import Partner
from motdesk.domain.performance import Scorecard, ScorecardTemplate
from motdesk.services import records
from motdesk.ui.scorecards.panel import ScorecardsPanel
from tests import builders
from tests.ui.desks import TestDesk


def opened(desk: TestDesk) -> tuple[Partner, ScorecardsPanel]:
    partner = builders.partner()
    records.add(desk.workspace, partner)
    desk.desk.go("partners", partner.id, "scorecards")
    return partner, desk.page.view.panel("scorecards")


def set_mark(panel: ScorecardsPanel, row: int, value: object, field: str = "mark") -> bool:
    model = panel.marks.model
    columns = [cell.field.name for cell in model.cells]
    return model.setData(model.index(row, columns.index(field)), value)


def test_from_the_usual_axes_to_points_and_a_printed_sheet(
    desk: TestDesk, qtbot: QtBot, tmp_path: Path
) -> None:
    partner, panel = opened(desk)
    words = "Begin with the usual axes"
    start = next(b for b in panel.findChildren(QPushButton) if b.text() == words)
    qtbot.mouseClick(start, Qt.MouseButton.LeftButton)
    assert panel.overview._points.text() == "No mark yet"
    assert set_mark(panel, 0, Decimal(5))
    assert set_mark(panel, 1, Decimal(3))
    assert set_mark(panel, 2, True, "is_not_applicable")
    assert panel.overview._points.text() == "82.9 points · band B (provisional: 41 % of the weight)"
    assert "2 of 7 axes marked, 41 % of the weight." in panel.overview._coverage.text()
    qtbot.waitUntil(lambda: panel.overview.radar.drawing is not None, timeout=20_000)
    desk.answers.path = tmp_path / "sheet.pdf"
    qtbot.mouseClick(panel.print_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(
        lambda: bool(desk.notices) and "sheet.pdf" in desk.notices[-1].text, timeout=20_000
    )
    (page,) = PdfReader(desk.answers.path).pages
    assert partner.name in page.extract_text()


def test_rows_of_marks_are_given_by_the_axes(desk: TestDesk) -> None:
    _partner, panel = opened(desk)
    panel.new_record()
    shown = [tool for tool in panel.marks._tools if not tool.isHidden()]
    assert shown == []
    assert not panel.marks.model.paste("1\n" * 9, 0, 1)
    assert "more lines" in panel.marks.error()
    assert panel.marks.model.paste("1\n2\n", 0, 1)
    card = records.all_of(desk.workspace, Scorecard)[0]
    assert [mark.mark for mark in card.marks[:3]] == [1, 2, None]


def test_a_mark_out_of_range_is_refused_in_words(desk: TestDesk) -> None:
    _partner, panel = opened(desk)
    panel.new_record()
    assert not set_mark(panel, 0, Decimal(6))
    assert "between 0 and 5" in panel.marks.error()


def test_the_anchors_of_the_chosen_axis_are_read_below(desk: TestDesk) -> None:
    _partner, panel = opened(desk)
    panel.begin(None, "mot")
    panel.marks.select(1)
    assert panel._anchors.text().startswith("Roadmap:   1 = none   3 = three years ahead")


def test_a_weight_changed_changes_every_evaluation(desk: TestDesk) -> None:
    _partner, panel = opened(desk)
    panel.new_record()
    set_mark(panel, 0, Decimal(5))
    set_mark(panel, 1, Decimal(0))
    model = panel.axes.model
    assert model.setData(model.index(0, 1), Decimal(15))
    assert panel.overview._points.text() == "50.0 points · band D (provisional: 32 % of the weight)"


def test_an_axis_added_gets_a_row_to_be_marked(desk: TestDesk) -> None:
    _partner, panel = opened(desk)
    panel.new_record()
    panel.axes.model.add()
    assert panel.marks.model.rowCount() == 9
    panel.axes.model.remove([0])
    assert panel.marks.model.rowCount() == 8


def test_bands_out_of_order_are_refused_below_their_field(desk: TestDesk, qtbot: QtBot) -> None:
    _partner, panel = opened(desk)
    panel.new_record()
    editor = panel.template_form.editor("band_a")
    editor.setFocus()
    editor.setText("60")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert "fall from A over B to C" in panel.template_form.error("band_a")
    assert records.all_of(desk.workspace, ScorecardTemplate)[0].band_a == 85


def test_an_earlier_period_is_chosen_by_its_bar(desk: TestDesk, qtbot: QtBot) -> None:
    _partner, panel = opened(desk)
    panel.new_record()
    card = panel.shown.card
    records.add(desk.workspace, replace(card, id="1" * 32, title="Before", ends=None, marks=()))
    qtbot.waitUntil(lambda: not panel.overview.is_busy, timeout=20_000)
    panel.overview.scores.region_chosen.emit("0")
    assert panel.shown.card.id == card.id
    assert panel.overview.choice.count() == 2
