"""A record of each kind with something in every field, a marker where it may not leave."""

from decimal import Decimal
from enum import Enum
from typing import Any

from motdesk.base.identities import new_id
from motdesk.domain.catalogue import KINDS, Record, kind_name
from motdesk.domain.plain import from_plain
from motdesk.domain.subjects import Field, shape
from motdesk.storage.tables import BRANCHES
from motdesk.storage.workspaces import Workspace

MARKER = "not for partners"
_ORDERED = {"fit": 9, "band_a": "85", "band_b": "70", "band_c": "55"}  # values bound by rules


def keep_full_records(workspace: Workspace, copies: int = 1) -> None:
    """Save open records of each kind, a marker in each field and child that may not leave."""
    for _copy in range(copies):
        ids = {path: new_id() for path in BRANCHES}
        with workspace.change("Save") as data:
            for kind in KINDS.values():
                data.save(full_record(kind, ids))


def full_record(kind: type[Record], ids: dict[str, str]) -> Record:
    return from_plain(kind, full_plain(kind, kind_name(kind), ids))


def full_plain(kind: type[Any], path: str, ids: dict[str, str]) -> dict[str, Any]:
    plain = {field.name: full_value(field, path, ids) for field in shape(kind)}
    plain["id"] = ids[path]
    if "disclosure" in plain:
        plain["disclosure"] = "open"
    return plain


def full_value(field: Field, path: str, ids: dict[str, str]) -> Any:
    if field.child:
        return [full_plain(field.child, f"{path}.{field.name}", ids)]
    if field.points:
        return ids[field.points.kind]
    if field.kind is tuple:
        return ["shown" if field.is_shared else MARKER]
    if field.kind is str:
        return "JPY" if field.name == "currency" else "" if field.name == "corporate_number" else (
            "shown" if field.is_shared else MARKER)  # fmt: skip
    return odd_value(field)


def odd_value(field: Field) -> Any:
    if issubclass(field.kind, Enum):
        return next(reversed(field.kind)).value
    if field.kind is bool:
        return True
    if field.name in _ORDERED:
        return _ORDERED[field.name]
    return {int: 1, Decimal: "0.5"}.get(field.kind, "2031-03-31")
