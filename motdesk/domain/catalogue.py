"""All subjects by the name they carry in files and history."""

from motdesk.domain.evidence import Evidence
from motdesk.domain.needs import Need
from motdesk.domain.negotiations import Negotiation
from motdesk.domain.partners import Partner
from motdesk.domain.strengths import Strength

Record = Partner | Need | Strength | Evidence | Negotiation

# In the order in which they may point at one another: a record points at earlier ones.
KINDS: dict[str, type[Record]] = {
    "evidence": Evidence,
    "partner": Partner,
    "need": Need,
    "strength": Strength,
    "negotiation": Negotiation,
}


def kind_name(kind: type[Record]) -> str:
    """Return the name a kind carries in files and history."""
    return next(name for name, known in KINDS.items() if known is kind)


def title_of(record: Record) -> str:
    """Return what a person calls this record."""
    if isinstance(record, Partner):
        return record.name
    return record.text if isinstance(record, Need) else record.title
