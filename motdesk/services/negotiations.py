"""Negotiations as the desk lists them, and what each still lacks."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from motdesk.base.texts import _
from motdesk.domain.findings import Finding, Step
from motdesk.domain.floors import worse_than_none
from motdesk.domain.negotiations import Negotiation, Side
from motdesk.domain.partners import Partner
from motdesk.domain.preparation import missing_in
from motdesk.domain.strengths import Strength
from motdesk.domain.whose import side_towards
from motdesk.domain.words import word
from motdesk.services import records
from motdesk.services.names import find_called, partner_names
from motdesk.services.partners import own_company

if TYPE_CHECKING:
    from motdesk.storage.workspaces import Snapshot, Workspace


class NegotiationRow(NamedTuple):
    """One line of the list of negotiations."""

    id: str
    title: str
    partner: str
    side: Side
    held_on: date | None


def list_negotiations(workspace: "Workspace | Snapshot") -> tuple[NegotiationRow, ...]:
    """Return all negotiations as plain rows, the latest meeting first, undated ones on top."""
    data = workspace.read()
    names = partner_names(data)
    rows = data.rows(Negotiation, "id", "title", "partner_id", "side", "held_on")
    negotiations = [NegotiationRow(row[0], row[1], names.get(row[2], ""), *row[3:]) for row in rows]
    return tuple(sorted(negotiations, key=lambda row: row.held_on or date.max, reverse=True))


def find_negotiation(workspace: "Workspace | Snapshot", title_or_id: str) -> Negotiation:
    """Return the negotiation with this id or title. Raises UserError if none or several have it."""
    return find_called(
        workspace.read(),
        Negotiation,
        title_or_id,
        lambda: (row.title for row in list_negotiations(workspace)),
        none=_("No negotiation is called “{title}”."),
        several=_("{count} negotiations are called “{title}”; name the one by its id: {ids}."),
    )


def begun(workspace: "Workspace", title: str, partner: Partner | None = None) -> Negotiation:
    """Return a new negotiation of our company, on the side that the partner's roles tell."""
    company = own_company(workspace)
    blank = Negotiation(title=title, own_company_id=company.id if company else None)
    if partner is None:
        return blank
    side = side_towards(partner) or blank.side
    return replace(blank, partner_id=partner.id, side=side)


def on_our_side(workspace: "Workspace", changed: Negotiation, before: Negotiation) -> Negotiation:
    """Return a negotiation whose partner was changed on the side that its roles tell.

    A side that was set by hand, or that figures were already written for, is left as it is.
    """
    partner = records.find(workspace, Partner, changed.partner_id)
    if changed.partner_id == before.partner_id or partner is None or before.issues:
        return changed
    former = records.find(workspace, Partner, before.partner_id)
    told = side_towards(former) if former else None
    if before.side is not (told or Side.BUYER):
        return changed
    return replace(changed, side=side_towards(partner) or changed.side)


def missing(workspace: "Workspace", negotiation: Negotiation) -> tuple[Finding, ...]:
    """Return what the negotiation lacks, the broken chains of its arguments included."""
    data = workspace.read()
    ids = {argument.strength_id for argument in negotiation.arguments if argument.strength_id}
    found = (data.find(Strength, id_) for id_ in ids)
    return _missing(negotiation, {item.id: item for item in found if item is not None})


def count_missing(workspace: "Workspace") -> dict[str, int]:
    """Return how much each negotiation lacks, by its id; all of them are read for it."""
    data = workspace.read()
    strengths = {item.id: item for item in data.all(Strength)}
    return {item.id: len(_missing(item, strengths)) for item in data.all(Negotiation)}


def _missing(negotiation: Negotiation, strengths: Mapping[str, Strength]) -> tuple[Finding, ...]:
    return (
        *missing_in(negotiation),
        *worse_than_none(negotiation),
        *_broken_chains(negotiation, strengths),
    )


def _broken_chains(
    negotiation: Negotiation, strengths: Mapping[str, Strength]
) -> Iterator[Finding]:
    for argument in negotiation.arguments:
        strength = strengths.get(argument.strength_id or "")
        if strength is not None and strength.missing_links():
            links = ", ".join(word(link) for link in strength.missing_links())
            text = _("“{strength}” lacks a link of its chain: {links}.").format(
                strength=strength.title, links=links
            )
            yield Finding(step=Step.ARGUMENTS, text=text, record_id=argument.id)
