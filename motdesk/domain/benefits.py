"""What an improvement brought: the measured change, the money that may be claimed, its flows."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise
from math import sqrt

from motdesk.base.errors import UserError
from motdesk.base.texts import _, mark
from motdesk.domain.improvements import Improvement
from motdesk.methods import finance
from motdesk.methods.benefits import Sample, credible_benefit, welch
from motdesk.methods.student import t_quantile

LEAST = 5  # measurements before and after; with fewer an interval would only pretend to know


class Verdict(StrEnum):
    """What the measurements say of a change; only with an interval do they say that it is real."""

    PROVEN = "proven"
    UNPROVEN = "unproven"
    WORSE = "worse"
    FEW = "few"
    UNMEASURED = "unmeasured"


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """A mean and the 95 % interval around it; no ends where too little was measured."""

    mean: float
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """By how much the KPI became better (worse below zero), and how it stood before and after."""

    verdict: Verdict
    change: Interval | None = None
    before: Interval | None = None
    after: Interval | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Benefit:
    """Money a year: of the mean change, the part that is its own, the part that may be claimed.

    `low` is the credible benefit at the low end of the interval, empty where there is none;
    `lacking` are the labels (still to translate) of what would have to be known for more.
    """

    gross: Decimal | None = None
    attributed: Decimal | None = None
    credible: Decimal | None = None
    low: Decimal | None = None
    lacking: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Investment:
    """What the cash flows of the years 0, 1, 2 … are worth; `remarks` say what is not and why.

    The flows are those that were typed, as a rule the plan; `credible_payback` is the years in
    which the credible benefit alone brings back what was spent.
    """

    flows: tuple[Decimal, ...] = ()
    npv: Decimal | None = None
    irr: float | None = None
    payback: float | None = None
    credible_payback: float | None = None
    remarks: tuple[str, ...] = ()


def change_of(improvement: Improvement) -> Change:
    """Return the change of the KPI, with Welch's interval where enough was measured."""
    before = _interval(improvement, "before")
    after = _interval(improvement, "after")
    if before is None or after is None:
        return Change(verdict=Verdict.UNMEASURED, before=before, after=after)
    samples = [_sample(improvement, when) for when in ("before", "after")]
    if not improvement.is_lower_better:
        samples.reverse()
    worse, better = samples
    if worse is None or better is None:
        sign = 1 if improvement.is_lower_better else -1
        alone = Interval(mean=sign * (before.mean - after.mean))
        return Change(verdict=Verdict.FEW, change=alone, before=before, after=after)
    found = welch(worse, better)
    return Change(
        verdict=_verdict(found.low, found.high),
        change=Interval(mean=found.mean, low=found.low, high=found.high),
        before=before,
        after=after,
    )


def benefit_of(improvement: Improvement) -> Benefit:
    """Return the money a year, as far as what is known of the improvement reaches."""
    change, worth = change_of(improvement).change, improvement.money_per_kpi
    lacking = _lacking(improvement, change)
    if change is None or worth is None:
        return Benefit(lacking=lacking)
    share, sure = improvement.attribution, improvement.confidence
    return Benefit(
        gross=_money(change.mean, worth, Decimal(1), Decimal(1)),
        attributed=_money(change.mean, worth, share, Decimal(1)),
        credible=_money(change.mean, worth, share, sure),
        low=_money(change.low, worth, share, sure),
        lacking=lacking,
    )


def investment_of(improvement: Improvement) -> Investment:
    """Return the worth of the cash flows; what is spent counts as year 0 unless that is written."""
    credible_payback = _credible_payback(improvement)
    try:
        flows = _flows(improvement)
    except UserError as error:
        return Investment(credible_payback=credible_payback, remarks=(str(error),))
    if not flows:
        return Investment(credible_payback=credible_payback)
    figures = [float(flow) for flow in flows]
    irr, no_irr = _irr(figures)
    npv, no_npv = _npv(figures, improvement.discount_rate)
    payback = finance.payback(figures)
    no_payback = _("The money spent does not come back in these years.") if payback is None else ""
    return Investment(
        flows=flows,
        npv=npv,
        irr=irr,
        payback=payback,
        credible_payback=credible_payback,
        remarks=tuple(remark for remark in (no_npv, no_irr, no_payback) if remark),
    )


