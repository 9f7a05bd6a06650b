"""A price revision on paper: waterfall, elements with their indexes, index clause, sources."""

from collections.abc import Iterator
from decimal import Decimal

from motdesk.base.dates import format_date, format_month
from motdesk.base.money import format_number
from motdesk.base.texts import _
from motdesk.domain.briefs.costs import ElementLine, IndexLine, ItemBrief, RevisionBrief
from motdesk.domain.briefs.packs import Audience, PackBrief
from motdesk.domain.words import word
from motdesk.drawings.amounts import signed
from motdesk.drawings.palette import PRINT
from motdesk.drawings.price_steps import price_steps
from motdesk.drawings.waterfalls import draw_waterfall
from motdesk.reports.blocks import (
    Align,
    Block,
    Bullets,
    Column,
    Facts,
    Figure,
    Heading,
    Paragraph,
    Style,
    Table,
    Text,
)
from motdesk.reports.quantities import UNKNOWN, bold, day, muted, number_text
from motdesk.reports.sheets import box_of


def price_revision(brief: PackBrief, item: ItemBrief, said: RevisionBrief) -> Iterator[Block]:
    """Return a price revision: its picture first, then what it is reckoned from."""
    yield Heading(text=said.title, level=3)
    is_internal = brief.audience is Audience.INTERNAL
    is_summed = is_internal or not said.is_partial  # else a part would be taken for the whole
    steps = price_steps(
        said.price,
        [(element_name(line), line.impact) for line in said.lines if line.impact is not None],
        [(gain.name, gain.amount.value) for gain in said.gains],
        said.asked.value if said.asked else None,
        "" if is_internal else rest_words(said.unexplained or Decimal(0)),
    )
    if len(steps) > 1 and is_summed:
        width = box_of("long", is_landscape=False).width
        yield Figure(
            drawing=draw_waterfall(
                steps, unit=item.unit, places=item.places, width=width, palette=PRINT
            )
        )
    if said.lines:
        yield _elements(item, said, is_summed=is_summed)
    lacks = tuple(line.lack for line in said.lines if line.lack)
    if lacks and is_internal:
        yield Paragraph(text=(bold(_("Not reckoned, for something is missing:")),))
        yield Bullets(items=lacks)
    if not is_internal and any(line.cost and line.cost.is_assumed for line in said.lines):
        yield Paragraph(text=_("Assumed: a figure that no evidence proves yet."), style=Style.NOTE)
    yield Facts(items=tuple(_facts(brief, said)))
    yield from _clause(item, said, is_internal=is_internal)


def index_sources(indexes: tuple[IndexLine, ...], *, is_era: bool) -> Iterator[Block]:
    """Return where the indexes come from; invented ones are called so."""
    if not indexes:
        return
    yield Heading(text=_("Sources of the indexes"), level=3)
    yield sources_table(indexes, is_era=is_era)


def sources_table(indexes: tuple[IndexLine, ...], *, is_era: bool, unknown: str = UNKNOWN) -> Table:
    """Return the indexes with publisher, base, months, source and the day they were taken.

    `unknown` stands where something is not known: a dash, or room to write by hand.
    """
    columns = (
        Column(head=_("Index, publisher")),
        Column(head=_("Base, months"), width=112),
        Column(head=_("Source, taken on"), width=196),
    )
    rows = tuple(
        tuple(cell or unknown for cell in _source(line, is_era=is_era)) for line in indexes
    )
    return Table(columns=columns, rows=rows)


def _source(line: IndexLine, *, is_era: bool) -> tuple[Text, ...]:
    invented = _("(invented values)") if line.is_invented else ""
    taken = " ".join(part for part in (format_date(line.imported, is_era=is_era), invented) if part)
    months = " – ".join(format_month(month) for month in (line.first, line.last) if month)
    return (
        (bold(line.name), muted(f"\n{line.publisher}" if line.publisher else "")),
        "\n".join(part for part in (line.base, months) if part),
        "\n".join(part for part in (line.source, taken) if part),
    )


