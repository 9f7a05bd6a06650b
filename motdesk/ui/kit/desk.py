"""The desk: what every page is given — the open workspace, where to go, how to do and say things.

A page reads with `services.…(desk.workspace, …)`, changes with `desk.run(lambda: services.…)`,
and learns of changes by its `refresh(step)`, which the window calls.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from PySide6.QtCore import QObject, Signal

from motdesk.base.errors import UserError
from motdesk.base.settings import Settings
from motdesk.base.texts import language
from motdesk.ui.kit.dialogs import Dialogs
from motdesk.ui.kit.theme import Theme

if TYPE_CHECKING:
    from motdesk.domain.catalogue import Record
    from motdesk.domain.changes import Step
    from motdesk.services.workspaces import Workspace
    from motdesk.ui.kit.stepwise import Pieces, Stepwise
    from motdesk.ui.kit.tasks import Progress, Task

T = TypeVar("T")
Place = tuple[str, ...]


class Notice(NamedTuple):
    """A sentence for the user; `action` is a button's words and what it does, if there is one."""

    text: str
    is_error: bool = False
    action: tuple[str, Callable[[], None]] | None = None


class Opening(NamedTuple):
    """A workspace someone wants to have open: as it is, made new, or made new as the sample."""

    path: Path
    is_new: bool = False
    is_sample: bool = False


class Work(NamedTuple):
    """Slow work that is going on, and what it is called."""

    task: "Task[Any] | Stepwise"
    words: str


class Desk(QObject):
    """What the pages share. Only `app` makes one."""

    changed = Signal(object)  # Step: something in the workspace was done, undone or redone
    went = Signal(tuple)  # Place: show this
    refusals_changed = Signal()  # an entry was refused, or one that was stands no more
    said = Signal(object)  # Notice, or None to take the last one away
    workspace_changed = Signal()  # another workspace, or none
    begun = Signal(object)  # Work: something slow is being done
    closing = Signal()  # close the open workspace
    opening = Signal(object)  # Opening: open this workspace
    settings_changed = Signal(object)  # Settings: language, look or measures are to be others

    def __init__(self, settings: Settings, theme: Theme, dialogs: Dialogs) -> None:
        super().__init__()
        self.settings = settings
        self.theme = theme
        self.dialogs = dialogs
        self.saved_at: datetime | None = None
        self.work: Work | None = None
        self._workspace: Workspace | None = None
        self._stop_listening: Callable[[], None] = _nothing

    @property
    def workspace(self) -> "Workspace":
        """The open workspace; pages exist only while there is one."""
        if self._workspace is None:
            raise RuntimeError("no workspace is open")
        return self._workspace

    @property
    def has_workspace(self) -> bool:
        """Whether a workspace is open."""
        return self._workspace is not None

    @property
    def is_read_only(self) -> bool:
        """Whether nothing can be changed now."""
        return self._workspace is None or self._workspace.is_read_only

    @property
    def language(self) -> str:
        """The language of the desk: ja or en."""
        return language()

    def show_workspace(self, workspace: "Workspace | None") -> None:
        """Make `workspace` the open one and close the one before."""
        self._stop_listening()
        self._stop_listening = _nothing
        if self._workspace is not None:
            self._workspace.close()
        self._workspace = workspace
        self.saved_at = None
        if workspace is not None:
            self._stop_listening = workspace.listen(self._step_done)
        self.workspace_changed.emit()

    def go(self, *place: str) -> None:
        """Show a place: a page's name, then what the page understands, such as an id and a tab."""
        self.went.emit(place)

    def run(self, call: Callable[[], object]) -> None:
        """Call a service verb; what goes wrong for the user is said in the window, not raised."""
        self.said.emit(None)
        try:
            call()
        except UserError as error:
            self.said.emit(Notice(str(error), is_error=True))

    def say(self, text: str, action: tuple[str, Callable[[], None]] | None = None) -> None:
        """Tell the user something that went well, with one thing to do about it."""
        self.said.emit(Notice(text, action=action))

    def do_beside(
        self, words: str, work: "Callable[[Progress], T]", done: Callable[[T], None]
    ) -> None:
        """Do slow work beside the window, which shows how far it is and lets it be cancelled."""
        from motdesk.ui.kit.tasks import run_in_background

        self._begin(Work(run_in_background(self, work, done, self._tell_failure), words))

    def do_stepwise(self, words: str, pieces: "Pieces") -> None:
        """Do slow work of this thread piece by piece, shown and cancelled alike."""
        from motdesk.ui.kit.stepwise import Stepwise

        self._begin(Work(Stepwise(self, pieces, self._tell_failure), words))

    def save(self, record: "Record") -> None:
        """Keep a changed record as one step. Raises UserError; forms show it below their field."""
        from motdesk.services import records

        records.change(self.workspace, record)

    def use_settings(self, settings: Settings) -> None:
        """Change language, look or measures; the window builds itself again where it must."""
        self.settings_changed.emit(settings)

    def use_language(self, code: str) -> None:
        """Speak another language, at once."""
        self.use_settings(replace(self.settings, language=code))

    def open_file(self, path: Path) -> None:
        """Open the workspace at `path` instead of the present one."""
        self.opening.emit(Opening(path))

    def close_file(self) -> None:
        """Close the open workspace."""
        self.closing.emit()

    def make_file(self, path: Path, *, is_sample: bool) -> None:
        """Make a workspace at `path`, empty or the sample, and open it."""
        self.opening.emit(Opening(path, is_new=not is_sample, is_sample=is_sample))

    def _begin(self, work: Work) -> None:
        self.work = work
        work.task.finished.connect(lambda: self._end(work))
        self.begun.emit(work)

    def _end(self, work: Work) -> None:
        if work is self.work:
            self.work = None

    def _tell_failure(self, error: UserError) -> None:
        self.said.emit(Notice(str(error), is_error=True))

    def _step_done(self, step: "Step") -> None:
        self.saved_at = step.at
        self.changed.emit(step)


def _nothing() -> None:
    """Stop nothing, where nothing is listened to."""
