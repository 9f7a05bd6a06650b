"""What may be shown to the partner if asked: each to be chosen by its id when a pack is ordered."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from motdesk.base.texts import _, labelled, mark
from motdesk.domain.costs import IndexSeries, Item, PriceRevision, Quote, RevisionLine
from motdesk.domain.evidence import Evidence
from motdesk.domain.improvements import Improvement
from motdesk.domain.needs import Need
from motdesk.domain.negotiations import AgendaItem, Argument, Issue, Option, Participant
from motdesk.domain.partners import Certificate, Contact, Statement
from motdesk.domain.performance import Performance
from motdesk.domain.rights import Right
from motdesk.domain.roadmaps import RoadmapItem
from motdesk.domain.strengths import Strength
from motdesk.domain.subjects import Disclosure, shape
from motdesk.services.briefs.materials import scope_of, whole

if TYPE_CHECKING:
    from motdesk.storage.workspaces import Workspace

_TITLES = (
    "name",
    "title",
    "text",
    "point",
    "topic",
    "standard",
    "label",
    "cause",
    "number",
    "month",
)
# What each is called beside its words; a kind not named here is told by its words alone.
_KINDS: dict[type, str] = {
    Issue: mark("Issue"),
    Option: mark("Option"),
    Argument: mark("Point to make"),
    Participant: mark("At the table"),
    AgendaItem: mark("Agenda"),
    Contact: mark("Contact"),
    Certificate: mark("Certificate"),
    Statement: mark("Strategy statement"),
    Strength: mark("Strength"),
    Need: mark("Need"),
    Evidence: mark("Evidence"),
    RoadmapItem: mark("Roadmap"),
    Right: mark("Right or know-how"),
    Improvement: mark("Improvement"),
    Item: mark("Item"),
    Quote: mark("Quote"),
    PriceRevision: mark("Price revision"),
    RevisionLine: mark("Line of a price revision"),
    IndexSeries: mark("Index"),
    Performance: mark("Quality and delivery"),
}


def list_askable(workspace: "Workspace", negotiation_id: str) -> tuple[tuple[str, str], ...]:
    """Return (id, words) of all that bears on a negotiation and is shown only if asked.

    The words say what each is and what it is called.

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
    text = next((str(text) for name in _TITLES if (text := getattr(value, name, ""))), "")
    kind = _(_KINDS[type(value)]) if type(value) in _KINDS else ""
    return labelled(kind, text) if kind and text else text or kind or value.id[:8]
