"""Page 6, strengths: word bridges, which needs they answer, what is not answered."""

from decimal import Decimal

from motdesk.base.money import format_money, format_number
from motdesk.base.texts import _, _n
from motdesk.domain.briefs.packs import Audience, PackBrief, Topic, topic_words
from motdesk.domain.briefs.quantities import Quantity
from motdesk.domain.briefs.strengths import BridgeLine, NeedLine, StrengthsBrief
from motdesk.domain.strengths import ANSWER_MARKS, QUESTIONS, Link
from motdesk.domain.words import word
from motdesk.drawings.amounts import amount
from motdesk.drawings.bridge_words import Bridge
from motdesk.drawings.bridges import draw_bridge
from motdesk.drawings.evidence_words import mark_words
from motdesk.drawings.matrices import Matrix, draw_matrix
from motdesk.drawings.palette import PRINT
from motdesk.drawings.staircases import draw_staircase
from motdesk.reports.blocks import (
    Align,
    Block,
    Bullets,
    Column,
    Columns,
    Figure,
    Heading,
    Paragraph,
    Section,
    Style,
    Table,
    Text,
)
from motdesk.reports.composition import GUTTER
from motdesk.reports.lines import break_lines
from motdesk.reports.quantities import UNKNOWN, bold, day, money_text, muted
from motdesk.reports.sheets import box_of

_WHOLE = 3  # bridges shown whole where no argument uses any
_OTHERS = 16  # further strengths in the table, the most complete
_QUESTIONED = 10  # strengths whose missing links are asked for
_COLUMNS = 15  # strengths in one matrix


def strengths(brief: PackBrief) -> Section:
    """Return the strengths, the argued ones whole, and all needs."""
    said = brief.strengths
    whole = _shown_whole(said, brief.audience)
    rest = tuple(item for item in said.bridges if item not in whole)
    return Section(
        number=Topic.STRENGTHS,
        title=_headline(said) if brief.audience is Audience.INTERNAL else _polite_headline(said),
        topic=topic_words(Topic.STRENGTHS),
        blocks=(
            *(block for item in whole for block in _bridge(item)),
            *_others(rest, brief.audience),
            *_unanswered(brief, said.unanswered),
            *_questions(brief, said.bridges),
            *_matrix(said, brief.audience),
        ),
    )


def _shown_whole(said: StrengthsBrief, audience: Audience) -> tuple[BridgeLine, ...]:
    """Return the bridges drawn whole: the argued ones; for the partner those without a hole."""
    if audience is Audience.PARTNER:
        return tuple(item for item in said.bridges if not item.missing)[:_WHOLE]
    return tuple(item for item in said.bridges if item.is_argued) or said.bridges[:_WHOLE]


def _headline(said: StrengthsBrief) -> str:
    count = len(said.bridges)
    known = [item.money for item in said.bridges if item.money is not None]
    currencies = {quantity.unit for quantity in known}
    text = _n("{count} strength", "{count} strengths", count).format(count=count)
    if len(currencies) == 1:
        total = format_money(sum((item.value for item in known), Decimal(0)), currencies.pop())
        text = _("{strengths} worth {total} a year ({known} of {count} reckoned)").format(
            strengths=text, total=total, known=len(known), count=count
        )
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


def _bridge(item: BridgeLine) -> tuple[Block, ...]:
    drawing = draw_bridge(
        bridge_words(item), width=_width(), palette=PRINT, break_lines=break_lines
    )
    return (
        Heading(text=item.title),
        Figure(drawing=drawing, note=_about(item)),
        *_staircases(item),
    )


def _staircases(item: BridgeLine) -> tuple[Block, ...]:
    """Return readiness as stairs, where more is claimed than was demonstrated."""
    width = (_width() - GUTTER) / 2
    stairs = [draw_staircase(found, width=width, palette=PRINT) for found in item.staircases]
    if not stairs:
        return ()
    columns: list[tuple[Block, ...]] = [(Figure(drawing=drawing),) for drawing in stairs]
    return (Columns(columns=(*columns, *[()] * (2 - len(columns)))),)


def _about(item: BridgeLine) -> str:
    parts = [item.company, word(item.pillar), *_readiness(item)]
    return " / ".join(part for part in parts if part)


def _readiness(item: BridgeLine) -> list[str]:
    """Return readiness as claimed and demonstrated, the lower one leading."""
    found = []
    for scale, shown, claimed in (
        ("TRL", item.trl_demonstrated, item.trl_claimed),
        ("MRL", item.mrl_demonstrated, item.mrl_claimed),
    ):
        if claimed is not None or shown is not None:
            found.append(
                _("{scale} {demonstrated} shown, {claimed} claimed").format(
                    scale=scale,
                    demonstrated=UNKNOWN if shown is None else shown,
                    claimed=UNKNOWN if claimed is None else claimed,
                )
            )
    return found


