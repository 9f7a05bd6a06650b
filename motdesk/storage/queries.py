"""Questions in SQL: conditions, columns for lists, counts, who points at whom."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, Connection, Float, Select, and_, cast, func, or_, select, true

from motdesk.domain.catalogue import Record
from motdesk.domain.subjects import Field
from motdesk.storage.cells import cell
from motdesk.storage.fetching import fetch
from motdesk.storage.tables import BRANCHES, ROOTS, Branch

_Ids = Collection[str] | Select[tuple[str]]
_Pointing = tuple[type[Any], ColumnElement[bool]]


def condition(kind: type[Any], equals: Mapping[str, Any]) -> ColumnElement[bool]:
    """Return the condition that the named fields of a record hold these values."""
    columns = ROOTS[kind].table.c
    return and_(true(), *(columns[name] == cell(value) for name, value in equals.items()))


def rows(
    connection: Connection,
    kind: type[Record],
    names: Sequence[str],
    order_by: Sequence[str],
    equals: Mapping[str, Any],
) -> Sequence[tuple[Any, ...]]:
    """Return the named fields of all records that match, as tuples."""
    root = ROOTS[kind]
    fields = {field.name: field for field in root.columns}
    query = select(*(root.table.c[name] for name in names)).where(condition(kind, equals))
    query = query.order_by(*(_sorting(root, fields[name]) for name in order_by))
    return fetch(connection, query, [fields[name] for name in names])


def child_rows(
    connection: Connection, path: str, names: Sequence[str]
) -> Sequence[tuple[Any, ...]]:
    """Return the id of the owner and the named fields of all children at a path, as tuples."""
    branch = BRANCHES[path]
    fields = {field.name: field for field in branch.columns}
    query = select(branch.table.c.owner_id, *(branch.table.c[name] for name in names))
    return fetch(connection, query, [None, *(fields[name] for name in names)])


def count(connection: Connection, kind: type[Record], equals: Mapping[str, Any]) -> int:
    """Return how many records match."""
    query = select(func.count()).select_from(ROOTS[kind].table).where(condition(kind, equals))
    return connection.execute(query).scalar_one()


def pointing_at(kind: type[Record], id_: str) -> Iterator[_Pointing]:
    """Yield each kind that may point at a record or its children, with the condition that it does.

    The record itself is left out, whatever points around inside it.
    """
    inside = {
        branch.path: select(branch.table.c.id).where(_belongs_to(branch, id_))
        for branch in ROOTS[kind].walk()
    }
    for other, condition in pointing_into(inside):
        yield other, and_(ROOTS[other].table.c.id != id_, condition)


def pointing_into(ids: Mapping[str, _Ids]) -> Iterator[_Pointing]:
    """Yield each kind that may point at what lies at these paths, with the condition that it does.

    `ids` are those pointed at, by their path: `partner`, or `negotiation.issues` for children.
    """
    for other, root in ROOTS.items():
        pointers = [
            root.table.c.id.in_(_roots_of(branch, branch.table.c[field.name].in_(among)))
            for branch in root.walk()
            for field in branch.columns
            if field.points and (among := ids.get(field.points.kind)) is not None
        ]
        if pointers:
            yield other, or_(*pointers)


def _sorting(root: Branch, field: Field) -> ColumnElement[Any]:
    column = root.table.c[field.name]
    return cast(column, Float) if field.kind is Decimal else column


def _belongs_to(branch: Branch, id_: str) -> ColumnElement[bool]:
    """Return the condition that a row lies in the record `id_`, which may be deep below it."""
    if branch.owner is None:
        return branch.table.c.id == id_
    owner = BRANCHES[branch.owner]
    return branch.table.c.owner_id.in_(select(owner.table.c.id).where(_belongs_to(owner, id_)))


def _roots_of(branch: Branch, chosen: ColumnElement[bool]) -> Select[tuple[str]]:
    """Return the query for the ids of the records in which the chosen rows lie."""
    if branch.owner is None:
        return select(branch.table.c.id).where(chosen)
    owner = BRANCHES[branch.owner]
    owners = select(branch.table.c.owner_id).where(chosen)
    return _roots_of(owner, owner.table.c.id.in_(owners))
