"""The record of keeping promises: what was promised first, what came, and what to believe next.

A promise is measured against its first line, or against the last change that the customer asked
for: nobody is late for having waited at our wish.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from itertools import takewhile

from motdesk.base.dates import months_between
from motdesk.domain.ledger import Softening, completed, delay, due, softenings
from motdesk.domain.periods import FISCAL_START, period_of
from motdesk.domain.roadmaps import (
    PROMISED,
    Origin,
    Precision,
    Reason,
    Revision,
    RoadmapItem,
    Status,
)
from motdesk.methods import promises as methods
from motdesk.methods.promises import FEWEST_PRECEDENTS, Precedents, Trend


class Outcome(StrEnum):
    """What became of a promise; `released` ones were withdrawn at the customer's wish.

    `undated` ones are achieved, but nobody wrote down when: neither kept nor broken nor open.
    """

    KEPT = "kept"
    BROKEN = "broken"
    OPEN = "open"
    RELEASED = "released"
    UNDATED = "undated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Credible:
    """The days until which half, four fifths and nine tenths of such promises were kept."""

    p50: date
    p80: date
    p90: date


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseLine:
    """One promise: the day first promised, the day said now or reached, and how it got there.

    What is overdue is said to come today at the earliest. `price` is the benefit lost to the slip,
    in the currency of the item; None where nothing slipped or nobody said what it is worth a year.
    `delay` is the slip from the very first line, which also counts what the customer asked for.
    """

    item: RoadmapItem
    promised: date | None
    now: date | None
    slip: int | None
    outcome: Outcome
    softenings: tuple[Softening, ...]
    reasons: tuple[Reason, ...]
    reports: tuple[tuple[date, date], ...]
    trend: Trend | None
    credible: Credible | None
    price: Decimal | None = None
    delay: int | None = None

    @property
    def is_late(self) -> bool:
        """Whether it comes, or came, after the day promised."""
        return (self.slip or 0) > 0

    @property
    def is_slipped(self) -> bool:
        """Whether it is later than first promised: whoever asked for it, withdrawn or not."""
        return self.is_late or (self.delay or 0) > 0

    @property
    def is_withdrawn(self) -> bool:
        """Whether nobody promises it any more."""
        return self.item.status is Status.WITHDRAWN


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipPrice:
    """What all slips of one currency cost together; currencies are never added up."""

    currency: str
    total: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How well stated confidences foretold what came; None where there are too few of them."""

    brier: float | None
    forecasts: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseRecord:
    """How a partner keeps promises. What rests on too few of them is None, never a guess.

    `theirs` scores the confidences that the partner stated, `ours` those that we put on its
    promises: one says how far to believe the partner, the other how far to believe us.
    """

    lines: tuple[PromiseLine, ...]
    precedents: Precedents
    kept: int
    given: int
    interval: tuple[float, float] | None
    theirs: Score
    ours: Score

    @property
    def late(self) -> tuple[PromiseLine, ...]:
        """The promises that slipped, the latest first; not all of them have a price."""
        return tuple(line for line in self.lines if line.is_late)

    @property
    def slipped(self) -> tuple[PromiseLine, ...]:
        """The promises that are later than first promised, for whatever reason."""
        return tuple(line for line in self.lines if line.is_slipped)

    @property
    def softened(self) -> tuple[PromiseLine, ...]:
        """The promises that became less than they were."""
        return tuple(line for line in self.lines if line.softenings)

    @property
    def withdrawn(self) -> tuple[PromiseLine, ...]:
        """The promises that nobody makes any more."""
        return tuple(line for line in self.lines if line.is_withdrawn)

    @property
    def priced(self) -> tuple[PromiseLine, ...]:
        """Those of them whose price is known."""
        return tuple(line for line in self.late if line.price is not None)

    @property
    def prices(self) -> tuple[SlipPrice, ...]:
        """What the slips cost, by currency."""
        totals: dict[str, Decimal] = {}
        for line in self.priced:
            currency = line.item.currency
            totals[currency] = totals.get(currency, Decimal(0)) + (line.price or 0)
        return tuple(SlipPrice(currency=name, total=totals[name]) for name in sorted(totals))


