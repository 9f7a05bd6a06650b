"""Evidence: how it is listed, and the files kept with it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from motdesk.base.errors import UserError
from motdesk.base.files import save_file
from motdesk.base.texts import _
from motdesk.domain.evidence import Attachment, Evidence, EvidenceKind, Grade
from motdesk.methods.evidence import combined_weight, freshness
from motdesk.services.briefs.registers import age_in_months

if TYPE_CHECKING:
    from motdesk.storage.file_keepers import FileKeeper, Tell
    from motdesk.storage.workspaces import Workspace

LARGEST_FILE = 64 * 1024 * 1024  # bytes; what is larger belongs on a server, with a link


class EvidenceRow(NamedTuple):
    """One line of the list of evidence."""

    id: str
    title: str
    kind: EvidenceKind
    grade: Grade
    author: str
    dated: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceWeight:
    """What pieces of evidence weigh together, 0…1, and how many of them could not be weighed."""

    weight: float
    weighed: int
    undated: int


def weight_of(evidence: Iterable[Evidence], as_of: date) -> EvidenceWeight:
    """Return what evidence weighs by grade and age; what ages and has no date weighs nothing."""
    pieces = {item.id: item for item in evidence}.values()
    ages = [(item, age_in_months(item, as_of)) for item in pieces]
    known = [
        (item.grade.value, freshness(age or 0.0, item.half_life_months))
        for item, age in ages
        if age is not None or item.half_life_months is None
    ]
    return EvidenceWeight(
        weight=combined_weight(known), weighed=len(known), undated=len(ages) - len(known)
    )


def list_evidence(workspace: "Workspace") -> tuple[EvidenceRow, ...]:
    """Return all evidence as plain rows, the newest first."""
    rows = workspace.read().rows(Evidence, *EvidenceRow._fields, order_by=("title",))
    evidence = [EvidenceRow._make(row) for row in rows]
    return tuple(sorted(evidence, key=lambda row: row.dated or date.min, reverse=True))


def keep_copy(keeper: "FileKeeper", path: Path, tell: "Tell | None" = None) -> Attachment:
    """Keep a copy of the file inside the workspace, ready to be attached; slow for large files.

    May run in another thread; `tell` is told the share done. Raises UserError if the file is
    missing, a folder, unreadable or over 64 MiB.
    """
    try:
        size = path.stat().st_size
        if not path.is_file():
            raise UserError(_("“{name}” is not a file.").format(name=path.name))
        if size > LARGEST_FILE:
            raise UserError(
                _("“{name}” is larger than 64 MB and was not attached.").format(name=path.name)
            )
        return keeper.keep(path, tell)
    except OSError as error:
        raise UserError(
            _("“{name}” cannot be read; nothing was attached.").format(name=path.name)
        ) from error


def attach(workspace: "Workspace", evidence_id: str, attachment: Attachment) -> Evidence:
    """Attach a kept copy to evidence, as one step; return the evidence with it.

    Raises UserError if the evidence is gone meanwhile.
    """
    evidence = workspace.read().get(Evidence, evidence_id)
    evidence = replace(evidence, attachments=(*evidence.attachments, attachment))
    with workspace.change(_("Attach “{name}”").format(name=attachment.name)) as data:
        data.save(evidence)
    return evidence


def save_attachment(workspace: "Workspace", attachment: Attachment, target: Path) -> None:
    """Write a kept file to `target`. Raises UserError if that folder cannot be written."""
    save_file(target, workspace.read().attachment_content(attachment.sha256))
