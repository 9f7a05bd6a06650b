"""What changed between two pictures of a roadmap, in words for screen and paper alike."""

from collections.abc import Iterator
from decimal import Decimal

from motdesk.base.texts import _, _n, mark
from motdesk.domain.baselines import Comparison, Difference, Turn
from motdesk.domain.ledger import Softening
from motdesk.domain.periods import FISCAL_START
from motdesk.domain.roadmaps import BaselineEntry
from motdesk.domain.words import word
from motdesk.drawings.amounts import amount
from motdesk.drawings.timelines import coarse_date

_TURNS = {
    Turn.ADDED: mark("added"),
    Turn.CHANGED: mark("changed"),
    Turn.WITHDRAWN: mark("withdrawn"),
}
_SOFTENINGS = {
    Softening.FIGURE: mark("figure lowered"),
    Softening.DATE: mark("date coarser"),
    Softening.CONFIDENCE: mark("confidence cut"),
}


def turn_words(turn: Turn) -> str:
    """Return what happened to an item."""
    return _(_TURNS[turn])


def softening_words(softening: Softening) -> str:
    """Return in which way a promise became less."""
    return _(_SOFTENINGS[softening])


def difference_words(difference: Difference) -> str:
    """Return what happened to an item: withdrawn, slipped, softened in which ways."""
    words = [] if difference.turn is Turn.CHANGED else [turn_words(difference.turn)]
    if difference.is_slipped:
        days = difference.delay or 0
        words.append(_n("{count} day late", "{count} days late", days).format(count=days))
    if difference.softenings:
        ways = _(", ").join(map(softening_words, difference.softenings))
        words.append(_("softened: {ways}").format(ways=ways))
    return _(", ").join(words)


def count_words(found: Comparison) -> str:
    """Return how many items were added, changed, withdrawn; of them slipped and softened."""
    return _(
        "{added} added, {changed} changed, {withdrawn} withdrawn; of them {slipped} slipped, "
        "{softened} softened."
    ).format(
        added=found.count(Turn.ADDED),
        changed=found.count(Turn.CHANGED),
        withdrawn=found.count(Turn.WITHDRAWN),
        slipped=len(found.slipped),
        softened=len(found.softened),
    )


def field_words(
    difference: Difference, fiscal_start: int = FISCAL_START
) -> Iterator[tuple[str, str, str]]:
    """Yield (what, before, now) for all that differs; what was added has no before.

    Before is always what the earlier picture says, also of what changed and was withdrawn later.
    """
    before, now = difference.before, difference.after
    if before and now and difference.fields:
        for label, then, after in zip(_labels(now), _said(before, fiscal_start),
                                      _said(now, fiscal_start), strict=True):  # fmt: skip
            if then != after:
                yield label, then, after
        return
    entry = before or now if difference.turn is Turn.WITHDRAWN else now
    if entry is None:
        return
    end = coarse_date(entry.end, entry.end_precision, fiscal_start)
    if difference.turn is Turn.WITHDRAWN:
        yield _("End"), end, _("withdrawn")
    elif end:
        yield _("End"), "", end


def _labels(entry: BaselineEntry) -> tuple[str, ...]:
    figure = entry.figure or _("Figure of merit")
    return _("Title"), _("Start"), _("End"), figure, _("Confidence"), _("Status")


def _said(entry: BaselineEntry, fiscal_start: int) -> tuple[str, ...]:
    return (
        entry.title,
        coarse_date(entry.start, entry.start_precision, fiscal_start),
        coarse_date(entry.end, entry.end_precision, fiscal_start),
        _figure(entry.figure_to, entry.figure_unit),
        "" if entry.confidence is None else f"{entry.confidence} %",
        word(entry.status),
    )


def _figure(value: Decimal | None, unit: str) -> str:
    return "" if value is None else amount(value, unit)
