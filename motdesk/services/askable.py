"""What may be shown to the partner if asked: each to be chosen by its id when a pack is ordered."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from motdesk.domain.subjects import Disclosure, shape
from motdesk.services.briefs.materials import scope_of, whole

if TYPE_CHECKING:
    from motdesk.storage.workspaces import Workspace

_TITLES = ("name", "title", "text", "point", "topic", "standard", "label")


def list_askable(workspace: "Workspace", negotiation_id: str) -> tuple[tuple[str, str], ...]:
    """Return (id, words) of all that bears on a negotiation and is shown only if asked.

    Raises UserError if the negotiation is gone.
    """
    data = workspace.read()
    material = whole(data, scope_of(data, negotiation_id))
    records = (
        material.negotiation,
        material.partner,
        material.company,
        *material.strengths,
        *material.needs,
        *material.evidence,
        *material.roadmap,
        *material.rights,
        *material.improvements,
        *material.items,
        *material.revisions,
        *material.indexes,
        *material.performance,
    )
    return tuple(found for record in records if record for found in _askable(record))


def _askable(value: Any) -> Iterator[tuple[str, str]]:
    if getattr(value, "disclosure", None) is Disclosure.IF_ASKED:
        yield value.id, _words(value)
    for field in shape(type(value)):
        if field.child is not None and field.is_shared:
            for child in getattr(value, field.name):
                yield from _askable(child)


def _words(value: Any) -> str:
    return next((str(text) for name in _TITLES if (text := getattr(value, name, ""))), value.id[:8])
