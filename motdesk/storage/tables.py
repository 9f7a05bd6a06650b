"""The tables, made from the shape of the subjects: one for each kind, one for each kind of child.

A table of children is named after the way that leads to it (`negotiation_issues_options`); each
row knows its owner and its position. Names of columns are the names of the fields.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, Table, Text

from motdesk.domain.catalogue import KINDS
from motdesk.domain.subjects import Field, shape

METADATA = MetaData()


@dataclass(frozen=True, slots=True, eq=False)
class Branch:
    """One table: the fields its columns hold, and the tables of the children."""

    path: str
    kind: type[Any]
    table: Table
    columns: tuple[Field, ...]
    children: tuple[tuple[str, "Branch"], ...]
    owner: str | None

    def walk(self) -> Iterator["Branch"]:
        """Return this branch and all below it, owners first."""
        yield self
        for _name, child in self.children:
            yield from child.walk()


def _branch(path: str, kind: type[Any], owner: str | None = None) -> Branch:
    fields = shape(kind)
    columns = tuple(field for field in fields if field.child is None)
    return Branch(
        path=path,
        kind=kind,
        table=_table(path, columns, owner),
        columns=columns,
        children=tuple(
            (field.name, _branch(f"{path}.{field.name}", field.child, path))
            for field in fields
            if field.child is not None
        ),
        owner=owner,
    )


def _table(path: str, fields: tuple[Field, ...], owner: str | None) -> Table:
    name = table_name(path)
    table = Table(name, METADATA, *map(_column, fields), sqlite_strict=True)
    if owner:
        key = ForeignKey(f"{table_name(owner)}.id", ondelete="CASCADE", **_AT_COMMIT)
        table.append_column(Column("owner_id", Text, key, nullable=False))
        table.append_column(Column("position", Integer, nullable=False))
        Index(f"{name}_by_owner", table.c.owner_id, table.c.position)
    for field in fields:
        if field.points:
            Index(f"{name}_by_{field.name}", table.c[field.name])
    return table


def _column(field: Field) -> Column[Any]:
    kind = Integer if field.kind in (int, bool) else Text
    if field.name == "id":
        return Column("id", kind, primary_key=True, nullable=False)
    if field.points:
        target = ForeignKey(f"{table_name(field.points.kind)}.id", **_AT_COMMIT)
        return Column(field.name, kind, target, nullable=field.is_optional)
    return Column(field.name, kind, nullable=field.is_optional)


def table_name(path: str) -> str:
    """Return the name of the table at the end of a path such as `negotiation.issues`."""
    return path.replace(".", "_")


# Within a change the order of writing is free; what dangles is found when it is committed.
_AT_COMMIT: Any = {"deferrable": True, "initially": "DEFERRED"}

ROOTS: dict[type[Any], Branch] = {kind: _branch(name, kind) for name, kind in KINDS.items()}
BRANCHES: dict[str, Branch] = {
    branch.path: branch for root in ROOTS.values() for branch in root.walk()
}
