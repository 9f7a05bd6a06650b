"""What a file is, found out without touching it or what lies beside it.

Only SQLite itself opens the file: closing it any other way would take away the locks that this
process may hold on it (https://sqlite.org/howtocorrupt.html).
"""

from pathlib import Path

from sqlalchemy import Connection

from motdesk.base.errors import UserError
from motdesk.base.texts import _
from motdesk.storage.connections import connect_untouched
from motdesk.storage.refusals import DamagedError

APPLICATION_ID = 0x4D4F5444  # "MOTD", in the header of every workspace


def look_at(path: Path, newest: int) -> None:
    """Refuse what this program cannot open, before anything is written.

    Raises UserError where the file is missing, a folder, empty, unreadable, not ours, newer than
    version `newest`, or damaged, as far as its beginning and its length show.
    """
    _check_place(path)
    with connect_untouched(path) as connection:
        try:
            read_version(connection, path, newest)
            _check_length(connection, path)
        except DamagedError:
            if not is_left_open(path):  # else it may be half written, and is repaired on opening
                raise


def read_version(connection: Connection, path: Path, newest: int) -> int:
    """Return the version of the workspace. Raises UserError if not ours, newer, or damaged."""
    if connection.exec_driver_sql("PRAGMA application_id").scalar_one() != APPLICATION_ID:
        raise UserError(
            _("“{name}” is no workspace of MOTDesk.").format(name=path.name),
            kept=_("The file was not touched."),
            advice=_("Choose a file that MOTDesk has made."),
        )
    version: int = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
    if version > newest:
        raise UserError(
            _("“{name}” was made by a newer MOTDesk.").format(name=path.name),
            kept=_("The file was not touched."),
            advice=_("Update MOTDesk, then open it again."),
        )
    if version < 1:
        raise DamagedError(path.name)
    return version


def is_left_open(path: Path) -> bool:
    """Tell whether a program that had the file open went without closing it (or is still there)."""
    return any(beside(path, end).exists() for end in ("-wal", "-journal"))


def beside(path: Path, end: str) -> Path:
    """Return the path of a file that belongs to `path` and lies beside it."""
    return path.with_name(path.name + end)


def _check_length(connection: Connection, path: Path) -> None:
    """Refuse a last page that is cut off; SQLite itself misses whole pages only."""
    if path.stat().st_size % connection.exec_driver_sql("PRAGMA page_size").scalar_one():
        raise DamagedError(path.name)


def _check_place(path: Path) -> None:
    if path.is_dir():
        raise UserError(
            _("“{name}” is a folder, not a workspace.").format(name=path.name),
            advice=_("Choose a file that MOTDesk has made."),
        )
    try:
        size = path.stat().st_size
    except OSError as error:
        raise UserError(
            _("“{name}” is not there.").format(name=path.name),
            advice=_("Check whether it was moved or renamed, or whether its drive is connected."),
        ) from error
    if not size:
        raise UserError(
            _("“{name}” is empty.").format(name=path.name),
            advice=_("Go on with the last copy of it, or make a new workspace."),
        )
