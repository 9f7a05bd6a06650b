"""The ledger of promises: what was promised changes only by a new line, and is never deleted.

The lines of an item hold all that was promised, each from its day on. Laid over the item one
after the other, they give what is promised today.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise
from typing import Protocol

from motdesk.base.errors import UserError
from motdesk.base.texts import _
from motdesk.domain.periods import FISCAL_START, period_of
from motdesk.domain.roadmaps import Baseline, Precision, Reason, Revision, RoadmapItem, Status

_DAY = timedelta(days=1)

TERMS = ("start", "start_precision", "end", "end_precision", "figure_to", "confidence")

_COARSENESS = {
    Precision.DAY: 0,
    Precision.MONTH: 1,
    Precision.QUARTER: 3,
    Precision.HALF: 6,
    Precision.FISCAL_YEAR: 12,
    Precision.YEAR: 12,
}


class Terms(Protocol):
    """What is promised: by an item, a line of its ledger, or an entry of a baseline."""

    @property
    def start(self) -> date | None:
        """The day on which it begins."""

    @property
    def start_precision(self) -> Precision:
        """How exactly the begin is known."""

    @property
    def end(self) -> date | None:
        """The day on which it is done."""

    @property
    def end_precision(self) -> Precision:
        """How exactly the end is known."""

    @property
    def figure_to(self) -> Decimal | None:
        """The figure of merit that is reached then."""

    @property
    def confidence(self) -> int | None:
        """How sure, in percent."""

    @property
    def status(self) -> Status:
        """How far it is."""


class Softening(StrEnum):
    """In which way a promise became less than it was."""

    FIGURE = "figure"
    DATE = "date"
    CONFIDENCE = "confidence"


class LineKind(StrEnum):
    """What a line of the ledger does; only a change breaks what was promised."""

    REPORT = "report"
    FILLED = "filled"
    CORRECTION = "correction"
    CHANGE = "change"


def opened(item: RoadmapItem, reported: date) -> RoadmapItem:
    """Return a promised item with the first line of its ledger; others as they are."""
    if not item.is_promised or item.revisions:
        return item
    return replace(item, revisions=(_line(item, reported, None, ""),))


def revised(
    before: RoadmapItem,
    after: RoadmapItem,
    *,
    reported: date,
    reason: Reason | None = None,
    note: str = "",
    is_correction: bool = False,
) -> RoadmapItem:
    """Return `after` with a new line of the ledger if what is promised differs from `before`.

    What was empty is filled in without a reason; so is a slip of the pen put right by
    `is_correction`, on the day of the last line. Raises UserError where a promise would change
    without a reason, cease to be one other than by being withdrawn, or come back after that.
    """
    after = replace(after, revisions=before.revisions)
    if after.status is Status.WITHDRAWN is not before.status:
        return withdrawn(before, reported=reported, reason=reason, note=note)
    if before.status is Status.WITHDRAWN:
        _check_still_withdrawn(before, after)
        return after
    if not before.is_promised:
        return opened(after, reported)
    _check_still_promised(after)
    before = opened(before, reported)
    is_other = are_terms_changed(before, after)
    is_explained = reason is not None or (is_correction and is_correctable(before, reported))
    if is_changed(before, after) and not is_explained:
        raise UserError(
            _("“{title}” is promised: say why it changes.").format(title=before.title),
            kept=_("Nothing was changed."),
        )
    if not is_other and after.status is before.status:
        return replace(after, revisions=before.revisions)
    return replace(after, revisions=(*before.revisions, _line(after, reported, reason, note)))


def confirmed(item: RoadmapItem, *, reported: date, note: str = "") -> RoadmapItem:
    """Return the item with one more report that nothing has changed.

    Raises UserError where nothing is promised.
    """
    if not item.is_promised:
        raise UserError(_("“{title}” is not promised.").format(title=item.title))
    if not item.revisions:
        return opened(item, reported)
    return replace(item, revisions=(*item.revisions, _line(item, reported, None, note)))


def withdrawn(
    item: RoadmapItem, *, reported: date, reason: Reason | None, note: str = ""
) -> RoadmapItem:
    """Return the tombstone of an item: all it said, withdrawn for a reason.

    Raises UserError for a promise without a reason.
    """
    if item.is_promised and reason is None:
        raise UserError(
            _("“{title}” is promised: say why it is withdrawn.").format(title=item.title),
            kept=_("Nothing was changed."),
        )
    after = replace(opened(item, reported), status=Status.WITHDRAWN)
    return replace(after, revisions=(*after.revisions, _line(after, reported, reason, note)))


def check_kept(before: object, after: object) -> None:
    """Refuse changes past the ledger: of a baseline, or of what is promised without a new line.

    `before` and `after` are any record as it was and as it would be, None for removed. Raises
    UserError.
    """
    if isinstance(before, Baseline) and after is not None and before != after:
        raise UserError(_("The baseline “{name}” is never changed.").format(name=before.name))
    if not isinstance(before, RoadmapItem) or not (before.is_promised or before.revisions):
        return
    if not isinstance(after, RoadmapItem):
        raise UserError(
            _("“{title}” was promised and is never deleted.").format(title=before.title),
            advice=_("Withdraw it and say why."),
        )
    is_other = are_terms_changed(before, after) or after.status is not before.status
    is_written = len(after.revisions) > len(before.revisions)
    if after.revisions[: len(before.revisions)] != before.revisions or is_other > is_written:
        raise UserError(
            _("“{title}” is promised: say why it changes.").format(title=before.title),
            kept=_("Nothing was changed."),
        )


def are_terms_changed(before: Terms, after: Terms) -> bool:
    """Tell whether dates, their precision, the figure or the confidence differ."""
    return any(getattr(before, name) != getattr(after, name) for name in TERMS)


def is_changed(before: Terms, after: Terms) -> bool:
    """Tell whether `after` says anything else than `before` did; filling in what was empty is not.

    How exactly a date is known belongs to the date.
    """
    return any(
        _stem(before, name) is not None and getattr(before, name) != getattr(after, name)
        for name in TERMS
    )


def is_correctable(item: RoadmapItem, day: date) -> bool:
    """Tell whether the last line of the ledger was written on this day."""
    return bool(item.revisions) and item.revisions[-1].reported == day


def completed(lines: Sequence[Revision]) -> Revision:
    """Return the first of some lines as it was meant: filled in later, corrected on that day."""
    meant, days = lines[0], dict.fromkeys(TERMS, lines[0].reported)
    for before, line in pairwise(lines):
        names = [
            name
            for name in TERMS
            if _stem(meant, name) is None
            or (
                line.reason is None
                and days[name] == line.reported
                and getattr(meant, name) == getattr(before, name)
            )
        ]
        meant = replace(meant, **{name: getattr(line, name) for name in names})
        days |= dict.fromkeys(names, line.reported)
    return meant


def kinds_of(item: RoadmapItem) -> tuple[LineKind, ...]:
    """Return what each line of the ledger of an item does."""
    lines = item.revisions
    return tuple(
        _kind(before, line) for before, line in zip((None, *lines[:-1]), lines, strict=True)
    )


def due(terms: Terms, fiscal_start: int = FISCAL_START) -> date | None:
    """Return the last day on which the end is in time; None where there is none."""
    if terms.end is None:
        return None
    return period_of(terms.end, terms.end_precision, fiscal_start).next - _DAY


def delay(before: Terms, after: Terms, fiscal_start: int = FISCAL_START) -> int | None:
    """Return by how many days `after` ends later than `before`; None where an end is not said."""
    then, now = due(before, fiscal_start), due(after, fiscal_start)
    return (now - then).days if then and now else None


def softenings(before: Terms, after: Terms, *, is_lower_better: bool) -> tuple[Softening, ...]:
    """Return in which ways `after` promises less than `before`; a later date alone is a slip."""
    found = {
        Softening.FIGURE: is_worse(
            before.figure_to, after.figure_to, is_lower_better=is_lower_better
        ),
        Softening.DATE: _is_date_softer(before, after),
        Softening.CONFIDENCE: after.confidence is not None
        and is_worse(before.confidence, after.confidence),
    }
    return tuple(softening for softening, is_so in found.items() if is_so)


def is_worse(
    before: Decimal | int | None, after: Decimal | int | None, *, is_lower_better: bool = False
) -> bool:
    """Tell whether a figure lost against `before`; one that is no longer said has lost."""
    if before is None or after is None:
        return before is not None and after is None
    return after > before if is_lower_better else after < before


def _is_date_softer(before: Terms, after: Terms) -> bool:
    return any(
        then is not None and (now is None or _COARSENESS[precision] > _COARSENESS[precision_then])
        for then, precision_then, now, precision in (
            (before.start, before.start_precision, after.start, after.start_precision),
            (before.end, before.end_precision, after.end, after.end_precision),
        )
    )


def _stem(terms: Terms, name: str) -> object:
    """Return a term, or the date that a precision belongs to."""
    return getattr(terms, name.removesuffix("_precision"))


def _kind(before: Revision | None, line: Revision) -> LineKind:
    if before is None or line.status is not before.status or not are_terms_changed(before, line):
        return LineKind.REPORT
    if not is_changed(before, line):
        return LineKind.FILLED
    return LineKind.CHANGE if line.reason else LineKind.CORRECTION


def _line(item: RoadmapItem, reported: date, reason: Reason | None, note: str) -> Revision:
    terms = {name: getattr(item, name) for name in (*TERMS, "status")}
    return Revision(reported=reported, reason=reason, note=note, **terms)


def _check_still_withdrawn(before: RoadmapItem, after: RoadmapItem) -> None:
    if are_terms_changed(before, after) or after.status is not Status.WITHDRAWN:
        raise UserError(
            _("“{title}” is withdrawn and stays as it was.").format(title=before.title),
            advice=_("Write what is promised anew as an item of its own."),
        )


def _check_still_promised(after: RoadmapItem) -> None:
    if not after.is_promised:
        raise UserError(
            _("“{title}” is promised and cannot become an idea again.").format(title=after.title),
            advice=_("Withdraw it and say why."),
        )
