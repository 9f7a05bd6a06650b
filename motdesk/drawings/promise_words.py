"""What a record of promises says beside its figures; too few promises are said to be too few."""

from motdesk.base.texts import _, _n
from motdesk.domain.promises import PromiseRecord, Score
from motdesk.drawings.amounts import percent
from motdesk.methods.promises import FEWEST_PRECEDENTS


def interval_words(record: PromiseRecord) -> str:
    """Return where the habit of keeping promises lies, or that too few were given."""
    if record.interval is None:
        return _too_few(record.given)
    low, high = map(percent, record.interval)
    return _("{low} to {high} % (95 %)").format(low=low, high=high)


def precedents_words(record: PromiseRecord) -> str:
    """Return on how many finished promises the quantiles rest, or that they are too few."""
    count = len(record.precedents.ratios)
    if record.precedents.p50 is None:
        return _too_few(count)
    return _n("from {count} finished promise", "from {count} finished promises", count).format(
        count=count
    )


def brier_words(score: Score) -> str:
    """Return what the Brier score says, or that too few confidences were stated."""
    if score.brier is None:
        return _too_few(score.forecasts)
    return _("0 is perfect, 0.25 says nothing")


def _too_few(count: int) -> str:
    return _("{count} known; a figure needs {needed}").format(count=count, needed=FEWEST_PRECEDENTS)
