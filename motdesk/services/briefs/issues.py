"""Collect the issues: both sides' numbers, the zones between them, and ways out."""

from decimal import Decimal

from motdesk.base.texts import labelled
from motdesk.domain.briefs.issues import AlternativeLine, IssueLine, IssuesBrief, OptionLine
from motdesk.domain.briefs.quantities import Quantity
from motdesk.domain.negotiations import Alternative, Issue, IssueKind, Negotiation
from motdesk.domain.preparation import is_out_of_order
from motdesk.domain.valuations import derived_walk_away, main_issue, weights, zone_of
from motdesk.methods.concessions import trade, trade_score
from motdesk.services.briefs.frontiers import frontier, packages
from motdesk.services.briefs.materials import Material
from motdesk.services.briefs.registers import Register, issue_field


def issues(material: Material, register: Register) -> IssuesBrief:
    """Return the issues and everything that bears on them."""
    negotiation = material.negotiation
    price = price_issue(negotiation)
    limits = _limits(negotiation, price)
    main = main_issue(negotiation)
    return IssuesBrief(
        currency=negotiation.currency,
        unit_basis=negotiation.unit_basis,
        annual_volume=negotiation.annual_volume,
        contract_months=negotiation.contract_months,
        issues=tuple(_issue(item, material, register, limits) for item in negotiation.issues),
        main_id=main.id if main else "",
        price_id=price.id if price else "",
        alternatives=tuple(
            _alternative(item, limits.get(item.id), price) for item in negotiation.alternatives
        ),
        frontier=frontier(negotiation),
        packages=packages(negotiation),
    )


def price_issue(negotiation: Negotiation) -> Issue | None:
    """Return the issue that ways out are priced in: the one in the unit basis, or the heaviest."""
    numbers = [issue for issue in negotiation.issues if issue.kind is IssueKind.NUMBER]
    priced = [issue for issue in numbers if issue.unit and issue.unit == negotiation.unit_basis]
    return next(iter(priced), max(numbers, key=lambda issue: issue.weight_ours or 0, default=None))


def _issue(
    issue: Issue, material: Material, register: Register, limits: dict[str, Decimal]
) -> IssueLine:
    ours, theirs = weights(material.negotiation)[issue.id]
    both = None if ours is None or theirs is None else (float(ours), float(theirs))
    is_internal = material.is_internal

    def decided(field: str) -> Quantity | None:
        return _quantity(issue, field, material, register, is_assumed=False)

    def guessed(field: str) -> Quantity | None:
        return _quantity(issue, field, material, register, is_assumed=is_internal)

    is_derived = issue.walk_away in limits.values()
    return IssueLine(
        id=issue.id,
        name=issue.name,
        unit=issue.unit,
        kind=issue.kind,
        open=decided("open"),
        direction=issue.direction if is_internal else None,
        importance=issue.importance_class if is_internal else None,
        target=decided("target"),
        walk_away=decided("walk_away") if is_derived else guessed("walk_away"),
        their_low=guessed("their_low"),
        their_likely=guessed("their_likely"),
        their_high=guessed("their_high"),
        weight_ours=None if ours is None else float(ours),
        weight_theirs=None if theirs is None else float(theirs),
        trade=trade(*both) if both else None,
        score=trade_score(*both) if both else None,
        zone=zone_of(issue),
        is_out_of_order=is_internal and is_out_of_order(issue),
        interest_ours=issue.interest_ours,
        interest_theirs=issue.interest_theirs,
        options=tuple(
            OptionLine(label=item.label, ours=item.points_ours, theirs=item.points_theirs)
            for item in issue.options
        ),
    )


def _quantity(
    issue: Issue, field: str, material: Material, register: Register, *, is_assumed: bool
) -> Quantity | None:
    """Return a number of the issue; what we decide ourselves needs no evidence."""
    value = getattr(issue, field)
    if value is None:
        return None
    targets = [f"issues/{issue.id}/{field}"]
    if field.startswith("their_"):
        targets.append(f"issues/{issue.id}/their_likely")
    marks = register.marks(material.negotiation.sources, *targets)
    return Quantity(
        value=value,
        unit=issue.unit,
        label=labelled(issue.name, issue_field(field)),
        marks=marks,
        is_assumed=is_assumed and not marks,
    )


def _limits(negotiation: Negotiation, price: Issue | None) -> dict[str, Decimal]:
    """Return the walk-away derived from each alternative that has a price, by its id."""
    if price is None:
        return {}
    derived = {item.id: derived_walk_away(negotiation, item) for item in negotiation.alternatives}
    return {id_: _rounded(limit) for id_, limit in derived.items() if limit is not None}


def _rounded(limit: Decimal) -> Decimal:
    whole = limit.quantize(Decimal(1))
    return whole if whole == limit else limit.quantize(Decimal("0.01"))


def _alternative(item: Alternative, limit: Decimal | None, price: Issue | None) -> AlternativeLine:
    return AlternativeLine(
        side=item.side,
        text=item.text,
        is_best=item.is_best,
        price=item.price,
        switching_cost=item.switching_cost,
        added_cost=item.added_cost,
        months=item.months,
        probability=item.probability,
        fallback_price=item.fallback_price,
        limit=None if limit is None else Quantity(value=limit, unit=price.unit if price else ""),
    )
