"""The records a pack is made of: whole for internal readers, a projection for the partner."""

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from motdesk.base.errors import UserError
from motdesk.base.texts import _
from motdesk.domain.catalogue import Record
from motdesk.domain.costs import IndexSeries, Item, PriceRevision
from motdesk.domain.evaluations import Evaluation
from motdesk.domain.evidence import Evidence
from motdesk.domain.improvements import Improvement, Loss
from motdesk.domain.needs import Need
from motdesk.domain.negotiations import Negotiation, Side
from motdesk.domain.partners import Partner
from motdesk.domain.performance import Performance
from motdesk.domain.rights import Right
from motdesk.domain.roadmaps import Baseline, RoadmapItem
from motdesk.domain.skills import Skill
from motdesk.domain.strengths import Strength
from motdesk.services.scorecards import evaluations_in

if TYPE_CHECKING:
    from motdesk.storage.workspaces import Data

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """Which records bear on a negotiation, by their ids: all that is known before one is loaded."""

    negotiation_id: str
    partner_id: str | None
    company_id: str | None
    side: Side

    @property
    def companies(self) -> tuple[str, ...]:
        """The two companies at the table, as far as they are chosen."""
        return tuple(id_ for id_ in (self.company_id, self.partner_id) if id_)


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """What a pack is made of. For the partner all that may not leave has its default here.

    `shortened` are the ids of price revisions of which some lines stay here.
    """

    negotiation: Negotiation
    partner: Partner | None
    company: Partner | None
    strengths: tuple[Strength, ...]
    needs: tuple[Need, ...]
    evidence: tuple[Evidence, ...]
    is_internal: bool
    improvements: tuple[Improvement, ...] = ()
    losses: tuple[Loss, ...] = ()
    items: tuple[Item, ...] = ()
    revisions: tuple[PriceRevision, ...] = ()
    shortened: frozenset[str] = frozenset()
    indexes: tuple[IndexSeries, ...] = ()
    roadmap: tuple[RoadmapItem, ...] = ()
    baselines: tuple[Baseline, ...] = ()
    rights: tuple[Right, ...] = ()
    blocking: tuple[Right, ...] = ()
    skills: tuple[Skill, ...] = ()
    performance: tuple[Performance, ...] = ()
    evaluations: tuple[Evaluation, ...] = ()


def scope_of(data: "Data", negotiation_id: str) -> Scope:
    """Return what bears on the negotiation. Raises UserError if there is none of that id."""
    rows = data.rows(Negotiation, "partner_id", "own_company_id", "side", id=negotiation_id)
    if not rows:
        raise UserError(_("The negotiation is no longer there."))
    partner_id, company_id, side = rows[0]
    return Scope(
        negotiation_id=negotiation_id,
        partner_id=partner_id,
        company_id=company_id,
        side=side,
    )


def whole(data: "Data", scope: Scope) -> Material:
    """Return the records in scope as they are, for internal readers."""

    def owned(kind: type[R]) -> tuple[R, ...]:
        return tuple(item for id_ in scope.companies for item in data.all(kind, partner_id=id_))

    strengths, items = owned(Strength), owned(Item)
    revisions = tuple(one for item in items for one in data.all(PriceRevision, item_id=item.id))
    blocking = data.all(Right, is_blocking_us=True)
    return Material(
        negotiation=data.get(Negotiation, scope.negotiation_id),
        partner=data.find(Partner, scope.partner_id) if scope.partner_id else None,
        company=data.find(Partner, scope.company_id) if scope.company_id else None,
        strengths=strengths,
        needs=tuple(data.get(Need, id_) for id_ in needs_in_scope(data, scope, strengths)),
        evidence=data.all(Evidence),
        is_internal=True,
        improvements=owned(Improvement),
        losses=owned(Loss),
        items=items,
        revisions=revisions,
        indexes=tuple(data.get(IndexSeries, id_) for id_ in _indexes_of(revisions)),
        roadmap=owned(RoadmapItem),
        baselines=owned(Baseline),
        rights=owned(Right),
        blocking=tuple(item for item in blocking if item.partner_id not in scope.companies),
        skills=owned(Skill),
        performance=owned(Performance),
        evaluations=evaluations_in(data, scope.partner_id) if scope.partner_id else (),
    )


