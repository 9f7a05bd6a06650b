"""Collect the record of quality and delivery for a page."""

from datetime import date
from typing import TYPE_CHECKING

from motdesk.domain.performance import Performance, PerformanceMonth
from motdesk.domain.trends import Measure, Trend, trend_of, window

if TYPE_CHECKING:
    from motdesk.storage.workspaces import Data

MONTHS = 24


def trends_of(data: "Data", partner_id: str, last: date) -> tuple[Trend, ...]:
    """Return the trends of a partner over two years up to `last`; none without any month."""
    return trends(data.all(Performance, partner_id=partner_id), last)


def trends(records: tuple[Performance, ...], last: date) -> tuple[Trend, ...]:
    """Return the trends of the fullest of the records over two years up to `last`."""
    months = fullest(records)
    wanted = window(last, MONTHS)
    if not {item.month for item in months} & set(wanted):
        return ()
    return tuple(trend_of(measure, months, wanted) for measure in Measure)


def fullest(records: tuple[Performance, ...]) -> tuple[PerformanceMonth, ...]:
    """Return the months of the record with the most of them; counts of two records do not mix."""
    return max((item.months for item in records), key=len, default=())
