"""Collect the record of quality and delivery, and the latest evaluations, for a page."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from motdesk.domain.briefs.partners import EvaluationLine
from motdesk.domain.evaluations import Evaluation, axis_name, comparable, results
from motdesk.domain.performance import Performance
from motdesk.domain.trends import Measure, Trend, trend_of, window

if TYPE_CHECKING:
    from motdesk.storage.workspaces import Data

MONTHS = 24
_WEAK = 3  # marks below are named as weak
_NAMED = 3


def trends_of(data: "Data", partner_id: str, last: date) -> tuple[Trend, ...]:
    """Return the trends of a partner over two years up to `last`; none without any month."""
    return trends(data.all(Performance, partner_id=partner_id), last)


def trends(records: Sequence[Performance], last: date) -> tuple[Trend, ...]:
    """Return the trends of the fullest of the records over two years up to `last`."""
    record = fullest(records)
    wanted = window(last, MONTHS)
    if record is None or not {item.month for item in record.months} & set(wanted):
        return ()
    return tuple(trend_of(measure, record.months, wanted) for measure in Measure)


def fullest(records: Sequence[Performance]) -> Performance | None:
    """Return the record with the most months; the counts of two records do not mix."""
    return max(records, key=lambda item: (len(item.months), item.id), default=None)


def latest_evaluations(evaluations: Sequence[Evaluation]) -> tuple[EvaluationLine, ...]:
    """Return the last evaluation with any mark by each template, the latest of them first."""
    marked = [item for item in evaluations if item.score.points is not None]
    latest = {item.template.id: item for item in marked}
    newest_first = sorted(latest.values(), key=marked.index, reverse=True)
    return tuple(_line(item, comparable(marked, item)[:-1]) for item in newest_first)


def _line(shown: Evaluation, before: Sequence[Evaluation]) -> EvaluationLine:
    points = shown.score.points or 0.0
    earlier = before[-1].score.points if before else None
    weak = [
        (axis_name(item.axis), item.value)
        for item in results(shown.template, shown.card)
        if item.value is not None and item.value < _WEAK
    ]
    return EvaluationLine(
        title=shown.card.title,
        template=shown.template.name,
        points=points,
        band=shown.score.band or "",
        coverage=shown.score.coverage,
        change=None if earlier is None else points - earlier,
        weakest=tuple(sorted(weak, key=lambda pair: pair[1])[:_NAMED]),
    )