def projected(data: "Data", scope: Scope, chosen: frozenset[str]) -> Material:
    """Return what of the records in scope may leave; nothing else is loaded."""

    def one(kind: type[R], id_: str | None) -> R | None:
        return next(iter(data.open_only(kind, chosen, id=id_)), None) if id_ else None

    def owned(kind: type[R]) -> tuple[R, ...]:
        found = (data.open_only(kind, chosen, partner_id=id_) for id_ in scope.companies)
        return tuple(item for items in found for item in items)

    negotiation = one(Negotiation, scope.negotiation_id)
    if negotiation is None:
        raise UserError(_("The negotiation is no longer there."))
    strengths, items = owned(Strength), owned(Item)
    needs = (one(Need, id_) for id_ in needs_in_scope(data, scope, strengths))
    revisions = tuple(
        found for item in items for found in data.open_only(PriceRevision, chosen, item_id=item.id)
    )
    indexes = (one(IndexSeries, id_) for id_ in _indexes_of(revisions))
    return Material(
        negotiation=negotiation,
        partner=one(Partner, scope.partner_id),
        company=one(Partner, scope.company_id),
        strengths=strengths,
        needs=tuple(need for need in needs if need is not None),
        evidence=data.open_only(Evidence, chosen),
        is_internal=False,
        improvements=owned(Improvement),
        items=items,
        revisions=revisions,
        shortened=shortened(data, revisions),
        indexes=tuple(index for index in indexes if index is not None),
        rights=owned(Right),
        roadmap=owned(RoadmapItem),
        performance=owned(Performance),
    )


def shown_roadmap(material: Material) -> tuple[Partner | None, tuple[RoadmapItem, ...]]:
    """Return whose roadmap is shown, and its items: the supplier's at the table, or else the other.

    Nobody's where there are no items.
    """
    sides = [material.partner, material.company]
    if material.negotiation.side is Side.SUPPLIER:
        sides.reverse()
    for side in sides:
        items = tuple(item for item in material.roadmap if side and item.partner_id == side.id)
        if items:
            return side, items
    return None, ()


def shortened(data: "Data", shown: tuple[PriceRevision, ...]) -> frozenset[str]:
    """Return the ids of those of the revisions shown that have more lines than these."""
    lines = Counter(owner for owner, *_nothing in data.child_rows("price_revision.lines"))
    return frozenset(one.id for one in shown if len(one.lines) < lines[one.id])


def _indexes_of(revisions: tuple[PriceRevision, ...]) -> list[str]:
    """Return the ids of the indexes that price revisions name, in a fixed order."""
    lines = (line for revision in revisions for line in revision.lines)
    return sorted({line.index_id for line in lines if line.index_id})


def needs_in_scope(data: "Data", scope: Scope, strengths: tuple[Strength, ...]) -> tuple[str, ...]:
    """Return the ids of the needs that bear on the talk.

    They are those the negotiation has chosen. Where it has chosen none, they are those of both
    companies and of no one; for a buyer, its customers speak as well: all needs of a customer of
    whom at least one is answered by a strength.
    """
    chosen = data.get(Negotiation, scope.negotiation_id).needs
    if chosen:
        return tuple(choice.need_id for choice in chosen)
    rows = data.rows(Need, "id", "partner_id", order_by=("text",))
    owners = {None, scope.partner_id, scope.company_id}
    if scope.side is Side.BUYER:
        customers = {row[0] for row in data.rows(Partner, "id", is_customer=True)}
        answered = {answer.need_id for strength in strengths for answer in strength.answers}
        owners |= customers & {owner for id_, owner in rows if id_ in answered}
    return tuple(id_ for id_, owner in rows if owner in owners)
