"""The contract that what expires at a company is measured against."""

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from motdesk.domain.contracts import contract_end, contract_start
from motdesk.domain.negotiations import Negotiation

if TYPE_CHECKING:
    from motdesk.storage.workspaces import Workspace


class Term(NamedTuple):
    """From when to when the contract of a negotiation runs."""

    title: str
    begins: date
    ends: date


def term_with(workspace: "Workspace", company_id: str) -> Term | None:
    """Return the contract with a company (or of ours) that ends last; None if none is known."""
    data = workspace.read()
    negotiations = (
        *data.all(Negotiation, partner_id=company_id),
        *data.all(Negotiation, own_company_id=company_id),
    )
    terms = (term for term in map(_term, negotiations) if term is not None)
    return max(terms, key=lambda term: (term.ends, term.title), default=None)


def _term(negotiation: Negotiation) -> Term | None:
    begins, ends = contract_start(negotiation), contract_end(negotiation)
    return None if begins is None or ends is None else Term(negotiation.title, begins, ends)
