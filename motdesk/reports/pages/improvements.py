"""Page 9, improvements: before → after with intervals, money in steps, where the next yen pays."""

from collections.abc import Iterator
from decimal import Decimal

from motdesk.base.dates import format_short_date
from motdesk.base.money import currency_unit, format_money, format_number
from motdesk.base.texts import _, _n
from motdesk.domain.benefits import Verdict
from motdesk.domain.briefs.improvements import ImprovementLine, ImprovementsBrief
from motdesk.domain.briefs.packs import Audience, PackBrief, Topic, topic_words
from motdesk.domain.words import word
from motdesk.drawings.benefits import draw_steps, steps_of
from motdesk.drawings.evidence_words import mark_words
from motdesk.drawings.improvements import change_words, draw_change, level_of
from motdesk.drawings.operations import Drawing
from motdesk.drawings.palette import PRINT
from motdesk.reports.blocks import (
    Align,
    Block,
    Column,
    Figure,
    Heading,
    NoteLines,
    Paragraph,
    Section,
    Style,
    Table,
    Text,
)
from motdesk.reports.pages.losses import losses
from motdesk.reports.quantities import UNKNOWN, bold, money_text, muted
from motdesk.reports.sheets import box_of

_MOST = 10  # improvements shown, those with the largest credible benefit
_DRAWN = 148.0  # points, width of the drawing in its cell


def improvements(brief: PackBrief) -> Section:
    """Return what was improved and measured; money, losses and remedies for internal readers."""
    said = brief.improvements
    is_internal = brief.audience is Audience.INTERNAL
    shown = said.improvements[:_MOST]
    return Section(
        number=Topic.IMPROVEMENTS,
        title=_headline(said) if is_internal else _polite_headline(said),
        topic=topic_words(Topic.IMPROVEMENTS) if is_internal else _("Improvements"),
        blocks=(
            *_measured(shown, len(said.improvements) - len(shown), is_internal=is_internal),
            *(_money(shown) if is_internal else ()),
            *(block for company in said.losses for block in losses(company)),
            NoteLines(label=_("To find out at the meeting") if is_internal else _("Notes")),
        ),
        may_follow=not is_internal,
    )


def _headline(said: ImprovementsBrief) -> str:
    parts = []
    proven = [item for item in said.improvements if _is_claimed(item)]
    currencies = {item.currency for item in proven}
    if len(currencies) == 1:
        parts.append(_claim(proven, len(said.improvements)))
        parts += [_worsening(said)] if _worse(said) else []
    elif said.improvements:
        parts.append(_polite_headline(said))
    remedies = (item for company in said.losses for item in company.remedies)
    first = next((item for item in remedies if item.is_worthwhile), None)
    if first is not None:
        parts.append(_("next yen: {process}").format(process=first.process))
    return _("; ").join(parts) or topic_words(Topic.IMPROVEMENTS)


def _is_claimed(item: ImprovementLine) -> bool:
    """Tell whether its money may stand in a headline: reckoned, of a change that is proven."""
    return item.benefit.credible is not None and item.change.verdict is Verdict.PROVEN


def _claim(proven: list[ImprovementLine], count: int) -> str:
    credible = sum((item.benefit.credible or Decimal(0) for item in proven), Decimal(0))
    text = _("{total} a year may be claimed ({proven} of {count} proven by measurement)")
    return text.format(
        total=format_money(credible, proven[0].currency), proven=len(proven), count=count
    )


def _worse(said: ImprovementsBrief) -> list[ImprovementLine]:
    return [item for item in said.improvements if item.change.verdict is Verdict.WORSE]


def _worsening(said: ImprovementsBrief) -> str:
    """Say how many became worse and, for readers of money, what that costs a year."""
    worse = _worse(said)
    text = _("{worse} of {count} proven to have become worse").format(
        worse=len(worse), count=len(said.improvements)
    )
    known = [item.benefit.gross for item in worse if item.benefit.gross is not None]
    if not known or len({item.currency for item in worse}) != 1:
        return text
    money = format_money(sum(known, Decimal(0)), worse[0].currency)
    return _("{what}: {money} a year").format(what=text, money=money)


def _polite_headline(said: ImprovementsBrief) -> str:
    count = len(said.improvements)
    proven = sum(item.change.verdict is Verdict.PROVEN for item in said.improvements)
    text = _n("{count} improvement", "{count} improvements", count).format(count=count)
    if proven:
        text = _("{improvements}, {proven} proven by measurement").format(
            improvements=text, proven=proven
        )
    return _("; ").join((text, _worsening(said))) if _worse(said) else text


