"""The history read backwards from today: past steps with their records, and past states."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, RowMapping, and_, func, select, tuple_

from motdesk.domain.catalogue import KINDS, Record, kind_name
from motdesk.domain.changes import Change, Step
from motdesk.storage import mapper
from motdesk.storage.history import CHANGES, STEPS, fields_in, moment_text, patched, step_in
from motdesk.storage.tables import BRANCHES, ROOTS

_State = dict[tuple[str, str], Record | None]


def steps(connection: Connection, limit: int, before: int | None, at_most: int) -> tuple[Step, ...]:
    """Return the newest steps (those below the number `before`, if given), newest first.

    Of a step that changed more than `at_most` records, at least the first `at_most` are told.
    """
    below = STEPS.c.number < before if before is not None else STEPS.c.number > 0
    query = select(STEPS).where(below).order_by(STEPS.c.number.desc()).limit(limit)
    rows = connection.execute(query).mappings().all()
    if not rows:
        return ()
    first, last = rows[-1]["number"], rows[0]["number"]
    touched = CHANGES.alias()
    told = select(touched.c.kind, touched.c.id).where(
        touched.c.step.between(first, last), touched.c.position < at_most
    )
    is_told = tuple_(CHANGES.c.kind, CHANGES.c.id).in_(told)
    _state, changes = _walk_back(connection, and_(CHANGES.c.step >= first, is_told))
    return _with_changes(rows, changes)


def steps_of(connection: Connection, kind: type[Record], id_: str, limit: int) -> tuple[Step, ...]:
    """Return the newest steps that changed one record, with that change alone, newest first."""
    own = and_(CHANGES.c.kind == kind_name(kind), CHANGES.c.id == id_)
    numbers = select(CHANGES.c.step).where(own)
    newest_first = STEPS.c.number.desc()
    query = select(STEPS).where(STEPS.c.number.in_(numbers)).order_by(newest_first).limit(limit)
    rows = connection.execute(query).mappings().all()
    if not rows:
        return ()
    recent = and_(own, CHANGES.c.step >= rows[-1]["number"])
    return _with_changes(rows, _walk_back(connection, recent)[1])


def copy_tables(connection: Connection) -> None:
    """Let the connection see copies in memory of all records: still, and free to be written."""
    for branch in BRANCHES.values():
        name = branch.table.name
        copy = f"CREATE TEMP TABLE {name} AS SELECT * FROM main.{name}"  # noqa: S608 - our own name
        connection.exec_driver_sql(copy)
        key = "id" if branch.owner is None else "owner_id, position"
        connection.exec_driver_sql(f"CREATE INDEX temp.{name}_copy ON {name} ({key})")


def wind_back(connection: Connection, moment: datetime) -> None:
    """Bring the copies that the connection sees to what they were at the end of `moment`."""
    known = select(func.max(STEPS.c.number)).where(STEPS.c.at <= moment_text(moment))
    number = connection.execute(known).scalar_one() or 0
    later = CHANGES.c.step > number
    today = _today(connection, later)
    then, _changes = _walk_back(connection, later)
    mapper.write(connection, [(today[key], then[key]) for key in then])


def _walk_back(
    connection: Connection, wanted: ColumnElement[bool]
) -> tuple[_State, dict[int, list[Change]]]:
    """Undo the wanted changes in thought, from today on.

    `wanted` must hold for all changes of a record since the first wanted one. Return what the
    records were before, and the changes by the number of their step, the last one first.
    """
    state = _today(connection, wanted)
    changes: dict[int, list[Change]] = {}
    newest_first = (CHANGES.c.step.desc(), CHANGES.c.position.desc())
    query = select(CHANGES).where(wanted).order_by(*newest_first)
    for row in connection.execute(query).mappings():
        fields = fields_in(row)
        key = fields.kind, fields.id
        after = state[key]
        state[key] = patched(after, fields.kind, fields.before)
        change = Change(kind=fields.kind, id=fields.id, before=state[key], after=after)
        changes.setdefault(fields.step, []).append(change)
    return state, changes


def _today(connection: Connection, wanted: ColumnElement[bool]) -> _State:
    """Return the records that the wanted changes touched, as they stand now; None if gone."""
    state: _State = {}
    for kind, id_ in connection.execute(select(CHANGES.c.kind, CHANGES.c.id).where(wanted)):
        state[kind, id_] = None
    for name, kind in KINDS.items():
        ids = select(CHANGES.c.id).where(wanted, CHANGES.c.kind == name)
        for record in mapper.load(connection, kind, ROOTS[kind].table.c.id.in_(ids)):
            state[name, record.id] = record
    return state


def _with_changes(rows: Iterable[RowMapping], changes: dict[int, list[Change]]) -> tuple[Step, ...]:
    return tuple(step_in(row, changes.get(row["number"], [])[::-1]) for row in rows)
