"""A marker in every field of all that a pack reads: what may not leave stays out of the file."""

from collections.abc import Iterator
from dataclasses import MISSING, fields, replace
from datetime import date
from decimal import Decimal
from enum import Enum
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from motdesk.base.errors import UserError
from motdesk.base.identities import new_id
from motdesk.domain.briefs.packs import Audience
from motdesk.domain.catalogue import KINDS
from motdesk.domain.disclosure import told_by
from motdesk.domain.negotiations import Negotiation
from motdesk.domain.subjects import Disclosure, Field, shape
from motdesk.reports.leaks import Words, is_telling, read_again
from motdesk.services import packs
from motdesk.services.packs import PackOrder, PackResult
from motdesk.storage.tables import BRANCHES
from motdesk.storage.workspaces import Workspace
from tests.services.talks import AS_OF, workspace_with

IDS = {path: new_id() for path in BRANCHES}  # one record of each kind, each child of its kind
LEAST = {str: "x", date: AS_OF, Decimal: Decimal(1)}


def marked(path: str, kind: type[Any], disclosure: Disclosure, numbers: Iterator[int]) -> Any:
    """Return a record with a marker in every text and number that takes one, children included."""
    names = {field.name for field in shape(kind)}
    shown = {"disclosure": disclosure} if "disclosure" in names else {}
    record = kind(**_least(kind, path) | shown)
    for field in shape(kind):
        for value in _markers(f"{path}.{field.name}", field, disclosure, numbers):
            try:
                record = replace(record, **{field.name: value})
                break
            except UserError:
                continue
    return record


def _markers(
    path: str, field: Field, disclosure: Disclosure, numbers: Iterator[int]
) -> Iterator[Any]:
    """Yield what a field may hold as a marker; the second one is for fields with bounds."""
    if field.points or field.name in {"id", "sha256"}:
        return
    number = next(numbers)
    if field.child is not None:
        yield (marked(path, field.child, disclosure, numbers),)
    elif field.kind is str:
        yield f"印{number}の秘密"
    elif field.kind is tuple:
        yield (f"印{number}の秘密",)
    elif field.kind is Decimal:
        yield from (Decimal(number * 1000 + 7), Decimal(number * 10 + 7) / 100_000)


def _least(kind: type[Any], path: str) -> dict[str, Any]:
    """Return the identity that belongs to the path, and what a value cannot do without."""
    needed = {item.name for item in fields(kind) if item.default is item.default_factory is MISSING}
    least = {
        field.name: next(iter(field.kind)) if issubclass(field.kind, Enum)
        else IDS[field.points.kind] if field.points
        else "ab" * 32 if field.name == "sha256"
        else LEAST[field.kind]
        for field in shape(kind)
        if field.name in needed
    }  # fmt: skip
    return least | {"id": IDS[path]}


def everything(path: Path, disclosure: Disclosure) -> tuple[Workspace, dict[str, Any]]:
    """Return a workspace with one marked record of each kind, pointing at one another."""
    numbers = count(1001)
    records = {name: marked(name, kind, disclosure, numbers) for name, kind in KINDS.items()}
    case = records["negotiation"]
    records["negotiation"] = replace(case, own_company_id=IDS["partner"])
    return workspace_with(path, *records.values()), records


def printed(workspace: Workspace, case: Negotiation, path: Path) -> tuple[PackResult, Words]:
    order = PackOrder(negotiation_id=case.id, as_of=AS_OF, audience=Audience.PARTNER)
    result = packs.write(packs.prepare(workspace, order), path / "pack.pdf")
    return result, read_again(result.path.read_bytes(), result.path.name)


@pytest.mark.parametrize("disclosure", list(Disclosure))
def test_no_marker_that_may_not_leave_reaches_the_file(
    tmp_path: Path, disclosure: Disclosure
) -> None:
    workspace, records = everything(tmp_path, disclosure)
    result, file = printed(workspace, records["negotiation"], tmp_path)
    staying = {told.value for told in told_by(records.values()) if not told.leaves}
    given = {value for value in staying if "印" in str(value) or isinstance(value, Decimal)}
    markers = {value for value in given if is_telling(value)}
    assert len(markers) > 50
    assert [value for value in markers if file.has(value)] == []
    assert result.restricted_checked >= len(markers)


def test_markers_that_may_leave_do_reach_the_file(tmp_path: Path) -> None:
    workspace, records = everything(tmp_path, Disclosure.OPEN)
    case, strength = records["negotiation"], records["strength"]
    _result, file = printed(workspace, case, tmp_path)
    shown = (case.title, case.reason, case.issues[0].name, case.issues[0].open, strength.benefit)
    assert [value for value in shown if not file.has(value)] == []
