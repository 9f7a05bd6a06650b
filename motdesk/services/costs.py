"""Items of a partner, the rounds of their quotes, and price revisions reckoned with indexes."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from motdesk.base.errors import UserError
from motdesk.base.identities import new_id
from motdesk.base.texts import _
from motdesk.domain.costs import (
    IndexSeries,
    Item,
    PriceRevision,
    Quote,
    RevisionLine,
)
from motdesk.domain.price_revisions import ReckonedRevision, reckon
from motdesk.domain.should_costs import latest_quote
from motdesk.services import records

if TYPE_CHECKING:
    from motdesk.storage.workspaces import Data, Workspace


class ItemRow(NamedTuple):
    """One line of the list of items."""

    id: str
    name: str
    part_number: str
    currency: str
    current_price: Decimal | None
    quotes: int


def list_items(workspace: "Workspace", partner_id: str) -> tuple[ItemRow, ...]:
    """Return the items of a partner by part number and name."""
    items = workspace.read().all(Item, partner_id=partner_id)
    return tuple(
        ItemRow(
            item.id,
            item.name,
            item.part_number,
            item.currency,
            item.current_price,
            len(item.quotes),
        )
        for item in sorted(items, key=lambda item: (item.part_number, item.name, item.id))
    )


def revisions_of(workspace: "Workspace", item_id: str) -> tuple[PriceRevision, ...]:
    """Return the price revisions of an item, the latest request first."""
    return in_order(workspace.read().all(PriceRevision, item_id=item_id))


def in_order(revisions: tuple[PriceRevision, ...]) -> tuple[PriceRevision, ...]:
    """Return price revisions with the latest request first."""
    return tuple(
        sorted(revisions, key=lambda one: (one.requested or date.min, one.title), reverse=True)
    )


def reckon_revision(
    workspace: "Workspace", item: Item, revision: PriceRevision
) -> ReckonedRevision:
    """Return what the indexes of a revision do to the present price of its item."""
    return reckon(revision, item.current_price, indexes_of(workspace.read(), (revision,)))


def indexes_of(data: "Data", revisions: tuple[PriceRevision, ...]) -> dict[str, IndexSeries]:
    """Return the index series that revisions name, by their id."""
    wanted = {line.index_id for one in revisions for line in one.lines if line.index_id}
    found = (data.find(IndexSeries, id_) for id_ in sorted(wanted))
    return {series.id: series for series in found if series is not None}


def add_round(workspace: "Workspace", item: Item) -> Quote:
    """Add the next round to an item's quotes, its lines those of the round before, to be changed.

    Raises UserError after the 99th round.
    """
    before = latest_quote(item)
    lines = before.lines if before else ()
    quote = Quote(
        round=before.round + 1 if before else 1,
        lines=tuple(replace(line, id=new_id()) for line in lines),
    )
    label = _("Add round {number} of the quotes").format(number=quote.round)
    records.change(workspace, replace(item, quotes=(*item.quotes, quote)), label)
    return quote


def begin_revision(workspace: "Workspace", item: Item) -> PriceRevision:
    """Add a price revision for an item: elements and costs as the latest quote has them.

    The indexes are those that the latest revision took for the same elements.
    """
    quote = latest_quote(item)
    before = [line for one in revisions_of(workspace, item.id)[:1] for line in one.lines]
    indexes = {line.element: line.index_id for line in before if line.index_id}
    revision = PriceRevision(
        item_id=item.id,
        title=_("Price revision of {item}").format(item=item.name),
        lines=tuple(
            RevisionLine(
                element=line.element,
                cause=line.name,
                cost=line.amount,
                index_id=indexes.get(line.element),
            )
            for line in (quote.lines if quote else ())
            if line.amount is None or line.amount >= 0
        ),
    )
    records.add(workspace, revision)
    return revision


def fill_months(workspace: "Workspace", item: Item, revision: PriceRevision) -> None:
    """Fill the empty months of the lines that have an index, as one step.

    The base month is that of another line, or else the month the present price dates from; the
    month compared is that of another line, or else the newest that all the indexes have. Raises
    UserError where there is nothing to take them from.
    """
    indexes = indexes_of(workspace.read(), (revision,))
    newest = [max(one.month for one in index.values) for index in indexes.values() if index.values]
    base = _first(line.base_month for line in revision.lines) or item.price_since
    compared = _first(line.compare_month for line in revision.lines) or min(newest, default=None)
    if base is None or compared is None:
        raise UserError(
            _("There is no month to fill in yet."),
            advice=_("Choose the indexes, and enter since when the present price holds."),
        )
    lines = tuple(
        replace(
            line,
            base_month=line.base_month or base,
            compare_month=line.compare_month or compared,
        )
        if line.index_id
        else line
        for line in revision.lines
    )
    label = _("Fill the months of “{title}”").format(title=revision.title)
    records.change(workspace, replace(revision, lines=lines), label)


def _first(months: Iterable[date | None]) -> date | None:
    return next((month for month in months if month is not None), None)
