"""Get, add, change and remove a record of any subject: one way for all of them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeVar

from motdesk.base.errors import UserError
from motdesk.base.texts import _
from motdesk.domain.catalogue import Record, kind_name, title_of
from motdesk.domain.ledger import check_kept
from motdesk.domain.references import children_by_path, references, without

if TYPE_CHECKING:
    from motdesk.storage.workspaces import Data, Workspace

R = TypeVar("R", bound=Record)


def get(workspace: "Workspace", kind: type[R], id: str) -> R:
    """Return the record, whole. Raises UserError if it is gone."""
    return workspace.read().get(kind, id)


def find(workspace: "Workspace", kind: type[R], id: str | None) -> R | None:
    """Return the record, or None if there is no such record (any more)."""
    return workspace.read().find(kind, id) if id else None


def all_of(workspace: "Workspace", kind: type[R], **equals: str | bool | None) -> tuple[R, ...]:
    """Return all records of a kind, whole; `equals` keeps those whose fields have these values."""
    return workspace.read().all(kind, **equals)


def add(workspace: "Workspace", record: Record) -> None:
    """Keep a new record, as one step of the history."""
    with workspace.change(_("Add “{title}”").format(title=title_of(record))) as data:
        data.save(record)


def change(workspace: "Workspace", record: Record, label: str = "") -> None:
    """Keep a changed record; what pointed at children that are gone points there no longer."""
    label = label or _("Edit “{title}”").format(title=title_of(record))
    with workspace.change(label) as data:
        before = data.find(type(record), record.id)
        check_kept(before, record)
        kind = kind_name(type(record))
        gone = set(children_by_path(before, kind)) if before else set()
        gone -= set(children_by_path(record, kind))
        data.save(_without_all(record, gone))
        _let_go(data, gone, record)


def change_all(workspace: "Workspace", found: Sequence[Record], label: str) -> None:
    """Keep new or changed records together, as one step; their children stay as they are."""
    with workspace.change(label) as data:
        for record in found:
            check_kept(data.find(type(record), record.id), record)
            data.save(record)


def remove(workspace: "Workspace", record: Record) -> None:
    """Remove a record, what belongs to it, and every link to these: one step, undone as one.

    Raises UserError for what was promised: that is withdrawn.
    """
    check_kept(record, None)
    with workspace.change(_("Remove “{title}”").format(title=title_of(record))) as data:
        remove_within(data, record)


def what_goes_with(workspace: "Workspace", record: Record) -> tuple[Record, ...]:
    """Return the records that would be removed together with this one."""
    data = workspace.read()
    kind = kind_name(type(record))
    going: list[Record] = []
    for other in data.referrers(type(record), record.id):
        if without(other, kind, record.id) is None:
            going += [other, *what_goes_with(workspace, other)]
    return tuple(going)


def referrers(workspace: "Workspace", record: Record) -> tuple[Record, ...]:
    """Return the records that point at this one."""
    return workspace.read().referrers(type(record), record.id)


def remove_within(data: "Data", record: Record) -> None:
    """Remove a record with what belongs to it and every link to these, as part of a change."""
    kind = kind_name(type(record))
    for pointing in data.referrers(type(record), record.id):
        other = data.find(type(pointing), pointing.id)  # as the removals before have left it
        left = without(other, kind, record.id) if other else None
        if left is not None:
            data.save(left)
        elif other is not None:
            remove_within(data, other)
    gone = set(children_by_path(record, kind))
    _let_go(data, gone, record)
    data.remove(type(record), record.id)


def _without_all(record: Record, gone: set[tuple[str, str]]) -> Record:
    for path, id_ in sorted(gone & set(references(record))):
        left = without(record, path, id_)
        if left is None:
            raise UserError(
                _("“{title}” cannot do without what would be removed; nothing was changed.").format(
                    title=title_of(record)
                )
            )
        record = left
    return record


def _let_go(data: "Data", gone: set[tuple[str, str]], record: Record) -> None:
    """Let all others point no longer at the children of `record` that are gone."""
    for other in data.pointing_at_children(gone):
        if other.id != record.id:
            data.save(_without_all(other, gone))
