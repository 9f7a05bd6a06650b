"""Collect the record of quality and delivery, and the latest evaluation, for a page."""

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


def latest_evaluation(evaluations: Sequence[Evaluation]) -> EvaluationLine | None:
    """Return the last evaluation with any mark, against the one before by the same template."""
    marked = [item for item in evaluations if item.score.points is not None]
    if not marked:
        return None
    shown = marked[-1]
    points, band = shown.score.points, shown.score.band
    if points is None or band is None:
        return None
    before = [item.score.points for item in comparable(marked, shown)[:-1]]
    weak = [
        (axis_name(item.axis), item.value)
        for item in results(shown.template, shown.card)
        if item.value is not None and item.value < _WEAK
    ]
    return EvaluationLine(
        title=shown.card.title,
        template=shown.template.name,
        points=points,
        band=band,
        coverage=shown.score.coverage,
        change=points - before[-1] if before and before[-1] is not None else None,
        weakest=tuple(sorted(weak, key=lambda pair: pair[1])[:_NAMED]),
    )
