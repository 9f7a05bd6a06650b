"""The elements of a price in a letter: each with its share, its index, and what follows from it."""

from collections.abc import Iterator
from decimal import Decimal

from motdesk.base.dates import format_month
from motdesk.base.money import format_number
from motdesk.base.texts import _, sentences, without_label
from motdesk.domain.briefs.costs import ElementLine
from motdesk.domain.briefs.price_requests import PriceRequestBrief
from motdesk.domain.words import word
from motdesk.drawings.amounts import signed
from motdesk.drawings.palette import PRINT
from motdesk.drawings.price_steps import price_steps
from motdesk.drawings.waterfalls import draw_waterfall
from motdesk.reports.blocks import (
    Align,
    Block,
    Column,
    Figure,
    Paragraph,
    Span,
    Style,
    Table,
    Text,
)
from motdesk.reports.pages.price_revisions import element_name, rest_words, share_text
from motdesk.reports.quantities import bold, marked, muted, number_text
from motdesk.reports.sheets import box_of

Row = tuple[Text, ...]


def element_blocks(brief: PriceRequestBrief) -> Iterator[Block]:
    """Return the table of the elements, and what is assumed in it."""
    yield _table(brief)
    yield Paragraph(text=sentences(*_assumptions(brief)), style=Style.NOTE)


def _table(brief: PriceRequestBrief) -> Table:
    columns = (
        Column(head=_("Element, cause"), width=106),
        Column(head=_("Part of the price, share"), align=Align.RIGHT, width=66),
        Column(head=_("Index, publisher")),
        Column(head=_("Month, index"), width=90),
        Column(head=_("Change"), align=Align.RIGHT, width=52),
        Column(head=_("Impact"), align=Align.RIGHT, width=58),
    )
    totals = tuple(_totals(brief))
    rows = (*(_row(brief, line) for line in brief.revision.lines), *totals)
    return Table(columns=columns, rows=rows, caption=brief.item.unit, totals=len(totals))


def _row(brief: PriceRequestBrief, line: ElementLine) -> Row:
    number, *raised = number_text(line.cost)
    price = brief.revision.price
    share = f"\n{share_text(line.cost.value / price)}" if line.cost and price else ""
    cause = f"\n{line.cause}" if line.cause else ""
    return (
        (bold(word(line.element)), *raised, muted(cause)),
        (number, muted(share)) if line.cost else "",
        _index(brief, line),
        "\n".join(_months(line)),
        "" if line.change is None else share_text(line.change, is_signed=True),
        "" if line.impact is None else (bold(signed(line.impact, brief.item.places)),),
    )


def _months(line: ElementLine) -> Iterator[str]:
    for month, value in ((line.base_month, line.base), (line.compare_month, line.compared)):
        if month:
            yield f"{format_month(month)}　{format_number(value)}"


def _index(brief: PriceRequestBrief, line: ElementLine) -> Text:
    if not line.index:
        return ""
    said = [(one.name, one.publisher) for one in brief.indexes if one.is_invented]
    invented = f"\n{_('(invented values)')}" if (line.index, line.publisher) in said else ""
    return (bold(line.index), muted(f"\n{line.publisher}{invented}"))


def _totals(brief: PriceRequestBrief) -> Iterator[Row]:
    """Return the way from the impact of the indexes to the change asked, so that it adds up.

    While an element is not reckoned there is none.
    """
    said, places = brief.revision, brief.item.places
    if not is_whole(brief):
        return
    yield _total(_("Impact of the indexes"), said.rate, signed(said.impact, places))
    for gain in said.gains:
        words = _("Improvement: {name}").format(name=gain.name)
        raised = marked(words, gain.amount.marks, is_assumed=gain.amount.is_assumed)[1:]
        change = signed(-gain.amount.value, places)
        yield ((Span(words), *raised), "", "", "", "", change)
    if said.asked is None or said.price is None:
        return
    if said.unexplained:
        yield (rest_words(said.unexplained), "", "", "", "", signed(said.unexplained, places))
    asked = said.asked.value - said.price
    rate = asked / said.price if said.price else None
    yield _total(_("Change asked"), rate, signed(asked, places))


def is_whole(brief: PriceRequestBrief) -> bool:
    """Tell whether the impact of every element is known: only then do the rows add up."""
    return all(line.impact is not None for line in brief.revision.lines)


def _total(words: str, rate: Decimal | None, change: str) -> Row:
    share = "" if rate is None else share_text(rate, is_signed=True)
    words_of_share = _("of the price") if share else ""
    return ((bold(words),), "", "", words_of_share, share, (bold(change),))


def _assumptions(brief: PriceRequestBrief) -> Iterator[str]:
    """Say how it was reckoned, what is assumed in it, and what the blank cells mean."""
    yield _(
        "Impact = part of the present price × (index in the month compared ÷ index in the base "
        "month − 1). It is assumed that each part moves as its index does; months without a value "
        "are not interpolated."
    )
    assumed = [_element_of(label) for label in brief.assumed]
    if assumed:
        text = _("Marked as assumed, for no evidence is enclosed: {list}.")
        yield text.format(list=_(", ").join(assumed))
    if not is_whole(brief):
        open_ = [element_name(line) for line in brief.revision.lines if line.impact is None]
        text = _("No impact is reckoned yet, and so no sum: {list}.")
        yield text.format(list=_(", ").join(open_))
        yield _("Blank cells are to be filled in at the talks.")


def _element_of(label: str) -> str:
    """Return what a number is called without the title of its revision."""
    return without_label(label)[1]


def price_picture(brief: PriceRequestBrief) -> Iterator[Block]:
    """Return the way from the present price to the one asked for, if there is one to show."""
    said = brief.revision
    if not is_whole(brief):
        return
    steps = price_steps(
        said.price,
        [(element_name(line), line.impact) for line in said.lines if line.impact is not None],
        [(gain.name, gain.amount.value) for gain in said.gains],
        said.asked.value if said.asked else None,
        rest_words(said.unexplained or Decimal(0)),
    )
    if len(steps) > 1:
        width = box_of("long", is_landscape=False).width
        yield Figure(
            drawing=draw_waterfall(
                steps,
                unit=brief.item.unit,
                places=brief.item.places,
                width=width,
                palette=PRINT,
            )
        )
