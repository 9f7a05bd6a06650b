"""One open workspace: the unit of work, undo and redo, the history, and who is told."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, RowMapping

from motdesk.base.errors import UserError
from motdesk.base.overriding import override
from motdesk.base.texts import _
from motdesk.domain.catalogue import KINDS, Record
from motdesk.domain.changes import Change, Step
from motdesk.storage import chronicle, history, mapper, search_index
from motdesk.storage.checking import check_file
from motdesk.storage.closing import Closing
from motdesk.storage.connections import connect, one_view, transaction
from motdesk.storage.data import Data, Known, Snapshot
from motdesk.storage.file_keepers import FileKeeper
from motdesk.storage.opening import OpenFile, make_file, open_file

__all__ = ["Data", "Snapshot", "Workspace", "check_file", "create_workspace", "open_workspace"]


def create_workspace(path: Path) -> "Workspace":
    """Make a new workspace and open it. Raises UserError if something is there already."""
    make_file(path)
    return open_workspace(path)


def open_workspace(path: Path, *, is_read_only: bool = False) -> "Workspace":
    """Open a workspace, updating an older file after copying it aside.

    It opens read-only where it cannot be written or someone else has it open (`holder`). Raises
    UserError if it is missing, a folder, empty, not ours, newer or damaged; it is not touched then.
    """
    return Workspace(open_file(path, is_read_only=is_read_only))


class Workspace(Closing):
    """One open file. Used by one thread at a time; other threads take a `snapshot`."""

    def __init__(self, file: OpenFile) -> None:
        self.path = file.path
        self.is_read_only = file.lock is None
        self.holder = file.holder
        self._file = file
        self._connection = file.connection
        self._data = Data(file.connection)
        self._known: Known = {}  # what we wrote last need not be read again to be compared
        self._version = 0  # changes when others write the file
        self._listeners: list[Callable[[Step], None]] = []

    def read(self) -> Data:
        """Return the records for reading, as they stand whenever they are asked."""
        return self._data

    @contextmanager
    def change(self, label: str, *, is_beginning: bool = False) -> Iterator[Data]:
        """Do one step, named `label` for the user: all of the block, or where it fails, nothing.

        There is no step where nothing changed; one that `is_beginning` is never undone. Raises
        UserError where the file cannot be written or something would point at a record that is
        gone.
        """
        step = None
        with self._writing():
            data = Data(self._connection, self._known)
            yield data
            changes = data.finish()
            if changes:
                step = history.add_done(
                    self._connection, label, changes, is_undone_next=not is_beginning
                )
                search_index.keep(self._connection, changes)
        self._tell(step)

    @property
    def undo_label(self) -> str | None:
        """What `undo` would take back; None if nothing."""
        return self._label("undo_next")

    @property
    def redo_label(self) -> str | None:
        """What `redo` would do once more; None if nothing."""
        return self._label("redo_next")

    def undo(self) -> Step | None:
        """Take the last step back that was not; return what happened, None if nothing is left."""
        return self._take_back("undo_next", history.add_undone)

    def redo(self) -> Step | None:
        """Do once more what was taken back last; return what happened, None if nothing is left."""
        return self._take_back("redo_next", history.add_redone)

    def listen(self, listener: Callable[[Step], None]) -> Callable[[], None]:
        """Call `listener` with every step once it is safe in the file; return what stops that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def history(
        self, limit: int = 200, before: int | None = None, *, at_most: int = 100
    ) -> tuple[Step, ...]:
        """Return the newest steps, newest first; `before` gives those below that number.

        A step that changed very many records, as an import does, may tell the first `at_most` only.
        """
        with one_view(self._connection):
            return chronicle.steps(self._connection, limit, before, at_most)

    def history_of(self, kind: type[Record], id: str, limit: int = 200) -> tuple[Step, ...]:
        """Return the newest steps that changed a record, newest first, with that change alone."""
        with one_view(self._connection):
            return chronicle.steps_of(self._connection, kind, id, limit)

    def as_it_stood(self, moment: datetime) -> Snapshot:
        """Return all records as they stood at the end of `moment`; close it after use."""
        with _kept_open(connect(self.path, is_read_only=True)) as connection:
            with one_view(connection):
                chronicle.copy_tables(connection)
                chronicle.wind_back(connection, moment)
            return Snapshot(connection)

    def snapshot(self) -> Snapshot:
        """Return all records as they stand now, for another thread; close it after use.

        The workspace may be changed meanwhile; the snapshot stays as it is.
        """
        with _kept_open(connect(self.path, is_read_only=True)) as connection:
            if connection.exec_driver_sql("PRAGMA journal_mode").scalar_one() == "wal":
                connection.exec_driver_sql("BEGIN")
                connection.exec_driver_sql("SELECT 1 FROM history_steps LIMIT 1").all()
            else:  # a reader would keep the writer waiting
                with one_view(connection):
                    chronicle.copy_tables(connection)
            return Snapshot(connection)

    def file_keeper(self) -> FileKeeper:
        """Return what keeps copies of files from another thread. Raises UserError if read-only."""
        self._refuse_reading_only()
        return FileKeeper(self.path)

    @override
    def close(self) -> None:
        """Leave the workspace as a single file and let others write it."""
        if not self._connection.closed:
            self._file.close()

    def _refuse_reading_only(self) -> None:
        if self.is_read_only:
            raise UserError(
                _("“{name}” is open for reading only.").format(name=self.path.name),
                kept=_("Nothing was changed."),
                advice=_("Close it where else it is open, or copy it to a folder of your own."),
            )

    @contextmanager
    def _writing(self) -> Iterator[None]:
        self._refuse_reading_only()
        is_kept = False
        try:
            with transaction(self._connection):
                self._forget_if_others_wrote()
                yield
            is_kept = True
        finally:
            if not is_kept or len(self._known) > _MOST_KNOWN:
                self._known.clear()

    def _forget_if_others_wrote(self) -> None:
        """Trust no memory where the lock did not hold, as on a drive without locks."""
        version = self._connection.exec_driver_sql("PRAGMA data_version").scalar_one()
        if version != self._version:
            self._known.clear()
            self._version = version

    def _take_back(
        self, place: str, add: Callable[[Connection, RowMapping, Sequence[Change]], Step]
    ) -> Step | None:
        step = None
        with self._writing():
            taken = self._next(place)
            if taken is not None:
                self._known.clear()
                changes = self._reversed(taken["number"])
                mapper.write(self._connection, [(item.before, item.after) for item in changes])
                search_index.keep(self._connection, changes)
                step = add(self._connection, taken, changes)
        self._tell(step)
        return step

    def _reversed(self, number: int) -> list[Change]:
        changes = []
        for fields in reversed(history.fields_of(self._connection, number)):
            now = self._data.find(KINDS[fields.kind], fields.id)
            then = history.patched(now, fields.kind, fields.before)
            changes.append(Change(kind=fields.kind, id=fields.id, before=now, after=then))
        return changes

    def _next(self, place: str) -> RowMapping | None:
        last = history.last_step(self._connection)
        if last is None or last[place] is None:
            return None
        return history.step_row(self._connection, last[place])

    def _label(self, place: str) -> str | None:
        row = self._next(place)
        return row["label"] if row else None

    def _tell(self, step: Step | None) -> None:
        if step is not None:
            for listener in tuple(self._listeners):
                listener(step)


@contextmanager
def _kept_open(connection: Connection) -> Iterator[Connection]:
    """Close the connection if the block fails; else it goes with what the block returns."""
    with ExitStack() as undoing:
        undoing.callback(connection.close)
        yield connection
        undoing.pop_all()


_MOST_KNOWN = 1000  # records
