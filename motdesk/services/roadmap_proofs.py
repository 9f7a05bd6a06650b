"""What the dates and figures of a roadmap lean on, as its screens show it."""

from collections.abc import Collection
from datetime import date
from typing import TYPE_CHECKING

from motdesk.base.clock import today
from motdesk.domain.briefs.roadmaps import ItemProof
from motdesk.domain.evidence import Evidence
from motdesk.domain.roadmaps import RoadmapItem
from motdesk.services.briefs.registers import Register, stated_in
from motdesk.services.briefs.roadmaps import proof_of

if TYPE_CHECKING:
    from motdesk.storage.workspaces import Workspace


def proofs(
    workspace: "Workspace", items: Collection[RoadmapItem], as_of: date | None = None
) -> tuple[ItemProof, ...]:
    """Return the evidence of each item, as old as it is on `as_of` (today)."""
    evidence = workspace.read().all(Evidence)
    register = Register(evidence, stated_in(items), as_of or today(), is_internal=True)
    return tuple(proof_of(item, register) for item in items)
