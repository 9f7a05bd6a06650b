"""Whether the log beside a file is its own, or was left by another that lay there before.

SQLite itself asks only whether a log is whole: it would let that of a lost workspace flow into the
copy that was brought back in its place.
"""

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, RowMapping, select

from motdesk.base.errors import UserError
from motdesk.base.texts import _
from motdesk.domain.catalogue import KINDS, Record
from motdesk.storage import mapper
from motdesk.storage.connections import connect, connect_untouched, one_view
from motdesk.storage.history import CHANGES, STEPS, fields_in, patched
from motdesk.storage.inspection import beside
from motdesk.storage.refusals import DamagedError
from motdesk.storage.tables import ROOTS

_HEADER = 32  # bytes of a log before its first page; a shorter one holds nothing


def check_log(path: Path, newest: int) -> None:
    """Refuse a file with a log that another file left; neither of them is written.

    The past is read of files of version `newest`. Raises UserError, also where both are damaged.
    """
    log, memory = beside(path, "-wal"), beside(path, "-shm")
    if not log.exists() or log.stat().st_size <= _HEADER:
        return
    is_new = not memory.exists()
    try:
        with connect_untouched(path) as alone:
            if _is_own(path, alone, newest):
                return
            is_damaged = not _is_sound(alone)
    finally:
        if is_new:
            memory.unlink(missing_ok=True)
    raise DamagedError(path.name) if is_damaged else _foreign(path.name, log.name)


def _foreign(name: str, log: str) -> UserError:
    return UserError(
        _("“{log}” lies beside “{name}” but belongs to another file of that name.").format(
            log=log, name=name
        ),
        kept=_("Neither of them was touched."),
        advice=_(
            "If “{name}” is a copy that you brought back, move “{log}” to another folder and open "
            "it again. If not, bring back the file that lay here before."
        ).format(name=name, log=log),
    )


def _is_own(path: Path, alone: Connection, newest: int) -> bool:
    try:
        with connect(path, is_read_only=True) as together, one_view(together):
            return _is_sound(together) and _goes_on(alone, together, newest)
    except DamagedError:
        return False


def _is_sound(connection: Connection) -> bool:
    try:
        return bool(connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar_one() == "ok")
    except UserError:  # so damaged that it cannot be looked at
        return False


def _goes_on(alone: Connection, together: Connection, newest: int) -> bool:
    """Tell whether both tell the same past, and the log what came of the file since."""
    try:
        before = _steps(alone)
        last = max(before, default=0)
        told = _changes(alone, last)
    except UserError:  # the program went while the log was being folded back: the log has it all
        return True
    after = _steps(together)
    is_whole = list(after) == list(range(1, len(after) + 1)) and last <= len(after)
    is_same_past = told <= _changes(together, last) and all(
        after.get(number) == row for number, row in before.items()
    )
    version = together.exec_driver_sql("PRAGMA user_version").scalar_one()
    return is_whole and is_same_past and (version < newest or _is_told(together, last))


def _steps(connection: Connection) -> dict[int, RowMapping]:
    rows = connection.execute(select(STEPS).order_by(STEPS.c.number)).mappings()
    return {row["number"]: row for row in rows}


def _changes(connection: Connection, step: int) -> set[tuple[Any, ...]]:
    """Return what a step changed; no two workspaces share the identities of records."""
    query = select(CHANGES).where(CHANGES.c.step == step)
    return {tuple(row) for row in connection.execute(query)}


def _is_told(together: Connection, last: int) -> bool:
    """Tell whether the records are what the steps after `last` made of them."""
    if together.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
        return False
    states: dict[tuple[str, str], Record | None] = {}
    newest_first = (CHANGES.c.step.desc(), CHANGES.c.position.desc())
    query = select(CHANGES).where(CHANGES.c.step > last).order_by(*newest_first)
    for row in together.execute(query).mappings():
        fields = fields_in(row)
        key = fields.kind, fields.id
        after = states[key] if key in states else _record(together, *key)
        if patched(after, fields.kind, fields.after) != after:
            return False
        states[key] = patched(after, fields.kind, fields.before)
    return True


def _record(connection: Connection, kind: str, id_: str) -> Record | None:
    is_wanted = ROOTS[KINDS[kind]].table.c.id == id_
    return next(iter(mapper.load(connection, KINDS[kind], is_wanted)), None)
