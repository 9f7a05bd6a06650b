"""Every page in both languages at 150 % in a small window: nothing clipped, everything named."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
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
from motdesk.ui.kit.cards import label
from tests.ui.desks import TestDesk
from tests.ui.fitting import clipped, visible

TABS = (
    "partner", "rights", "skills", "improvements", "performance", "scorecards", "talks", "history",
)  # fmt: skip
PLACES = ("home", "partners", *TABS, "needs", "library", "indices", "packs", "settings")
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


@pytest.mark.parametrize("scaling", [80, 100, 110, 125, 150])
@pytest.mark.parametrize("voice", ["", "help", "section", "title"])
def test_letters_are_whole_from_top_to_bottom(
    qapp: QApplication, tmp_path: Path, scaling: int, voice: str
) -> None:
    desk = TestDesk(qapp, tmp_path, scaling=scaling)
    for is_wrapped in (False, True):
        words = label("漢Éqgpy(", voice, is_wrapped=is_wrapped)
        words.setParent(desk.window.centralWidget())
        words.resize(words.sizeHint())
        drawn = QImage(words.width(), 3 * words.height(), QImage.Format.Format_ARGB32)
        drawn.fill(Qt.GlobalColor.white)
        painter = QPainter(drawn)
        painter.setFont(words.font())
        painter.drawText(QPointF(0, 2 * words.height()), words.text())
        painter.end()
        seen = QImage(words.size(), QImage.Format.Format_ARGB32)
        seen.fill(Qt.GlobalColor.white)
        words.render(seen, renderFlags=QWidget.RenderFlag.DrawChildren)
        assert inked_rows(seen) == inked_rows(drawn)
    desk.close()


def inked_rows(image: QImage) -> int:
    """Return how many rows of pixels hold some ink."""
    white = QColor(Qt.GlobalColor.white).rgb()
    columns = range(image.width())
    return sum(any(image.pixel(x, y) != white for x in columns) for y in range(image.height()))


def unnamed(window: QWidget) -> Iterator[str]:
    for widget in visible(window, QWidget):
        is_button = isinstance(widget, QAbstractButton) and not widget.text()
        if (is_button or isinstance(widget, FIELDS)) and not widget.accessibleName():
            yield f"{type(widget).__name__} in {type(widget.parent()).__name__}"
