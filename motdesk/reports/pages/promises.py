"""How promises were kept, on page 7: in numbers, slip by slip, and what the slips cost."""

from collections.abc import Iterator
from decimal import Decimal

from motdesk.base.money import format_money, format_number
from motdesk.base.texts import _
from motdesk.domain.baselines import Turn
from motdesk.domain.briefs.packs import PackBrief
from motdesk.domain.briefs.roadmaps import RoadmapBrief
from motdesk.domain.promises import PromiseLine, Score
from motdesk.drawings.milestone_trends import draw_milestone_trend
from motdesk.drawings.palette import PRINT
from motdesk.drawings.promise_words import (
    brier_words,
    coverage_words,
    interval_words,
    kept_words,
    precedents_words,
    price_words,
    times_words,
)
from motdesk.drawings.promises import draw_slips
from motdesk.drawings.roadmap_labels import marks_of
from motdesk.reports.blocks import (
    Align,
    Block,
    Column,
    Columns,
    Figure,
    Heading,
    KeyFigures,
    Table,
    Text,
)
from motdesk.reports.pages.roadmap_changes import more
from motdesk.reports.quantities import UNKNOWN, bold, money_text
from motdesk.reports.sheets import box_of

_TRENDS = 2  # milestones shown with their trend
_SLIPS = 18  # rows of promises, the latest slips: as many as a page holds in whole letters
_GUTTER = 16.0


def key_figures(said: RoadmapBrief) -> Iterator[Block]:
    """Yield how promises were kept in numbers; nothing for the other party."""
    record, found = said.record, said.comparison
    if record is None:
        return
    items = [
        (_("Promises kept"), kept_words(record), interval_words(record)),
        (_("Time taken, P50 / P80"), times_words(record.precedents), precedents_words(record)),
        (_("Their confidence (Brier)"), _score(record.theirs), brier_words(record.theirs)),
        (_("Our confidence (Brier)"), _score(record.ours), brier_words(record.ours)),
        (_("Price of the slips"), price_words(record) or UNKNOWN, coverage_words(record)),
    ]
    if found is not None:
        withdrawn = found.count(Turn.WITHDRAWN)
        note = _("since “{name}”").format(name=said.baseline)
        items.append((_("Softened / withdrawn"), f"{len(found.softened)} / {withdrawn}", note))
    yield KeyFigures(items=tuple(items))


def _score(score: Score) -> str:
    return UNKNOWN if score.brier is None else format_number(score.brier, 2)


def record(brief: PackBrief, said: RoadmapBrief) -> Iterator[Block]:
    """Yield the slips and, beside them, the trends of the worst; nothing without promises."""
    if said.record is None or not said.record.lines:
        return
    marks, width = marks_of(said.proofs), box_of("long", is_landscape=True).width
    half = (width - _GUTTER) / 2
    trends = [line for line in said.record.lines if line.trend and line.trend.slope > 0]
    slips = draw_slips(
        said.record.lines[:_SLIPS],
        width=half if trends else width,
        palette=PRINT,
        today=brief.as_of,
        year_start=said.fiscal_start,
        marks=marks,
    )
    pictures = [
        draw_milestone_trend(
            line,
            width=half,
            height=170,
            palette=PRINT,
            year_start=said.fiscal_start,
            mark=marks[line.item.id].dates,
        )
        for line in trends[:_TRENDS]
    ]
    note = _(
        "Hollow: first promised. Disc: reached. Diamond: said now. ×: withdrawn. Bracket: P50 to "
        "P80. Changes that the customer asked for count as promised anew."
    )
    yield Heading(text=_("How promises were kept"))
    left = (Figure(drawing=slips, note=note), *more(len(said.record.lines) - _SLIPS))
    if not pictures:
        yield from left
        return
    right = tuple(Figure(drawing=picture) for picture in pictures)
    yield Columns(columns=(left, right))


def prices(said: RoadmapBrief) -> Iterator[Block]:
    """Yield what each slip costs, in the money of its item; nothing where no price is known."""
    if said.record is None or not said.record.priced:
        return
    columns = (
        Column(head=_("Roadmap item")),
        Column(head=_("Slip in months"), align=Align.RIGHT, width=90),
        Column(head=_("Money a year"), align=Align.RIGHT, width=150),
        Column(head=_("Price of the slip"), align=Align.RIGHT, width=120),
    )
    rows = tuple(_price_row(line, said) for line in said.record.priced[:_SLIPS])
    yield Heading(text=_("Price of the slips"))
    yield Table(columns=columns, rows=rows, caption=coverage_words(said.record))
    yield from more(len(said.record.priced) - _SLIPS)


def _price_row(line: PromiseLine, said: RoadmapBrief) -> tuple[Text, ...]:
    months = Decimal(repr((line.slip or 0) * 12 / 365.25))
    return (
        (bold(line.item.title),),
        format_number(months, 1),
        money_text(said.benefit_of(line.item)),
        (bold(format_money(line.price, line.item.currency)),),
    )
