"""Cost (原価・見積内訳): items, should-cost against quotes, index series, price revisions.

Elements are kept apart (labour, material, energy …), as the guideline on labour cost asks.
"""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from motdesk.base.dates import format_month
from motdesk.base.errors import UserError
from motdesk.base.identities import new_id
from motdesk.base.texts import _, mark
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


class Element(StrEnum):
    """The elements a price is made of."""

    MATERIAL = "material"
    PURCHASED = "purchased"
    LABOUR = "labour"
    ENERGY = "energy"
    MACHINE = "machine"
    SETUP = "setup"
    TOOLING = "tooling"
    OUTSIDE = "outside"
    LOGISTICS = "logistics"
    OVERHEAD = "overhead"
    PROFIT = "profit"
    IMPROVEMENT = "improvement"


@dataclass(frozen=True, slots=True, kw_only=True)
class CostLine:
    """Our estimate of one line of the cost, per unit: low, likely, high."""

    id: str = field(default_factory=new_id)
    element: Element = Element.MATERIAL
    name: str = ""
    low: Decimal | None = None
    likely: Decimal | None = None
    high: Decimal | None = None
    note: str = ""

    def __post_init__(self) -> None:
        check_order(mark("Low, likely, high"), self.low, self.likely, self.high)


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteLine:
    """One line of a quote, per unit."""

    id: str = field(default_factory=new_id)
    element: Shared[Element] = Element.MATERIAL
    name: Shared[str] = ""
    amount: Shared[Decimal | None] = None

    def __post_init__(self) -> None:
        check_finite(mark("The amount"), self.amount)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """One round of their quote; earlier rounds are kept."""

    id: str = field(default_factory=new_id)
    round: Shared[int] = 1
    received: Shared[date | None] = None
    number: Shared[str] = ""
    price: Shared[Decimal | None] = None
    note: str = ""
    disclosure: Disclosure = Disclosure.NEVER
    lines: Shared[tuple[QuoteLine, ...]] = ()

    def __post_init__(self) -> None:
        check_range(mark("The round"), self.round, 1, 99)
        check_not_negative(mark("The price"), self.price)


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One part: number, name, volume, present price, our should-cost, their quotes."""

    id: str = field(default_factory=new_id)
    partner_id: Annotated[str, Points("partner", is_owner=True)]
    name: Shared[str]
    part_number: Shared[str] = ""
    unit: Shared[str] = ""
    currency: Shared[Coded[str]] = "JPY"
    annual_volume: Shared[Decimal | None] = None
    current_price: Shared[Decimal | None] = None
    price_since: Shared[date | None] = None
    is_tax_excluded: Shared[bool] = True
    private_remark: str = ""
    disclosure: Disclosure = Disclosure.NEVER
    cost_lines: tuple[CostLine, ...] = ()
    quotes: Shared[tuple[Quote, ...]] = ()
    sources: Shared[tuple[Source, ...]] = ()

    def __post_init__(self) -> None:
        check_name(mark("The name of the item"), self.name)
        check_currency(self.currency)
        check_not_negative(mark("Annual volume"), self.annual_volume)
        check_not_negative(mark("The present price"), self.current_price)


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexValue:
    """The value of an index in one month; `month` is its first day, whatever day is given."""

    id: str = field(default_factory=new_id)
    month: Shared[date]
    value: Shared[Decimal]

    def __post_init__(self) -> None:
        check_finite(mark("The index"), self.value)
        object.__setattr__(self, "month", self.month.replace(day=1))


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexSeries:
    """A public series, imported by the user with its source; none is shipped."""

    id: str = field(default_factory=new_id)
    name: Shared[str]
    publisher: Shared[str] = ""
    source: Shared[str] = ""
    base: Shared[str] = ""
    imported: Shared[date | None] = None
    is_invented: Shared[bool] = False
    disclosure: Disclosure = Disclosure.NEVER
    values: Shared[tuple[IndexValue, ...]] = ()

    def __post_init__(self) -> None:
        check_name(mark("The name of the index"), self.name)
        months: set[date] = set()
        for value in self.values:
            if value.month in months:
                month = format_month(value.month)
                raise UserError(_("{month} is there twice.").format(month=month))
            months.add(value.month)


@dataclass(frozen=True, slots=True, kw_only=True)
class RevisionLine:
    """One element of a price revision: its cost now, its cause, the index and the two months.

    An improvement has no index: its cost is what it takes off the price.
    """

    id: str = field(default_factory=new_id)
    element: Shared[Element] = Element.MATERIAL
    cause: Shared[str] = ""
    cost: Shared[Decimal | None] = None
    index_id: Shared[Annotated[str | None, Points("index_series")]] = None
    base_month: Shared[date | None] = None
    compare_month: Shared[date | None] = None
    weight: Shared[Decimal | None] = None
    disclosure: Disclosure = Disclosure.NEVER

    def __post_init__(self) -> None:
        check_not_negative(mark("The cost of the element"), self.cost)
        check_range(mark("The weight in the index clause"), self.weight, 0, 1)
        for name in ("base_month", "compare_month"):
            month = getattr(self, name)
            object.__setattr__(self, name, month and month.replace(day=1))


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceRevision:
    """A request to revise a price (価格改定のお願い), by element, with what was agreed."""

    id: str = field(default_factory=new_id)
    item_id: Annotated[str, Points("item", is_owner=True)]
    title: Shared[str]
    requested: Shared[date | None] = None
    effective: Shared[date | None] = None
    asked_price: Shared[Decimal | None] = None
    agreed_price: Shared[Decimal | None] = None
    fixed_share: Shared[Decimal | None] = None
    note: str = ""
    disclosure: Disclosure = Disclosure.NEVER
    lines: Shared[tuple[RevisionLine, ...]] = ()
    sources: Shared[tuple[Source, ...]] = ()

    def __post_init__(self) -> None:
        check_name(mark("The title of the price revision"), self.title)
        check_range(mark("The fixed share of the index clause"), self.fixed_share, 0, 1)
        check_not_negative(mark("The price asked"), self.asked_price)
        check_not_negative(mark("The price agreed"), self.agreed_price)
