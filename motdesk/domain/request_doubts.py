"""What makes a price-revision request no letter, and what in it is to be looked at again."""

from collections.abc import Iterable, Iterator
from datetime import date

from motdesk.base.dates import format_date, format_month
from motdesk.base.money import format_number
from motdesk.base.texts import _
from motdesk.domain.costs import IndexSeries, PriceRevision
from motdesk.domain.price_revisions import ReckonedRevision


def obstacle(found: ReckonedRevision) -> str:
    """Return why no letter can be made of a revision; empty where one can."""
    if found.asked is None:
        return _("The price asked for is missing.")
    if found.price is not None and found.asked <= found.price:
        return _(
            "The price asked for, {asked}, is not above the present one, {price}: a request to "
            "revise it would ask for nothing."
        ).format(asked=format_number(found.asked), price=format_number(found.price))
    return ""


def doubts(
    revision: PriceRevision, found: ReckonedRevision, as_of: date | None = None
) -> tuple[str, ...]:
    """Return what to look at again before the letter goes out; it may well be right."""
    return (
        *_days(revision, as_of),
        *_months(found),
        *_beyond(found),
        *_invented(line.index for line in found.lines if line.index),
    )


def unreckoned(found: ReckonedRevision) -> tuple[str, ...]:
    """Return which elements have no impact yet, as one sentence; none where all have."""
    names = [line.name for line in found.lines if line.lack]
    text = _("No impact is reckoned yet, and so no sum: {list}.")
    return (text.format(list=_(", ").join(names)),) if names else ()


def _days(revision: PriceRevision, as_of: date | None) -> Iterator[str]:
    asked, effective = revision.requested or as_of, revision.effective
    if asked and effective and effective < asked:
        yield _("The price is to change on {effective}, before the request of {asked}.").format(
            effective=format_date(effective), asked=format_date(asked)
        )
    if as_of and revision.requested and as_of < revision.requested:
        yield _("The day given, {day}, lies before the request of {asked}.").format(
            day=format_date(as_of), asked=format_date(revision.requested)
        )


def _months(found: ReckonedRevision) -> Iterator[str]:
    for one in found.lines:
        base, compared = one.line.base_month, one.line.compare_month
        if base and compared and base >= compared:
            text = _("{element}: the base month, {base}, does not lie before {compared}.")
            yield text.format(
                element=one.name, base=format_month(base), compared=format_month(compared)
            )


def _beyond(found: ReckonedRevision) -> Iterator[str]:
    is_whole = not found.lacks and bool(found.lines)
    if is_whole and found.unexplained is not None and found.unexplained > 0:
        text = _("{rest} of the price asked for does not follow from the indexes.")
        yield text.format(rest=format_number(found.unexplained, 1))


def _invented(indexes: Iterable[IndexSeries]) -> Iterator[str]:
    names = dict.fromkeys(index.name for index in indexes if index.is_invented)
    if names:
        text = _("Invented values go to the customer: {list}.")
        yield text.format(list=_(", ").join(names))