def promise_record(
    items: Iterable[RoadmapItem], as_of: date, fiscal_start: int = FISCAL_START
) -> PromiseRecord:
    """Return the record over all items that are or were promised, the latest slip first."""
    promised = tuple(item for item in items if was_promised(item))
    past = precedents(promised, fiscal_start)
    lines = tuple(_line(item, past, as_of, fiscal_start) for item in promised)
    decided = [line for line in lines if line.outcome in {Outcome.KEPT, Outcome.BROKEN}]
    kept = sum(line.outcome is Outcome.KEPT for line in decided)
    theirs = [line for line in decided if line.item.confidence_of is Origin.PARTNER]
    ours = [line for line in decided if line.item.confidence_of is not Origin.PARTNER]
    return PromiseRecord(
        lines=tuple(sorted(lines, key=lambda line: -(line.slip or 0))),
        precedents=past,
        kept=kept,
        given=len(decided),
        interval=methods.wilson_interval(kept, len(decided)) if _is_enough(decided) else None,
        theirs=_score(theirs),
        ours=_score(ours),
    )


def was_promised(item: RoadmapItem) -> bool:
    """Tell whether the item is, or ever was, a promise."""
    return item.is_promised or any(line.status in PROMISED for line in item.revisions)


def reference(item: RoadmapItem) -> Revision | RoadmapItem:
    """Return what the item is measured against; itself where it was never promised.

    What was filled in later belongs to it: nobody promised less by saying more.
    """
    lines = item.revisions
    asked = [
        number
        for number, line in enumerate(lines)
        if line.reason is Reason.CUSTOMER and line.status in PROMISED
    ]
    return completed(lines[(asked or [0])[-1] :]) if lines else item


def precedents(items: Iterable[RoadmapItem], fiscal_start: int = FISCAL_START) -> Precedents:
    """Return how long finished promises took as a multiple of their plan."""
    spans = (_durations(item, fiscal_start) for item in items if item.actual_end)
    return methods.precedents([span for span in spans if span])


def credible(
    item: RoadmapItem, past: Precedents, as_of: date, fiscal_start: int = FISCAL_START
) -> Credible | None:
    """Return when the item may be believed to be done; the day itself once it is.

    None without dates or with too few precedents. What is still open is not done before `as_of`,
    nor before the day that the partner names by now.
    """
    if item.actual_end:
        return Credible(p50=item.actual_end, p80=item.actual_end, p90=item.actual_end)
    begin, planned = _plan(item, fiscal_start)
    if item.is_achieved or begin is None or planned is None or past.p50 is None:
        return None
    begin = item.actual_start or begin
    earliest = max(as_of, due(item, fiscal_start) or as_of)
    p50, p80, p90 = (
        max(earliest, _later(begin, planned * ratio))
        for ratio in (past.p50, past.p80, past.p90)
        if ratio is not None
    )
    return Credible(p50=p50, p80=p80, p90=p90)


def _score(decided: Iterable[PromiseLine]) -> Score:
    stated = [
        (confidence / 100, line.outcome is Outcome.KEPT)
        for line in decided
        if (confidence := reference(line.item).confidence) is not None
    ]
    brier = methods.brier(stated) if _is_enough(stated) else None
    return Score(brier=brier, forecasts=len(stated))


