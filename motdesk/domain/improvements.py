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
    check_finite,
    check_name,
    check_not_negative,
    check_order,
    check_range,
)
from motdesk.domain.evidence import Source
from motdesk.domain.partners import Pillar
from motdesk.domain.subjects import Disclosure, Points, Shared


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
        check_finite(mark("The cash flow"), self.amount)


@dataclass(frozen=True, slots=True, kw_only=True)
class Improvement:
    """One investment or improvement: what it cost, what it was to bring, what was measured."""

    id: str = field(default_factory=new_id)
    partner_id: Annotated[str, Points("partner", is_owner=True)]
    title: Shared[str]
    kind: Shared[ImprovementKind] = ImprovementKind.KAIZEN
    pillar: Shared[Pillar] = Pillar.TECHNOLOGY
    currency: Shared[str] = "JPY"
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
        check_not_negative(mark("The amount"), self.amount)
        check_order(mark("Begun and finished"), self.begun, self.finished)
        check_not_negative(mark("Count before"), self.before_count)
        check_not_negative(mark("Count after"), self.after_count)
        check_not_negative(mark("Deviation before"), self.before_deviation)
        check_not_negative(mark("Deviation after"), self.after_deviation)
        check_range(mark("Attribution"), self.attribution, 0, 1)
        check_range(mark("Confidence"), self.confidence, 0, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """Another loss that this one causes, and which share of that one."""

    id: str = field(default_factory=new_id)
    loss_id: Annotated[str, Points("loss")]
    share: Decimal = Decimal(1)

    def __post_init__(self) -> None:
        check_range(mark("Share"), self.share, 0, 1)


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
    currency: str = "JPY"
    remedy: str = ""
    remedy_cost: Decimal | None = None
    remedy_share: Decimal | None = None
    results: tuple[Result, ...] = ()
    sources: tuple[Source, ...] = ()

    def __post_init__(self) -> None:
        check_name(mark("The process"), self.process)
        check_currency(self.currency)
        check_not_negative(mark("Hours a month"), self.hours_per_month)
        check_not_negative(mark("Rate an hour"), self.hourly_rate)
        check_not_negative(mark("Cost of the remedy"), self.remedy_cost)
        check_range(mark("Share removed"), self.remedy_share, 0, 1)
