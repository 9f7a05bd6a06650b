"""Write a whole workspace as JSON, and take records from such a file."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING

from motdesk.base.files import save_file
from motdesk.base.texts import _
from motdesk.domain.catalogue import KINDS, Record, kind_name, title_of
from motdesk.domain.evidence import Evidence
from motdesk.domain.subjects import shape

if TYPE_CHECKING:
    from motdesk.exchange.workspaces import Content
    from motdesk.storage.workspaces import Data, Snapshot, Workspace

Tell = Callable[[float], None]
Known = dict[tuple[str, str], Record]


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportLine:
    """A record that an import adds or changes, and which of its fields change."""

    kind: str
    id: str
    title: str
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """What an import did, or would do."""

    added: tuple[ImportLine, ...]
    changed: tuple[ImportLine, ...]
    unchanged: int


def export_workspace(workspace: "Workspace", path: Path, *, as_of: date | None = None) -> int:
    """Write all records and attached files to `path`; return how many records they are.

    They are those of now, or as they stood at the end of the day `as_of`. Equal records give equal
    bytes. Raises UserError where the file cannot be written.
    """
    from motdesk.exchange.workspaces import workspace_text

    with _as_it_was(workspace, as_of) as data:
        records = _all_records(data)
        files = {digest: data.attachment_content(digest) for digest in _attached(records)}
    save_file(path, workspace_text(records, files).encode())
    return len(records)


def _as_it_was(workspace: "Workspace", as_of: date | None) -> "Snapshot":
    """Return one state, whoever writes meanwhile."""
    if as_of is None:
        return workspace.snapshot()
    return workspace.as_it_stood(datetime.combine(as_of, time.max).astimezone())


def import_workspace(
    workspace: "Workspace",
    path: Path,
    *,
    label: str = "",
    is_dry_run: bool = False,
    is_beginning: bool = False,
    tell: Tell | None = None,
) -> ImportReport:
    """Add the records of a file and update those whose id is known, all or nothing, in one step.

    The history calls the step `label`; one that `is_beginning` is never undone. A dry run only
    says what would be done. `tell` is told the share done and may end all by raising. Raises
    UserError where anything is wrong with the file, with every fault and its path in it.
    """
    from motdesk.exchange.workspaces import read_workspace

    tell = tell or _tell_nobody
    content = read_workspace(path)
    tell(0.0)
    data = workspace.read()
    known = {(kind_name(type(record)), record.id): record for record in _all_records(data)}
    _refuse_faults(content, known)
    report, wanted = _compare(content, known)
    if not is_dry_run:
        label = label or _("Import “{name}”").format(name=path.name)
        with workspace.change(label, is_beginning=is_beginning) as changing:
            _keep_files(changing, content)
            for number, record in enumerate(wanted, 1):
                changing.save(record)
                tell(number / len(wanted))
    return report


def make_workspace(
    path: Path, source: Path, *, label: str = "", tell: Tell | None = None
) -> ImportReport:
    """Make a new workspace of the records of a file; none is left where anything is wrong.

    These records are its beginning: undo never takes them away. Raises UserError as
    `import_workspace`, and if something is at `path` already.
    """
    from motdesk.services.workspaces import create

    is_whole = False
    with create(path) as workspace:
        try:
            done = import_workspace(workspace, source, label=label, is_beginning=True, tell=tell)
            is_whole = True
            return done
        finally:
            if not is_whole:
                workspace.close()
                path.unlink()


def _tell_nobody(_share: float) -> None:
    """Tell nobody how far the work is."""


def _all_records(data: "Data") -> list[Record]:
    return [record for kind in KINDS.values() for record in data.all(kind)]


def _refuse_faults(content: "Content", known: Known) -> None:
    from motdesk.exchange.faults import FaultyFileError
    from motdesk.exchange.links import attachment_faults, link_faults

    given = {(kind_name(type(record)), record.id) for record in content.records.values()}
    staying = [record for key, record in known.items() if key not in given]
    kept = _attached(list(known.values()))
    faults = [*link_faults(content.records, staying), *attachment_faults(content, kept)]
    if faults:
        raise FaultyFileError(content.name, faults)


def _compare(content: "Content", known: Known) -> tuple[ImportReport, list[Record]]:
    added, changed = [], []
    for record in content.records.values():
        before = known.get((kind_name(type(record)), record.id))
        if before is None:
            added.append(record)
        elif before != record:
            changed.append((before, record))
    report = ImportReport(
        added=tuple(_line(record) for record in added),
        changed=tuple(_line(after, _differing(before, after)) for before, after in changed),
        unchanged=len(content.records) - len(added) - len(changed),
    )
    return report, [*added, *(after for _before, after in changed)]


def _line(record: Record, fields: tuple[str, ...] = ()) -> ImportLine:
    kind = kind_name(type(record))
    return ImportLine(kind=kind, id=record.id, title=title_of(record), fields=fields)


def _differing(before: Record, after: Record) -> tuple[str, ...]:
    return tuple(
        field.name
        for field in shape(type(before))
        if getattr(before, field.name) != getattr(after, field.name)
    )


def _keep_files(data: "Data", content: "Content") -> None:
    wanted = _attached(list(content.records.values()))
    for digest, file in content.files.items():
        if digest in wanted:
            data.keep_content(file)


def _attached(records: list[Record]) -> set[str]:
    evidence = (record for record in records if isinstance(record, Evidence))
    return {attachment.sha256 for piece in evidence for attachment in piece.attachments}
