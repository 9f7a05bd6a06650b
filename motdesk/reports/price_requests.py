"""The price-revision request (価格改定のお願い): a letter, the elements apart, a reply to fill in.

What is not known stays blank, to be written by hand; nothing is filled in that nobody entered.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from motdesk.base.dates import format_date
from motdesk.base.money import format_number
from motdesk.base.texts import _, labelled, language, sentences
from motdesk.domain.briefs.costs import IndexLine
from motdesk.domain.briefs.price_requests import LetterParty, PriceRequestBrief
from motdesk.domain.words import word
from motdesk.drawings.amounts import amount, signed
from motdesk.drawings.approvals import draw_approvals
from motdesk.drawings.palette import PRINT
from motdesk.reports.blocks import (
    Align,
    Block,
    Bullets,
    Column,
    Columns,
    Facts,
    Figure,
    Heading,
    Paragraph,
    Section,
    Span,
    Style,
    Table,
    Text,
)
from motdesk.reports.documents import Document, Furniture
from motdesk.reports.pages.price_revisions import clause_words, sources_table
from motdesk.reports.price_elements import element_blocks, price_picture
from motdesk.reports.quantities import bold, muted

MOST_PAGES = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Fullness:
    """How much of the letter is printed, so that it keeps to two sides."""

    has_picture: bool = True
    has_table_of_sources: bool = True


FULLNESS = (
    Fullness(),
    Fullness(has_picture=False),
    Fullness(has_picture=False, has_table_of_sources=False),
)


def compose(brief: PriceRequestBrief, fullness: Fullness = FULLNESS[0]) -> Document:
    """Return the letter and the form behind it as a document, in the language spoken here."""
    title = _("Request for a price revision")
    topic = brief.item.part_number or brief.item.name
    sides = (tuple(_letter(brief)), tuple(_annex(brief, fullness)))
    return Document(
        sections=tuple(Section(number=0, title="", topic=topic, blocks=side) for side in sides),
        furniture=Furniture(
            title=title,
            classification="",
            author=brief.sender.name,
        ),
        title=_("{title}: {item}").format(title=title, item=topic),
        author=brief.sender.name,
        language=brief.language,
        has_contents=False,
    )


def _letter(brief: PriceRequestBrief) -> Iterator[Block]:
    yield from _head(brief)
    yield from _body(brief)
    yield Heading(text=_("1. Item and price"), level=3)
    yield _price(brief)
    yield Heading(text=_("2. What it rests on: see the annex"), level=3)
    yield Heading(text=_("3. Talks and reply"), level=3)
    yield from _reply()


def _annex(brief: PriceRequestBrief, fullness: Fullness) -> Iterator[Block]:
    yield Heading(text=_("Annex: what the request rests on, element by element"))
    yield from element_blocks(brief)
    if fullness.has_picture:
        yield from price_picture(brief)
    yield from _clause(brief)
    yield from _sources(brief, is_table=fullness.has_table_of_sources)


def _head(brief: PriceRequestBrief) -> Iterator[Block]:
    day = format_date(brief.dated, is_era=brief.is_era)
    yield Paragraph(text=day, style=Style.CELL, align=Align.RIGHT)
    yield Columns(columns=(tuple(_addressee(brief.addressee)), tuple(_sender(brief.sender))))
    title = _("Request for a price revision")
    yield Paragraph(text=title, style=Style.H1, align=Align.CENTER)


def _addressee(party: LetterParty) -> Iterator[Block]:
    name = _("To {company}").format(company=party.name)
    title, addressed = _addressed(party)
    if not addressed:
        yield Paragraph(text=(bold(name),), style=Style.LEAD)
        return
    yield Paragraph(text=(bold(party.name),), style=Style.LEAD)
    person = _("To {title} {person}").format(title=title, person=addressed)
    yield Paragraph(text=person.replace("  ", " "), style=Style.BODY)


def _addressed(party: LetterParty) -> tuple[str, str]:
    """Return the title and the name of whom a letter goes to: their person, or else their head."""
    return (party.title, party.person) if party.person else (party.head_title, party.head)


def _sender(party: LetterParty) -> Iterator[Block]:
    """Return who writes; the lines that stay blank are written by hand, or sealed."""
    yield Paragraph(text=(bold(party.name),), style=Style.LEAD)
    person = " ".join(part for part in (party.title, party.person) if part)
    facts: list[tuple[str, Text]] = [(_("Address"), party.address)]
    head = " ".join(part for part in (party.head_title, party.head) if part)
    facts += [(_("Signed by"), head), (_("Person to ask"), person), (_("Phone, e-mail"), "")]
    yield Facts(items=tuple(facts), columns=1)


def _body(brief: PriceRequestBrief) -> Iterator[Block]:
    yield Paragraph(text=_greeting(brief.addressee))
    yield Paragraph(text=_reason(brief))
    yield Paragraph(text=sentences(_request(brief), *_taken_up(brief)))
    yield from _closing(brief.sender)


def _greeting(party: LetterParty) -> str:
    _title, person = _addressed(party)
    if person and language() != "ja":
        return _("Dear {person},\nThank you for your continued business.").format(person=person)
    return _("Dear Sir or Madam,\nThank you for your continued business.")


def _closing(party: LetterParty) -> Iterator[Block]:
    """Close as the language does: 敬具 and 記, or with the name of who writes below."""
    if language() == "ja":
        yield Paragraph(text=_("Yours faithfully,"), align=Align.RIGHT)
        yield Paragraph(text=_("Particulars"), align=Align.CENTER)
        return
    title, name = (party.head_title, party.head) if party.head else (party.title, party.person)
    signed_by = ", ".join(part for part in (name, title) if part)
    lines = (_("Yours faithfully,"), signed_by, party.name)
    yield Paragraph(text="\n".join(filter(None, lines)))


def _item_name(brief: PriceRequestBrief) -> str:
    item = brief.item
    return " ".join(part for part in (item.part_number, item.name) if part)


def _reason(brief: PriceRequestBrief) -> str:
    since = brief.item.price_since
    text = _("We deliver {item} to you.")
    if since is not None:
        text = _("The price of {item}, which we deliver to you, has not changed since {date}.")
    said = [text.format(item=_item_name(brief), date=format_date(since, is_era=brief.is_era))]
    moved = _(", ").join(
        f"{word(line.element)} {signed(line.change * 100, 1)} %"
        for line in brief.revision.lines
        if line.change is not None
    )
    if moved:
        text = _("The indexes of what goes into it have moved meanwhile: {changes}.")
        if any(index.is_invented for index in brief.indexes):
            text = _("The indexes (invented values) of what goes into it have moved: {changes}.")
        said.append(text.format(changes=moved))
    return sentences(*said)


def _request(brief: PriceRequestBrief) -> str:
    if brief.revision.effective is None:
        return _("We therefore ask you to revise it as set out below, and to talk to us about it.")
    return _(
        "We therefore ask you to revise it for deliveries from {date} on as set out below, and to "
        "talk to us about it."
    ).format(date=format_date(brief.revision.effective, is_era=brief.is_era))


def _taken_up(brief: PriceRequestBrief) -> Iterator[str]:
    """Say what our improvements take off, where they may be shown."""
    gain = sum(line.amount.value for line in brief.revision.gains)
    if gain and brief.revision.impact > 0:
        text = _("Of the rise, {amount} is taken up by improvements of our own.")
        yield text.format(amount=amount(gain, brief.item.unit))


def _price(brief: PriceRequestBrief) -> Table:
    item, said = brief.item, brief.revision
    columns = (
        Column(head=_("Item")),
        Column(head=_("Present price"), align=Align.RIGHT),
        Column(head=_("Price asked"), align=Align.RIGHT),
        Column(head=_("Amount of change"), align=Align.RIGHT),
        Column(head=_("Rate of change"), align=Align.RIGHT),
        Column(head=_("From deliveries on"), align=Align.CENTER, width=88),
    )
    price, asked = said.price, said.asked.value if said.asked else None
    change = rate = ""
    if price and asked is not None:
        change = signed(asked - price)
        rate = f"{signed((asked / price - 1) * 100, 1)} %"
    name = (bold(item.part_number), muted(f"\n{item.name}")) if item.part_number else (
        bold(item.name),
    )  # fmt: skip
    row: tuple[Text, ...] = (
        name,
        format_number(price),
        (bold(format_number(asked)),),
        (bold(change),),
        rate,
        format_date(said.effective, is_era=brief.is_era),
    )
    return Table(columns=columns, rows=(row,), caption=item.unit)


def _clause(brief: PriceRequestBrief) -> Iterator[Block]:
    words = clause_words(brief.item, brief.revision)
    if words is None:
        return
    formula, value = words
    meaning = _("P₀ is the present price, I an index of the month compared over its base.")
    now = _("At the months compared, before improvements: {value}").format(value=value)
    yield Heading(text=_("Index clause we propose for later revisions"), level=3)
    text = (bold(formula), Span(f"\n{meaning}"), muted(f"\n{now}"))
    yield Paragraph(text=text, style=Style.CELL)


def _sources(brief: PriceRequestBrief, *, is_table: bool) -> Iterator[Block]:
    if brief.indexes:
        yield Heading(text=_("Sources of the indexes"), level=3)
    if brief.indexes and is_table:
        yield sources_table(brief.indexes, is_era=brief.is_era, unknown="")
    elif brief.indexes:
        yield Paragraph(text="\n".join(map(_source, brief.indexes)), style=Style.NOTE)
    proof = [f"{mark} {title}" for mark, title in _evidence(brief)]
    if proof:
        text = _("Evidence: {list}").format(list=_("; ").join(proof))
        yield Paragraph(text=text, style=Style.NOTE)


def _source(index: IndexLine) -> str:
    invented = _(" (invented values)") if index.is_invented else ""
    parts = (index.publisher, index.base, index.source)
    return labelled(f"{index.name}{invented}", _(", ").join(part for part in parts if part))


def _evidence(brief: PriceRequestBrief) -> Iterator[tuple[str, str]]:
    for line in brief.evidence:
        yield f"{line.grade}{line.number}", line.title


def _reply() -> Iterator[Block]:
    """Return what the other company fills in: by when, what it answers, who signs."""
    yield Facts(items=((_("Please reply by"), ""), (_("Day of the talks"), "")))
    answers = (
        _("We accept the revision as asked."),
        _("We want to talk about it."),
        _("Other:"),
    )
    boxes = draw_approvals(
        (_("Your approval"), _("Your reply by"), _("Our receipt")), palette=PRINT
    )
    yield Columns(columns=((Bullets(items=answers, mark="□"),), (Figure(drawing=boxes),)))
    if language() == "ja":
        yield Paragraph(text=_("End of the particulars"), style=Style.CELL, align=Align.RIGHT)
