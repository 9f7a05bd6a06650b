"""The supplier evaluation sheet: points, radar, axes with marks and reasons, the record behind."""

from motdesk.base.dates import format_date, format_short_date
from motdesk.base.money import format_number
from motdesk.base.texts import _
from motdesk.domain.briefs.evaluations import EvaluationBrief
from motdesk.domain.evaluations import ENOUGH, period_before, provisional, results
from motdesk.drawings.approvals import draw_approvals
from motdesk.drawings.palette import PRINT
from motdesk.drawings.radars import FEWEST, draw_radar, radar_of
from motdesk.drawings.scores import draw_scores, scores_of
from motdesk.drawings.trends import draw_trend
from motdesk.methods.scorecard import Score
from motdesk.reports.blocks import (
    Block,
    Columns,
    Facts,
    Figure,
    Heading,
    KeyFigures,
    NoteLines,
    Paragraph,
    Section,
    Span,
    Style,
    Text,
)
from motdesk.reports.composition import GUTTER
from motdesk.reports.documents import Document, Furniture
from motdesk.reports.evaluation_axes import Fullness, axes_table, evidence_of
from motdesk.reports.quantities import UNKNOWN, bold
from motdesk.reports.sheets import box_of

_RADIUS = 58.0  # of the radar: leaves room for lines to write on
_FEW = 2  # periods

FULLNESS = (
    Fullness(),
    Fullness(has_anchors=False),
    Fullness(has_anchors=False, has_trends=False),
    Fullness(has_anchors=False, has_trends=False, longest=44),
    Fullness(has_anchors=False, has_trends=False, longest=21),
)


def compose(brief: EvaluationBrief, fullness: Fullness = FULLNESS[0]) -> Document:
    """Return the sheet as a document, in the language spoken here."""
    title = _("Supplier evaluation: {name}").format(name=brief.partner)
    section = Section(number=0, title=_headline(brief), topic=brief.shown.card.title,
                      blocks=tuple(_blocks(brief, fullness)))  # fmt: skip
    return Document(
        sections=(section,),
        furniture=Furniture(
            title=title,
            classification=_("Internal only"),
            author=brief.shown.card.evaluated_by or brief.company,
            as_of=format_date(brief.as_of, is_era=brief.is_era),
        ),
        title=title,
        author=brief.shown.card.evaluated_by or brief.company,
        language=brief.language,
        has_contents=False,
    )


def _blocks(brief: EvaluationBrief, fullness: Fullness) -> list[Block]:
    return [
        _head(brief),
        *(() if _is_remark_beside(brief) else _remark(brief)),
        axes_table(brief, fullness),
        *evidence_of(brief),
        *_trends(brief, fullness),
        NoteLines(label=_("To be improved, agreed with the supplier")),
    ]


def _headline(brief: EvaluationBrief) -> str:
    score = brief.shown.score
    if score.points is None:
        return _("{name}: not marked yet").format(name=brief.partner)
    text = _("{name}: band {band} with {points} points").format(
        name=brief.partner, band=score.band, points=format_number(score.points, 1)
    )
    text = provisional(text, score.coverage)
    before = period_before(brief.evaluations, brief.shown)
    if before is None or before.score.points is None:
        return text
    change = format_number(score.points - before.score.points, 1)
    sign = "+" if score.points > before.score.points else ""
    return _("{finding}, {change} since the period before").format(
        finding=text, change=f"{sign}{change}"
    )


def _facts(brief: EvaluationBrief) -> tuple[tuple[str, Text], ...]:
    card = brief.shown.card
    days = " – ".join(map(format_short_date, (card.begins, card.ends)))
    facts: tuple[tuple[str, Text], ...] = (
        (_("Period"), days if card.begins and card.ends else card.title),
        (_("Template"), brief.shown.template.name),
        (_("Evaluated on"), format_date(card.evaluated, is_era=brief.is_era) or UNKNOWN),
        (_("Evaluated by"), card.evaluated_by or UNKNOWN),
    )
    return facts


def _head(brief: EvaluationBrief) -> Block:
    """Return facts, points and remark beside the boxes for approval and the radar."""
    width = box_of("long", is_landscape=False).width
    half = (width - GUTTER) / 2
    boxes = draw_approvals((_("Approved"), _("Checked"), _("Prepared")), palette=PRINT)
    scores = draw_scores(scores_of(brief.evaluations, brief.shown), width=half, palette=PRINT)
    left: tuple[Block, ...] = (
        Facts(items=_facts(brief), columns=1),
        KeyFigures(items=_key_figures(brief)),
        Heading(text=_("Points by period (% marked)"), level=3),
        Figure(drawing=scores),
        *(_remark(brief) if _is_remark_beside(brief) else ()),
    )
    radar = radar_of(brief.evaluations, brief.shown)
    right = [Figure(drawing=boxes)]
    if len(radar.axes) >= FEWEST:
        right.append(Figure(drawing=draw_radar(radar, width=half, palette=PRINT, largest=_RADIUS)))
    return Columns(columns=(left, tuple(right)))


def _key_figures(brief: EvaluationBrief) -> tuple[tuple[str, str, str], ...]:
    score = brief.shown.score
    points = UNKNOWN if score.points is None else format_number(score.points, 1)
    found = [item for item in results(brief.shown.template, brief.shown.card) if item.is_applicable]
    known = sum(item.value is not None for item in found)
    share = _("{percent} % of the weight").format(percent=format_number(score.coverage * 100, 0))
    return (
        (_("Points of 100"), points, _band(score)),
        (
            _("Axes marked"),
            _("{known} of {count}").format(known=known, count=len(found)),
            share,
        ),
    )


def _band(score: Score) -> str:
    words = _("Band {band}").format(band=score.band or "–")
    is_sure = score.points is None or score.coverage >= ENOUGH
    return words if is_sure else _("{band}, provisional").format(band=words)


def _is_remark_beside(brief: EvaluationBrief) -> bool:
    """Say whether few periods leave room for the remark beside the radar."""
    return len(scores_of(brief.evaluations, brief.shown).periods) <= _FEW


def _remark(brief: EvaluationBrief) -> tuple[Block, ...]:
    note = brief.shown.card.note.strip()
    if not note:
        return ()
    spans = (bold(_("Overall remark")), Span(f"\n{note}"))
    return (Paragraph(text=spans, style=Style.CELL),)


def _trends(brief: EvaluationBrief, fullness: Fullness) -> list[Block]:
    if not brief.trends or not fullness.has_trends:
        return []
    width = (box_of("long", is_landscape=False).width - 2 * GUTTER) / 3
    return [
        Columns(
            columns=tuple(
                (Figure(drawing=draw_trend(trend, width=width, palette=PRINT, height=84)),)
                for trend in brief.trends
            )
        ),
    ]
