"""What the table says: issues with both sides' numbers, ways out, packages and the frontier."""

from dataclasses import dataclass
from decimal import Decimal

from motdesk.domain.briefs.quantities import Quantity
from motdesk.domain.negotiations import Direction, IssueClass, IssueKind, PackageKind, WhoseSide
from motdesk.domain.valuations import Zone
from motdesk.methods.concessions import Trade


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionLine:
    """One possible outcome, with its points for both sides."""

    label: str
    ours: Decimal | None = None
    theirs: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueLine:
    """One issue; weights are shares of 1, `score` says how clearly it is one to get or to give.

    `is_out_of_order` where our numbers contradict the direction: then it has no zone.
    """

    id: str
    name: str
    unit: str
    kind: IssueKind
    open: Quantity | None = None
    direction: Direction | None = None
    importance: IssueClass | None = None
    target: Quantity | None = None
    walk_away: Quantity | None = None
    their_low: Quantity | None = None
    their_likely: Quantity | None = None
    their_high: Quantity | None = None
    weight_ours: float | None = None
    weight_theirs: float | None = None
    trade: Trade | None = None
    score: float | None = None
    zone: Zone | None = None
    is_out_of_order: bool = False
    interest_ours: str = ""
    interest_theirs: str = ""
    options: tuple[OptionLine, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AlternativeLine:
    """What a side does without agreement; `limit` is the walk-away derived from it, if any."""

    side: WhoseSide
    text: str
    is_best: bool
    price: Decimal | None
    switching_cost: Decimal | None
    added_cost: Decimal | None
    months: int | None
    probability: Decimal | None
    fallback_price: Decimal | None
    limit: Quantity | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementLine:
    """A package in points for both sides; `choices` names its outcome for each issue in order."""

    ours: float
    theirs: float
    choices: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageLine:
    """A package of ours; points are missing as long as it leaves an issue out."""

    name: str
    kind: PackageKind
    choices: tuple[str, ...]
    ours: float | None = None
    theirs: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontierBrief:
    """All packages at once; `issues` names those that have points, in the order of the choices.

    `cloud` holds the (ours, theirs) points of every package, as long as they are not too many.
    """

    issues: tuple[str, ...]
    packages: int
    feasible: int | None
    disagreement: tuple[float, float] | None
    frontier: tuple[AgreementLine, ...]
    cloud: tuple[tuple[float, float], ...]
    nash: AgreementLine | None
    kalai: AgreementLine | None


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuesBrief:
    """The issues and everything that bears on them.

    `main_id` is the issue that weighs most for us, `price_id` the one alternatives are priced in.
    """

    currency: str
    unit_basis: str
    annual_volume: Decimal | None
    contract_months: int | None
    issues: tuple[IssueLine, ...]
    main_id: str = ""
    price_id: str = ""
    alternatives: tuple[AlternativeLine, ...] = ()
    frontier: FrontierBrief | None = None
    packages: tuple[PackageLine, ...] = ()

    @property
    def main(self) -> IssueLine | None:
        """The issue that weighs most for us, or the first; None if there is none."""
        return next((issue for issue in self.issues if issue.id == self.main_id), None)

    @property
    def derived_limit(self) -> Quantity | None:
        """The walk-away that follows from our best way out; None if that has no price."""
        ours = [item for item in self.alternatives if item.side is WhoseSide.OURS and item.limit]
        best = next((item for item in ours if item.is_best), ours[0] if len(ours) == 1 else None)
        return best.limit if best else None
