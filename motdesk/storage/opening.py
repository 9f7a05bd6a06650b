"""Making and opening the file: what is looked at before, who may write, and leaving it whole."""

import os
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Connection

from motdesk.base.errors import UserError
from motdesk.base.files import write_whole
from motdesk.base.resources import resource
from motdesk.base.texts import _
from motdesk.storage import search_index
from motdesk.storage.connections import connect, transaction, use_log
from motdesk.storage.drives import is_on_network
from motdesk.storage.inspection import is_left_open, look_at, read_version
from motdesk.storage.leftovers import check_log
from motdesk.storage.locks import Lock
from motdesk.storage.migrations import copy_aside, migrate, newest_version
from motdesk.storage.refusals import DamagedError
from motdesk.storage.tables import METADATA


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenFile:
    """An open workspace file; without a `lock` it is read-only, `holder` says who has the lock."""

    path: Path
    connection: Connection
    lock: Lock | None
    holder: str = ""

    def close(self) -> None:
        """Fold the log back so that the workspace is a single file, and let it go."""
        if self.lock is not None:
            with suppress(UserError):  # the drive is gone, or someone reads: the next folds it back
                self.connection.exec_driver_sql("PRAGMA busy_timeout=0")
                self.connection.exec_driver_sql("PRAGMA wal_checkpoint(PASSIVE)")
                self.connection.exec_driver_sql("PRAGMA journal_mode=DELETE")
        self.connection.close()
        if self.lock is not None:
            self.lock.give_back()


def make_file(path: Path) -> None:
    """Write a new, empty workspace, whole or not at all.

    Raises UserError if something lies there already (a file of no bytes is nothing), if another
    workspace of this name left a log there, which would flow into the new one, or if the folder
    cannot be written.
    """
    try:
        if path.exists() and (path.is_dir() or path.stat().st_size):
            raise UserError(
                _("“{name}” is there already.").format(name=path.name),
                kept=_("The file was not touched."),
                advice=_("Choose another name, or open it."),
            )
        if is_left_open(path):
            raise UserError(
                _("Something is left there of another “{name}”, which was not closed.").format(
                    name=path.name
                ),
                kept=_("Nothing was written."),
                advice=_("Choose another name, or bring that workspace back and open it."),
            )
        write_whole(path, _new_file())
    except OSError as error:
        raise UserError(
            _("“{name}” cannot be made there: {detail}.").format(
                name=path.name, detail=error.strerror
            ),
            advice=_("Choose a folder that you may write."),
        ) from error


def open_file(
    path: Path, *, is_read_only: bool = False, migrations: Path | None = None
) -> OpenFile:
    """Open a workspace, brought to the newest version, for writing if that is possible.

    Raises UserError, before anything is written, where it cannot be opened.
    """
    path = path.absolute()
    migrations = migrations or resource("migrations")
    look_at(path, newest_version(migrations))
    lock = Lock(path)
    if is_read_only or not _take(lock, path):
        return _open_to_read(path, migrations, "" if is_read_only else lock.holder())
    return _open_to_write(path, migrations, lock)


def _open_to_write(path: Path, migrations: Path, lock: Lock) -> OpenFile:
    with ExitStack() as undoing:
        undoing.callback(lock.give_back)
        check_log(path, newest_version(migrations))
        was_left_open = is_left_open(path)
        connection = connect(path)
        undoing.callback(connection.close)
        if was_left_open:
            _check_pages(connection, path)
        version = read_version(connection, path, newest_version(migrations))
        if version < newest_version(migrations):
            copy_aside(path, version)
            migrate(connection, version, migrations)
        _check_columns(connection, path)
        _make_searchable(connection)
        use_log(connection, is_network=is_on_network(path))
        undoing.pop_all()
    return OpenFile(path=path, connection=connection, lock=lock)


def _make_searchable(connection: Connection) -> None:
    """Make the index of the search anew where it is missing or was made in another way.

    Where that fails the workspace opens all the same, and the search says why it finds nothing.
    """
    if not search_index.is_current(connection):
        with suppress(UserError), transaction(connection):
            search_index.fill(connection)


def _open_to_read(path: Path, migrations: Path, holder: str) -> OpenFile:
    if not holder:  # else it is the log that the holder writes just now
        check_log(path, newest_version(migrations))
    with ExitStack() as undoing:
        connection = connect(path, is_read_only=True)
        undoing.callback(connection.close)
        newest = newest_version(migrations)
        if read_version(connection, path, newest) < newest:
            raise UserError(
                _("“{name}” comes from an older MOTDesk and cannot be updated where it lies.")
                .format(name=path.name),
                kept=_("The file was not touched."),
                advice=_("Copy it to a folder of your own and open the copy."),
            )  # fmt: skip
        _check_columns(connection, path)
        undoing.pop_all()
    return OpenFile(path=path, connection=connection, lock=None, holder=holder)


def _take(lock: Lock, path: Path) -> bool:
    if not os.access(path, os.W_OK):
        return False
    try:
        return lock.take()
    except OSError:  # a folder where nothing can be written
        return False


def _check_pages(connection: Connection, path: Path) -> None:
    if connection.exec_driver_sql("PRAGMA quick_check(1)").scalar_one() != "ok":
        raise DamagedError(path.name)


def _check_columns(connection: Connection, path: Path) -> None:
    found = connection.exec_driver_sql(
        "SELECT tables.name, columns.name FROM sqlite_schema AS tables"
        " JOIN pragma_table_info(tables.name) AS columns WHERE tables.type = 'table'"
    )
    tables = METADATA.tables.values()
    wanted = {(table.name, column.name) for table in tables for column in table.c}
    if not wanted <= {(table, name) for table, name in found}:
        raise DamagedError(path.name)


def _new_file() -> bytes:
    with TemporaryDirectory() as folder:
        draft = Path(folder) / "new.motdesk"
        draft.touch()
        with connect(draft) as connection:
            migrate(connection, 0, resource("migrations"))
        return draft.read_bytes()
