"""Page 6, strengths: word bridges, which needs they answer, what is not answered."""

from bisect import bisect
from collections.abc import Callable
from decimal import Decimal

from motdesk.base.money import format_money, format_number
from motdesk.base.texts import _, _n
from motdesk.domain.briefs.packs import Audience, PackBrief, Topic, topic_words
from motdesk.domain.briefs.strengths import BridgeLine, NeedLine, StrengthsBrief
from motdesk.drawings.matrices import Matrix, draw_matrix
from motdesk.drawings.palette import PRINT
from motdesk.reports.blocks import (
    Block,
    Bullets,
    Figure,
    Heading,
    Paragraph,
    Section,
    Style,
    Text,
)
from motdesk.reports.lines import break_lines
from motdesk.reports.pages.bridges import bridge_blocks, further_strengths
from motdesk.reports.quantities import bold, day, muted
from motdesk.reports.sections import sides
from motdesk.reports.sheets import box_of

_WHOLE = 3  # bridges shown whole, at most
_COLUMNS, _NEEDS = 15, 14  # of one matrix
_SIDES = 2


def strengths(brief: PackBrief) -> Section:
    """Return the strengths on two sides: bridges on the first, then further ones and all needs."""
    said = brief.strengths
    is_internal = brief.audience is Audience.INTERNAL
    whole = _whole(brief, _fit(said, is_internal=is_internal)[:_WHOLE])
    bridges = [block for item in whole for block in bridge_blocks(item, _width())]
    rest = [item for item in said.bridges if item not in whole]
    below = (*_unanswered(brief, said.unanswered), *_matrix(said, is_internal=is_internal))

    def section(count: int) -> Section:
        further = further_strengths(rest[:count], is_internal=is_internal)
        return _section(brief, (*bridges, *further, *_more(len(rest) - count), *below))

    count = _most(len(rest), lambda count: sides(section(count)) <= _SIDES)
    return section(count)


def _section(brief: PackBrief, blocks: tuple[Block, ...]) -> Section:
    is_internal = brief.audience is Audience.INTERNAL
    said = brief.strengths
    return Section(
        number=Topic.STRENGTHS,
        title=_headline(said) if is_internal else _polite_headline(said),
        topic=topic_words(Topic.STRENGTHS),
        blocks=blocks,
    )


def _fit(said: StrengthsBrief, *, is_internal: bool) -> tuple[BridgeLine, ...]:
    """Return what is fit to be drawn whole: the argued; for the partner what has no hole."""
    if not is_internal:
        return tuple(item for item in said.bridges if not item.missing)
    return tuple(item for item in said.bridges if item.is_argued) or said.bridges


def _whole(brief: PackBrief, fit: tuple[BridgeLine, ...]) -> tuple[BridgeLine, ...]:
    """Return as many bridges as one side holds, but one at least."""

    def is_one_side(count: int) -> bool:
        drawn = (block for item in fit[:count] for block in bridge_blocks(item, _width()))
        return sides(_section(brief, tuple(drawn))) == 1

    return fit[: max(_most(len(fit), is_one_side), 1)]


def _most(count: int, is_fine: Callable[[int], bool]) -> int:
    """Return the largest number up to `count` that is fine, if smaller ones are; 0 if none is."""
    if is_fine(count):
        return count
    return max(bisect(range(count), False, key=lambda number: not is_fine(number)) - 1, 0)


def _headline(said: StrengthsBrief) -> str:
    count = len(said.bridges)
    known = [item.money for item in said.bridges if item.money is not None]
    currencies = {quantity.unit for quantity in known}
    text = _n("{count} strength", "{count} strengths", count).format(count=count)
    if len(currencies) == 1:
        total = format_money(sum((item.value for item in known), Decimal(0)), currencies.pop())
        words = _("{strengths} worth {total} a year")
        if len(known) < count:
            words = _("{strengths}, {known} worth {total} a year")
        text = words.format(strengths=text, total=total, known=len(known))
    open_needs = len(said.unanswered)
    if not open_needs:
        return text
    rest = _n("{count} need not answered", "{count} needs not answered", open_needs)
    return _("{strengths}; {needs}").format(strengths=text, needs=rest.format(count=open_needs))


def _polite_headline(said: StrengthsBrief) -> str:
    count = len(said.bridges)
    return _n(
        "{count} strength, and the needs it answers",
        "{count} strengths, and the needs they answer",
        count,
    ).format(count=count)


def _matrix(said: StrengthsBrief, *, is_internal: bool) -> list[Block]:
    """Return needs × strengths; the partner sees what is answered, the rest is listed above."""
    needs = tuple(need for need in said.needs if is_internal or any(need.fits))
    if not needs:
        return []
    shown = said.bridges[:_COLUMNS]
    # A need that only strengths further on answer would look as if none did.
    fit = [need for need in needs if any(need.fits[: len(shown)]) or not any(need.fits)]
    rest, needs = len(needs) - len(fit[:_NEEDS]), tuple(fit[:_NEEDS])
    matrix = Matrix(
        needs=tuple(need.text for need in needs),
        strengths=tuple(item.title for item in shown),
        fits=tuple(need.fits[: len(shown)] for need in needs),
    )
    drawing = draw_matrix(matrix, width=_width(), palette=PRINT, break_lines=break_lines)
    text = _("Which need each strength answers")
    return [Heading(text=text), Figure(drawing=drawing), *_more(rest)]


def _unanswered(brief: PackBrief, needs: tuple[NeedLine, ...]) -> list[Block]:
    if not needs:
        return []
    return [
        Heading(
            text=_("Not answered yet")
            if brief.audience is Audience.INTERNAL
            else _("What we would like to take up together")
        ),
        Bullets(items=tuple(_need(brief, need) for need in needs)),
    ]


def _need(brief: PackBrief, need: NeedLine) -> Text:
    details = [
        _("must") if need.is_must else "",
        _("KPI: {kpi}").format(kpi=need.kpi) if need.kpi else "",
        _("by {date}").format(date=day(brief, need.needed_by)) if need.needed_by else "",
        _("importance {value} of 5").format(value=format_number(need.importance))
        if need.importance
        else "",
    ]
    said = _(", ").join(part for part in details if part)
    return (bold(need.text), muted(f"  {said}")) if said else need.text


def _more(count: int) -> list[Block]:
    """Say how many were left away, so that nobody takes the table for the whole."""
    if count <= 0:
        return []
    text = _n("{count} more is not shown here.", "{count} more are not shown here.", count)
    return [Paragraph(text=text.format(count=count), style=Style.NOTE)]


def _width() -> float:
    return box_of("long", is_landscape=False).width