def _line(item: RoadmapItem, past: Precedents, as_of: date, fiscal_start: int) -> PromiseLine:
    first = reference(item)
    promised = due(first, fiscal_start)
    is_gone = item.status is Status.WITHDRAWN
    is_open = not is_gone and not item.is_achieved
    now = _at_least(due(item, fiscal_start), as_of) if is_open else None
    if not is_gone and item.actual_end:
        now = item.actual_end
    reports = tuple(
        (line.reported, day)
        for line in item.revisions
        if line.status is not Status.WITHDRAWN and (day := due(line, fiscal_start))
    )
    slip = methods.slip(promised, now) if promised and now else None
    original = completed(item.revisions) if item.revisions else item
    return PromiseLine(
        item=item,
        promised=promised,
        now=now,
        slip=slip,
        outcome=_outcome(item, promised, as_of),
        softenings=softenings(first, item, is_lower_better=item.is_lower_better),
        reasons=tuple(dict.fromkeys(line.reason for line in item.revisions if line.reason)),
        reports=reports,
        trend=methods.milestone_trend(reports) if is_open else None,
        credible=credible(item, past, as_of, fiscal_start) if is_open else None,
        price=_price(item, promised, now) if slip and slip > 0 else None,
        delay=delay(original, _reached(item), fiscal_start),
    )


def _reached(item: RoadmapItem) -> RoadmapItem:
    """Return the item with the day on which it was done for its end, once it is."""
    if item.actual_end is None:
        return item
    return replace(item, end=item.actual_end, end_precision=Precision.DAY, start=None)


def _price(item: RoadmapItem, promised: date | None, now: date | None) -> Decimal | None:
    """Return the benefit of the months between, in whole units of its currency."""
    if item.annual_benefit is None or promised is None or now is None:
        return None
    months = months_between(promised, now)
    lost = methods.price_of_slip(float(item.annual_benefit), months)
    return Decimal(repr(lost)).quantize(Decimal(1), ROUND_HALF_UP)


def _at_least(day: date | None, as_of: date) -> date | None:
    """Return the day said, or today where that is past: it is late by that much already."""
    return max(day, as_of) if day else None


def _outcome(item: RoadmapItem, promised: date | None, as_of: date) -> Outcome:
    if item.status is Status.WITHDRAWN:
        is_ours = item.revisions[-1].reason is Reason.CUSTOMER
        return Outcome.RELEASED if is_ours else Outcome.BROKEN
    if item.status is Status.MISSED:
        return Outcome.BROKEN
    is_less = Softening.FIGURE in softenings(
        reference(item), item, is_lower_better=item.is_lower_better
    )
    end = item.actual_end or _reported_done(item)
    if end and promised and (item.actual_end or end <= promised):
        return Outcome.KEPT if end <= promised and not is_less else Outcome.BROKEN
    if item.is_achieved:
        return Outcome.UNDATED
    return Outcome.BROKEN if promised is not None and promised < as_of else Outcome.OPEN


def _reported_done(item: RoadmapItem) -> date | None:
    """Return the day on which the item was first called achieved, as it is still: no later."""
    done = takewhile(lambda line: line.status is Status.ACHIEVED, reversed(item.revisions))
    return min((line.reported for line in done), default=None)


def _durations(item: RoadmapItem, fiscal_start: int) -> tuple[float, float] | None:
    """Return planned and actual days; a milestone is planned from the day it was promised."""
    begin, planned = _plan(item, fiscal_start)
    if begin is None or planned is None or item.actual_end is None:
        return None
    actual = (item.actual_end - (item.actual_start or begin)).days
    return float(planned), float(max(actual, 0))


def _plan(item: RoadmapItem, fiscal_start: int) -> tuple[date | None, int | None]:
    """Return when it was to begin, and the days planned from there on; None for no such days."""
    first = reference(item)
    end = due(first, fiscal_start)
    if first.start:
        begin = period_of(first.start, first.start_precision, fiscal_start).first
    elif item.revisions:
        begin = item.revisions[0].reported
    else:
        return None, None
    return begin, (end - begin).days if end and end > begin else None


def _later(begin: date, days: float) -> date:
    return date.fromordinal(min(begin.toordinal() + round(days), date.max.toordinal()))


def _is_enough(found: Sequence[object]) -> bool:
    return len(found) >= FEWEST_PRECEDENTS
