"""Work in the background: its end, its failure, and that it can be left."""

from threading import Event

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from motdesk.base.errors import UserError
from motdesk.ui.kit.tasks import finish_work, run_in_background


def test_the_result_comes_back_to_the_window(qtbot: QtBot) -> None:
    owner, results = QObject(), []
    run_in_background(owner, lambda _progress: 6 * 7, results.append, print)
    qtbot.waitUntil(lambda: results == [42])


def test_an_owner_that_is_gone_is_not_called(qtbot: QtBot) -> None:
    called: list[int] = []
    run_in_background(QObject(), lambda _progress: 1, called.append, called.append)
    owner = QObject()
    task = run_in_background(owner, lambda _progress: 2, print, print)
    qtbot.waitSignal(task.finished).wait()
    assert called == []


def test_progress_is_told(qtbot: QtBot) -> None:
    owner, told = QObject(), []
    go = Event()

    def work(progress) -> None:
        assert go.wait(5)
        progress.say(0.5, "Half")

    task = run_in_background(owner, work, lambda _none: None, print)
    task.progressed.connect(lambda share, text: told.append((share, text)))
    with qtbot.waitSignal(task.finished):
        go.set()
    assert told == [(0.5, "Half")]


def test_what_the_user_caused_is_told_to_failed(qtbot: QtBot) -> None:
    owner, failures = QObject(), []

    def work(_progress) -> None:
        raise UserError("The folder is full.")

    run_in_background(owner, work, print, failures.append)
    qtbot.waitUntil(lambda: bool(failures))
    assert str(failures[0]) == "The folder is full."


def test_a_bug_in_the_work_reaches_the_crash_hook(qtbot: QtBot) -> None:
    owner = QObject()
    with qtbot.captureExceptions() as bugs:
        task = run_in_background(owner, lambda _progress: 1 // 0, print, print)
        qtbot.waitUntil(lambda: bool(bugs))
    assert bugs[0][0] is ZeroDivisionError
    assert not task.is_cancelled


def test_cancelled_work_calls_nobody(qtbot: QtBot) -> None:
    owner, called, go = QObject(), [], Event()

    def work(progress) -> str:
        assert go.wait(5)
        progress.say(1.0)
        pytest.fail("It went on.")

    task = run_in_background(owner, work, called.append, called.append)
    task.cancel()
    with qtbot.waitSignal(task.finished):
        go.set()
    assert called == []


@pytest.mark.usefixtures("qapp")
def test_all_work_can_be_waited_for() -> None:
    owner, go, did = QObject(), Event(), []

    def work(number: int) -> None:
        assert go.wait(5)
        did.append(number)

    for number in range(3):
        run_in_background(owner, lambda _progress, number=number: work(number), print, print)
    go.set()
    finish_work()
    assert did == [0, 1, 2]
