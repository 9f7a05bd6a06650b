"""The rounds of a quote side by side, with what the last round changed."""

from collections.abc import Iterator
from decimal import Decimal

from motdesk.base.dates import format_short_date
from motdesk.base.money import format_number
from motdesk.base.texts import _
from motdesk.domain.briefs.costs import ItemBrief, RoundHead, RoundRow
from motdesk.domain.briefs.packs import PackBrief
from motdesk.domain.whose import seller_at
from motdesk.domain.words import word
from motdesk.drawings.amounts import signed
from motdesk.reports.blocks import Align, Block, Column, Heading, Table, Text
from motdesk.reports.quantities import UNKNOWN, bold

_ROUNDS = 5  # the latest; earlier ones stay in the workspace
_HEAD = 70  # holds a day on one line


def quote_rounds(brief: PackBrief, item: ItemBrief) -> Iterator[Block]:
    """Return the rounds of an item's quote as a table; nothing without a quote."""
    rounds = item.rounds
    if rounds is None:
        return
    heads = rounds.heads[-_ROUNDS:]
    columns = [
        Column(head=_("Element"), width=84),
        Column(head=_("Line")),
        *(Column(head=_head(head), align=Align.RIGHT, width=_HEAD) for head in heads),
    ]
    if len(heads) > 1:
        columns.append(Column(head=_("Last change"), align=Align.RIGHT, width=54))
    rows = (*_changed_first(rounds.rows), rounds.totals)
    title = seller_at(brief.side).words(
        _("Our quotes by round"), _("Their quotes by round"), _("Quotes by round")
    )
    yield Heading(text=title, level=3)
    yield Table(
        columns=tuple(columns),
        rows=tuple(_row(row, row is rounds.totals)[: len(columns)] for row in rows),
        caption=item.unit,
        totals=1,
    )


def _changed_first(rows: tuple[RoundRow, ...]) -> tuple[RoundRow, ...]:
    """Return the rows that some round changed, then the others as one row with their sum."""
    still = [row for row in rows if row.element and len(set(row.amounts[-_ROUNDS:])) == 1]
    if len(still) < 3 or len(rows[0].amounts) < 2:
        return rows
    sums = tuple(
        sum((amount or Decimal(0) for amount in column), Decimal(0))
        for column in zip(*(row.amounts for row in still), strict=True)
    )
    merged = RoundRow(
        element=None,
        name=_("{count} unchanged lines").format(count=len(still)),
        amounts=sums,
        difference=Decimal(0),
    )
    return (*(row for row in rows if row not in still), merged)


def round_words(head: RoundHead) -> str:
    """Return what a round is called."""
    return _("Round {number}").format(number=head.round)


def _head(head: RoundHead) -> str:
    return "\n".join(part for part in (round_words(head), format_short_date(head.received)) if part)


def _row(row: RoundRow, is_total: bool) -> tuple[Text, ...]:
    amounts = tuple(format_number(amount) or UNKNOWN for amount in row.amounts[-_ROUNDS:])
    change = _change(row.difference)
    if is_total:
        return (
            (bold(_("Price")),),
            "",
            *((bold(text),) for text in amounts),
            (bold(change),),
        )
    if row.element is None:
        return (row.name or _("Not broken down"), "", *amounts, change)
    is_changed = bool(row.difference)
    return (word(row.element), row.name, *amounts, (bold(change),) if is_changed else change)


def _change(difference: Decimal | None) -> str:
    return UNKNOWN if difference is None else signed(difference) if difference else "0"
