"""Needs against strengths on screen."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from motdesk.domain.strengths import Strength
from motdesk.services import records
from motdesk.ui.needs.matrix import MatrixView
from tests import builders
from tests.ui.desks import TestDesk


def filled(desk: TestDesk) -> tuple[MatrixView, Strength]:
    company = builders.partner()
    strength = builders.strength(partner_id=company.id)
    needs = (builders.need(text="一", importance=5), builders.need(text="二", importance=1))
    for record in (company, strength, *needs):
        records.add(desk.workspace, record)
    desk.desk.go("needs")
    desk.page.show_matrix()
    return desk.page.matrix, strength


def fits(desk: TestDesk, strength: Strength) -> list[int]:
    return [answer.fit for answer in records.get(desk.workspace, Strength, strength.id).answers]


def test_a_click_goes_on_to_the_next_mark(desk: TestDesk) -> None:
    view, strength = filled(desk)
    for expected in ([1], [3], [9], []):
        region = next(r for r in view.grid.drawing.regions if r.key == "cell/1/0")
        scale = view.grid.width() and view.grid._scale
        middle = QPoint(
            round((region.x + region.width / 2) * scale),
            round((region.y + region.height / 2) * scale),
        )
        QTest.mouseClick(view.grid, Qt.MouseButton.LeftButton, pos=middle)
        assert fits(desk, strength) == expected


def test_keys_move_and_answer_and_the_cell_stays_current(desk: TestDesk) -> None:
    view, strength = filled(desk)
    QTest.keyClick(view.grid, Qt.Key.Key_Down)
    assert view.grid.cell == (0, 0)
    QTest.keyClick(view.grid, Qt.Key.Key_Down)
    QTest.keyClick(view.grid, Qt.Key.Key_9)
    assert fits(desk, strength) == [9]
    assert view.grid.cell == (1, 0)
    QTest.keyClick(view.grid, Qt.Key.Key_0)
    assert fits(desk, strength) == []


def test_what_has_no_counterpart_is_named(desk: TestDesk) -> None:
    view, _strength = filled(desk)
    assert view.findings.text() == "2 needs without an answer; 1 strength without a need"
    QTest.keyClick(view.grid, Qt.Key.Key_Down)
    QTest.keyClick(view.grid, Qt.Key.Key_3)
    assert view.findings.text() == "1 need without an answer"


def test_the_list_comes_back_and_the_matrix_is_remembered(desk: TestDesk) -> None:
    view, _strength = filled(desk)
    assert desk.window.journey.here == ("needs", "matrix")
    desk.desk.go("home")
    desk.desk.go("needs")
    assert view.isVisible()
    desk.desk.go("needs", "list")
    assert not view.isVisible()
    assert desk.page.split.isVisible()


def test_without_needs_or_strengths_the_view_says_what_belongs_here(desk: TestDesk) -> None:
    desk.desk.go("needs", "matrix")
    assert desk.page.matrix.isVisible()
    assert not desk.page.matrix.grid.isVisible()


def pasted(view: MatrixView, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    QTest.keyClick(view.grid, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def test_the_matrix_goes_to_a_spreadsheet_and_comes_back_in_one_step(desk: TestDesk) -> None:
    view, strength = filled(desk)
    QTest.keyClick(view.grid, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    text = QGuiApplication.clipboard().text()
    assert text == f"\t{strength.title}\n一\t0\n二\t0\n"
    pasted(view, f"\t{strength.title}\n二\t●\n一\t３\n")
    assert fits(desk, strength) == [9, 3]
    desk.workspace.undo()
    assert fits(desk, strength) == []


def test_bare_cells_begin_at_the_current_one_and_a_bad_one_keeps_nothing(desk: TestDesk) -> None:
    view, strength = filled(desk)
    pasted(view, "9\n1")
    assert fits(desk, strength) == [9, 1]
    for text, words in (
        ("9\n7", "no fit"),
        ("1\n1\n1", "larger than the matrix"),
        (f"\t{strength.title}\n三\t1", "no need of this matrix"),
    ):
        pasted(view, text)
        assert words in desk.notices[-1].text
    assert fits(desk, strength) == [9, 1]
