"""The sheet of a promise: what asks for a reason, what asks for none, and giving up."""

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from motdesk.domain.roadmaps import Status
from motdesk.ui.roadmaps.reasons import Questions, Why
from tests.builders import roadmap_item
from tests.ui.desks import TestDesk
from tests.ui.roadmaps.hands import open_panel

BAR = {"start": date(2027, 4, 1), "end": date(2027, 9, 30)}


def test_filling_in_a_promise_asks_nothing_and_the_ledger_says_so(desk: TestDesk) -> None:
    panel = open_panel(desk, roadmap_item(status=Status.COMMITTED, figure_to=None, **BAR))
    panel.choose(panel._items[0].id)
    for name, text in (("figure", "漏れ"), ("figure_unit", "mL/min"), ("figure_to", "9")):
        editor = panel.sheet.figure.editor(name)
        editor.setText(text)
        editor.entered.emit()
    assert panel.changes.questions.asked == []
    assert panel._items[0].figure_to == Decimal(9)
    assert "filled in" in panel.sheet._ledger.itemAt(1).widget().text()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Tab])
def test_who_gives_up_is_asked_once_and_finds_what_was_kept(
    desk: TestDesk, qtbot: QtBot, key: Qt.Key
) -> None:
    panel = open_panel(desk, roadmap_item(status=Status.COMMITTED, **BAR))
    asked = []

    def give_up() -> None:
        dialog = QApplication.activeModalWidget()
        asked.append(dialog)
        dialog.reject()

    class Real(Questions):
        def why(self, title: str, *, may_correct: bool = False) -> Why | None:
            QTimer.singleShot(50, give_up)
            return super().why(title, may_correct=may_correct)

    panel.changes.questions = Real(desk.desk, desk.window)
    panel.choose(panel._items[0].id)
    editor = panel.sheet.when.editor("end")
    editor.setFocus()
    editor.selectAll()
    qtbot.keyClicks(editor, "2028-03-31")
    qtbot.keyClick(editor, key)
    qtbot.wait(150)
    assert len(asked) == 1
    assert panel._items[0].end == BAR["end"]
    assert not editor.is_dirty
