"""Collect the page of the roadmap: what the supplier promises, over what its customer needs."""

from datetime import date

from motdesk.domain.baselines import compare, entry_of
from motdesk.domain.briefs.roadmaps import RoadmapBrief
from motdesk.domain.convergence import converge
from motdesk.domain.dependencies import violations
from motdesk.domain.needs import Need
from motdesk.domain.negotiations import Side
from motdesk.domain.partners import Partner
from motdesk.domain.promises import promise_record
from motdesk.domain.roadmaps import Baseline, RoadmapItem
from motdesk.domain.strengths import Strength
from motdesk.methods.promises import precedents
from motdesk.services.briefs.materials import Material
from motdesk.services.roadmaps import in_order


def roadmap(material: Material, as_of: date) -> RoadmapBrief | None:
    """Return the roadmap of the supplier at the table, or else of the other; None without items."""
    sides = [material.partner, material.company]
    if material.negotiation.side is Side.SUPPLIER:
        sides.reverse()
    owned = {
        side.id: [item for item in material.roadmap if item.partner_id == side.id]
        for side in sides
        if side
    }
    owner = next((side for side in sides if side and owned[side.id]), None)
    if owner is None:
        return None
    return roadmap_of(
        owner,
        owned[owner.id],
        [baseline for baseline in material.baselines if baseline.partner_id == owner.id],
        material.needs,
        material.strengths,
        as_of=as_of,
        is_internal=material.is_internal,
    )


def roadmap_of(
    owner: Partner,
    items: list[RoadmapItem],
    baselines: list[Baseline],
    needs: tuple[Need, ...],
    strengths: tuple[Strength, ...],
    *,
    as_of: date,
    is_internal: bool,
) -> RoadmapBrief:
    """Return one company's roadmap, against the last baseline taken by `as_of`."""
    begin = owner.fiscal_year_start
    ordered = in_order(items)
    record = promise_record(ordered, as_of, begin) if is_internal else None
    taken = [baseline for baseline in baselines if baseline.taken <= as_of]
    last = max(taken, key=lambda baseline: baseline.taken, default=None)
    return RoadmapBrief(
        owner=owner.name,
        fiscal_start=begin,
        items=ordered,
        violations=violations(ordered, begin),
        convergence=converge(
            [need for need in needs if need.partner_id != owner.id],
            ordered,
            [strength for strength in strengths if strength.partner_id == owner.id],
            record.precedents if record else precedents(()),
            as_of=as_of,
            fiscal_start=begin,
        ),
        record=record,
        baseline=last.name if last else "",
        taken=last.taken if last else None,
        entries=last.entries if last else (),
        comparison=compare(last.entries, map(entry_of, ordered)) if last else None,
    )
