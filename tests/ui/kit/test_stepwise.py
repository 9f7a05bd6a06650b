"""Slow work of the window's own thread: piece by piece, told, cancelled, refused."""

from collections.abc import Generator

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from motdesk.base.errors import UserError
from motdesk.ui.kit.stepwise import Stepwise

closed: list[str] = []


def pieces(count: int) -> Generator[float, None, None]:
    try:
        for number in range(1, count + 1):
            yield number / count
    finally:
        closed.append("closed")


def refused() -> Generator[float, None, None]:
    yield 0.5
    raise UserError("No paper.")


def test_pieces_are_done_one_after_the_other(qtbot: QtBot) -> None:
    owner, shares = QObject(), []
    work = Stepwise(owner, pieces(3), lambda _error: None)
    work.progressed.connect(lambda share, _text: shares.append(round(share, 2)))
    with qtbot.waitSignal(work.finished):
        pass
    assert shares == [0.33, 0.67, 1.0]


def test_cancelled_work_is_closed(qtbot: QtBot) -> None:
    owner = QObject()
    work = Stepwise(owner, pieces(1000), lambda _error: None)
    with qtbot.waitSignal(work.progressed):
        pass
    closed.clear()
    with qtbot.waitSignal(work.finished):
        work.cancel()
    assert closed == ["closed"]


def test_what_goes_wrong_is_told(qtbot: QtBot) -> None:
    owner, told = QObject(), []
    work = Stepwise(owner, refused(), told.append)
    with qtbot.waitSignal(work.finished):
        pass
    assert [str(error) for error in told] == ["No paper."]
