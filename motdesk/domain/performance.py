"""Performance (QCD実績) by month, and scorecards (取引先評価) with editable axes.

No data is not good and not zero: an empty month stays empty and is counted.
"""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Annotated

from motdesk.base.dates import format_month
from motdesk.base.errors import UserError
from motdesk.base.identities import new_id
from motdesk.base.texts import _, mark
from motdesk.domain.checks import check_name, check_not_negative, check_range
from motdesk.domain.evidence import Source
from motdesk.domain.subjects import Disclosure, Points, Shared


@dataclass(frozen=True, slots=True, kw_only=True)
class PerformanceMonth:
    """One month: parts delivered and defective, deliveries due and on time, claims, answers.

    `month` is its first day, whatever day of it is given.
    """

    id: str = field(default_factory=new_id)
    month: Shared[date]
    delivered: Shared[int | None] = None
    defective: Shared[int | None] = None
    due: Shared[int | None] = None
    on_time: Shared[int | None] = None
    claims: Shared[int | None] = None
    price_index: Decimal | None = None
    response_days: Shared[Decimal | None] = None
    remark: str = ""

    def __post_init__(self) -> None:
        if self.month.day != 1:
            object.__setattr__(self, "month", self.month.replace(day=1))
        for count in (self.delivered, self.defective, self.due, self.on_time, self.claims):
            check_not_negative(mark("A count"), count)
        check_range(mark("Defective"), self.defective, 0, _upper(self.delivered))
        check_range(mark("On time"), self.on_time, 0, _upper(self.due))


@dataclass(frozen=True, slots=True, kw_only=True)
class Performance:
    """The record of one partner, month by month."""

    id: str = field(default_factory=new_id)
    partner_id: Annotated[str, Points("partner", is_owner=True)]
    title: Shared[str]
    disclosure: Disclosure = Disclosure.NEVER
    months: Shared[tuple[PerformanceMonth, ...]] = ()
    sources: tuple[Source, ...] = ()

    def __post_init__(self) -> None:
        check_name(mark("The title of the record"), self.title)
        months = [month.month for month in self.months]
        twice = {month for month in months if months.count(month) > 1}
        if twice:
            raise UserError(_("{month} is there twice.").format(month=format_month(min(twice))))


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """One axis of a scorecard: its name, weight, and what marks 1, 3 and 5 mean."""

    id: str = field(default_factory=new_id)
    name_ja: str = ""
    name_en: str = ""
    weight: Decimal = Decimal(1)
    low_ja: str = ""
    low_en: str = ""
    middle_ja: str = ""
    middle_en: str = ""
    high_ja: str = ""
    high_en: str = ""

    def __post_init__(self) -> None:
        check_not_negative(mark("The weight"), self.weight)


@dataclass(frozen=True, slots=True, kw_only=True)
class ScorecardTemplate:
    """Axes with weights and anchors, and the lower ends of the bands A, B and C."""

    id: str = field(default_factory=new_id)
    name: str
    band_a: Decimal = Decimal(85)
    band_b: Decimal = Decimal(70)
    band_c: Decimal = Decimal(55)
    axes: tuple[Axis, ...] = ()

    def __post_init__(self) -> None:
        check_name(mark("The name of the template"), self.name)
        if not 100 >= self.band_a > self.band_b > self.band_c > 0:
            raise UserError(
                _("The bands must fall from A over B to C, between 100 and 0."),
                advice=_("Such as 85, 70 and 55."),
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A mark 0–5 on one axis, or not applicable; what proves it."""

    id: str = field(default_factory=new_id)
    axis_id: Annotated[str, Points("scorecard_template.axes")]
    mark: Decimal | None = None
    is_not_applicable: bool = False
    note: str = ""
    evidence_id: Annotated[str | None, Points("evidence")] = None

    def __post_init__(self) -> None:
        check_range(mark("The mark"), self.mark, 0, 5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scorecard:
    """The evaluation of a partner over a period, by a template."""

    id: str = field(default_factory=new_id)
    partner_id: Annotated[str, Points("partner", is_owner=True)]
    template_id: Annotated[str, Points("scorecard_template", is_owner=True)]
    title: str
    begins: date | None = None
    ends: date | None = None
    evaluated: date | None = None
    evaluated_by: str = ""
    note: str = ""
    marks: tuple[Mark, ...] = ()

    def __post_init__(self) -> None:
        check_name(mark("The title of the scorecard"), self.title)


def _upper(count: int | None) -> int:
    return 10**12 if count is None else count
