from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from motdesk.drawings.operations import Drawing, Path, Region, rectangle
from motdesk.ui.kit.drawing_view import DrawingView
from motdesk.ui.kit.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

DRAWING = Drawing(
    width=100,
    height=40,
    operations=(Path(moves=rectangle(0, 0, 50, 40), fill="#2B4C7E"),),
    alternative="Two fields",
    regions=(
        Region(key="left", x=0, y=0, width=50, height=40),
        Region(key="right", x=50, y=0, width=50, height=40),
    ),
)


def view(qtbot: QtBot) -> DrawingView:
    widget = DrawingView(Theme())
    qtbot.addWidget(widget)
    widget.show_drawing(DRAWING, {"left": "The left one"})
    widget.resize(100, 40)
    widget.show()
    return widget


def test_screen_readers_hear_the_alternative_text(qtbot: QtBot) -> None:
    assert view(qtbot).accessibleName() == "Two fields"


def test_the_height_follows_the_width_up_to_the_size_on_paper(qtbot: QtBot) -> None:
    widget = view(qtbot)
    assert (widget.width(), widget.height()) == (120, 48)
    widget.resize(400, 100)
    assert widget.height() == 64


def test_what_is_drawn_for_a_width_is_drawn_again_when_the_width_changes(qtbot: QtBot) -> None:
    widget = view(qtbot)
    widget.show_drawn(lambda width: replace(DRAWING, width=width, height=width / 2))
    widget.resize(320, 100)
    assert widget.drawing is not None
    assert (widget.drawing.width, widget.height()) == (200, 160)


def test_a_click_tells_which_region_was_chosen(qtbot: QtBot) -> None:
    widget = view(qtbot)
    with qtbot.waitSignal(widget.region_chosen) as signal:
        qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=QPoint(75, 20))
    assert signal.args == ["right"]


def test_the_keyboard_walks_through_the_regions_and_chooses_one(qtbot: QtBot) -> None:
    widget = view(qtbot)
    qtbot.keyClick(widget, Qt.Key.Key_Left)
    assert widget.current == "right"
    qtbot.keyClick(widget, Qt.Key.Key_Right)
    assert widget.accessibleDescription() == "The left one"
    with qtbot.waitSignal(widget.region_chosen) as signal:
        qtbot.keyClick(widget, Qt.Key.Key_Return)
    assert signal.args == ["left"]


def test_without_regions_the_view_is_passed_over_by_tab(qtbot: QtBot) -> None:
    widget = view(qtbot)
    widget.show_drawing(Drawing(width=10, height=10, operations=(), alternative="Empty"))
    assert widget.focusPolicy() is Qt.FocusPolicy.NoFocus
    widget.show_drawing(None)
    assert widget.height() == 0