def _elements(item: ItemBrief, said: RevisionBrief, *, is_summed: bool) -> Table:
    columns = (
        Column(head=_("Element, cause"), width=126),
        Column(head=_("Cost now"), align=Align.RIGHT),
        Column(head=_("Index")),
        Column(head=_("Base → compared"), align=Align.CENTER, width=116),
        Column(head=_("Change"), align=Align.RIGHT),
        Column(head=_("Impact"), align=Align.RIGHT),
    )
    name = _("Impact of the elements reckoned") if said.is_partial else _("Impact of the indexes")
    total: tuple[Text, ...] = (
        (bold(name),), "", "", _("share of the price"), share_text(said.rate),
        (bold(signed(said.impact, item.places)),),
    )  # fmt: skip
    rows = tuple(_element(item, line) for line in said.lines)
    if not is_summed:
        return Table(columns=columns, rows=rows, caption=item.unit)
    return Table(columns=columns, rows=(*rows, total), caption=item.unit, totals=1)


def _element(item: ItemBrief, line: ElementLine) -> tuple[Text, ...]:
    cause = muted(f"\n{line.cause}") if line.cause else muted("")
    months = " → ".join(format_month(m) or UNKNOWN for m in (line.base_month, line.compare_month))
    values = " → ".join(format_number(v) or UNKNOWN for v in (line.base, line.compared))
    return (
        (bold(word(line.element)), cause),
        number_text(line.cost),
        line.index or UNKNOWN,
        f"{months}\n{values}" if line.index else UNKNOWN,
        share_text(line.change, is_signed=True),
        (bold(signed(line.impact, item.places)),) if line.impact is not None else UNKNOWN,
    )


def _facts(brief: PackBrief, said: RevisionBrief) -> Iterator[tuple[str, Text]]:
    if said.requested or said.effective:
        yield (
            _("Asked on, from"),
            " / ".join(day(brief, one) for one in (said.requested, said.effective)),
        )
    if said.asked is not None:
        yield _("Price asked"), number_text(said.asked, is_bold=True)
    if said.agreed is not None:
        yield _("Price agreed"), (bold(format_number(said.agreed)),)
    if brief.audience is Audience.PARTNER:
        return
    if said.asked_share is not None:
        yield _("Asked ÷ impact"), share_text(said.asked_share)
    if said.pass_through is not None:
        yield _("Passed on (before improvements)"), share_text(said.pass_through)


def _clause(item: ItemBrief, said: RevisionBrief, *, is_internal: bool) -> Iterator[Block]:
    """Return the index clause as a formula with its value at the months compared."""
    if said.clause_lack and is_internal:  # it says what we are to enter
        yield Paragraph(text=said.clause_lack, style=Style.NOTE)
    words = clause_words(item, said)
    if words is not None:
        formula, value = words
        yield Paragraph(
            text=(bold(_("Index clause: ")), muted(formula), bold(f"\n{value}")), style=Style.CELL
        )


def clause_words(item: ItemBrief, said: RevisionBrief) -> tuple[str, str] | None:
    """Return the formula of the index clause and what it gives, or None where there is none."""
    if said.clause is None or said.fixed_share is None or said.price is None:
        return None
    parts = " + ".join(
        f"{format_number(part.weight)} × I({part.index})" for part in said.clause_parts
    )
    formula = f"P₁ = P₀ × ({format_number(said.fixed_share)} + {parts})"
    price = format_number(said.price * said.clause, item.places)
    value = _("{factor} × the present price = {price}").format(
        factor=format_number(said.clause, 4), price=price
    )
    exact = format_number(said.price + said.impact, item.places)
    if exact == price or said.is_partial:
        return formula, value
    differs = _("by the parts of the price it is {price}; the clause rounds its weights")
    return formula, _("{value} ({remark})").format(value=value, remark=differs.format(price=exact))


def rest_words(rest: Decimal) -> str:
    """Return what is called that is asked beyond the figures, or below them, for the partner."""
    return _("Not asked for") if rest < 0 else _("Beyond the indexes")


def element_name(line: ElementLine) -> str:
    """Return what an element is called, its cause with it."""
    element = word(line.element)
    if not line.cause:
        return element
    return _("{element}: {cause}").format(element=element, cause=line.cause)


def share_text(share: Decimal | None, *, is_signed: bool = False) -> str:
    """Return a share in percent; a dash where it is not known."""
    if share is None:
        return UNKNOWN
    percent = share * 100
    text = signed(percent, 1) if is_signed else format_number(percent, 1)
    return f"{text} %"
