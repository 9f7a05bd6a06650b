"""The roadmap alone: one A3 page in either language, for us alone."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from motdesk.base.errors import UserError
from motdesk.base.texts import _, speaking
from motdesk.domain.briefs.roadmaps import RoadmapBrief
from motdesk.domain.evidence import Evidence
from motdesk.domain.needs import Need
from motdesk.domain.partners import Partner
from motdesk.domain.roadmap_filters import EVERYTHING, RoadmapFilter
from motdesk.domain.roadmaps import Baseline, RoadmapItem
from motdesk.domain.strengths import Strength
from motdesk.drawings.evidence_words import mark_words
from motdesk.drawings.pages import Pages
from motdesk.services.briefs.registers import Register, stated_in
from motdesk.services.briefs.roadmaps import roadmap_of
from motdesk.services.sheets import PartnerOrder, SheetResult, write_pages

if TYPE_CHECKING:
    from motdesk.storage.workspaces import Data, Snapshot, Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class RoadmapOrder(PartnerOrder):
    """Whose roadmap, and what of it: as on screen with its filter, its lanes, axis and baseline.

    `pivot` names the field of the lanes; without `baseline_id` the last baseline is shown.
    """

    chosen: RoadmapFilter = EVERYTHING
    pivot: str = "lane"
    is_calendar: bool = False
    baseline_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparedRoadmap:
    """What the page says, and for which order."""

    order: RoadmapOrder
    brief: RoadmapBrief
    evidence: tuple[str, ...] = ()


def prepare(workspace: "Workspace | Snapshot", order: RoadmapOrder) -> PreparedRoadmap:
    """Return what the page says.

    Raises UserError if the partner has no roadmap, or the filter lets nothing of it through.
    """
    with speaking(order.language):
        data = workspace.read()
        owner = data.get(Partner, order.partner_id)
        items = data.all(RoadmapItem, partner_id=owner.id)
        register = _register(data, _shown(owner, items, order), order)
        brief = roadmap_of(
            owner,
            items,
            _baselines(data, order),
            data.all(Need),
            data.all(Strength, partner_id=owner.id),
            register=register,
            as_of=order.as_of,
            is_internal=True,
            chosen=order.chosen,
        )
        begin = 1 if order.is_calendar else brief.year_start
        return PreparedRoadmap(
            order=order,
            brief=replace(brief, pivot=order.pivot, year_start=begin),
            evidence=tuple(
                f"{mark_words(register.marks_of([item.id]))} {item.title}"
                for item in register.evidence
            ),
        )


def _shown(
    owner: Partner, items: tuple[RoadmapItem, ...], order: RoadmapOrder
) -> tuple[RoadmapItem, ...]:
    if not items:
        raise UserError(_("“{name}” has no roadmap yet.").format(name=owner.name))
    shown = order.chosen.applied(items)
    if not shown:
        raise UserError(_("The filter lets no item through."), advice=_("Widen the filter."))
    return shown


def _register(data: "Data", shown: tuple[RoadmapItem, ...], order: RoadmapOrder) -> Register:
    return Register(data.all(Evidence), stated_in(shown), order.as_of, is_internal=True)


def _baselines(data: "Data", order: RoadmapOrder) -> list[Baseline]:
    """Return the baseline that was chosen, or all to choose the last from."""
    known = data.all(Baseline, partner_id=order.partner_id)
    if order.baseline_id is None:
        return list(known)
    return [baseline for baseline in known if baseline.id == order.baseline_id]


def lay_out(prepared: PreparedRoadmap) -> Pages:
    """Return the page as it will be printed."""
    from motdesk.reports.layout import lay_out as lay_out_document
    from motdesk.reports.roadmap_sheets import compose

    order = prepared.order
    with speaking(order.language):
        document = compose(
            prepared.brief,
            as_of=order.as_of,
            language=order.language,
            is_era=order.is_era,
            evidence=prepared.evidence,
        )
        return lay_out_document(document)


def write(prepared: PreparedRoadmap, path: Path) -> SheetResult:
    """Write the page as PDF to `path`, whole or not at all. Raises UserError if it cannot be."""
    return write_pages(lay_out(prepared), prepared.order.as_of, path)
