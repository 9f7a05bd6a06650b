"""Slow work beside the window: one at a time, with progress, and it can be cancelled.

    task = run_in_background(self, lambda progress: lay_out(prepared, progress.say),
                             self.show_pages, self.show_error)
    task.progressed.connect(bar.show_progress)   # (share 0…1, sentence)

`work` runs in another thread: give it values, let it touch no widget and no workspace (take
`workspace.snapshot()` for reading). `done` and `failed` are called in the window's thread, and
never after `owner` is gone or the task was cancelled.
"""

from collections.abc import Callable
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from motdesk.base.collecting import without_collecting
from motdesk.base.errors import UserError

T = TypeVar("T")


class _Cancelled(Exception):  # noqa: N818 - it is no error
    """Leave the work, for nobody waits for it."""


class Progress:
    """What the work tells: how far it is. Saying so is also where a cancelled work ends."""

    def __init__(self, task: "Task[Any]") -> None:
        self._task = task

    def say(self, share: float, text: str = "") -> None:
        """Tell the share done (0…1) and what is being done."""
        if self._task.is_cancelled:
            raise _Cancelled
        self._task.progressed.emit(share, text)


class Task(QObject, Generic[T]):
    """Work that runs or waits."""

    progressed = Signal(float, str)
    finished = Signal()  # done, failed or cancelled
    _ended = Signal(object, object)

    def __init__(
        self,
        owner: QObject,
        done: Callable[[T], None],
        failed: Callable[[UserError], None],
    ) -> None:
        super().__init__(owner)
        self.is_cancelled = False
        self._done = done
        self._failed = failed
        self._ended.connect(self._end)

    def cancel(self) -> None:
        """Leave the work at its next word of progress; neither `done` nor `failed` will come."""
        self.is_cancelled = True

    def _end(self, result: T, error: BaseException | None) -> None:
        self.finished.emit()
        self.deleteLater()
        if self.is_cancelled or isinstance(error, _Cancelled):
            return
        if isinstance(error, UserError):
            self._failed(error)
        elif error is not None:
            raise error
        else:
            self._done(result)


def run_in_background(
    owner: QObject,
    work: Callable[[Progress], T],
    done: Callable[[T], None],
    failed: Callable[[UserError], None],
) -> Task[T]:
    """Do `work` in another thread, then call `done` or `failed` in this one; a bug is raised."""
    task = Task(owner, done, failed)
    _pool().start(_Work(task, work))
    return task


def finish_work() -> None:
    """Wait until all work is done, so that no file that is being written is left out."""
    _pool().waitForDone()


class _Work(QRunnable):
    def __init__(self, task: Task[T], work: Callable[[Progress], T]) -> None:
        super().__init__()
        self._task = task
        self._work = work

    def run(self) -> None:
        result, error = None, None
        try:
            with without_collecting():  # no widget is destroyed here
                result = self._work(Progress(self._task))
        except Exception as failure:  # noqa: BLE001 - told to the window, which raises it
            error = failure
        try:
            self._task._ended.emit(result, error)
        except RuntimeError:
            return  # the owner is gone, and the task with it


_pools: list[QThreadPool] = []


def _pool() -> QThreadPool:
    if not _pools:
        pool = QThreadPool()
        pool.setMaxThreadCount(1)
        _pools.append(pool)
    return _pools[0]
