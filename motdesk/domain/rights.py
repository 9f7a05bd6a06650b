"""Intellectual property (知財): rights and know-how, what they cover, and how long they last."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from motdesk.base.errors import UserError
from motdesk.base.identities import new_id
from motdesk.base.texts import _, mark
from motdesk.domain.checks import (
    check_name,
    check_not_negative,
    check_order,
    check_range,
    check_share,
)
from motdesk.domain.contracts import Validity, validity_of
from motdesk.domain.evidence import Source
from motdesk.domain.subjects import Coded, Disclosure, Points, Shared
from motdesk.methods.rights import coverage, default_expiry


class RightKind(StrEnum):
    """What kind of right it is."""

    PATENT = "patent"
    UTILITY_MODEL = "utility_model"
    DESIGN = "design"
    TRADEMARK = "trademark"
    KNOW_HOW = "know_how"
    SOFTWARE = "software"


class RightStatus(StrEnum):
    """Where the right stands."""

    UNKNOWN = "unknown"
    PLANNED = "planned"
    FILED = "filed"
    GRANTED = "granted"
    LAPSED = "lapsed"
    KEPT_SECRET = "kept_secret"  # noqa: S105 - a status, no password


UNFILED = frozenset({RightKind.KNOW_HOW, RightKind.SOFTWARE})  # kept without any office
_OF_OFFICES = frozenset({RightStatus.PLANNED, RightStatus.FILED, RightStatus.GRANTED})


class Ground(StrEnum):
    """Brought along (background), or made together (foreground)."""

    BACKGROUND = "background"
    FOREGROUND = "foreground"


@dataclass(frozen=True, slots=True, kw_only=True)
class Licence:
    """Who may use the right, on which terms, until when."""

    id: str = field(default_factory=new_id)
    licensee: str = ""
    terms: str = ""
    begins: date | None = None
    ends: date | None = None
    is_exclusive: bool = False
    fee: Decimal | None = None
    currency: Coded[str] = "JPY"
    disclosure: Disclosure = Disclosure.NEVER

    def __post_init__(self) -> None:
        check_order(mark("Begin and end of the licence"), self.begins, self.ends)
        check_not_negative(mark("The licence fee"), self.fee)


@dataclass(frozen=True, slots=True, kw_only=True)
class Territory:
    """A country of the right, with its share of our sales and the weight of its status there."""

    id: str = field(default_factory=new_id)
    country: Shared[str] = ""
    sales_share: Decimal | None = None
    status_weight: Decimal | None = None

    def __post_init__(self) -> None:
        check_share(mark("Share of sales"), self.sales_share)
        check_share(mark("Weight of the status"), self.status_weight)


@dataclass(frozen=True, slots=True, kw_only=True)
class Right:
    """One right or piece of know-how of a partner (or ours)."""

    id: str = field(default_factory=new_id)
    partner_id: Annotated[str, Points("partner", is_owner=True)]
    title: Shared[str]
    kind: Shared[RightKind] = RightKind.PATENT
    number: Shared[str] = ""
    holder: Shared[str] = ""
    ground: Shared[Ground] = Ground.BACKGROUND
    jurisdiction: Shared[str] = "JP"
    filed: Shared[date | None] = None
    granted: Shared[date | None] = None
    expiry_override: Shared[date | None] = None
    status: Shared[RightStatus] = RightStatus.UNKNOWN
    next_fee: date | None = None
    covers: Shared[str] = ""
    strength_id: Annotated[str | None, Points("strength")] = None
    is_open: bool | None = None
    is_blocking_us: bool = False
    design_around_months: int | None = None
    private_remark: str = ""
    disclosure: Disclosure = Disclosure.NEVER
    licences: tuple[Licence, ...] = ()
    territories: Shared[tuple[Territory, ...]] = ()
    sources: Shared[tuple[Source, ...]] = ()

    def __post_init__(self) -> None:
        check_name(mark("The title of the right"), self.title)
        if self.kind in UNFILED and self.status in _OF_OFFICES:
            raise UserError(
                _("Know-how and software are neither filed nor granted."),
                kept=_("Nothing was kept."),
                advice=_("Choose the status “Kept as a secret” or “Not known”."),
            )
        check_order(mark("Filed and granted"), self.filed, self.granted)
        check_range(mark("Months to design around"), self.design_around_months, 0, 600)
        shares = (item.sales_share for item in self.territories if item.sales_share is not None)
        check_share(mark("The shares of sales together"), sum(shares, Decimal(0)))

    @property
    def expires(self) -> date | None:
        """The day it expires: as written down, or else by law; None where that is not known."""
        if self.expiry_override is not None or self.filed is None:
            return self.expiry_override
        return default_expiry(self.kind.value, self.jurisdiction.strip().upper(), self.filed)

    @property
    def coverage(self) -> float | None:
        """The share of sales it covers, 0…1, from the territories; None if none is weighed."""
        known = self._weighed()
        return coverage(known) if known else None

    @property
    def weighed_share(self) -> float:
        """The share of sales, 0…1, in the countries that were weighed; the rest is not covered."""
        return min(1.0, sum(share for share, _weight in self._weighed()))

    def _weighed(self) -> list[tuple[float, float]]:
        return [
            (float(item.sales_share), float(item.status_weight))
            for item in self.territories
            if item.sales_share is not None and item.status_weight is not None
        ]

    def validity(self, as_of: date, end: date | None) -> Validity:
        """Judge it on `as_of`, and against the end of a contract; what has lapsed is over."""
        if self.status is RightStatus.LAPSED:
            return Validity.EXPIRED
        return validity_of(self.expires, as_of, end)
