"""The form of the file, step by step: numbered files of plain SQL, each whole or not at all."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path

from sqlalchemy import Connection
from sqlcipher3 import dbapi2

from motdesk.base.errors import UserError
from motdesk.base.files import sync_folder
from motdesk.base.texts import _
from motdesk.storage.backups import copy_pages
from motdesk.storage.connections import transaction
from motdesk.storage.inspection import APPLICATION_ID


def newest_version(folder: Path) -> int:
    """Return the number of the last step in `folder`: the version this program reads and writes."""
    return max(number for number, _file in _steps(folder))


def migrate(connection: Connection, version: int, folder: Path) -> None:
    """Bring a file from `version` (0 for an empty one) to the newest, step by step.

    A step that fails leaves the file as the step before made it. Raises UserError where rows would
    point at nothing afterwards.
    """
    connection.exec_driver_sql("PRAGMA foreign_keys=OFF")
    for number, file in _steps(folder):
        if number > version:
            with transaction(connection):
                _run(connection, number, file.read_text(encoding="utf-8"))
    connection.exec_driver_sql("PRAGMA foreign_keys=ON")


def copy_aside(path: Path, version: int) -> Path:
    """Copy the file beside itself before it is migrated and return where the copy lies.

    Raises UserError where the copy cannot be written; no half a copy is left then.
    """
    target = _free_name(path, version)
    try:
        target.touch(exist_ok=False)
        copy_pages(path, target)
        sync_folder(path.parent)
    except (OSError, dbapi2.Error, UserError) as error:
        target.unlink(missing_ok=True)
        raise UserError(
            _("“{name}” comes from an older MOTDesk and could not be copied before it is updated.")
            .format(name=path.name),
            kept=_("Nothing was changed."),
            advice=_("Free some space in its folder, then open it again."),
        ) from error  # fmt: skip
    return target


def _free_name(path: Path, version: int) -> Path:
    endings = ("" if number == 1 else f"-{number}" for number in count(1))
    names = (f"{path.stem}.v{version}{ending}{path.suffix}" for ending in endings)
    return next(place for name in names if not (place := path.with_name(name)).exists())


def _run(connection: Connection, number: int, script: str) -> None:
    for statement in _statements(script):
        connection.exec_driver_sql(statement)
    if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
        raise UserError(_("Some records point at records that are gone."))
    connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version={number}")


def _statements(script: str) -> Iterator[str]:
    """Yield one statement after another, each ending a line.

    The driver's own way to run a script would commit in between.
    """
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if dbapi2.complete_statement(statement):
            yield statement
            statement = ""
    if statement.strip():
        yield statement


def _steps(folder: Path) -> list[tuple[int, Path]]:
    return sorted((int(file.name[:4]), file) for file in folder.glob("[0-9]*.sql"))
