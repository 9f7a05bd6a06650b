"""The history in the file: steps and what they changed, only ever added to.

Each step says which step undo would take back after it (`undo_next`) and which undo redo would
take back (`redo_next`), so the two stacks lie in the rows themselves, across restarts; what is
below the top is found in the row before the step that made it the top.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    Column,
    Connection,
    ForeignKey,
    Index,
    Integer,
    RowMapping,
    Table,
    Text,
    insert,
    select,
)

from motdesk.base import clock
from motdesk.base.errors import UserError
from motdesk.base.texts import _
from motdesk.domain.catalogue import KINDS, Record
from motdesk.domain.changes import Action, Change, Step
from motdesk.domain.plain import Plain, field_from_plain, from_plain, plain_value
from motdesk.domain.subjects import shape
from motdesk.storage.tables import METADATA

STEPS = Table(
    "history_steps",
    METADATA,
    Column("number", Integer, primary_key=True, nullable=False),
    Column("at", Text, nullable=False),
    Column("label", Text, nullable=False),
    Column("action", Text, nullable=False),
    Column("of_step", Integer, ForeignKey("history_steps.number")),
    Column("undo_next", Integer, ForeignKey("history_steps.number")),
    Column("redo_next", Integer, ForeignKey("history_steps.number")),
    sqlite_strict=True,
)
CHANGES = Table(
    "history_changes",
    METADATA,
    Column("step", Integer, ForeignKey("history_steps.number"), primary_key=True, nullable=False),
    Column("position", Integer, primary_key=True, nullable=False),
    Column("kind", Text, nullable=False),
    Column("id", Text, nullable=False),
    Column("before", Text),
    Column("after", Text),
    sqlite_strict=True,
)
Index("history_changes_by_record", CHANGES.c.kind, CHANGES.c.id, CHANGES.c.step)


# Built once: every edit needs them.
_LAST = select(STEPS).order_by(STEPS.c.number.desc()).limit(1)
_ADD_STEP = insert(STEPS)
_ADD_CHANGE = insert(CHANGES)
_NO_PLACES: dict[str, int | None] = {"of_step": None, "undo_next": None, "redo_next": None}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fields:
    """What a step changed in one record: the fields that differ; None for no record at all."""

    step: int
    kind: str
    id: str
    before: Plain | None
    after: Plain | None


def last_step(connection: Connection) -> RowMapping | None:
    """Return the row of the newest step; None in a new workspace."""
    return connection.execute(_LAST).mappings().one_or_none()


def step_row(connection: Connection, number: int) -> RowMapping | None:
    """Return the row of a step; None below the first."""
    query = select(STEPS).where(STEPS.c.number == number)
    return connection.execute(query).mappings().one_or_none()


def add_done(
    connection: Connection, label: str, changes: Sequence[Change], *, is_undone_next: bool = True
) -> Step:
    """Add a step that did something new: it is undone next (or none is), nothing redone."""
    number = _next_number(connection)
    undo_next = number if is_undone_next else None
    return _add(connection, number, label, Action.DO, changes, undo_next=undo_next)


def add_undone(connection: Connection, undone: RowMapping, changes: Sequence[Change]) -> Step:
    """Add a step that took `undone` back: what was undoable before that is undone next."""
    number = _next_number(connection)
    return _add(
        connection, number, undone["label"], Action.UNDO, changes,
        of_step=undone["number"],
        undo_next=_before(connection, undone["number"], "undo_next"),
        redo_next=number,
    )  # fmt: skip


def add_redone(connection: Connection, undo: RowMapping, changes: Sequence[Change]) -> Step:
    """Add a step that took the step `undo` back: what was redoable before that is redone next."""
    number = _next_number(connection)
    return _add(
        connection, number, undo["label"], Action.REDO, changes,
        of_step=undo["of_step"],
        undo_next=undo["of_step"],
        redo_next=_before(connection, undo["number"], "redo_next"),
    )  # fmt: skip


def fields_of(connection: Connection, number: int) -> list[Fields]:
    """Return what a step changed, in the order in which it did."""
    query = select(CHANGES).where(CHANGES.c.step == number).order_by(CHANGES.c.position)
    return [fields_in(row) for row in connection.execute(query).mappings()]


def fields_in(row: RowMapping) -> Fields:
    """Return one row of changes with its fields as plain values.

    Raises UserError where it cannot be read: the file was written by others.
    """
    try:
        before, after = _read(row["before"]), _read(row["after"])
    except (TypeError, ValueError) as error:
        raise _unreadable(row["step"]) from error
    if row["kind"] not in KINDS:
        raise _unreadable(row["step"])
    return Fields(step=row["step"], kind=row["kind"], id=row["id"], before=before, after=after)


def step_in(row: RowMapping, changes: Sequence[Change] = ()) -> Step:
    """Return one row of steps as a value, its moment in the local time.

    Raises UserError where it cannot be read: the file was written by others.
    """
    try:
        return Step(
            number=row["number"],
            at=datetime.fromisoformat(row["at"]).astimezone(),
            label=row["label"],
            action=Action(row["action"]),
            changes=tuple(changes),
        )
    except ValueError as error:
        raise _unreadable(row["number"]) from error


def moment_text(moment: datetime) -> str:
    """Return a moment as the steps hold it: texts in the order of time, wherever written."""
    return moment.astimezone(UTC).isoformat(timespec="seconds")


def patched(record: Record | None, kind: str, fields: Plain | None) -> Record | None:
    """Return `record` with `fields` put in; a new one where there was none; None for None."""
    if fields is None:
        return None
    if record is None:
        return from_plain(KINDS[kind], fields)
    contents = {
        field.name: field_from_plain(field, fields[field.name])
        for field in shape(type(record))
        if field.name in fields
    }
    return replace(record, **contents)


def _add(
    connection: Connection,
    number: int,
    label: str,
    action: Action,
    changes: Sequence[Change],
    **places: int | None,
) -> Step:
    moment = clock.now()
    row = {"number": number, "at": moment_text(moment), "label": label, "action": action.value}
    connection.execute(_ADD_STEP, row | _NO_PLACES | places)
    connection.execute(_ADD_CHANGE, list(_change_rows(number, changes)))
    return Step(number=number, at=moment, label=label, action=action, changes=tuple(changes))


def _change_rows(number: int, changes: Sequence[Change]) -> Iterable[dict[str, Any]]:
    for position, change in enumerate(changes):
        before, after = _differing(change.before, change.after)
        yield {
            "step": number,
            "position": position,
            "kind": change.kind,
            "id": change.id,
            "before": before,
            "after": after,
        }


def _differing(before: Record | None, after: Record | None) -> tuple[str | None, str | None]:
    """Return the fields that differ, before and after, as JSON; of a new record all."""
    names = [
        field.name
        for field in shape(type(before or after))
        if getattr(before, field.name, None) != getattr(after, field.name, None)
        or before is None
        or after is None
    ]
    return _write(before, names), _write(after, names)


def _next_number(connection: Connection) -> int:
    last = last_step(connection)
    return last["number"] + 1 if last else 1


def _before(connection: Connection, number: int, place: str) -> int | None:
    row = step_row(connection, number - 1)
    return row[place] if row else None


def _write(record: Record | None, names: list[str]) -> str | None:
    if record is None:
        return None
    fields = {name: plain_value(getattr(record, name)) for name in names}
    return json.dumps(fields, ensure_ascii=False, separators=(",", ":"))


def _unreadable(step: int) -> UserError:
    return UserError(
        _("Step {number} of the history cannot be read.").format(number=step),
        advice=_("Go on with the last copy of the workspace."),
    )


def _read(text: str | None) -> Plain | None:
    plain = None if text is None else json.loads(text)
    if not isinstance(plain, dict | None):
        raise TypeError(text)
    return plain
