"""Collect the page of cost: revisions, indexes and quotes; for us also what it should cost."""

from collections.abc import Mapping
from decimal import Decimal

from motdesk.base.texts import _, labelled
from motdesk.domain.briefs.costs import (
    ClausePart,
    CostBrief,
    ElementLine,
    GainLine,
    IndexLine,
    ItemBrief,
    QuestionBrief,
    RevisionBrief,
    RoundHead,
    RoundRow,
    RoundsBrief,
    ShouldCostBrief,
    ShouldCostLine,
)
from motdesk.domain.briefs.quantities import Quantity
from motdesk.domain.costs import IndexSeries, Item, PriceRevision, RevisionLine
from motdesk.domain.price_revisions import ReckonedLine, ReckonedRevision, reckon
from motdesk.domain.should_costs import (
    QuoteRow,
    price_places,
    price_unit,
    questions,
    quotes_by_round,
    range_of,
    reckoned_lines,
    should_cost,
)
from motdesk.domain.words import word
from motdesk.services.briefs.materials import Material
from motdesk.services.briefs.registers import Register
from motdesk.services.costs import in_order

Indexes = Mapping[str, IndexSeries]


def costs(material: Material, register: Register) -> CostBrief:
    """Return what is to say of the items, those of most money a year first."""
    indexes = {series.id: series for series in material.indexes}
    ordered = sorted(material.items, key=lambda item: (-_turnover(item), item.name, item.id))
    items = [
        item_brief(
            item,
            material.revisions,
            register,
            indexes,
            is_internal=material.is_internal,
            shortened=material.shortened,
        )
        for item in ordered
    ]
    used = {
        line.index_id for revision in material.revisions for line in revision.lines
    }  # fmt: skip
    return CostBrief(
        items=tuple(item for item in items if _has_something(item)),
        indexes=tuple(index_line(series) for series in material.indexes if series.id in used),
    )


def item_brief(
    item: Item,
    revisions: tuple[PriceRevision, ...],
    register: Register,
    indexes: Indexes,
    *,
    is_internal: bool = False,
    shortened: frozenset[str] = frozenset(),
) -> ItemBrief:
    """Return what is to say of an item, with those of the `revisions` that are its own.

    Of those that are `shortened` for this reader no sum is said, for it would be that of a part.
    """
    own = in_order(tuple(one for one in revisions if one.item_id == item.id))
    return ItemBrief(
        name=item.name,
        part_number=item.part_number,
        currency=item.currency,
        unit=price_unit(item),
        places=price_places(item.currency),
        annual_volume=item.annual_volume,
        price=_fact(item, register, "current_price", _("Present price")),
        price_since=item.price_since,
        revisions=tuple(
            _revision(one, item, register, indexes, is_shortened=one.id in shortened) for one in own
        ),
        rounds=_rounds(item),
        should_cost=_should_cost(item, register) if is_internal else None,
        questions=_questions(item) if is_internal else (),
    )


def index_line(series: IndexSeries) -> IndexLine:
    """Return where an index comes from."""
    months = [one.month for one in series.values]
    return IndexLine(
        name=series.name,
        publisher=series.publisher,
        base=series.base,
        source=series.source,
        first=min(months, default=None),
        last=max(months, default=None),
        imported=series.imported,
        is_invented=series.is_invented,
    )


def _turnover(item: Item) -> Decimal:
    return (item.current_price or Decimal(0)) * (item.annual_volume or Decimal(0))


def _has_something(item: ItemBrief) -> bool:
    return bool(item.revisions or item.rounds or item.should_cost)


def _fact(item: Item, register: Register, field: str, words: str) -> Quantity | None:
    label = labelled(item.name, words)
    return register.fact(getattr(item, field), price_unit(item), label, item.sources, field)


