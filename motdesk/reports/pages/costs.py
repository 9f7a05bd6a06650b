"""Page 10, cost: the price revision as a waterfall, quotes by round, should-cost and questions."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from motdesk.base.money import format_money, format_number, trimmed
from motdesk.base.texts import _
from motdesk.domain.briefs.costs import CostBrief, ItemBrief, QuestionBrief
from motdesk.domain.briefs.packs import Audience, PackBrief, Topic, topic_words
from motdesk.domain.whose import Whose, seller_at
from motdesk.domain.words import word
from motdesk.drawings.amounts import signed
from motdesk.drawings.palette import PRINT
from motdesk.drawings.tornadoes import Swing, Tornado, draw_tornado
from motdesk.reports.blocks import (
    Align,
    Block,
    Column,
    Facts,
    Figure,
    Heading,
    NoteLines,
    Section,
    Table,
    Text,
)
from motdesk.reports.pages.price_revisions import index_sources, price_revision
from motdesk.reports.pages.quote_rounds import quote_rounds, round_words
from motdesk.reports.quantities import UNKNOWN, bold, day, muted, number_text
from motdesk.reports.sheets import box_of

_WHOLE = 2  # items shown whole, those of most money a year
_ASKED = 3  # questions by money
_ROWS = 8  # lines of the tornado, the widest


def costs(brief: PackBrief) -> Section:
    """Return what is to say of the prices of items."""
    said = brief.costs
    whole, rest = said.items[:_WHOLE], said.items[_WHOLE:]
    return Section(
        number=Topic.COST,
        title=_headline(said),
        topic=topic_words(Topic.COST),
        blocks=(
            *(block for item in whole for block in _item(brief, item)),
            *_others(rest, brief.audience),
            *index_sources(said.indexes, is_era=brief.is_era),
            *_notes(brief.audience),
        ),
    )


def _headline(said: CostBrief) -> str:
    item = said.items[0]
    name = item.part_number or item.name
    for one in item.revisions[:1]:
        if one.asked is not None and one.is_partial:
            price = format_money(_rounded(one.asked.value, item), item.currency)
            return _("{item}: {asked} asked").format(item=name, asked=price)
        if one.asked is not None and one.justified is not None:
            text = _("{item}: {asked} asked, {justified} follows from indexes")
            if one.gains:
                text = _("{item}: {asked} asked, {justified} follows from indexes and improvements")
            asked, justified = (
                format_money(_rounded(price, item), item.currency)
                for price in (one.asked.value, one.justified)
            )
            return text.format(item=name, asked=asked, justified=justified)
    if item.should_cost is not None:
        return _("{item}: should cost {likely} ({low} – {high})").format(
            item=name,
            likely=format_money(item.should_cost.likely.value, item.currency),
            low=format_number(item.should_cost.low),
            high=format_number(item.should_cost.high),
        )
    return _("{item}: the quote line by line").format(item=name)


def _rounded(price: Decimal, item: ItemBrief) -> Decimal:
    """Return a price as the headline says it: whole where changes have a single decimal."""
    return trimmed(price.quantize(Decimal(1).scaleb(1 - item.places), ROUND_HALF_UP))


def _item(brief: PackBrief, item: ItemBrief) -> Iterator[Block]:
    title = " ".join(part for part in (item.part_number, item.name) if part)
    yield Heading(text=title)
    yield Facts(items=tuple(_facts(brief, item)))
    for revision in item.revisions[:1]:
        yield from price_revision(brief, item, revision)
    yield from _should_cost(item, seller_at(brief.side))
    yield from _questions(item, seller_at(brief.side))
    yield from quote_rounds(brief, item)


def _facts(brief: PackBrief, item: ItemBrief) -> Iterator[tuple[str, Text]]:
    if item.price is not None:
        since = item.price_since
        words = muted(_(" (since {date})").format(date=day(brief, since))) if since else muted("")
        is_agreed = brief.audience is Audience.PARTNER  # both know it: nobody assumes it
        shown = replace(item.price, is_assumed=item.price.is_assumed and not is_agreed)
        yield _("Present price"), (*number_text(shown, is_bold=True), words)
    yield _("Unit"), item.unit
    if item.annual_volume is not None:
        yield _("Annual volume"), format_number(item.annual_volume)
    if item.rounds is not None:
        head, price = item.rounds.heads[-1], item.rounds.totals.amounts[-1]
        yield _("Latest quote"), f"{format_number(price) or UNKNOWN} ({round_words(head)})"


def _should_cost(item: ItemBrief, seller: Whose) -> Iterator[Block]:
    found = item.should_cost
    if found is None:
        return
    heads = item.rounds.heads if item.rounds else ()
    prices = item.rounds.totals.amounts if item.rounds else ()
    tornado = Tornado(
        low=found.low,
        likely=found.likely.value,
        high=found.high,
        unit=item.unit,
        swings=tuple(
            Swing(name=line.name, fall=line.likely - line.low, rise=line.high - line.likely)
            for line in found.lines
        ),
        prices=tuple(
            (round_words(head), price)
            for head, price in zip(heads, prices, strict=True)
            if price is not None
        ),
    )
    width = box_of("long", is_landscape=False).width
    title = seller.words(
        _("What it costs us, against the rounds of the quote"),
        _("What it should cost, against the rounds of the quote"),
    )
    note = seller.words(
        _("Our own cost, all lines low, likely and high; each row moves one line alone."),
        _("Our estimate, all lines low, likely and high; each row moves one line alone."),
    )
    drawing = draw_tornado(tornado, width=width, palette=PRINT, most=_ROWS)
    yield Heading(text=title, level=3)
    yield Figure(drawing=drawing, note=note)


def _questions(item: ItemBrief, seller: Whose) -> Iterator[Block]:
    if not item.questions:
        return
    estimate = seller.words(_("Our cost:\nlow–likely–high"), _("Our estimate:\nlow–likely–high"))
    columns = (
        Column(head=_("Element"), width=84),
        Column(head=_("Quoted"), align=Align.RIGHT),
        Column(head=estimate, align=Align.RIGHT, width=100),
        Column(head=_("Gap"), align=Align.RIGHT),
        Column(head=_("A year"), align=Align.RIGHT),
        Column(head=seller.words(_("Question to expect"), _("Question to ask"))),
    )
    rows = tuple(_question(item, one) for one in item.questions[:_ASKED])
    title = seller.words(_("What they may ask, by money"), _("The largest questions by money"))
    yield Heading(text=title, level=3)
    yield Table(columns=columns, rows=rows, caption=item.unit)


def _question(item: ItemBrief, one: QuestionBrief) -> tuple[Text, ...]:
    estimate = f"{format_number(one.low)} – {format_number(one.likely)} – {format_number(one.high)}"
    return (
        (bold(word(one.element)),),
        format_number(one.quoted),
        estimate,
        (bold(signed(one.gap)),),
        UNKNOWN if one.a_year is None else format_money(one.a_year, item.currency),
        _("What proves the {gap} more?").format(gap=format_number(one.gap)),
    )


def _others(items: tuple[ItemBrief, ...], audience: Audience) -> Iterator[Block]:
    if not items:
        return
    columns = [
        Column(head=_("Item")),
        Column(head=_("Unit"), width=90),
        Column(head=_("Present price"), align=Align.RIGHT),
        Column(head=_("Latest quote"), align=Align.RIGHT),
    ]
    if audience is Audience.INTERNAL:
        columns.append(Column(head=_("Should-cost"), align=Align.RIGHT))
    yield Heading(text=_("Further items"))
    yield Table(columns=tuple(columns), rows=tuple(_other(item)[: len(columns)] for item in items))


def _other(item: ItemBrief) -> tuple[Text, ...]:
    latest = item.rounds.totals.amounts[-1] if item.rounds else None
    return (
        " ".join(part for part in (item.part_number, item.name) if part),
        item.unit,
        format_number(item.price.value) if item.price else UNKNOWN,
        format_number(latest) or UNKNOWN,
        format_number(item.should_cost.likely.value) if item.should_cost else UNKNOWN,
    )


def _notes(audience: Audience) -> Iterator[Block]:
    if audience is Audience.PARTNER:
        yield NoteLines(label=_("Notes"), count=4)
