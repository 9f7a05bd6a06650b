"""Convergence: what a partner promises, laid over what we need, in months and in figures."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from motdesk.base.dates import months_between
from motdesk.domain.ledger import due
from motdesk.domain.needs import Need
from motdesk.domain.periods import FISCAL_START
from motdesk.domain.promises import Credible, credible
from motdesk.domain.roadmaps import RoadmapItem, Status
from motdesk.domain.strengths import Strength
from motdesk.methods.promises import Fit, Precedents, Slack, slack

_BEST = 9  # the fit of an answer that meets the need


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """An item that answers a need: the time left between them, and what the figure still lacks.

    `slack` rests on the partner's own record, None without one; `months` is to the date as
    promised. `gap` above zero is missing.
    """

    need: Need
    item: RoadmapItem
    promised: date | None
    credible: Credible | None
    slack: Slack | None
    months: float | None
    gap: Decimal | None

    @property
    def fit(self) -> Fit | None:
        """Return green, amber or red; None where nothing may be said."""
        return self.slack.fit if self.slack else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Convergence:
    """All pairs of needs and items, the earliest need first; and the needs without any item."""

    matches: tuple[Match, ...]
    unanswered: tuple[Need, ...]


def converge(
    needs: Iterable[Need],
    items: Iterable[RoadmapItem],
    strengths: Iterable[Strength],
    past: Precedents,
    *,
    as_of: date,
    fiscal_start: int = FISCAL_START,
) -> Convergence:
    """Return which item answers which need: its own, or what its strength answers best."""
    answers = {strength.id: strength for strength in strengths}
    standing = [item for item in items if item.status is not Status.WITHDRAWN]
    by_need: dict[str, list[RoadmapItem]] = {}
    for item in standing:
        for need_id in _needs_of(item, answers):
            by_need.setdefault(need_id, []).append(item)
    ordered = sorted(needs, key=lambda need: (need.needed_by or date.max, need.text))
    return Convergence(
        matches=tuple(
            _match(need, item, past, as_of, fiscal_start)
            for need in ordered
            for item in by_need.get(need.id, ())
        ),
        unanswered=tuple(need for need in ordered if need.id not in by_need),
    )


def _needs_of(item: RoadmapItem, answers: dict[str, Strength]) -> Iterator[str]:
    strength = answers.get(item.strength_id or "")
    if item.need_id:
        yield item.need_id
    elif strength:
        yield from (answer.need_id for answer in strength.answers if answer.fit == _BEST)


def _match(
    need: Need, item: RoadmapItem, past: Precedents, as_of: date, fiscal_start: int
) -> Match:
    promised = item.actual_end or due(item, fiscal_start)
    likely = credible(item, past, as_of, fiscal_start)
    wanted = need.needed_by
    return Match(
        need=need,
        item=item,
        promised=promised,
        credible=likely,
        slack=_slack(wanted, likely) if wanted and likely else None,
        months=months_between(promised, wanted) if wanted and promised else None,
        gap=_gap(need, item),
    )


def _slack(wanted: date, likely: Credible) -> Slack:
    origin = likely.p50
    return slack(months_between(origin, wanted), 0.0, months_between(origin, likely.p90))


def _gap(need: Need, item: RoadmapItem) -> Decimal | None:
    """Return what the figure lacks; None where the two do not measure the same."""
    if need.figure_value is None or item.figure_to is None:
        return None
    if need.figure_unit.strip() != item.figure_unit.strip():
        return None
    lacking = need.figure_value - item.figure_to
    return -lacking if item.is_lower_better else lacking
