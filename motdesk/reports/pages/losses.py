"""Losses on page 9: what they cost with what they cause, and which remedy the next yen goes to."""

from collections.abc import Iterator

from motdesk.base.money import currency_unit, format_money, format_number
from motdesk.base.texts import _, _n, sentences
from motdesk.domain.briefs.improvements import LossesBrief, LossLine, RemedyLine
from motdesk.domain.words import word
from motdesk.drawings.losses import RemedyBar, draw_ranking
from motdesk.drawings.operations import Drawing
from motdesk.drawings.palette import PRINT
from motdesk.reports.blocks import (
    Align,
    Block,
    Bullets,
    Column,
    Figure,
    Heading,
    Paragraph,
    Style,
    Table,
    Text,
)
from motdesk.reports.quantities import UNKNOWN, bold, muted
from motdesk.reports.sheets import box_of

_MOST = 10  # remedies shown, the best
_LISTED = 4  # losses shown, the most expensive; two sides hold no more


def losses(said: LossesBrief) -> Iterator[Block]:
    """Yield the remedies of one company in their rank, and its losses from cause to result."""
    if said.remedies:
        yield Heading(text=_("Where the next yen pays most: {name}").format(name=said.company))
        yield Figure(
            drawing=_ranking(said), note=sentences(_together(said), _partial(said), _unranked(said))
        )
    elif said.unranked:
        yield Paragraph(text=_unranked(said), style=Style.NOTE)
    yield Heading(text=_("Losses from cause to result: {name}").format(name=said.company))
    yield _table(said)
    rest = len(said.losses) - _LISTED
    if rest > 0:
        more = _n("{count} more is not shown here.", "{count} more are not shown here.", rest)
        yield Paragraph(text=more.format(count=rest), style=Style.NOTE)
    if said.circles:
        yield Bullets(items=said.circles)


def _unranked(said: LossesBrief) -> str:
    if not said.unranked:
        return ""
    text = _("Not ranked, because cost, effect or loss is not known in {currency}: {names}")
    return text.format(currency=currency_unit(said.currency), names=_(", ").join(said.unranked))


def _partial(said: LossesBrief) -> str:
    if not any(item.is_partial for item in said.remedies[:_MOST]):
        return ""
    return _("≥: something it causes has no cost yet.")


def _ranking(said: LossesBrief) -> Drawing:
    bars = [_bar(str(place), item) for place, item in enumerate(said.remedies[:_MOST])]
    width = box_of("long", is_landscape=False).width
    return draw_ranking(bars, said.currency, width=width, palette=PRINT)


def _bar(key: str, item: RemedyLine) -> RemedyBar:
    return RemedyBar(
        key=key,
        title=_("{process}: {remedy}").format(process=item.process, remedy=item.remedy)
        if item.remedy
        else item.process,
        cost=item.cost,
        saving=item.saving,
        ratio=item.ratio,
        spent=item.spent,
        is_chosen=item.is_worthwhile,
        is_partial=item.is_partial,
    )


def _together(said: LossesBrief) -> str:
    words = _("Together they cost {spent} and save {saved} a year, nothing counted twice.")
    if said.budget is not None:
        words = _(
            "Within the budget of {budget}. Those chosen cost {spent} and save "
            "{saved} a year together, nothing counted twice."
        )
    return words.format(
        budget=format_number(said.budget),
        spent=format_number(said.spent),
        saved=format_number(said.saved),
    )


def _table(said: LossesBrief) -> Table:
    columns = (
        Column(head=_("Process and loss")),
        Column(head=_("Leads to"), width=120),
        Column(head=_("Own cost\na year"), align=Align.RIGHT),
        Column(head=_("With results\na year"), align=Align.RIGHT),
    )
    return Table(columns=columns, rows=tuple(_row(line) for line in said.losses[:_LISTED]))


def _row(line: LossLine) -> tuple[Text, ...]:
    total = format_money(line.total, line.currency) or UNKNOWN
    description = f"\n{line.description}" if line.description else ""
    return (
        (bold(line.process), muted(f"  {word(line.kind)}{description}")),
        _(", ").join(line.results) or UNKNOWN,
        format_money(line.own, line.currency) or UNKNOWN,
        _("at least {amount}").format(amount=total) if line.is_partial else total,
    )
