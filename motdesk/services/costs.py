"""Items of a partner, the rounds of their quotes, and price revisions reckoned with indexes."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

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
    """Add a price revision for an item: elements and costs as the latest quote has them."""
    quote = latest_quote(item)
    revision = PriceRevision(
        item_id=item.id,
        title=_("Price revision of {item}").format(item=item.name),
        lines=tuple(
            RevisionLine(element=line.element, cause=line.name, cost=line.amount)
            for line in (quote.lines if quote else ())
            if line.amount is None or line.amount >= 0
        ),
    )
    records.add(workspace, revision)
    return revision