def bridge_words(item: BridgeLine) -> Bridge:
    """Return a strength as the words of its bridge, evidence marks in brackets."""
    words = {
        Link.NEED: " / ".join(f"{ANSWER_MARKS[answer.fit]} {answer.need}"
                              for answer in item.answers),
        Link.BENEFIT: ": ".join(part for part in (item.beneficiary, item.benefit) if part),
        Link.FIGURE: _figure(item),
        Link.CAPABILITY: item.capability,
        Link.EVIDENCE: mark_words(item.marks) or _("on request"),
        Link.KPI: item.kpi,
        Link.MONEY: _money(item),
    }  # fmt: skip
    filled = {link.value: text for link, text in words.items() if link not in item.missing}
    grades = tuple(sorted({mark.grade for mark in item.marks}))
    return Bridge(condition=item.condition, grades=grades, **filled)


def _figure(item: BridgeLine) -> str:
    if item.figure_value is None:
        return item.figure
    parts = [f"{item.figure} {_with_marks(item.figure_value)}"]
    if item.figure_benchmark is not None:
        text = amount(item.figure_benchmark.value, item.figure_benchmark.unit)
        parts.append(_("benchmark {value}").format(value=text))
    if item.figure_limit is not None:
        text = amount(item.figure_limit.value, item.figure_limit.unit)
        parts.append(_("limit {value}").format(value=text))
    return _(", ").join(parts)


def _with_marks(quantity: Quantity) -> str:
    text = amount(quantity.value, quantity.unit)
    return _bracketed(text, quantity)


def _money(item: BridgeLine) -> str:
    if item.money is None:
        return ""
    text = _("{money} a year").format(money=format_money(item.money.value, item.currency))
    return _bracketed(text, item.money)


def _bracketed(text: str, quantity: Quantity) -> str:
    mark = mark_words(quantity.marks) or (_("assumed") if quantity.is_assumed else "")
    return f"{text} [{mark}]" if mark else text


def _others(rest: tuple[BridgeLine, ...], audience: Audience) -> list[Block]:
    if not rest:
        return []
    is_internal = audience is Audience.INTERNAL
    columns = (
        Column(head=_("Strength"), width=90),
        Column(head=_("Words of technology"), width=152),
        Column(head=_("Words of management")),
        Column(
            head=_("Money a year, links filled") if is_internal else _("Money a year"),
            align=Align.RIGHT,
            width=82,
        ),
    )
    return [
        Heading(text=_("Further strengths")),
        Table(
            columns=columns,
            rows=tuple(_other(item, is_internal=is_internal) for item in rest[:_OTHERS]),
        ),
        *_more(len(rest) - _OTHERS),
    ]


def _more(count: int) -> list[Block]:
    """Say how many were left away, so that nobody takes the table for the whole."""
    if count <= 0:
        return []
    text = _n("{count} more is not shown here.", "{count} more are not shown here.", count)
    return [Paragraph(text=text.format(count=count), style=Style.NOTE)]


def _other(item: BridgeLine, *, is_internal: bool) -> tuple[Text, ...]:
    technology = item.capability if item.figure_value is None else _figure(item)
    management = ": ".join(part for part in (item.beneficiary, item.benefit) if part)
    marks = mark_words(item.marks)
    return (
        (bold(item.title), muted(f"\n{word(item.pillar)}  {marks}".rstrip())),
        technology or UNKNOWN,
        management or UNKNOWN,
        (*money_text(item.money), muted(f"\n{7 - len(item.missing)}/7" if is_internal else "")),
    )


def _matrix(said: StrengthsBrief, audience: Audience) -> list[Block]:
    """Return needs × strengths; the partner sees what is answered, the rest is listed above."""
    is_internal = audience is Audience.INTERNAL
    needs = tuple(need for need in said.needs if is_internal or any(need.fits))
    if not needs:
        return []
    shown = said.bridges[:_COLUMNS]
    matrix = Matrix(
        needs=tuple(need.text for need in needs),
        strengths=tuple(item.title for item in shown),
        fits=tuple(need.fits[: len(shown)] for need in needs),
    )
    drawing = draw_matrix(matrix, width=_width(), palette=PRINT, break_lines=break_lines)
    return [Heading(text=_("Which need each strength answers")), Figure(drawing=drawing)]


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


def _questions(brief: PackBrief, bridges: tuple[BridgeLine, ...]) -> list[Block]:
    broken = [item for item in bridges if item.missing]
    if brief.audience is Audience.PARTNER or not broken:
        return []
    columns = (
        Column(head=_("Strength"), width=150),
        Column(head=_("Missing link"), width=90),
        Column(head=_("Question to ask")),
    )
    rows = tuple(
        (
            item.title,
            "\n".join(word(link) for link in item.missing),
            "\n".join(_(QUESTIONS[link]) for link in item.missing),
        )
        for item in broken[:_QUESTIONED]
    )
    return [
        Heading(text=_("Questions that would close the chain")),
        Table(columns=columns, rows=rows),
        *_more(len(broken) - _QUESTIONED),
    ]


def _width() -> float:
    return box_of("long", is_landscape=False).width
