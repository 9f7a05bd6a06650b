"""Negotiations (交渉案件): situation, issues, alternatives, packages, arguments, people, agenda."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from motdesk.base.identities import new_id
from motdesk.base.texts import mark
from motdesk.domain.checks import (
    check_currency,
    check_finite,
    check_name,
    check_not_negative,
    check_order,
    check_range,
)
from motdesk.domain.evidence import Source
from motdesk.domain.subjects import Coded, Disclosure, Points, Shared


class Side(StrEnum):
    """On which side of this negotiation we sit."""

    BUYER = "buyer"
    SUPPLIER = "supplier"


class WhoseSide(StrEnum):
    """Ours or theirs."""

    OURS = "ours"
    THEIRS = "theirs"


class IssueKind(StrEnum):
    """A number on a scale, or a choice among options."""

    NUMBER = "number"
    CHOICE = "choice"


class Direction(StrEnum):
    """Which way is better for us."""

    LOWER = "lower"
    HIGHER = "higher"


class IssueClass(StrEnum):
    """How much we need it: must have, want to get, can give."""

    MUST = "must"
    WANT = "want"
    GIVE = "give"


class Classification(StrEnum):
    """The secrecy of the internal pack: 極秘, 秘, 社外秘, 関係者外秘."""

    TOP_SECRET = "top_secret"  # noqa: S105 - a stamp, no password
    SECRET = "secret"  # noqa: S105 - a stamp, no password
    COMPANY = "company"
    CONCERNED = "concerned"


class PackageKind(StrEnum):
    """What a package is for."""

    OPEN = "open"
    TARGET = "target"
    FLOOR = "floor"
    OFFER = "offer"
    RECEIVED = "received"
    AGREED = "agreed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One possible outcome of an issue, with its points (0–100) for both sides.

    An issue that may be shown shows no option by itself: the worst of them is our limit.
    """

    id: str = field(default_factory=new_id)
    label: Shared[str] = ""
    value: Shared[Decimal | None] = None
    points_ours: Decimal | None = None
    points_theirs: Decimal | None = None
    disclosure: Disclosure = Disclosure.NEVER

    def __post_init__(self) -> None:
        check_range(mark("Our points"), self.points_ours, 0, 100)
        check_range(mark("Their points"), self.points_theirs, 0, 100)


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """One thing to be agreed: our three numbers, our guess of theirs, weights, options."""

    id: str = field(default_factory=new_id)
    name: Shared[str] = ""
    unit: Shared[str] = ""
    kind: Shared[IssueKind] = IssueKind.NUMBER
    direction: Direction = Direction.LOWER
    importance_class: IssueClass = IssueClass.WANT
    open: Shared[Decimal | None] = None
    target: Decimal | None = None
    walk_away: Decimal | None = None
    their_low: Decimal | None = None
    their_likely: Decimal | None = None
    their_high: Decimal | None = None
    weight_ours: Decimal | None = None
    weight_theirs: Decimal | None = None
    interest_ours: str = ""
    interest_theirs: str = ""
    strength_id: Annotated[str | None, Points("strength")] = None
    roadmap_item_id: Annotated[str | None, Points("roadmap_item")] = None
    right_id: Annotated[str | None, Points("right")] = None
    skill_id: Annotated[str | None, Points("skill")] = None
    disclosure: Disclosure = Disclosure.NEVER
    options: Shared[tuple[Option, ...]] = ()

    def __post_init__(self) -> None:
        for value in (self.open, self.target, self.walk_away, self.their_low, self.their_high):
            check_finite(mark("The number"), value)
        check_order(
            mark("Estimate of the other side"), self.their_low, self.their_likely, self.their_high
        )
        check_not_negative(mark("Our weight"), self.weight_ours)
        check_not_negative(mark("Their weight"), self.weight_theirs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternative:
    """What a side does without an agreement (BATNA): price, cost to switch, months, probability.

    `price` and `added_cost` are per unit, `switching_cost` once, `fallback_price` if it fails.
    """

    id: str = field(default_factory=new_id)
    side: WhoseSide = WhoseSide.OURS
    text: str = ""
    price: Decimal | None = None
    switching_cost: Decimal | None = None
    added_cost: Decimal | None = None
    months: int | None = None
    probability: Decimal | None = None
    fallback_price: Decimal | None = None
    is_best: bool = False

    def __post_init__(self) -> None:
        check_range(mark("Probability"), self.probability, 0, 1)
        check_not_negative(mark("Months"), self.months)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """The option (or the number) a package takes for one issue."""

    id: str = field(default_factory=new_id)
    issue_id: Annotated[str, Points("negotiation.issues")]
    option_id: Annotated[str | None, Points("negotiation.issues.options")] = None
    value: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """One combination over all issues: our opening, target, floor, an offer made or received."""

    id: str = field(default_factory=new_id)
    name: str = ""
    kind: PackageKind = PackageKind.OFFER
    note: str = ""
    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument:
    """A point to make, what proves it, the likely reply and our answer."""

    id: str = field(default_factory=new_id)
    point: Shared[str] = ""
    strength_id: Shared[Annotated[str | None, Points("strength")]] = None
    evidence_id: Shared[Annotated[str | None, Points("evidence")]] = None
    likely_reply: str = ""
    answer: str = ""
    disclosure: Disclosure = Disclosure.NEVER


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """Someone who sits in the room, on our side or theirs."""

    id: str = field(default_factory=new_id)
    side: Shared[WhoseSide] = WhoseSide.OURS
    name: Shared[str] = ""
    title: Shared[str] = ""
    role: Shared[str] = ""
    contact_id: Annotated[str | None, Points("partner.contacts")] = None
    private_remark: str = ""
    disclosure: Disclosure = Disclosure.NEVER


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:
    """One point of the agenda, with its minutes."""

    id: str = field(default_factory=new_id)
    topic: Shared[str] = ""
    minutes: Shared[int | None] = None
    aim: str = ""
    disclosure: Disclosure = Disclosure.NEVER

    def __post_init__(self) -> None:
        check_range(mark("Minutes"), self.minutes, 1, 1440)


@dataclass(frozen=True, slots=True, kw_only=True)
class RedLine:
    """What we do not accept, whatever is offered for it."""

    id: str = field(default_factory=new_id)
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChosenNeed:
    """A need that this negotiation is about."""

    id: str = field(default_factory=new_id)
    need_id: Annotated[str, Points("need")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Negotiation:
    """One negotiation, prepared from one side."""

    id: str = field(default_factory=new_id)
    title: Shared[str]
    side: Side = Side.BUYER
    partner_id: Annotated[str | None, Points("partner")] = None
    own_company_id: Annotated[str | None, Points("partner")] = None
    category: str = ""
    items: Shared[tuple[str, ...]] = ()
    currency: Shared[Coded[str]] = "JPY"
    unit_basis: Shared[str] = ""
    annual_volume: Shared[Decimal | None] = None
    contract_starts: Shared[date | None] = None
    contract_months: Shared[int | None] = None
    held_on: Shared[date | None] = None
    held_at: Shared[str] = ""
    place: Shared[str] = ""
    language: Shared[Coded[str]] = "ja"
    reason: Shared[str] = ""
    objective: str = ""
    success: str = ""
    their_view: str = ""
    overturned_by: str = ""
    mandate: str = ""
    approver: str = ""
    prepared_by: str = ""
    classification: Classification = Classification.COMPANY
    disagreement_ours: Decimal | None = None
    disagreement_theirs: Decimal | None = None
    needs: Shared[tuple[ChosenNeed, ...]] = ()
    issues: Shared[tuple[Issue, ...]] = ()
    alternatives: tuple[Alternative, ...] = ()
    packages: tuple[Package, ...] = ()
    arguments: Shared[tuple[Argument, ...]] = ()
    red_lines: tuple[RedLine, ...] = ()
    participants: Shared[tuple[Participant, ...]] = ()
    agenda: Shared[tuple[AgendaItem, ...]] = ()
    sources: tuple[Source, ...] = ()

    def __post_init__(self) -> None:
        check_name(mark("The title of the negotiation"), self.title)
        check_currency(self.currency)
        check_not_negative(mark("Annual volume"), self.annual_volume)
        check_range(mark("Contract months"), self.contract_months, 1, 600)
        check_range(mark("Our points without agreement"), self.disagreement_ours, 0, 100)
        check_range(mark("Their points without agreement"), self.disagreement_theirs, 0, 100)
