"""Improvements and investments (投資・改善), and the 3M losses they are to remove.

They answer: which investment led to which result, and where does the next yen pay most.
"""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from motdesk.base.identities import new_id
from motdesk.base.texts import mark
from motdesk.domain.checks import (
    check_currency,
    check_name,
    check_order,
    check_range,
    check_share,
)
from motdesk.domain.evidence import Source
from motdesk.domain.partners import Pillar
from motdesk.domain.subjects import Coded, Disclosure, Points, Shared

_MOST = 10**12  # no figure of a factory is larger; formulas stay within their reach


class ImprovementKind(StrEnum):
    """What was spent on."""

    CAPEX = "capex"
    KAIZEN = "kaizen"
    TRAINING = "training"
    DIGITAL = "digital"
    ENVIRONMENT = "environment"


class LossKind(StrEnum):
    """Overload (muri), waste (muda), unevenness (mura)."""

    MURI = "muri"
    MUDA = "muda"
    MURA = "mura"


@dataclass(frozen=True, slots=True, kw_only=True)
class CashFlow:
    """Money that flows in a year after the beginning (0 is the beginning itself)."""

    id: str = field(default_factory=new_id)
    year: int = 0
    amount: Decimal | None = None

    def __post_init__(self) -> None:
        check_range(mark("The year of the cash flow"), self.year, 0, 50)
        check_range(mark("The cash flow"), self.amount, -_MOST, _MOST)


@dataclass(frozen=True, slots=True, kw_only=True)
class Improvement:
    """One investment or improvement: what it cost, what it was to bring, what was measured."""

    id: str = field(default_factory=new_id)
    partner_id: Annotated[str, Points("partner", is_owner=True)]
    title: Shared[str]
    kind: Shared[ImprovementKind] = ImprovementKind.KAIZEN
    pillar: Shared[Pillar] = Pillar.TECHNOLOGY
    currency: Shared[Coded[str]] = "JPY"
    amount: Decimal | None = None
    begun: Shared[date | None] = None
    finished: Shared[date | None] = None
    kpi: Shared[str] = ""
    kpi_unit: Shared[str] = ""
    is_lower_better: Shared[bool] = True
    expected_effect: Shared[str] = ""
    before_count: Shared[int | None] = None
    before_mean: Shared[Decimal | None] = None
    before_deviation: Shared[Decimal | None] = None
    after_count: Shared[int | None] = None
    after_mean: Shared[Decimal | None] = None
    after_deviation: Shared[Decimal | None] = None
    attribution: Decimal | None = None
    confidence: Decimal | None = None
    verified_by: Shared[str] = ""
    money_per_kpi: Decimal | None = None
    customer_value: Shared[str] = ""
    discount_rate: Decimal | None = None
    strength_id: Annotated[str | None, Points("strength")] = None
    private_remark: str = ""
    disclosure: Disclosure = Disclosure.NEVER
    cash_flows: tuple[CashFlow, ...] = ()
    sources: Shared[tuple[Source, ...]] = ()

    def __post_init__(self) -> None:
        check_name(mark("The improvement"), self.title)
        check_currency(self.currency)
        check_range(mark("Money spent"), self.amount, 0, _MOST)
        check_order(mark("Begun and finished"), self.begun, self.finished)
        check_range(mark("Count before"), self.before_count, 0, _MOST)
        check_range(mark("Count after"), self.after_count, 0, _MOST)
        check_range(mark("Mean before"), self.before_mean, -_MOST, _MOST)
        check_range(mark("Mean after"), self.after_mean, -_MOST, _MOST)
        check_range(mark("Deviation before"), self.before_deviation, 0, _MOST)
        check_range(mark("Deviation after"), self.after_deviation, 0, _MOST)
        check_range(mark("Money a year for one unit"), self.money_per_kpi, -_MOST, _MOST)
        check_share(mark("Discount rate"), self.discount_rate)
        check_share(mark("Attribution"), self.attribution)
        check_share(mark("Confidence"), self.confidence)


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """Another loss that this one causes, and which share of that one."""

    id: str = field(default_factory=new_id)
    loss_id: Annotated[str, Points("loss")]
    share: Decimal = Decimal(1)

    def __post_init__(self) -> None:
        check_share(mark("Share"), self.share)


@dataclass(frozen=True, slots=True, kw_only=True)
class Loss:
    """One loss of a process: hours a month, what an hour costs, what it leads to, what helps."""

    id: str = field(default_factory=new_id)
    partner_id: Annotated[str, Points("partner", is_owner=True)]
    process: str
    kind: LossKind = LossKind.MUDA
    description: str = ""
    hours_per_month: Decimal | None = None
    hourly_rate: Decimal | None = None
    currency: Coded[str] = "JPY"
    remedy: str = ""
    remedy_cost: Decimal | None = None
    remedy_share: Decimal | None = None
    results: tuple[Result, ...] = ()
    sources: tuple[Source, ...] = ()

    def __post_init__(self) -> None:
        check_name(mark("The process"), self.process)
        check_currency(self.currency)
        check_range(mark("Hours a month"), self.hours_per_month, 0, 10**7)
        check_range(mark("Rate an hour"), self.hourly_rate, 0, 10**9)
        check_range(mark("Cost of the remedy"), self.remedy_cost, 0, _MOST)
        check_share(mark("Share removed"), self.remedy_share)
