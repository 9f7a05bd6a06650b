"""The axes of the evaluation sheet: marks with their reasons, and the evidence behind them."""

from collections.abc import Sequence
from dataclasses import dataclass

from motdesk.base.money import format_number
from motdesk.base.shares import percents
from motdesk.base.texts import _
from motdesk.domain.briefs.evaluations import EvaluationBrief
from motdesk.domain.evaluations import AxisResult, anchors, axis_name, period_before, results
from motdesk.reports.blocks import Align, Block, Column, Paragraph, Span, Style, Table, Text
from motdesk.reports.quantities import UNKNOWN, bold, muted

_SAME = 1e-9


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


def axes_table(brief: EvaluationBrief, fullness: Fullness) -> Table:
    """Return the axes with mark and reason; weights and marks before only where they tell."""
    found = results(brief.shown.template, brief.shown.card)
    weights = _weights(found)
    before = _marks_before(brief)
    proofs = {id_: mark for id_, mark, _title in _numbered(brief)}
    columns = [
        (True, Column(head=_("Axis"), width=96 if weights or before else 140)),
        (bool(weights), Column(head=_("Weight"), align=Align.RIGHT, width=44)),
        (bool(before), Column(head=_("Period before"), align=Align.RIGHT, width=40)),
        (True, Column(head=_("Mark"), align=Align.RIGHT, width=34)),
        (True, Column(head=_("Reason, and what the mark means") if fullness.has_anchors
                      else _("Reason"))),
        (True, Column(head=_("Evidence"), width=46)),
    ]  # fmt: skip
    rows = [
        (
            (bold(axis_name(item.axis)),),
            weights.get(item.axis.id, UNKNOWN),
            before.get(item.axis.id, UNKNOWN),
            (bold(_mark(item)),),
            _reason(item, fullness),
            _proof(item, proofs),
        )
        for item in found
    ]
    shown = [is_shown for is_shown, _column in columns]
    return Table(
        columns=tuple(column for is_shown, column in columns if is_shown),
        rows=tuple(
            tuple(cell for cell, is_shown in zip(row, shown, strict=True) if is_shown)
            for row in rows
        ),
        caption=_caption(is_weighted=bool(weights)),
    )


def _caption(*, is_weighted: bool) -> str:
    if is_weighted:
        return _("Marks 0 to 5; an empty mark does not count, neither as good nor as zero")
    return _(
        "All axes weigh the same. Marks 0 to 5; an empty mark does not count, neither as good nor "
        "as zero"
    )


def _weights(found: Sequence[AxisResult]) -> dict[str, str]:
    """Return the weight of each axis that counts, by id; nothing where all weigh the same."""
    shares = {item.axis.id: item.share for item in found if item.share is not None}
    if not shares or max(shares.values()) - min(shares.values()) < _SAME:
        return {}
    texts = percents(list(shares.values()))
    return {id_: f"{text} %" for id_, text in zip(shares, texts, strict=True)}


def _marks_before(brief: EvaluationBrief) -> dict[str, str]:
    """Return the marks of the period before, by id of the axis."""
    earlier = period_before(brief.evaluations, brief.shown)
    known = results(earlier.template, earlier.card) if earlier else ()
    return {item.axis.id: format_number(item.value) for item in known if item.value is not None}


def _proof(item: AxisResult, proofs: dict[str, str]) -> Text:
    mark = proofs.get(item.mark.evidence_id or "", "") if item.mark else ""
    return mark or (muted(_("none")),)


def _numbered(brief: EvaluationBrief) -> list[tuple[str, str, str]]:
    """Return (id, mark, title) of the evidence, numbered in the order of the axes."""
    known = {item.id: item for item in brief.evidence}
    used = dict.fromkeys(item.evidence_id or "" for item in brief.shown.card.marks)
    found = [known[id_] for id_ in used if id_ in known]
    return [(item.id, f"{item.grade.value}{n}", item.title) for n, item in enumerate(found, 1)]


def evidence_of(brief: EvaluationBrief) -> list[Block]:
    """Return the evidence behind the marks in one line; nothing without any."""
    listed = [f"{mark} {title}" for _id, mark, title in _numbered(brief)]
    if not listed:
        return []
    text = _("Evidence: {list}").format(list=_("; ").join(listed))
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
