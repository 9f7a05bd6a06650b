"""Full collections wait while something moves."""

import gc

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from motdesk.ui.kit.collecting import QuietCollector


def test_a_full_collection_waits_for_quiet_and_comes_by_itself_afterwards(qtbot: QtBot) -> None:
    usual, owner = gc.get_threshold(), QObject()
    collector = QuietCollector(owner)
    collector.begin()
    assert gc.get_threshold()[2] > usual[2]
    collector._timer.setInterval(0)
    before = gc.get_stats()[2]["collections"]
    collector.postpone()
    qtbot.waitUntil(lambda: gc.get_stats()[2]["collections"] > before)
    collector.end()
    assert gc.get_threshold() == usual
