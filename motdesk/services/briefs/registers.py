"""The evidence of a pack, numbered, and which statement leans on which piece."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

from motdesk.base.dates import months_between
from motdesk.base.texts import _, labelled
from motdesk.domain.briefs.quantities import EvidenceMark, Marks, Quantity
from motdesk.domain.catalogue import title_of
from motdesk.domain.costs import Item, PriceRevision
from motdesk.domain.evidence import Evidence, Source
from motdesk.domain.improvements import Improvement, Loss
from motdesk.domain.needs import Need
from motdesk.domain.negotiations import Negotiation
from motdesk.domain.partners import Partner
from motdesk.domain.performance import Performance
from motdesk.domain.rights import Right
from motdesk.domain.roadmaps import RoadmapItem
from motdesk.domain.skills import Skill
from motdesk.domain.strengths import Strength
from motdesk.services.briefs.materials import Material, shown_roadmap

Stated = (
    Strength
    | Need
    | Improvement
    | Loss
    | Item
    | PriceRevision
    | Right
    | Skill
    | Performance
    | RoadmapItem
)

Statement = tuple[str | None, str]  # the id of the evidence, and what leans on it


class Register:
    """Tell the evidence marks of a statement; the evidence is numbered from the best grade on."""

    def __init__(
        self,
        evidence: Iterable[Evidence],
        statements: Iterable[Statement],
        as_of: date,
        *,
        is_internal: bool,
    ) -> None:
        self._is_internal = is_internal
        by_id = {item.id: item for item in evidence}
        self.leaning: dict[str, tuple[str, ...]] = _leaning(statements, by_id)
        self.evidence = tuple(
            sorted(
                (by_id[id_] for id_ in self.leaning),
                key=lambda item: (item.grade, item.dated or date.max, item.title, item.id),
            )
        )
        self._marks = {
            item.id: EvidenceMark(number=n, grade=item.grade, is_old=is_old(item, as_of))
            for n, item in enumerate(self.evidence, 1)
        }

    def marks(self, sources: Iterable[Source], *targets: str) -> Marks:
        """Return the marks of those sources whose target is one of `targets` (all, if none)."""
        ids = {source.evidence_id for source in sources if not targets or source.target in targets}
        return self.marks_of(ids)

    def marks_of(self, evidence_ids: Iterable[str | None]) -> Marks:
        """Return the marks of pieces of evidence in their order; unknown ones have none."""
        marks = {self._marks[id_] for id_ in evidence_ids if id_ in self._marks}
        return tuple(sorted(marks, key=lambda mark: mark.number))

    def fact(
        self,
        value: Decimal | int | None,
        unit: str,
        label: str,
        sources: tuple[Source, ...],
        *targets: str,
    ) -> Quantity | None:
        """Return a number that ought to lean on evidence; it is assumed if it has none.

        In a projection, evidence that stays here still counts: it is only not shown.
        """
        if value is None:
            return None
        marks = self.marks(sources, *targets)
        return Quantity(
            value=Decimal(value),
            unit=unit,
            label=label,
            marks=marks,
            is_assumed=self.is_assumed(marks, sources),
        )

    def is_assumed(self, marks: Marks, sources: tuple[Source, ...]) -> bool:
        """Tell whether a statement with these marks, of a record with these sources, has none."""
        return not marks and (self._is_internal or not sources)


def register_of(material: Material, as_of: date) -> Register:
    """Return the register of all that a pack states."""
    statements = _statements(material)
    return Register(material.evidence, statements, as_of, is_internal=material.is_internal)


def stated_in(records: Iterable[Stated]) -> Iterator[Statement]:
    """Yield every statement of records that leans on evidence."""
    for record in records:
        for source in record.sources:
            yield source.evidence_id, title_of(record)


def age_in_months(evidence: Evidence, as_of: date) -> float | None:
    """Return how old the evidence is on `as_of`: since it was written, or else obtained."""
    day = evidence.dated or evidence.obtained
    return None if day is None else max(0.0, months_between(day, as_of))


def is_old(evidence: Evidence, as_of: date) -> bool:
    """Tell whether the evidence is past its half-life on `as_of`."""
    age = age_in_months(evidence, as_of)
    if age is None or evidence.half_life_months is None:
        return False
    return age > evidence.half_life_months


def _leaning(
    statements: Iterable[Statement], known: dict[str, Evidence]
) -> dict[str, tuple[str, ...]]:
    leaning: dict[str, list[str]] = defaultdict(list)
    for evidence_id, statement in statements:
        if evidence_id in known and statement not in leaning[evidence_id]:
            leaning[evidence_id].append(statement)
    return {id_: tuple(statements) for id_, statements in leaning.items()}


def _statements(material: Material) -> Iterator[Statement]:
    negotiation = material.negotiation
    for argument in negotiation.arguments:
        yield argument.evidence_id, argument.point
    for strength in material.strengths:
        for answer in strength.vrio:
            yield answer.evidence_id, strength.title
    stated: tuple[Stated, ...] = (
        *material.strengths,
        *material.needs,
        *material.improvements,
        *material.losses,
        *material.items,
        *material.revisions,
        *material.rights,
        *material.blocking,
        *material.skills,
        *material.performance,
        *shown_roadmap(material)[1],
    )
    yield from stated_in(stated)
    for source in negotiation.sources:
        yield source.evidence_id, _issue_words(negotiation, source.target)
    for company in (material.partner, material.company):
        for source in company.sources if company else ():
            yield source.evidence_id, partner_words(company, source.target)


def _issue_words(negotiation: Negotiation, target: str) -> str:
    path = target.split("/")
    if len(path) == 3 and path[0] == "issues":
        for issue in negotiation.issues:
            if issue.id == path[1]:
                return labelled(issue.name, issue_field(path[2]))
    return negotiation.title


def issue_field(name: str) -> str:
    """Return what a number of an issue is called."""
    words = {
        "open": _("Opening"),
        "target": _("Target"),
        "walk_away": _("Walk-away"),
        "their_low": _("Their limit, low"),
        "their_likely": _("Their limit, likely"),
        "their_high": _("Their limit, high"),
    }
    return words.get(name, _("Terms"))


def partner_words(partner: Partner | None, target: str) -> str:
    """Return what a fact about a company is called, the company named first."""
    words = {
        "capital": _("Capital"),
        "headcount": _("Headcount"),
        "annual_sales": _("Annual sales"),
        "our_annual_spend": _("Our annual spend"),
    }
    name = partner.name if partner else ""
    return labelled(name, words.get(target, _("Facts")))


def argued(material: Material) -> frozenset[str]:
    """Return the ids of the strengths that arguments use."""
    return frozenset(
        argument.strength_id for argument in material.negotiation.arguments if argument.strength_id
    )


def owner_name(material: Material, strength: Strength) -> str:
    """Return the name of the company that has a strength."""
    for company in (material.partner, material.company):
        if company is not None and company.id == strength.partner_id:
            return company.name
    return ""
