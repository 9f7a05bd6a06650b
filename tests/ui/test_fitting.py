"""Every page in both languages at 150 % in a small window: nothing clipped, everything named."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QTabBar,
    QTableView,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from motdesk.services import samples, workspaces
from motdesk.services.partners import list_partners
from motdesk.ui.kit.cards import Link, Tool
from motdesk.ui.kit.words import Words
from tests.ui.desks import TestDesk

TABS = (
    "partner", "rights", "skills", "improvements", "performance", "scorecards", "talks", "history",
)  # fmt: skip
PLACES = ("home", "partners", *TABS, "needs", "library", "indices", "settings")
FIELDS = (QLineEdit, QComboBox, QTextEdit, QTableView, QTabBar)


@pytest.mark.parametrize("language", ["ja", "en"])
def test_nothing_is_clipped_and_everything_has_a_name(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, language: str
) -> None:
    desk = TestDesk(qapp, tmp_path, language=language, scaling=150, width=1024, height=700)
    samples.write_sample(tmp_path / "sample.motdesk")
    desk.window.show()
    desk.desk.show_workspace(workspaces.open_(tmp_path / "sample.motdesk"))
    partner = next(
        row.id for row in list_partners(desk.workspace) if row.name == "株式会社みほん製作所"
    )
    for place in PLACES:
        desk.desk.go(*(("partners", partner, place) if place in TABS else (place,)))
        qtbot.waitUntil(lambda: not list(clipped(desk.window)))
        assert list(unnamed(desk.window)) == [], place
    assert desk.window.width() == 1024
    desk.close()


def clipped(window: QWidget) -> Iterator[str]:
    for words in visible(window, Words):
        if words.wordWrap() and words.height() < words.heightForWidth(words.width()) - 1:
            yield words.text()
        elif words.property("voice") in ("label", "section"):
            advance = words.fontMetrics().horizontalAdvance(words.text())
            if not words.wordWrap() and words.width() < advance - 1:
                yield words.text()
    for button in visible(window, QAbstractButton):
        if not isinstance(button, Link | Tool) and button.width() < button.sizeHint().width() - 2:
            yield button.text()


def unnamed(window: QWidget) -> Iterator[str]:
    for widget in visible(window, QWidget):
        is_button = isinstance(widget, QAbstractButton) and not widget.text()
        if (is_button or isinstance(widget, FIELDS)) and not widget.accessibleName():
            yield f"{type(widget).__name__} in {type(widget.parent()).__name__}"


def visible(window: QWidget, kind: type) -> list:
    return [widget for widget in window.findChildren(kind) if widget.isVisible()]
