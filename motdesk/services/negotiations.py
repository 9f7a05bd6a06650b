"""Negotiations as the desk lists them, and what each still lacks."""

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from motdesk.base.errors import UserError
from motdesk.base.texts import _
from motdesk.domain.findings import Finding, Step
from motdesk.domain.negotiations import Negotiation, Side
from motdesk.domain.preparation import missing_in
from motdesk.domain.strengths import Strength
from motdesk.domain.words import word
from motdesk.services.names import partner_names

if TYPE_CHECKING:
    from motdesk.storage.workspaces import Workspace


class NegotiationRow(NamedTuple):
    """One line of the list of negotiations."""

    id: str
    title: str
    partner: str
    side: Side
    held_on: date | None


def list_negotiations(workspace: "Workspace") -> tuple[NegotiationRow, ...]:
    """Return all negotiations as plain rows, the latest meeting first, undated ones on top."""
    data = workspace.read()
    names = partner_names(data)
    rows = data.rows(Negotiation, "id", "title", "partner_id", "side", "held_on")
    negotiations = [NegotiationRow(row[0], row[1], names.get(row[2], ""), *row[3:]) for row in rows]
    return tuple(sorted(negotiations, key=lambda row: row.held_on or date.max, reverse=True))


def find_negotiation(workspace: "Workspace", title_or_id: str) -> Negotiation:
    """Return the negotiation with this id or title. Raises UserError if none or several have it."""
    data = workspace.read()
    found = data.find(Negotiation, title_or_id)
    if found is not None:
        return found
    named = data.all(Negotiation, title=title_or_id)
    if len(named) == 1:
        return named[0]
    if named:
        raise UserError(
            _("{count} negotiations are called “{title}”; name the one by its id: {ids}.").format(
                count=len(named), title=title_or_id, ids=", ".join(item.id for item in named)
            )
        )
    titles = ", ".join(f"“{row.title}”" for row in list_negotiations(workspace))
    raise UserError(
        _("No negotiation is called “{title}”.").format(title=title_or_id),
        advice=_("There are: {titles}.").format(titles=titles) if titles else "",
    )


def missing(workspace: "Workspace", negotiation: Negotiation) -> tuple[Finding, ...]:
    """Return what the negotiation lacks, the broken chains of its arguments included."""
    return (*missing_in(negotiation), *_broken_chains(workspace, negotiation))


def _broken_chains(workspace: "Workspace", negotiation: Negotiation) -> list[Finding]:
    data = workspace.read()
    findings = []
    for argument in negotiation.arguments:
        strength = data.find(Strength, argument.strength_id) if argument.strength_id else None
        if strength is not None and strength.missing_links():
            links = ", ".join(word(link) for link in strength.missing_links())
            text = _("“{strength}” lacks a link of its chain: {links}.").format(
                strength=strength.title, links=links
            )
            findings.append(Finding(step=Step.ARGUMENTS, text=text, record_id=argument.id))
    return findings
