"""Needs as the desk lists them."""

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from motdesk.domain.needs import Need, Voice
from motdesk.services.names import partner_names

if TYPE_CHECKING:
    from motdesk.storage.workspaces import Workspace


class NeedRow(NamedTuple):
    """One line of the list of needs."""

    id: str
    text: str
    partner: str
    voice: Voice
    importance: int | None
    is_must: bool
    needed_by: date | None


def list_needs(workspace: "Workspace") -> tuple[NeedRow, ...]:
    """Return all needs as plain rows, the most important first."""
    data = workspace.read()
    names = partner_names(data)
    rows = data.rows(
        Need, "id", "text", "partner_id", "voice", "importance", "is_must", "needed_by"
    )
    needs = [NeedRow(row[0], row[1], names.get(row[2], ""), *row[3:]) for row in rows]
    return tuple(sorted(needs, key=lambda need: (-(need.importance or 0), need.text)))
