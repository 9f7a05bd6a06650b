"""The roadmap alone: one A3 page in either language, for us alone."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from motdesk.base.errors import UserError
from motdesk.base.files import save_file
from motdesk.base.texts import _, speaking
from motdesk.domain.briefs.roadmaps import RoadmapBrief
from motdesk.domain.needs import Need
from motdesk.domain.partners import Partner
from motdesk.domain.roadmaps import Baseline, RoadmapItem
from motdesk.domain.strengths import Strength
from motdesk.drawings.pages import Pages
from motdesk.services.briefs.roadmaps import roadmap_of

if TYPE_CHECKING:
    from motdesk.storage.workspaces import Snapshot, Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class RoadmapOrder:
    """Whose roadmap is printed, as of which day, in which language."""

    partner_id: str
    as_of: date
    language: str = "ja"
    is_era: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparedRoadmap:
    """What the page says, and for which order."""

    order: RoadmapOrder
    brief: RoadmapBrief


@dataclass(frozen=True, slots=True, kw_only=True)
class RoadmapResult:
    """A written roadmap."""

    path: Path
    pages: int
    sha256: str


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


def write(prepared: PreparedRoadmap, path: Path) -> RoadmapResult:
    """Write the page as PDF to `path`, whole or not at all. Raises UserError if it cannot be."""
    from motdesk.reports.writer import pdf_of

    pages = lay_out(prepared)
    content = pdf_of(pages, moment=datetime.combine(prepared.order.as_of, time(), UTC))
    save_file(path, content)
    return RoadmapResult(path=path, pages=len(pages.pages), sha256=sha256(content).hexdigest())
