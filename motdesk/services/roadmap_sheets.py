"""The roadmap alone: one A3 page in either language, for us alone."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from motdesk.base.errors import UserError
from motdesk.base.texts import _, speaking
from motdesk.domain.briefs.roadmaps import RoadmapBrief
from motdesk.domain.needs import Need
from motdesk.domain.partners import Partner
from motdesk.domain.roadmaps import Baseline, RoadmapItem
from motdesk.domain.strengths import Strength
from motdesk.drawings.pages import Pages
from motdesk.services.briefs.roadmaps import roadmap_of
from motdesk.services.sheets import PartnerOrder, SheetResult, write_pages

if TYPE_CHECKING:
    from motdesk.storage.workspaces import Snapshot, Workspace


RoadmapOrder = PartnerOrder


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparedRoadmap:
    """What the page says, and for which order."""

    order: RoadmapOrder
    brief: RoadmapBrief


def prepare(workspace: "Workspace | Snapshot", order: RoadmapOrder) -> PreparedRoadmap:
    """Return what the page says. Raises UserError if the partner has no roadmap."""
    data = workspace.read()
    owner = data.get(Partner, order.partner_id)
    items = data.all(RoadmapItem, partner_id=owner.id)
    if not items:
        raise UserError(_("“{name}” has no roadmap yet.").format(name=owner.name))
    brief = roadmap_of(
        owner,
        list(items),
        list(data.all(Baseline, partner_id=owner.id)),
        data.all(Need),
        data.all(Strength, partner_id=owner.id),
        as_of=order.as_of,
        is_internal=True,
    )
    return PreparedRoadmap(order=order, brief=brief)


def lay_out(prepared: PreparedRoadmap) -> Pages:
    """Return the page as it will be printed."""
    from motdesk.reports.layout import lay_out as lay_out_document
    from motdesk.reports.roadmap_sheets import compose

    order = prepared.order
    with speaking(order.language):
        document = compose(
            prepared.brief, as_of=order.as_of, language=order.language, is_era=order.is_era
        )
        return lay_out_document(document)


def write(prepared: PreparedRoadmap, path: Path) -> SheetResult:
    """Write the page as PDF to `path`, whole or not at all. Raises UserError if it cannot be."""
    return write_pages(lay_out(prepared), prepared.order.as_of, path)
