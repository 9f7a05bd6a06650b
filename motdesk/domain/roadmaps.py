"""Technology roadmaps (技術ロードマップ): items, links, and the ledger of what was promised.

Dates may be empty and are never filled in. Every change of what was promised is a revision; a
baseline is a named picture of all items that nobody changes any more.
"""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from motdesk.base.identities import new_id
from motdesk.base.texts import mark
from motdesk.domain.checks import check_currency, check_finite, check_name, check_order, check_range
from motdesk.domain.evidence import Source
from motdesk.domain.strengths import check_fit
from motdesk.domain.subjects import Coded, Disclosure, Points, Shared


class Layer(StrEnum):
    """The layers of a roadmap, from the market down to resources."""

    MARKET = "market"
    BUSINESS = "business"
    PRODUCT = "product"
    TECHNOLOGY = "technology"
    RESOURCE = "resource"


class ItemKind(StrEnum):
    """A bar from start to end, a milestone (its end), or a window that is open meanwhile."""

    BAR = "bar"
    MILESTONE = "milestone"
    WINDOW = "window"


class Precision(StrEnum):
    """How exactly a date is known; a coarse date stands for its whole period."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    FISCAL_YEAR = "fiscal_year"
    YEAR = "year"


class Status(StrEnum):
    """How far an item is from an idea to a kept promise; from `committed` on it is a promise."""

    IDEA = "idea"
    STATED = "stated"
    COMMITTED = "committed"
    STARTED = "started"
    ACHIEVED = "achieved"
    MISSED = "missed"
    WITHDRAWN = "withdrawn"


class Origin(StrEnum):
    """Who says so: the partner, we, or our inference."""

    PARTNER = "partner"
    US = "us"
    INFERRED = "inferred"


class Reason(StrEnum):
    """Why a promise was changed."""

    TECHNICAL = "technical"
    FUNDING = "funding"
    PEOPLE = "people"
    CUSTOMER = "customer"
    SUB_SUPPLIER = "sub_supplier"
    REGULATION = "regulation"
    UNKNOWN = "unknown"


class LinkKind(StrEnum):
    """What one item does for another."""

    DRIVES = "drives"
    REQUIRES = "requires"
    ENABLES = "enables"
    SUPPORTS = "supports"


PROMISED = frozenset({Status.COMMITTED, Status.STARTED, Status.ACHIEVED, Status.MISSED})


@dataclass(frozen=True, slots=True, kw_only=True)
class RoadmapLink:
    """This item drives, requires, enables or supports another, with strength 0, 1, 3 or 9."""

    id: str = field(default_factory=new_id)
    to_id: Annotated[str, Points("roadmap_item")]
    kind: Shared[LinkKind] = LinkKind.REQUIRES
    fit: Shared[int] = 3

    def __post_init__(self) -> None:
        check_fit(self.fit)


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """One line of the ledger: what was promised from `reported` on, and why it changed."""

    id: str = field(default_factory=new_id)
    reported: Shared[date]
    reason: Shared[Reason | None] = None
    note: str = ""
    start: Shared[date | None] = None
    start_precision: Shared[Precision] = Precision.DAY
    end: Shared[date | None] = None
    end_precision: Shared[Precision] = Precision.DAY
    figure_to: Shared[Decimal | None] = None
    confidence: int | None = None
    status: Shared[Status] = Status.STATED


@dataclass(frozen=True, slots=True, kw_only=True)
class RoadmapItem:
    """One bar, milestone or window of a partner's roadmap (or of ours)."""

    id: str = field(default_factory=new_id)
    partner_id: Annotated[str, Points("partner", is_owner=True)]
    title: Shared[str]
    layer: Shared[Layer] = Layer.TECHNOLOGY
    lane: Shared[str] = ""
    kind: Shared[ItemKind] = ItemKind.BAR
    start: Shared[date | None] = None
    start_precision: Shared[Precision] = Precision.DAY
    end: Shared[date | None] = None
    end_precision: Shared[Precision] = Precision.DAY
    earliest: Shared[date | None] = None
    latest: Shared[date | None] = None
    confidence: int | None = None
    confidence_of: Origin = Origin.US
    status: Shared[Status] = Status.STATED
    origin: Shared[Origin] = Origin.PARTNER
    figure: Shared[str] = ""
    figure_unit: Shared[str] = ""
    figure_from: Shared[Decimal | None] = None
    figure_to: Shared[Decimal | None] = None
    is_lower_better: Shared[bool] = False
    actual_start: Shared[date | None] = None
    actual_end: Shared[date | None] = None
    annual_benefit: Decimal | None = None
    currency: Coded[str] = "JPY"
    strength_id: Annotated[str | None, Points("strength")] = None
    need_id: Shared[Annotated[str | None, Points("need")]] = None
    private_remark: str = ""
    disclosure: Disclosure = Disclosure.NEVER
    links: Shared[tuple[RoadmapLink, ...]] = ()
    revisions: Shared[tuple[Revision, ...]] = ()
    sources: Shared[tuple[Source, ...]] = ()

    def __post_init__(self) -> None:
        check_name(mark("The item of the roadmap"), self.title)
        check_order(mark("Start and end"), self.start, self.end)
        check_order(mark("Earliest and latest"), self.earliest, self.latest)
        check_order(mark("Actual start and end"), self.actual_start, self.actual_end)
        check_range(mark("Confidence in percent"), self.confidence, 0, 100)
        check_finite(mark("The figure of merit"), self.figure_from)
        check_finite(mark("The figure of merit"), self.figure_to)
        check_currency(self.currency)

    @property
    def is_achieved(self) -> bool:
        """Whether it is done, be the day known or not."""
        return self.actual_end is not None or self.status is Status.ACHIEVED

    @property
    def is_promised(self) -> bool:
        """Whether a change of its dates or figure is a change of a promise."""
        return self.status in PROMISED


@dataclass(frozen=True, slots=True, kw_only=True)
class BaselineEntry:
    """An item as it stood in a baseline; it stays when the item goes."""

    id: str = field(default_factory=new_id)
    item_id: Coded[str]
    title: str = ""
    layer: Layer = Layer.TECHNOLOGY
    lane: str = ""
    kind: ItemKind = ItemKind.BAR
    start: date | None = None
    start_precision: Precision = Precision.DAY
    end: date | None = None
    end_precision: Precision = Precision.DAY
    figure: str = ""
    figure_unit: str = ""
    figure_to: Decimal | None = None
    is_lower_better: bool = False
    confidence: int | None = None
    status: Status = Status.STATED


@dataclass(frozen=True, slots=True, kw_only=True)
class Baseline:
    """A named picture of a partner's roadmap on one day; made once and never changed."""

    id: str = field(default_factory=new_id)
    partner_id: Annotated[str, Points("partner", is_owner=True)]
    name: str
    taken: date
    note: str = ""
    entries: tuple[BaselineEntry, ...] = ()

    def __post_init__(self) -> None:
        check_name(mark("The name of the baseline"), self.name)