def _revision(
    revision: PriceRevision,
    item: Item,
    register: Register,
    indexes: Indexes,
    *,
    is_shortened: bool,
) -> RevisionBrief:
    found = reckon(revision, item.current_price, indexes)
    return RevisionBrief(
        title=revision.title,
        requested=revision.requested,
        effective=revision.effective,
        lines=tuple(_element(line, item, revision, register) for line in found.lines),
        gains=tuple(
            gain for line in found.improvements if (gain := _gain(line, item, revision, register))
        ),
        price=found.price,
        impact=found.impact,
        justified=found.justified,
        asked=register.fact(
            revision.asked_price, price_unit(item), labelled(revision.title, _("Price asked")),
            revision.sources, "asked_price",
        ),
        agreed=revision.agreed_price,
        unexplained=found.unexplained,
        rate=found.rate,
        asked_share=None if is_shortened else found.asked_share,
        pass_through=None if is_shortened else found.pass_through,
        fixed_share=revision.fixed_share,
        clause_parts=_clause_parts(found),
        clause=None if is_shortened else found.clause,
        clause_lack="" if is_shortened else found.clause_lack,
        is_partial=is_shortened or bool(found.lacks),
    )  # fmt: skip


def _element(
    found: ReckonedLine, item: Item, revision: PriceRevision, register: Register
) -> ElementLine:
    line, index = found.line, found.index
    return ElementLine(
        element=line.element,
        cause=line.cause,
        cost=_cost(line, item, revision, register),
        index=index.name if index else "",
        publisher=index.publisher if index else "",
        base_month=line.base_month,
        compare_month=line.compare_month,
        base=found.base,
        compared=found.compared,
        change=found.change,
        impact=found.impact,
        lack=found.lack,
    )


def _cost(
    line: RevisionLine, item: Item, revision: PriceRevision, register: Register
) -> Quantity | None:
    label = labelled(revision.title, line.cause or word(line.element))
    target = f"lines/{line.id}/cost"
    sources = tuple(source for source in revision.sources if source.target in {"", target})
    return register.fact(line.cost, price_unit(item), label, sources, "", target)


def _gain(
    line: RevisionLine, item: Item, revision: PriceRevision, register: Register
) -> GainLine | None:
    amount = _cost(line, item, revision, register)
    return GainLine(name=line.cause or word(line.element), amount=amount) if amount else None


def _clause_parts(found: ReckonedRevision) -> tuple[ClausePart, ...]:
    return tuple(
        ClausePart(weight=one.line.weight, index=one.index.name if one.index else "")
        for one in found.lines
        if one.line.weight is not None
    )


def _rounds(item: Item) -> RoundsBrief | None:
    table = quotes_by_round(item)
    if not table.rounds:
        return None
    return RoundsBrief(
        heads=tuple(
            RoundHead(round=quote.round, received=quote.received, number=quote.number)
            for quote in table.rounds
        ),
        rows=tuple(_row(row) for row in table.rows),
        totals=_row(table.totals),
    )


def _row(row: QuoteRow) -> RoundRow:
    return RoundRow(
        element=row.element, name=row.name, amounts=row.amounts, difference=row.difference
    )


def _should_cost(item: Item, register: Register) -> ShouldCostBrief | None:
    total = should_cost(item)
    if total is None:
        return None
    label = labelled(item.name, _("Should-cost"))
    likely = register.fact(total.likely, price_unit(item), label, item.sources, "cost_lines")
    ranges = [(line, range_of(line)) for line in reckoned_lines(item)]
    return ShouldCostBrief(
        low=total.low,
        likely=likely or Quantity(value=total.likely),
        high=total.high,
        lines=tuple(
            ShouldCostLine(
                name=line.name or word(line.element), low=one.low, likely=one.likely, high=one.high
            )
            for line, one in ranges
        ),
    )


def _questions(item: Item) -> tuple[QuestionBrief, ...]:
    return tuple(
        QuestionBrief(
            element=one.element,
            quoted=one.quoted,
            low=one.reckoned.low,
            likely=one.reckoned.likely,
            high=one.reckoned.high,
            gap=one.gap,
            a_year=one.a_year,
        )
        for one in questions(item)
    )
