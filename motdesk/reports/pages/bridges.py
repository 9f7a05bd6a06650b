"""Strengths on page 6: one as a word bridge, further ones as rows of a table."""

from collections.abc import Sequence

from motdesk.base.money import format_money
from motdesk.base.texts import _, labelled
from motdesk.domain.briefs.quantities import Quantity
from motdesk.domain.briefs.strengths import BridgeLine
from motdesk.domain.strengths import ANSWER_MARKS, QUESTIONS, Link
from motdesk.domain.words import word
from motdesk.drawings.amounts import amount
from motdesk.drawings.bridge_words import Bridge
from motdesk.drawings.bridges import draw_bridge
from motdesk.drawings.evidence_words import mark_words
from motdesk.drawings.palette import PRINT
from motdesk.drawings.staircases import next_words
from motdesk.reports.blocks import Align, Block, Column, Figure, Heading, Span, Table, Text
from motdesk.reports.lines import break_lines
from motdesk.reports.quantities import UNKNOWN, bold, money_text, muted

_QUESTIONS = 1  # asked of one strength


def bridge_blocks(item: BridgeLine, width: float) -> tuple[Block, ...]:
    """Return a strength drawn whole as a word bridge, below it whose it is and how ready."""
    words = bridge_words(item)
    drawing = draw_bridge(words, width=width, palette=PRINT, break_lines=break_lines)
    return (Heading(text=item.title), Figure(drawing=drawing, note=_about(item)))


def _about(item: BridgeLine) -> str:
    parts = [
        item.company,
        word(item.pillar),
        *_standing(item),
        *_readiness(item),
        *map(next_words, item.staircases),
    ]
    return " / ".join(part for part in parts if part)


def _standing(item: BridgeLine) -> list[str]:
    """Return what VRIO says of the strength, where its questions are answered."""
    if item.standing is None:
        return []
    return [_("VRIO: {standing}").format(standing=word(item.standing))]


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
        Link.BENEFIT: _benefit(item),
        Link.FIGURE: _figure(item),
        Link.CAPABILITY: item.capability,
        Link.EVIDENCE: mark_words(item.marks) or _("on request"),
        Link.KPI: item.kpi,
        Link.MONEY: _money(item),
    }  # fmt: skip
    filled = {link.value: text for link, text in words.items() if link not in item.missing}
    grades = tuple(sorted({mark.grade for mark in item.marks}))
    return Bridge(condition=item.condition, grades=grades, **filled)


def _benefit(item: BridgeLine) -> str:
    """Return what is gained, after who gains it."""
    if item.beneficiary and item.benefit:
        return labelled(item.beneficiary, item.benefit)
    return item.beneficiary or item.benefit


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


def further_strengths(rest: Sequence[BridgeLine], *, is_internal: bool) -> list[Block]:
    """Return strengths in a table; the missing links of a chain become questions, for us."""
    if not rest:
        return []
    columns = (
        Column(head=_("Strength"), width=90),
        Column(head=_("Words of technology"), width=152),
        Column(head=_("Words of management")),
        Column(
            head=_("Money a year,\nlinks filled") if is_internal else _("Money a year"),
            align=Align.RIGHT,
        ),
    )
    return [
        Heading(text=_("Further strengths")),
        Table(
            columns=columns,
            rows=tuple(_other(item, is_internal=is_internal) for item in rest),
        ),
    ]


def _other(item: BridgeLine, *, is_internal: bool) -> tuple[Text, ...]:
    technology = item.capability if item.figure_value is None else _figure(item)
    management = _benefit(item)
    about = [f"{word(item.pillar)}  {mark_words(item.marks)}".rstrip(), *_standing(item)]
    return (
        (bold(item.title), muted("".join(f"\n{part}" for part in about))),
        technology or UNKNOWN,
        (Span(management or UNKNOWN), muted(_asked(item) if is_internal else "")),
        (*money_text(item.money), muted(f"\n{7 - len(item.missing)}/7" if is_internal else "")),
    )


def _asked(item: BridgeLine) -> str:
    """Return the questions that would close the chain, each on a line of its own."""
    return "".join(f"\n→ {_(QUESTIONS[link])}" for link in item.missing[:_QUESTIONS])