def _interval(improvement: Improvement, when: str) -> Interval | None:
    mean: Decimal | None = getattr(improvement, f"{when}_mean")
    if mean is None:
        return None
    sample = _sample(improvement, when)
    if sample is None:
        return Interval(mean=float(mean))
    half = t_quantile(0.975, sample.count - 1) * sample.deviation / sqrt(sample.count)
    return Interval(mean=sample.mean, low=sample.mean - half, high=sample.mean + half)


def _sample(improvement: Improvement, when: str) -> Sample | None:
    count: int | None = getattr(improvement, f"{when}_count")
    mean: Decimal | None = getattr(improvement, f"{when}_mean")
    deviation: Decimal | None = getattr(improvement, f"{when}_deviation")
    if count is None or count < LEAST or mean is None or deviation is None:
        return None
    return Sample(count=count, mean=float(mean), deviation=float(deviation))


def _verdict(low: float, high: float) -> Verdict:
    if low > 0:
        return Verdict.PROVEN
    return Verdict.WORSE if high < 0 else Verdict.UNPROVEN


def _lacking(improvement: Improvement, change: Interval | None) -> tuple[str, ...]:
    known = {
        mark("the means before and after"): change,
        mark("what one unit of the KPI is worth a year"): improvement.money_per_kpi,
        mark("the share that is the work of this improvement"): improvement.attribution,
        mark("how sure we are of it"): improvement.confidence,
    }
    return tuple(label for label, value in known.items() if value is None)


def _money(
    change: float | None, worth: Decimal, share: Decimal | None, sure: Decimal | None
) -> Decimal | None:
    if change is None or share is None or sure is None:
        return None
    return _whole(credible_benefit(change, float(worth), float(share), float(sure)))


def _whole(amount: float) -> Decimal:
    """Return an estimate of money with four digits: more it could never mean."""
    digits = len(str(abs(round(amount))))
    return Decimal(round(amount, min(0, 4 - digits))).to_integral_value()


def _flows(improvement: Improvement) -> tuple[Decimal, ...]:
    """Return the flow of each year from 0 on. Raises UserError where one is not known."""
    rows = improvement.cash_flows
    by_year: dict[int, Decimal] = {}
    for row in rows:
        if row.amount is None:
            raise UserError(_("Year {year} has no amount yet.").format(year=row.year))
        by_year[row.year] = by_year.get(row.year, Decimal(0)) + row.amount
    if rows and 0 not in by_year:
        if improvement.amount is None:
            raise UserError(_("What was spent at the beginning is not known yet."))
        by_year[0] = -improvement.amount
    return tuple(by_year.get(year, Decimal(0)) for year in range(max(by_year, default=-1) + 1))


def _credible_payback(improvement: Improvement) -> float | None:
    credible = benefit_of(improvement).credible
    if not improvement.amount or credible is None or credible <= 0:
        return None
    return float(improvement.amount / credible)


def _npv(flows: list[float], rate: Decimal | None) -> tuple[Decimal | None, str]:
    if rate is None:
        return None, _("Without a discount rate there is no net present value.")
    try:
        return _whole(finance.npv(float(rate), flows)), ""
    except ValueError:
        return None, _("The net present value is out of reach at this discount rate.")


def _irr(flows: list[float]) -> tuple[float | None, str]:
    signs = [flow > 0 for flow in flows if flow]
    changes = sum(one != other for one, other in pairwise(signs))
    if changes == 0:
        return None, _("The flows never change their sign, so there is no rate of return.")
    if changes > 1:
        words = _(
            "The flows change their sign {count} times, so there may be several rates of return, "
            "or none; none is given. Compare net present values."
        )
        return None, words.format(count=changes)
    try:
        return finance.irr(flows), ""
    except ValueError:
        return None, _("The rate of return is out of reach.")
