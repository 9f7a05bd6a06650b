"""What a negotiation is worth to both sides: weights, packages, frontier, zones, walk-aways."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from motdesk.base.money import format_number, trimmed
from motdesk.domain.negotiations import (
    Alternative,
    Direction,
    Issue,
    IssueClass,
    IssueKind,
    Negotiation,
    Option,
    Package,
    Side,
    WhoseSide,
)
from motdesk.domain.preparation import has_points, is_out_of_order
from motdesk.methods.agreement import (
    buyer_walk_away,
    expected_zone,
    probability_of_zone,
    uncertain_value,
)
from motdesk.methods.frontier import Analysis, Case, CaseIssue, analyse

_LADDER = 5  # options proposed for a number: opening, walk-away and three between
_PLACES = Decimal("1e-12")
_FEWEST = 1e-6  # units over which a cost that comes once can be spread


@dataclass(frozen=True, slots=True, kw_only=True)
class Zone:
    """The zone of agreement of one issue, in its unit, wide where positive.

    `best`, `likely` and `worst` are widths between our walk-away and their estimated limit,
    `probability` is that of any zone at all, `expected` the width to be expected.
    """

    best: float
    likely: float
    worst: float
    probability: float
    expected: float


def weights(negotiation: Negotiation) -> dict[str, tuple[Decimal | None, Decimal | None]]:
    """Return (ours, theirs) by the issue's id, each side's adding up to 1; None where not given."""
    ours = _shares([issue.weight_ours for issue in negotiation.issues])
    theirs = _shares([issue.weight_theirs for issue in negotiation.issues])
    ids = (issue.id for issue in negotiation.issues)
    return dict(zip(ids, zip(ours, theirs, strict=True), strict=True))


def weighable_issues(negotiation: Negotiation) -> tuple[Issue, ...]:
    """Return the issues that have weights and points for both sides; only these are reckoned."""
    return tuple(
        issue
        for issue in negotiation.issues
        if has_points(issue) and None not in (issue.weight_ours, issue.weight_theirs)
    )


def case_of(negotiation: Negotiation) -> Case | None:
    """Return the weighable issues as numbers, in their order; None if there is none."""
    issues = weighable_issues(negotiation)
    if not issues:
        return None
    shares = weights(replace(negotiation, issues=issues))
    return Case(
        issues=tuple(_case_issue(issue, *shares[issue.id]) for issue in issues),
        disagreement=(
            negotiation.disagreement_ours or Decimal(0),
            negotiation.disagreement_theirs or Decimal(0),
        ),
    )


def analysis_of(negotiation: Negotiation) -> Analysis | None:
    """Return the efficient packages and the four solutions; options count as in `case_of`."""
    case = case_of(negotiation)
    return analyse(case) if case else None


def package_value(negotiation: Negotiation, package: Package) -> tuple[Decimal, Decimal] | None:
    """Return what a package is worth to (us, them) in points; None if it leaves an issue open."""
    issues = weighable_issues(negotiation)
    shares = weights(replace(negotiation, issues=issues))
    chosen = {choice.issue_id: choice.option_id for choice in package.choices}
    ours = theirs = Decimal(0)
    for issue in issues:
        option = next((item for item in issue.options if item.id == chosen.get(issue.id)), None)
        if option is None:
            return None
        ours += (shares[issue.id][0] or 0) * (option.points_ours or 0)
        theirs += (shares[issue.id][1] or 0) * (option.points_theirs or 0)
    return (ours, theirs) if issues else None


def main_issue(negotiation: Negotiation) -> Issue | None:
    """Return the issue that weighs most for us; of equals the first, musts before others."""
    return max(
        negotiation.issues,
        key=lambda issue: (
            issue.weight_ours or 0,
            issue.importance_class is IssueClass.MUST,
            issue.kind is IssueKind.NUMBER,
        ),
        default=None,
    )


def zone_of(issue: Issue) -> Zone | None:
    """Return the zone between our walk-away and the estimate of theirs; None where one lacks.

    None as well where our numbers contradict the direction: then no side of the limit is known.
    """
    theirs = (issue.their_low, issue.their_likely, issue.their_high)
    if issue.walk_away is None or None in theirs or is_out_of_order(issue):
        return None
    low, likely, high = sorted(float(value) for value in theirs if value is not None)
    limit = float(issue.walk_away)
    if issue.direction is Direction.HIGHER:
        limit, low, likely, high = -limit, -high, -likely, -low
    return Zone(
        best=limit - low,
        likely=limit - likely,
        worst=limit - high,
        probability=probability_of_zone(limit, (low, likely, high)),
        expected=expected_zone(limit, (low, likely, high)),
    )


def derived_walk_away(negotiation: Negotiation, alternative: Alternative) -> Decimal | None:
    """Return the price at which an alternative is as good as agreeing; None where a figure lacks.

    An uncertain alternative counts with its probability, the fallback with the rest.
    """
    price, one_off = alternative.price, alternative.switching_cost or 0
    units = _units(negotiation)
    if price is None or (one_off and units < _FEWEST):
        return None
    expected = float(price)
    if alternative.probability is not None and alternative.fallback_price is not None:
        chance, fallback = float(alternative.probability), float(alternative.fallback_price)
        expected = uncertain_value(chance, expected, fallback)
    sign = 1 if is_buying(negotiation, alternative.side) else -1  # a seller's burden lowers it
    limit = sign * buyer_walk_away(
        sign * expected,
        one_off=float(one_off),
        annual_volume=units,
        years=1,
        added_cost=float(alternative.added_cost or 0),
    )
    return trimmed(Decimal(repr(round(limit, 6))))


def best_alternative(negotiation: Negotiation, side: WhoseSide) -> Alternative | None:
    """Return the alternative marked best, or the best by its derived walk-away, for one side."""
    mine = [item for item in negotiation.alternatives if item.side is side]
    marked = [item for item in mine if item.is_best]
    if marked:
        return marked[0]
    priced = [(derived_walk_away(negotiation, item), item) for item in mine]
    known = [(price, item) for price, item in priced if price is not None]
    if not known:
        return mine[0] if mine else None
    return (min if is_buying(negotiation, side) else max)(known, key=lambda pair: pair[0])[1]


def is_buying(negotiation: Negotiation, side: WhoseSide) -> bool:
    """Tell whether `side` is the one that pays."""
    return (negotiation.side is Side.BUYER) == (side is WhoseSide.OURS)


def propose_options(issue: Issue) -> Issue:
    """Return a number issue with a ladder from opening to walk-away, points rising evenly.

    Their points mirror ours, as an assumption to be corrected. Unchanged where it cannot be done.
    """
    if issue.open is None or issue.walk_away is None or is_out_of_order(issue):
        return issue
    span = issue.walk_away - issue.open
    if not span:
        return issue
    steps = range(_LADDER)
    return replace(issue, options=tuple(_rung(issue, issue.open, span, step) for step in steps))


def _rung(issue: Issue, first: Decimal, span: Decimal, step: int) -> Option:
    share = Decimal(step) / (_LADDER - 1)
    value = trimmed(first + span * share)
    return Option(
        label=f"{format_number(value)} {issue.unit}".strip(),
        value=value,
        points_ours=100 * (1 - share),
        points_theirs=100 * share,
    )


def _shares(given: Sequence[Decimal | None]) -> list[Decimal | None]:
    total = sum(value for value in given if value is not None)
    if not total:
        return [None for _value in given]
    if abs(total - 1) < Decimal("1e-9"):
        return list(given)
    return [None if value is None else (value / total).quantize(_PLACES) for value in given]


def _case_issue(issue: Issue, ours: Decimal | None, theirs: Decimal | None) -> CaseIssue:
    return CaseIssue(
        weight_ours=ours or Decimal(0),
        weight_theirs=theirs or Decimal(0),
        options=tuple(
            (option.points_ours or Decimal(0), option.points_theirs or Decimal(0))
            for option in issue.options
        ),
    )


def _units(negotiation: Negotiation) -> float:
    """Return the units over the whole contract; 0 where volume or months are not known."""
    return float((negotiation.annual_volume or 0) * (negotiation.contract_months or 0)) / 12