def _measured(
    shown: tuple[ImprovementLine, ...], rest: int, *, is_internal: bool
) -> Iterator[Block]:
    if not shown:
        return
    columns = (
        Column(head=_("Improvement")),
        Column(head=_("Before → after (95 %)"), width=_DRAWN + 8),
        Column(head=_("What is proven, for whom"), width=172),
    )
    companies = dict.fromkeys(item.company for item in shown)
    rows = tuple(
        (_title(item, is_alone=len(companies) == 1), _drawing(item), _proof(item, is_internal))
        for item in shown
    )
    yield Heading(text=_("What was measured: {names}").format(names=_(", ").join(companies)))
    yield Table(columns=columns, rows=rows)
    if rest > 0:
        text = _n("{count} more is not shown here.", "{count} more are not shown here.", rest)
        yield Paragraph(text=text.format(count=rest), style=Style.NOTE)


def _title(item: ImprovementLine, *, is_alone: bool) -> Text:
    company = "" if is_alone else item.company
    when = _("done {date}").format(date=format_short_date(item.finished)) if item.finished else ""
    details = " / ".join(part for part in (company, word(item.kind), when) if part)
    kpi = _("\nKPI: {kpi}").format(kpi=item.kpi) if item.kpi else ""
    marks = mark_words(item.marks)
    return (bold(item.title), muted(f"  {marks}\n{details}{kpi}" if marks else f"\n{details}{kpi}"))


def _drawing(item: ImprovementLine) -> Drawing | Text:
    if item.change.before is None and item.change.after is None:
        return item.expected or UNKNOWN
    return draw_change(
        level_of(item.change.before, item.before_count),
        level_of(item.change.after, item.after_count),
        item.unit,
        width=_DRAWN,
        palette=PRINT,
    )


def _proof(item: ImprovementLine, is_internal: bool) -> Text:
    """Return the verdict; its figures stay inside, where nobody searches for chance equals."""
    details = (
        item.customer_value,
        _("verified by {who}").format(who=item.verified_by) if item.verified_by else "",
    )
    change = f"  {_change(item)}" if is_internal else ""
    said = "".join(f"\n{part}" for part in details if part)
    return (bold(word(item.change.verdict)), muted(f"{change}{said}"))


def _change(item: ImprovementLine) -> str:
    change = item.change.change
    return change_words(change, item.unit) if change else ""


def _money(shown: tuple[ImprovementLine, ...]) -> Iterator[Block]:
    worth = [item for item in shown if item.benefit.gross is not None]
    for currency in dict.fromkeys(item.currency for item in worth):
        rows = [
            steps_of(str(place), item.title, item.benefit)
            for place, item in enumerate(worth)
            if item.currency == currency
        ]
        yield Heading(
            text=_("What it is worth a year, in {currency}").format(
                currency=currency_unit(currency)
            )
        )
        width = box_of("long", is_landscape=False).width
        yield Figure(
            drawing=draw_steps(rows, currency, width=width, palette=PRINT),
            note=_("Gross is the mean change times the money of one unit of the KPI; its own work "
                   "is the share that this improvement brought; credible is what remains with our "
                   "confidence in it. Tax is not included."),
        )  # fmt: skip
    yield from _returns(shown)


def _returns(shown: tuple[ImprovementLine, ...]) -> Iterator[Block]:
    said = [item for item in shown if item.amount or item.investment.flows or item.benefit.gross]
    if not said:
        return
    columns = (
        Column(head=_("Improvement")),
        Column(head=_("Money spent"), align=Align.RIGHT),
        Column(head=_("Credible\nLow end"), align=Align.RIGHT),
        Column(head=_("Net present\nvalue"), align=Align.RIGHT),
        Column(head=_("Rate of\nreturn"), align=Align.RIGHT),
        Column(head=_("Years: plan,\ncredible"), align=Align.RIGHT),
    )
    yield Heading(text=_("What was spent, and what comes back as planned"))
    yield Table(columns=columns, rows=tuple(_return(item) for item in said))
    remarks = [
        _("{title}: {remark}").format(title=item.title, remark=remark)
        for item in said
        for remark in item.investment.remarks
    ]
    if remarks:
        yield Paragraph(text="\n".join(remarks), style=Style.NOTE)


def _return(item: ImprovementLine) -> tuple[Text, ...]:
    benefit, worth = item.benefit, item.investment
    low = format_money(benefit.low, item.currency) or _("no interval")
    return (
        item.title,
        money_text(item.amount),
        (bold(format_money(benefit.credible, item.currency) or UNKNOWN), muted(f"\n{low}")),
        format_money(worth.npv, item.currency) or UNKNOWN,
        UNKNOWN if worth.irr is None else _("{percent} %").format(
            percent=format_number(worth.irr * 100, 1)),
        (bold(_years(worth.payback)), muted("\n" + _years(worth.credible_payback))),
    )  # fmt: skip


def _years(years: float | None) -> str:
    return UNKNOWN if years is None else format_number(years, 1)
