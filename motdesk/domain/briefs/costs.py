"""What the page of cost says: price revisions with their indexes, quotes by round, should-cost."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from motdesk.domain.briefs.quantities import Quantity
from motdesk.domain.costs import Element


@dataclass(frozen=True, slots=True, kw_only=True)
class ElementLine:
    """One element of a price revision, its index in two months, and its impact on a unit."""

    element: Element
    cause: str
    cost: Quantity | None
    index: str
    publisher: str
    base_month: date | None
    compare_month: date | None
    base: Decimal | None
    compared: Decimal | None
    change: Decimal | None
    impact: Decimal | None
    lack: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GainLine:
    """An improvement and what it takes off the price of a unit."""

    name: str
    amount: Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class ClausePart:
    """A weight of the index clause and the index it belongs to."""

    weight: Decimal
    index: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RevisionBrief:
    """A price revision: elements, improvements, and what follows from them for the price.

    `is_partial` where an element is not reckoned, or not for the eyes of this reader.
    """

    title: str
    requested: date | None
    effective: date | None
    lines: tuple[ElementLine, ...]
    gains: tuple[GainLine, ...]
    price: Decimal | None
    impact: Decimal
    justified: Decimal | None
    asked: Quantity | None
    agreed: Decimal | None
    unexplained: Decimal | None
    rate: Decimal | None
    asked_share: Decimal | None
    pass_through: Decimal | None
    fixed_share: Decimal | None
    clause_parts: tuple[ClausePart, ...]
    clause: Decimal | None
    clause_lack: str = ""
    is_partial: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundHead:
    """A round of a quote: its number, when and under which number it came."""

    round: int
    received: date | None
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundRow:
    """A line of a quote through the rounds; without an element, what is not broken down."""

    element: Element | None
    name: str
    amounts: tuple[Decimal | None, ...]
    difference: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundsBrief:
    """The rounds of a quote side by side, their prices in `totals`."""

    heads: tuple[RoundHead, ...]
    rows: tuple[RoundRow, ...]
    totals: RoundRow


@dataclass(frozen=True, slots=True, kw_only=True)
class ShouldCostLine:
    """One line of our estimate."""

    name: str
    low: Decimal
    likely: Decimal
    high: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class ShouldCostBrief:
    """What the item should cost by our estimate; for us alone."""

    low: Decimal
    likely: Quantity
    high: Decimal
    lines: tuple[ShouldCostLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionBrief:
    """An element quoted above our estimate: to be asked about; for us alone."""

    element: Element
    quoted: Decimal
    low: Decimal
    likely: Decimal
    high: Decimal
    gap: Decimal
    a_year: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemBrief:
    """One item with all that is said of its price; money is per unit in `unit`."""

    name: str
    part_number: str
    currency: str
    unit: str
    places: int
    annual_volume: Decimal | None
    price: Quantity | None
    price_since: date | None
    revisions: tuple[RevisionBrief, ...]
    rounds: RoundsBrief | None
    should_cost: ShouldCostBrief | None = None
    questions: tuple[QuestionBrief, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexLine:
    """Where an index comes from."""

    name: str
    publisher: str
    base: str
    source: str
    first: date | None
    last: date | None
    imported: date | None
    is_invented: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CostBrief:
    """All items of which there is something to say, and the indexes they lean on."""

    items: tuple[ItemBrief, ...] = ()
    indexes: tuple[IndexLine, ...] = ()
