"""The supplier evaluation sheet: points, radar, axes with marks and reasons, the record behind."""

from dataclasses import dataclass

from motdesk.base.dates import format_date, format_short_date
from motdesk.base.money import format_number
from motdesk.base.texts import _
from motdesk.domain.briefs.evaluations import EvaluationBrief
from motdesk.domain.evaluations import AxisResult, anchors, axis_name, period_before, results
from motdesk.drawings.approvals import draw_approvals
from motdesk.drawings.palette import PRINT
from motdesk.drawings.radars import FEWEST, draw_radar, radar_of
from motdesk.drawings.scores import draw_scores, scores_of
from motdesk.drawings.trends import draw_trend
from motdesk.reports.blocks import (
    Align,
    Block,
    Column,
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
    Table,
    Text,
)
from motdesk.reports.composition import GUTTER
from motdesk.reports.documents import Document, Furniture
from motdesk.reports.quantities import UNKNOWN, bold, muted
from motdesk.reports.sheets import box_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Fullness:
    """How much of the sheet is printed, so that it keeps to one page."""

    has_trends: bool = True
    has_anchors: bool = True
    longest: int | None = None  # characters of a reason

    def cut(self, text: str) -> str:
        """Return a text, shortened where it is too long; whole it stands on the desk."""
        if self.longest is None or len(text) <= self.longest:
            return text
        return f"{text[: self.longest - 1]}…"


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
        _pictures(brief),
        *_remark(brief),
        _table(brief, fullness),
        *_evidence(brief),
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
    before = period_before(brief.evaluations, brief.shown)
    if before is None or before.score.points is None:
        return text
    change = format_number(score.points - before.score.points, 1)
    sign = "+" if score.points > before.score.points else ""
    return _("{finding}, {change} since the period before").format(
        finding=text, change=f"{sign}{change}"
    )


def _head(brief: EvaluationBrief) -> Block:
    boxes = draw_approvals((_("Approved"), _("Checked"), _("Prepared")), palette=PRINT)
    return Columns(columns=((Facts(items=_facts(brief), columns=1),), (Figure(drawing=boxes),)))


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


def _pictures(brief: EvaluationBrief) -> Block:
    width = box_of("long", is_landscape=False).width
    half = (width - GUTTER) / 2
    scores = draw_scores(scores_of(brief.evaluations, brief.shown), width=half, palette=PRINT)
    left: tuple[Block, ...] = (
        KeyFigures(items=_key_figures(brief)),
        Heading(text=_("Points by period (% marked)"), level=3),
        Figure(drawing=scores),
    )
    radar = radar_of(brief.evaluations, brief.shown)
    if len(radar.axes) < FEWEST:
        return Columns(columns=(left, ()))
    return Columns(columns=(left, (Figure(drawing=draw_radar(radar, width=half, palette=PRINT)),)))


def _key_figures(brief: EvaluationBrief) -> tuple[tuple[str, str, str], ...]:
    score = brief.shown.score
    points = UNKNOWN if score.points is None else format_number(score.points, 1)
    found = [item for item in results(brief.shown.template, brief.shown.card) if item.is_applicable]
    known = sum(item.value is not None for item in found)
    share = _("{percent} % of the weight").format(percent=format_number(score.coverage * 100, 0))
    return (
        (_("Points of 100"), points, _("Band {band}").format(band=score.band or "–")),
        (
            _("Axes marked"),
            _("{known} of {count}").format(known=known, count=len(found)),
            share,
        ),
    )


def _remark(brief: EvaluationBrief) -> tuple[Block, ...]:
    note = brief.shown.card.note.strip()
    if not note:
        return ()
    spans = (bold(_("Overall remark")), Span(f"  {note}"))
    return (Paragraph(text=spans, style=Style.CELL),)


def _table(brief: EvaluationBrief, fullness: Fullness) -> Table:
    columns = (
        Column(head=_("Axis"), width=90),
        Column(head=_("Weight"), align=Align.RIGHT, width=38),
        Column(head=_("Period before"), align=Align.RIGHT, width=40),
        Column(head=_("Mark"), align=Align.RIGHT, width=34),
        Column(head=_("Reason, and what the mark means") if fullness.has_anchors else _("Reason")),
        Column(head=_("Evidence"), width=46),
    )
    earlier = period_before(brief.evaluations, brief.shown)
    known = results(earlier.template, earlier.card) if earlier else ()
    before = {item.axis.id: item for item in known}
    marks = {id_: mark for id_, mark, _title in _numbered(brief)}
    rows = tuple(
        _row(item, before.get(item.axis.id), marks, fullness)
        for item in results(brief.shown.template, brief.shown.card)
    )
    caption = _("Marks 0 to 5; an empty mark does not count, neither as good nor as zero")
    return Table(columns=columns, rows=rows, caption=caption)


def _row(
    item: AxisResult, before: AxisResult | None, marks: dict[str, str], fullness: Fullness
) -> tuple[Text, ...]:
    share = UNKNOWN if item.share is None else f"{format_number(item.share * 100, 0)} %"
    earlier = before.value if before else None
    proof = marks.get(item.mark.evidence_id or "", "") if item.mark else ""
    return (
        (bold(axis_name(item.axis)),),
        share,
        UNKNOWN if earlier is None else format_number(earlier),
        (bold(_mark(item)),),
        _reason(item, fullness),
        proof or (muted(_("none")),),
    )


def _numbered(brief: EvaluationBrief) -> list[tuple[str, str, str]]:
    """Return (id, mark, title) of the evidence, numbered in the order of the axes."""
    known = {item.id: item for item in brief.evidence}
    used = dict.fromkeys(item.evidence_id or "" for item in brief.shown.card.marks)
    found = [known[id_] for id_ in used if id_ in known]
    return [(item.id, f"{item.grade.value}{n}", item.title) for n, item in enumerate(found, 1)]


def _evidence(brief: EvaluationBrief) -> list[Block]:
    listed = [f"{mark} {title}" for _id, mark, title in _numbered(brief)]
    if not listed:
        return []
    text = _("Evidence: {list}").format(list="; ".join(listed))
    return [Paragraph(text=text, style=Style.NOTE)]


def _mark(item: AxisResult) -> str:
    if not item.is_applicable:
        return _("n/a")
    return UNKNOWN if item.value is None else format_number(item.value)


def _reason(item: AxisResult, fullness: Fullness) -> Text:
    note = fullness.cut(item.mark.note.strip()) if item.mark else ""
    anchor = _anchor(item) if fullness.has_anchors else ""
    if not anchor:
        return note or UNKNOWN
    if not note:
        return (muted(anchor),)
    return (Span(note), muted(f"\n{anchor}"))


def _anchor(item: AxisResult) -> str:
    """Return the words of the highest anchor that the mark reaches."""
    if item.value is None:
        return ""
    reached = [
        f"{level} = {words}"
        for level, words in zip((1, 3, 5), anchors(item.axis), strict=True)
        if words and item.value >= level
    ]
    return reached[-1] if reached else ""


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
