"""Rows to values and back, for every subject alike: the only place where both are known."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    Update,
    and_,
    bindparam,
    delete,
    insert,
    select,
    true,
    update,
)

from motdesk.base.errors import UserError
from motdesk.base.texts import _
from motdesk.domain.catalogue import Record
from motdesk.domain.subjects import Field
from motdesk.storage.cells import Cell, cell
from motdesk.storage.fetching import fetch
from motdesk.storage.tables import BRANCHES, ROOTS, Branch

R = TypeVar("R", bound=Record)

_KEY = "id of the row"  # no column is named so

Row = dict[str, Cell]
Rows = dict[tuple[str, str], Row]


@dataclass(frozen=True, slots=True)
class View:
    """How much is loaded: the columns and children of a branch, and the condition on its rows."""

    columns: Callable[[Branch], Sequence[Field]]
    children: Callable[[Branch], Sequence[tuple[str, Branch]]]
    rows: Callable[[Branch], ColumnElement[bool]]


WHOLE = View(
    columns=lambda branch: branch.columns,
    children=lambda branch: branch.children,
    rows=lambda _branch: true(),
)


def load(
    connection: Connection, kind: type[R], condition: ColumnElement[bool], view: View = WHOLE
) -> tuple[R, ...]:
    """Return records in the order of their ids: one query a table, however many there are.

    `condition` is one on the columns of the record's own table; fields that the view leaves out
    have their defaults.
    """
    root = ROOTS[kind]
    wanted = and_(condition, view.rows(root))
    query = select(*_columns(root, view)).where(wanted).order_by(root.table.c.id)
    rows = fetch(connection, query, view.columns(root))
    return tuple(_values(connection, root, wanted, view, rows))


def _children(
    connection: Connection, branch: Branch, owners: Select[Any], view: View
) -> dict[str, list[Any]]:
    """Return the children in one table, in their order, by the id of their owner."""
    own = branch.table.c
    wanted = and_(own.owner_id.in_(owners), view.rows(branch))
    query = select(*_columns(branch, view), own.owner_id).where(wanted).order_by(own.position)
    rows = fetch(connection, query, (*view.columns(branch), None))
    by_owner: dict[str, list[Any]] = defaultdict(list)
    values = _values(connection, branch, wanted, view, rows)
    for row, value in zip(rows, values, strict=True):
        by_owner[row[-1]].append(value)
    return by_owner


def _values(
    connection: Connection, branch: Branch, wanted: ColumnElement[bool], view: View, rows: Any
) -> list[Any]:
    """Return rows (which may hold more at their end) as values, with their children loaded."""
    names = [field.name for field in view.columns(branch)]
    below = {
        name: _children(connection, child, select(branch.table.c.id).where(wanted), view)
        for name, child in view.children(branch)
        if rows
    }
    values = []
    for row in rows:
        content = dict(zip(names, row, strict=False))
        for name, by_owner in below.items():
            content[name] = tuple(by_owner.get(content["id"], ()))
        values.append(branch.kind(**content))
    return values


def _columns(branch: Branch, view: View) -> Iterable[Any]:
    return (branch.table.c[field.name] for field in view.columns(branch))


def write(connection: Connection, pairs: Iterable[tuple[Record | None, Record | None]]) -> None:
    """Write what differs between the records before and after, and no other row or column.

    Children that move from one owner to another are kept: rows are changed, then removed, then
    added, and references are checked when the change is committed. Raises UserError where two
    children carry one id.
    """
    old: Rows = {}
    new: Rows = {}
    for before, after in pairs:
        equal = _equal_children(before, after)
        _add_rows(old, before, equal)
        _add_rows(new, after, equal)
    for key in old:
        if key in new:
            _change(connection, key, old[key], new[key])
    _remove(connection, [key for key in old if key not in new])
    _insert(connection, {key: row for key, row in new.items() if key not in old})


def _change(connection: Connection, key: tuple[str, str], old: Row, new: Row) -> None:
    changed = {name: content for name, content in new.items() if content != old[name]}
    if changed:
        connection.execute(_update(key[0], tuple(changed)), changed | {_KEY: key[1]})


@cache
def _update(path: str, names: tuple[str, ...]) -> Update:
    table = BRANCHES[path].table
    contents: dict[str, Any] = {name: bindparam(name) for name in names}
    return update(table).where(table.c.id == bindparam(_KEY)).values(contents)


def _remove(connection: Connection, keys: list[tuple[str, str]]) -> None:
    for path in dict.fromkeys(path for path, _id in keys):
        table = BRANCHES[path].table
        connection.execute(
            delete(table).where(table.c.id == bindparam(_KEY)),
            [{_KEY: id_} for known, id_ in keys if known == path],
        )


def _insert(connection: Connection, rows: Rows) -> None:
    by_path: dict[str, list[Row]] = defaultdict(list)
    for (path, _id), row in rows.items():
        by_path[path].append(row)
    for path, together in by_path.items():
        connection.execute(insert(BRANCHES[path].table), together)


def _equal_children(before: Record | None, after: Record | None) -> set[str]:
    """Return the fields whose children are the same, and need no look."""
    if before is None or after is None:
        return set()
    names = {name for name, _child in ROOTS[type(after)].children}
    return {name for name in names if getattr(before, name) == getattr(after, name)}


def _add_rows(rows: Rows, record: Record | None, equal: set[str]) -> None:
    if record is not None:
        _add_rows_of(rows, ROOTS[type(record)], record, {}, equal)


def _add_rows_of(
    rows: Rows, branch: Branch, value: Any, place: Row, equal: AbstractSet[str] = frozenset()
) -> None:
    row = {field.name: cell(getattr(value, field.name)) for field in branch.columns}
    key = branch.path, value.id
    if key in rows:
        raise UserError(_("Two entries carry the same identity, {id}.").format(id=value.id))
    rows[key] = row | place
    for name, child in branch.children:
        if name not in equal:
            for position, item in enumerate(getattr(value, name)):
                _add_rows_of(rows, child, item, {"owner_id": value.id, "position": position})
