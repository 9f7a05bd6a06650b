"""Partners (取引先): suppliers, customers and our own company, in one table."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from motdesk.base.identities import new_id
from motdesk.base.texts import mark
from motdesk.domain.checks import (
    check_corporate_number,
    check_currency,
    check_name,
    check_not_negative,
    check_order,
    check_range,
)
from motdesk.domain.evidence import Source
from motdesk.domain.subjects import Coded, Disclosure, Shared


class Influence(StrEnum):
    """The buying influence of a person (Miller and Heiman)."""

    ECONOMIC = "economic"
    USER = "user"
    TECHNICAL = "technical"
    COACH = "coach"
    UNKNOWN = "unknown"


class Pillar(StrEnum):
    """The three pillars of technology management."""

    TECHNOLOGY = "technology"
    IP = "ip"
    PEOPLE = "people"


class NdaState(StrEnum):
    """Where the non-disclosure agreement stands."""

    UNKNOWN = "unknown"
    NONE = "none"
    DRAFT = "draft"
    SIGNED = "signed"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """A person at the partner, and what we think of their part in the decision."""

    id: str = field(default_factory=new_id)
    name: Shared[str] = ""
    kana: Shared[str] = ""
    title: Shared[str] = ""
    buying_influence: Influence = Influence.UNKNOWN
    influence: int | None = None
    stance: int | None = None
    personal_win: str = ""
    concern: str = ""
    last_contact: date | None = None
    covered_by: str = ""
    private_remark: str = ""
    disclosure: Disclosure = Disclosure.NEVER

    def __post_init__(self) -> None:
        check_range(mark("Influence"), self.influence, 1, 5)
        check_range(mark("Stance"), self.stance, -2, 2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """A certificate the partner holds, such as IATF 16949."""

    id: str = field(default_factory=new_id)
    standard: Shared[str] = ""
    number: Shared[str] = ""
    body: Shared[str] = ""
    scope: Shared[str] = ""
    issued: Shared[date | None] = None
    expires: Shared[date | None] = None
    disclosure: Disclosure = Disclosure.NEVER

    def __post_init__(self) -> None:
        check_order(mark("Certificate dates"), self.issued, self.expires)


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What the partner says of its strategy, and what that means for our talk."""

    id: str = field(default_factory=new_id)
    pillar: Shared[Pillar] = Pillar.TECHNOLOGY
    text: Shared[str] = ""
    stated: Shared[date | None] = None
    source: Shared[str] = ""
    meaning: str = ""
    disclosure: Disclosure = Disclosure.NEVER


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner:
    """One company: supplier, customer, ourselves, or several of these at once."""

    id: str = field(default_factory=new_id)
    name: Shared[str]
    kana: Shared[str] = ""
    corporate_number: Shared[str] = ""
    country: Shared[str] = ""
    address: Shared[str] = ""
    sites: Shared[tuple[str, ...]] = ()
    currency: Coded[str] = "JPY"
    capital: Decimal | None = None
    capital_as_of: date | None = None
    headcount: int | None = None
    headcount_as_of: date | None = None
    annual_sales: Decimal | None = None
    annual_sales_as_of: date | None = None
    our_annual_spend: Decimal | None = None
    improvement_budget: Decimal | None = None
    fiscal_year_start: int = 4
    is_supplier: bool = False
    is_customer: bool = False
    is_own: bool = False
    categories: tuple[str, ...] = ()
    nda_state: NdaState = NdaState.UNKNOWN
    nda_expires: date | None = None
    has_partnership_declaration: bool | None = None
    partnership_declared: date | None = None
    private_remark: str = ""
    contacts: Shared[tuple[Contact, ...]] = ()
    certificates: Shared[tuple[Certificate, ...]] = ()
    statements: Shared[tuple[Statement, ...]] = ()
    sources: tuple[Source, ...] = ()

    def __post_init__(self) -> None:
        check_name(mark("The partner's name"), self.name)
        check_corporate_number(self.corporate_number)
        check_currency(self.currency)
        check_range(mark("The first month of the fiscal year"), self.fiscal_year_start, 1, 12)
        check_not_negative(mark("Capital"), self.capital)
        check_not_negative(mark("Headcount"), self.headcount)
        check_not_negative(mark("Annual sales"), self.annual_sales)
        check_not_negative(mark("Our annual spend"), self.our_annual_spend)
        check_not_negative(mark("The budget for improvements"), self.improvement_budget)
