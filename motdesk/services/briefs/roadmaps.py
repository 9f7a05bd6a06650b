"""Collect the page of the roadmap: what the supplier promises, over what its customer needs."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from motdesk.base.texts import _, labelled
from motdesk.domain.baselines import compare, entry_of
from motdesk.domain.briefs.roadmaps import ItemProof, RoadmapBrief
from motdesk.domain.convergence import converge
from motdesk.domain.dependencies import Violation, violations
from motdesk.domain.needs import Need
from motdesk.domain.partners import Partner
from motdesk.domain.promises import promise_record
from motdesk.domain.roadmap_filters import EVERYTHING, RoadmapFilter
from motdesk.domain.roadmaps import Baseline, RoadmapItem
from motdesk.domain.strengths import Strength
from motdesk.methods.promises import precedents
from motdesk.services.briefs.materials import Material, shown_roadmap
from motdesk.services.briefs.registers import Register
from motdesk.services.roadmaps import in_order

# A source with another target proves that number alone; one without a target proves them all.
_WHOLE = ""
_DATES = ("start", "end", "earliest", "latest", "actual_start", "actual_end")


def roadmap(material: Material, register: Register, as_of: date) -> RoadmapBrief | None:
    """Return the roadmap of the supplier at the table, or else of the other; None without items."""
    owner, items = shown_roadmap(material)
    if owner is None:
        return None
    return roadmap_of(
        owner,
        items,
        [baseline for baseline in material.baselines if baseline.partner_id == owner.id],
        material.needs,
        material.strengths,
        register=register,
        as_of=as_of,
        is_internal=material.is_internal,
    )


def roadmap_of(
    owner: Partner,
    items: Iterable[RoadmapItem],
    baselines: list[Baseline],
    needs: tuple[Need, ...],
    strengths: tuple[Strength, ...],
    *,
    register: Register,
    as_of: date,
    is_internal: bool,
    chosen: RoadmapFilter = EVERYTHING,
) -> RoadmapBrief:
    """Return one company's roadmap, against the last baseline taken by `as_of`.

    What is `chosen` is shown; the record of promises counts all of them all the same.
    """
    begin = owner.fiscal_year_start
    ordered = in_order(items)
    shown = chosen.applied(ordered)
    record = promise_record(ordered, as_of, begin) if is_internal else None
    wanted = [need for need in needs if need.partner_id != owner.id]
    own = [strength for strength in strengths if strength.partner_id == owner.id]
    kept = record.precedents if record else precedents(())
    taken = (baseline for baseline in baselines if baseline.taken <= as_of)
    last = max(taken, key=lambda baseline: baseline.taken, default=None)
    return RoadmapBrief(
        owner=owner.name,
        fiscal_start=begin,
        year_start=begin,
        items=shown,
        violations=tuple(_violations_within(shown, ordered, begin)),
        convergence=converge(wanted, ordered, own, kept, as_of=as_of, fiscal_start=begin),
        record=record,
        **_against(last, ordered, begin),
        proofs=tuple(proof_of(item, register) for item in ordered),
        chosen=chosen.in_words(ordered),
        total=len(ordered),
    )


def _violations_within(
    shown: tuple[RoadmapItem, ...], ordered: tuple[RoadmapItem, ...], begin: int
) -> Iterator[Violation]:
    """Yield the links that do not hold, where both ends are shown."""
    ids = {item.id for item in shown}
    return (found for found in violations(ordered, begin) if {found.first.id, found.then.id} <= ids)


def _against(last: Baseline | None, ordered: tuple[RoadmapItem, ...], begin: int) -> dict[str, Any]:
    """Return what the brief says of the last baseline; nothing where none was taken."""
    if last is None:
        return {}
    return {
        "baseline": last.name,
        "taken": last.taken,
        "entries": last.entries,
        "comparison": compare(last.entries, map(entry_of, ordered), begin),
    }


def proof_of(item: RoadmapItem, register: Register) -> ItemProof:
    """Return what the dates, the figures and the money of an item lean on."""
    title, sources = item.title, item.sources
    days = (item.start, item.end, item.actual_start, item.actual_end)
    figures = [
        register.fact(
            value, item.figure_unit, labelled(title, item.figure), sources, _WHOLE, *names
        )
        for value, names in (
            (item.figure_from, ("figure", "figure_from")),
            (item.figure_to, ("figure", "figure_to")),
        )
    ]
    marks = register.marks(sources, _WHOLE, *_DATES)
    return ItemProof(
        item_id=item.id,
        dates=marks if any(days) else (),
        is_date_assumed=any(days) and register.is_assumed(marks, sources),
        figures=tuple(figure for figure in figures if figure is not None),
        benefit=register.fact(
            item.annual_benefit, item.currency, labelled(title, _("Money a year")), sources,
            _WHOLE, "annual_benefit",
        ),
    )  # fmt: skip
