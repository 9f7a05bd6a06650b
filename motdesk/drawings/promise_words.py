"""What a record of promises says beside its figures; too few promises are said to be too few."""

from motdesk.base.money import format_money, format_number
from motdesk.base.texts import _, _n
from motdesk.domain.promises import PromiseRecord, Score
from motdesk.drawings.amounts import percent
from motdesk.methods.promises import FEWEST_PRECEDENTS, Precedents


def kept_words(record: PromiseRecord) -> str:
    """Return how many of the promises whose day has come were kept; a dash before the first."""
    return f"{record.kept}/{record.given}" if record.given else "—"


def interval_words(record: PromiseRecord) -> str:
    """Return where the habit of keeping promises lies, or that too few were given."""
    if record.interval is None:
        return _too_few(record.given)
    low, high = map(percent, record.interval)
    return _("{low} to {high} % (95 %)").format(low=low, high=high)


def times_words(past: Precedents) -> str:
    """Return the even and the likely time taken as multiples of the plan; a dash for unknown."""
    known = [format_number(ratio, 2) for ratio in (past.p50, past.p80) if ratio is not None]
    return " / ".join(f"×{ratio}" for ratio in known) or "—"


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


def price_words(record: PromiseRecord) -> str:
    """Return what all slips cost, one amount a currency; empty where no price is known."""
    return " / ".join(format_money(price.total, price.currency) for price in record.prices)


def broken_words(record: PromiseRecord) -> str:
    """Return how many promises slipped, became less and were withdrawn, of all ever made."""
    return f"{len(record.slipped)} / {len(record.softened)} / {len(record.withdrawn)}"


def broken_finding(record: PromiseRecord) -> str:
    """Return the same as a sentence for a title; that none of it happened, where that is so."""
    counts = [len(found) for found in (record.slipped, record.softened, record.withdrawn)]
    if not any(counts):
        return _("No promise slipped, softened or withdrawn")
    slipped, softened, withdrawn = counts
    return _("Promises: {slipped} slipped, {softened} softened, {withdrawn} withdrawn").format(
        slipped=slipped, softened=softened, withdrawn=withdrawn
    )


def coverage_words(record: PromiseRecord) -> str:
    """Return of how many slipped promises the price is known, or that none has slipped."""
    count = len(record.slipped)
    if not count:
        return _("no promise has slipped")
    if not record.late:
        return _n(
            "{count} slipped promise has no price: moved at the customer's wish or withdrawn",
            "{count} slipped promises have no price: moved at the customer's wish or withdrawn",
            count,
        ).format(count=count)
    return _("known for {known} of {late} slipped promises").format(
        known=len(record.priced), late=len(record.late)
    )


def _too_few(count: int) -> str:
    return _("{count} known; a figure needs {needed}").format(count=count, needed=FEWEST_PRECEDENTS)
