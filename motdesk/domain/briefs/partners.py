"""What the page about one company says."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from motdesk.domain.briefs.quantities import Marks, Quantity
from motdesk.domain.contracts import Validity
from motdesk.domain.partners import Influence, NdaState, Pillar
from motdesk.domain.trends import Trend


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementLine:
    """What the company says of its strategy, and what that means for our talk."""

    pillar: Pillar
    text: str
    stated: date | None
    source: str
    meaning: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificateLine:
    """A certificate, and whether it lasts."""

    standard: str
    number: str
    body: str
    scope: str
    issued: date | None
    expires: date | None
    validity: Validity


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactLine:
    """A person there; what we think of their part in the decision is for us alone."""

    name: str
    kana: str
    title: str
    buying_influence: Influence | None = None
    influence: int | None = None
    stance: int | None = None
    personal_win: str = ""
    concern: str = ""
    last_contact: date | None = None
    covered_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How the company stands with us: what we trade, how much of its sales we are."""

    categories: tuple[str, ...]
    nda_state: NdaState
    nda_expires: date | None
    has_partnership_declaration: bool | None
    partnership_declared: date | None
    capital: Quantity | None
    capital_as_of: date | None
    headcount: Quantity | None
    headcount_as_of: date | None
    annual_sales: Quantity | None
    annual_sales_as_of: date | None
    our_annual_spend: Quantity | None
    dependence: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluationLine:
    """The latest evaluation by a template: points 0…100, the change, coverage, where it is weak."""

    title: str
    template: str
    points: float
    band: str
    coverage: float
    change: float | None
    weakest: tuple[tuple[str, Decimal], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerBrief:
    """One company on a page; `standing`, evaluation and contract's end are known to us alone.

    `record` is the title of the one the trends are drawn from, beside `other_records` not shown.
    """

    name: str
    kana: str
    corporate_number: str
    country: str
    address: str
    sites: tuple[str, ...]
    statements: tuple[StatementLine, ...]
    certificates: tuple[CertificateLine, ...]
    contacts: tuple[ContactLine, ...]
    contract_end: date | None = None
    standing: Standing | None = None
    private_remark: str = ""
    trends: tuple[Trend, ...] = ()
    trend_marks: Marks = ()
    record: str = ""
    other_records: int = 0
    evaluations: tuple[EvaluationLine, ...] = ()
