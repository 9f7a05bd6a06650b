"""A marker in every field of every record: none that may not leave reaches the partner's file."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from motdesk.base.errors import UserError
from motdesk.domain.briefs.packs import Audience
from motdesk.domain.catalogue import KINDS
from motdesk.domain.disclosure import told_by
from motdesk.domain.negotiations import Negotiation
from motdesk.domain.strengths import Vrio
from motdesk.domain.subjects import Disclosure, Field, shape
from motdesk.reports.leaks import Words, read_again
from motdesk.services import packs
from motdesk.services.packs import PackOrder, PackResult
from motdesk.storage.workspaces import Workspace
from tests.services.talks import AS_OF, workspace_with

EVIDENCE, PARTNER, NEED, ISSUE = ("e" * 32, "a" * 32, "d" * 32, "b" * 32)
LEAST = {
    "name": "x", "title": "x", "text": "x", "sha256": "ab" * 32, "question": Vrio.VALUE,
    "evidence_id": EVIDENCE, "partner_id": PARTNER, "need_id": NEED, "issue_id": ISSUE,
}  # fmt: skip


def marked(kind: type[Any], disclosure: Disclosure, numbers: Iterator[int]) -> Any:
    """Return a record with a marker in every text and number that takes one, children included."""
    names = {field.name for field in shape(kind)}
    least = {name: value for name, value in LEAST.items() if name in names}
    record = kind(**least | ({"disclosure": disclosure} if "disclosure" in names else {}))
    for field in shape(kind):
        for value in _markers(field, disclosure, numbers):
            try:
                record = replace(record, **{field.name: value})
                break
            except UserError:
                continue
    return record


def _markers(field: Field, disclosure: Disclosure, numbers: Iterator[int]) -> Iterator[Any]:
    """Yield what a field may hold as a marker; the second one is for fields with bounds."""
    if field.points or field.name in {"id", "sha256"}:
        return
    number = next(numbers)
    if field.child is not None:
        yield (marked(field.child, disclosure, numbers),)
    elif field.kind is str:
        yield f"印{number}の秘密"
    elif field.kind is tuple:
        yield (f"印{number}の秘密",)
    elif field.kind is Decimal:
        yield from (Decimal(number * 1000 + 7), Decimal(number) / 10000)


def everything(path: Path, disclosure: Disclosure) -> tuple[Workspace, dict[str, Any]]:
    """Return a workspace with one marked record of each kind, pointing at one another."""
    numbers = count(1001)
    records = {name: marked(kind, disclosure, numbers) for name, kind in KINDS.items()}
    for name, id_ in (("evidence", EVIDENCE), ("partner", PARTNER), ("need", NEED)):
        records[name] = replace(records[name], id=id_)
    case = records["negotiation"]
    records["negotiation"] = replace(
        case, own_company_id=PARTNER, issues=(replace(case.issues[0], id=ISSUE),)
    )
    return workspace_with(path, *records.values()), records


def printed(workspace: Workspace, case: Negotiation, path: Path) -> tuple[PackResult, Words]:
    order = PackOrder(negotiation_id=case.id, as_of=AS_OF, audience=Audience.PARTNER)
    result = packs.write(packs.prepare(workspace, order), path / "pack.pdf")
    return result, read_again(result.path, result.path.name)


@pytest.mark.parametrize("disclosure", list(Disclosure))
def test_no_marker_that_may_not_leave_reaches_the_file(
    tmp_path: Path, disclosure: Disclosure
) -> None:
    workspace, records = everything(tmp_path, disclosure)
    result, file = printed(workspace, records["negotiation"], tmp_path)
    staying = {told.value for told in told_by(records.values()) if not told.leaves}
    markers = {value for value in staying if "印" in str(value) or isinstance(value, Decimal)}
    assert len(markers) > 50
    assert [value for value in markers if file.has(value)] == []
    assert result.restricted_checked >= len(markers)


def test_markers_that_may_leave_do_reach_the_file(tmp_path: Path) -> None:
    workspace, records = everything(tmp_path, Disclosure.OPEN)
    case, strength = records["negotiation"], records["strength"]
    _result, file = printed(workspace, case, tmp_path)
    shown = (case.title, case.reason, case.issues[0].name, case.issues[0].open, strength.benefit)
    assert [value for value in shown if not file.has(value)] == []
