"""Which records a record points at, and what is left of it when one of those goes."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, TypeVar

from motdesk.domain.subjects import shape

T = TypeVar("T")


def references(value: Any) -> Iterator[tuple[str, str]]:
    """Yield (kind, id) of all that `value` and its children point at.

    A kind is `partner`, or a path to children: `partner.contacts`, `negotiation.issues`.
    """
    for field in shape(type(value)):
        content = getattr(value, field.name)
        if field.child is not None:
            for child in content:
                yield from references(child)
        elif field.points is not None and content:
            yield field.points.kind, content


def children_by_path(value: Any, path: str) -> Iterator[tuple[str, str]]:
    """Yield (path, id) of all children of `value`, itself lying at `path`."""
    for field in shape(type(value)):
        if field.child is not None:
            for child in getattr(value, field.name):
                yield f"{path}.{field.name}", child.id
                yield from children_by_path(child, f"{path}.{field.name}")


def without(value: T, kind: str, id: str) -> T | None:
    """Return `value` pointing no longer at the record (`kind`, `id`), which goes.

    A field that may be empty is emptied; a child that cannot do without goes; None means that
    `value` itself cannot do without.
    """
    changes: dict[str, Any] = {}
    for field in shape(type(value)):
        content = getattr(value, field.name)
        if field.child is not None:
            left = tuple(kept for child in content if (kept := without(child, kind, id)))
            if left != content:
                changes[field.name] = left
        elif field.points is not None and (field.points.kind, content) == (kind, id):
            if not field.is_optional:
                return None
            changes[field.name] = None
    return replace(value, **changes) if changes else value  # type: ignore[type-var]  # it is a subject
