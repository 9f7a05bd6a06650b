"""The texts that were found, read from their tables: a few queries, however many kinds there are.

No record is loaded: of each only its title, what it belongs to, and the texts that were found.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from sqlalchemy import Connection

from motdesk.domain.catalogue import KINDS, title_field
from motdesk.domain.texts import text_fields
from motdesk.storage.search_index import FIELD_SHIFT, FIELDS, place
from motdesk.storage.tables import BRANCHES, ROOTS, Branch, table_name


class Title(NamedTuple):
    """What a record is called, and what that is called to which it belongs, if anything."""

    title: str
    owner: str


class Place(NamedTuple):
    """A place in the index: the kind and id of the record, and the lowest bits of the number."""

    kind: str
    id: str
    bits: int


class FoundText(NamedTuple):
    """A text in its place, with the id of its child and what that is called, if it is in one."""

    path: str
    field: str
    child_id: str
    child: str
    content: str


def read_titles(
    connection: Connection, ids: Mapping[str, Iterable[str]]
) -> dict[tuple[str, str], Title]:
    """Return the titles of records, given by kind, by kind and id."""
    wanted = {kind: tuple(each) for kind, each in ids.items() if each}
    rows = _all(connection, [(_TITLES[kind], each) for kind, each in wanted.items()])
    owners: dict[str, set[str]] = defaultdict(set)
    for kind, _id, _title, owner_id in rows:
        if owner_id:
            owners[_OWNERS[kind][1]].add(owner_id)
    called = _all(connection, [(_TITLES[kind], tuple(each)) for kind, each in owners.items()])
    names = {(kind, id_): title for kind, id_, title, _owner in called}
    return {
        (kind, id_): Title(title, names.get((_OWNERS[kind][1], owner_id), ""))
        for kind, id_, title, owner_id in rows
    }


def read_texts(
    connection: Connection, places: Iterable[Place]
) -> dict[Place, tuple[FoundText, ...]]:
    """Return the texts in these places; there may be more than one in a place."""
    wanted: dict[int, set[str]] = defaultdict(set)
    asked = set(places)
    for one in asked:
        wanted[one.bits >> FIELD_SHIFT].add(one.id)
    queries = [(_TEXTS[number], tuple(ids)) for number, ids in sorted(wanted.items())]
    found: dict[Place, tuple[FoundText, ...]] = defaultdict(tuple)
    for number, id_, child_id, child, content in _all(connection, queries):
        path, field = FIELDS[number]
        one = Place(path.partition(".")[0], id_, place(path, field, child_id))
        if one in asked:
            found[one] += (FoundText(path, field, child_id, child, _plain(path, field, content)),)
    return found


def _all(connection: Connection, queries: list[tuple[str, tuple[str, ...]]]) -> list[Any]:
    """Return the rows of all queries, each with the ids it asks for."""
    if not queries:
        return []
    parts = [query.format(ids=", ".join("?" * len(ids))) for query, ids in queries]
    values = tuple(id_ for _query, ids in queries for id_ in ids)
    return list(connection.exec_driver_sql(" UNION ALL ".join(parts), values).fetchall())


def _plain(path: str, field: str, content: str) -> str:
    return "\n".join(json.loads(content)) if (path, field) in _LISTS else content


def _owner(kind: str) -> tuple[str, str]:
    """Return the field that says to what a record belongs, and its kind; ("", "") for none."""
    for field in ROOTS[KINDS[kind]].columns:
        if field.points and (field.points.is_owner or field.name == "partner_id"):
            return field.name, field.points.kind
    return "", ""


def _query_of_titles(kind: str) -> str:
    owner = _OWNERS[kind][0] or "NULL"
    title = title_field(KINDS[kind])
    return f"SELECT '{kind}', id, {title}, {owner} FROM {table_name(kind)} WHERE id IN ({{ids}})"  # noqa: S608 - our own names, no entry


def _query_of_texts(number: int) -> str:
    """Return the query for one field: its number, the record, the child, its name, the text."""
    path, field = FIELDS[number]
    branch = BRANCHES[path]
    own = table_name(path)
    if branch.owner is None:
        return f"SELECT {number}, id, '', '', {field} FROM {own} WHERE id IN ({{ids}})"  # noqa: S608 - our own names, no entry
    name = text_fields(branch.kind)[0]
    called = f"{own}.{name}" if name != field else "''"
    tables, root = _way_up(branch)
    return (
        f"SELECT {number}, {root}, {own}.id, {called}, {own}.{field} FROM {tables}"  # noqa: S608 - our own names, no entry
        f" WHERE {root} IN ({{ids}})"
    )


def _way_up(branch: Branch) -> tuple[str, str]:
    """Return the joined tables from a child up to those below its record, and the record's id."""
    tables, lower = table_name(branch.path), branch
    while lower.owner is not None and BRANCHES[lower.owner].owner is not None:
        upper = table_name(lower.owner)
        tables += f" JOIN {upper} ON {upper}.id = {table_name(lower.path)}.owner_id"
        lower = BRANCHES[lower.owner]
    return tables, f"{table_name(lower.path)}.owner_id"


_OWNERS = {kind: _owner(kind) for kind in KINDS}
_TITLES = {kind: _query_of_titles(kind) for kind in KINDS}
_TEXTS = tuple(map(_query_of_texts, range(len(FIELDS))))
_LISTS = {
    (path, field.name)
    for path, branch in BRANCHES.items()
    for field in branch.columns
    if field.kind is tuple
}
