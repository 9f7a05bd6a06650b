"""Strengths as the desk lists them, with the links their chain still lacks."""

from typing import TYPE_CHECKING, NamedTuple

from motdesk.domain.partners import Pillar
from motdesk.domain.strengths import Link, Strength

if TYPE_CHECKING:
    from motdesk.storage.workspaces import Workspace


class StrengthRow(NamedTuple):
    """One line of the list of strengths."""

    id: str
    title: str
    pillar: Pillar
    missing: tuple[Link, ...]


def list_strengths(
    workspace: "Workspace", partner_id: str | None = None
) -> tuple[StrengthRow, ...]:
    """Return the strengths of one partner (or of all), by title."""
    equals = {"partner_id": partner_id} if partner_id else {}
    strengths = sorted(workspace.read().all(Strength, **equals), key=lambda item: item.title)
    return tuple(
        StrengthRow(item.id, item.title, item.pillar, item.missing_links()) for item in strengths
    )
