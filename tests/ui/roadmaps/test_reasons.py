"""The small dialogs, answered as a person would."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLineEdit, QPushButton

from motdesk.domain.roadmaps import Reason
from motdesk.ui.roadmaps.reasons import Questions, Why
from tests.ui.desks import TestDesk


def test_a_reason_must_be_chosen_before_the_ledger_is_written(desk: TestDesk) -> None:
    seen = []

    def answer() -> None:
        dialog = opened()
        keep = button(dialog, "Write into the ledger")
        seen.append(keep.isEnabled())
        reasons = dialog.findChild(QComboBox)
        reasons.setCurrentIndex(list(Reason).index(Reason.FUNDING))
        dialog.findChild(QLineEdit).setText("補助金の不採択")
        keep.click()

    QTimer.singleShot(0, answer)
    why = Questions(desk.desk, desk.window).why("成膜3号機")
    assert seen == [False]
    assert why == Why(Reason.FUNDING, "補助金の不採択")


def test_a_question_can_be_left_without_an_answer(desk: TestDesk) -> None:
    questions = Questions(desk.desk, desk.window)
    QTimer.singleShot(0, lambda: button(opened(), "Cancel").click())
    assert questions.why("成膜3号機") is None
    QTimer.singleShot(0, lambda: button(opened(), "Cancel").click())
    assert questions.name_of_baseline("初回提示") is None


def test_a_baseline_takes_the_name_that_is_suggested(desk: TestDesk) -> None:
    QTimer.singleShot(0, lambda: button(opened(), "Take the baseline").click())
    assert Questions(desk.desk, desk.window).name_of_baseline("初回提示") == "初回提示"


def opened() -> QDialog:
    return QApplication.activeModalWidget()


def button(dialog: QDialog, words: str) -> QPushButton:
    return next(it for it in dialog.findChildren(QPushButton) if it.text() == words)
