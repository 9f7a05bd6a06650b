"""What the pages of improvements say: measured changes, money in steps, where the next yen pays."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from motdesk.domain.benefits import Benefit, Change, Investment
from motdesk.domain.briefs.quantities import Marks, Quantity
from motdesk.domain.improvements import ImprovementKind, LossKind
from motdesk.domain.partners import Pillar


@dataclass(frozen=True, slots=True, kw_only=True)
class ImprovementLine:
    """One improvement; amount, benefit and investment are for internal readers alone."""

    title: str
    company: str
    kind: ImprovementKind
    pillar: Pillar
    begun: date | None
    finished: date | None
    kpi: str
    unit: str
    before: Quantity | None
    before_count: int | None
    after: Quantity | None
    after_count: int | None
    change: Change
    expected: str
    verified_by: str
    customer_value: str
    currency: str
    marks: Marks
    amount: Quantity | None
    benefit: Benefit
    investment: Investment


@dataclass(frozen=True, slots=True, kw_only=True)
class LossLine:
    """One loss: what it costs a year alone and with its results, and what it leads to."""

    process: str
    company: str
    kind: LossKind
    description: str
    currency: str
    own: Decimal | None
    total: Decimal | None
    is_partial: bool
    results: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RemedyLine:
    """One remedy in its rank: what it costs, and what it adds to those before it in a year."""

    process: str
    remedy: str
    cost: Decimal
    saving: Decimal
    ratio: float | None
    spent: Decimal
    is_worthwhile: bool
    is_partial: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LossesBrief:
    """The losses of one company, its remedies in the order in which money goes to them."""

    company: str
    currency: str
    losses: tuple[LossLine, ...]
    remedies: tuple[RemedyLine, ...]
    saved: Decimal
    spent: Decimal
    budget: Decimal | None = None
    circles: tuple[str, ...]
    unranked: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ImprovementsBrief:
    """All improvements of the two companies, the largest credible benefit first; and the losses."""

    improvements: tuple[ImprovementLine, ...] = ()
    losses: tuple[LossesBrief, ...] = ()
