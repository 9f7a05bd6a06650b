"""Boxes to choose from: words that lack room are shortened."""

from pytestqt.qtbot import QtBot

from motdesk.ui.kit.choice_boxes import ChoiceBox

LONG = "スプール PS-1204 2027年度 価格・取引条件"


def test_words_are_shortened_where_room_lacks(qtbot: QtBot) -> None:
    shown = box(qtbot, 120).shown()
    assert shown.endswith("…")
    assert LONG.startswith(shown[:-1])


def test_words_that_fit_are_shown_whole(qtbot: QtBot) -> None:
    assert box(qtbot, 800).shown() == LONG


def box(qtbot: QtBot, width: int) -> ChoiceBox:
    made = ChoiceBox()
    qtbot.addWidget(made)
    made.addItem(LONG)
    made.resize(width, 32)
    made.show()
    return made
