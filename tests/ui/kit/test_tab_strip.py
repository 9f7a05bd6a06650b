"""Tabs where there is room, where there is little, and the one that is chosen from the menu."""

import pytest
from PySide6.QtWidgets import QTabBar

from motdesk.ui.kit.tab_strip import TabStrip
from tests.ui.desks import TestDesk

WORDS = ("Overview", "Strengths", "Roadmap", "Improvements", "History")


def strip(desk: TestDesk, width: int) -> TabStrip:
    bar = QTabBar()
    for words in WORDS:
        bar.addTab(words)
    made = TabStrip(desk.desk, bar)
    made.setParent(desk.window.centralWidget())
    made.resize(width, 40)
    made.show()
    return made


def shown(made: TabStrip) -> list[str]:
    return [words for at, words in enumerate(WORDS) if made.bar.isTabVisible(at)]


@pytest.mark.parametrize("width", [160, 240, 330, 420, 800])
def test_no_tab_is_cut_and_the_current_one_is_there(desk: TestDesk, width: int) -> None:
    made = strip(desk, width)
    for at in range(len(WORDS)):
        made.bar.setTabVisible(at, True)
        made.bar.setCurrentIndex(at)
        assert WORDS[at] in shown(made)
        assert made.more.isVisible() is (len(shown(made)) < len(WORDS))
        beside = made.more.sizeHint().width() if made.more.isVisible() else 0
        assert made.bar.sizeHint().width() + beside <= max(width, 240)


def test_wide_tabs_close_up_before_they_go(desk: TestDesk) -> None:
    made = strip(desk, 800)
    assert made.bar.property("dense") is False
    made.resize(made.bar.sizeHint().width() - 30, 40)
    assert made.bar.property("dense") is True
    assert shown(made) == list(WORDS)


def test_the_menu_holds_the_others_and_leads_there(desk: TestDesk) -> None:
    made = strip(desk, 240)
    made.more.menu().aboutToShow.emit()
    actions = made.more.menu().actions()
    assert [action.text() for action in actions] == [w for w in WORDS if w not in shown(made)]
    actions[-1].trigger()
    assert made.bar.currentIndex() == len(WORDS) - 1
    assert "History" in shown(made)
