"""The record on page 5: quality and delivery as charts, and how the company was evaluated."""

from motdesk.base.dates import format_month
from motdesk.base.money import format_number
from motdesk.base.texts import _, _n, sentences
from motdesk.domain.briefs.partners import EvaluationLine, PartnerBrief
from motdesk.domain.evaluations import ENOUGH, provisional
from motdesk.drawings.evidence_words import mark_words
from motdesk.drawings.palette import PRINT
from motdesk.drawings.trends import draw_trend
from motdesk.reports.blocks import Block, Columns, Figure, Heading, Paragraph, Span, Style, Text
from motdesk.reports.composition import GUTTER
from motdesk.reports.quantities import bold
from motdesk.reports.sheets import box_of

_REMARKS = 8  # of the latest months


def performance(partner: PartnerBrief) -> list[Block]:
    """Return quality and delivery as charts, and how we evaluated the company."""
    blocks: list[Block] = []
    if partner.trends:
        width = (box_of("long", is_landscape=False).width - 2 * GUTTER) / len(partner.trends)
        blocks.append(
            Columns(
                columns=tuple(
                    (Figure(drawing=draw_trend(trend, width=width, palette=PRINT, height=96)),)
                    for trend in partner.trends
                )
            )
        )
        blocks.append(Paragraph(text=_about_trends(partner), style=Style.NOTE))
    blocks += [Paragraph(text=_evaluation(line), style=Style.CELL) for line in partner.evaluations]
    heading = (
        _("Quality, delivery and evaluation") if partner.evaluations else _("Quality and delivery")
    )
    return [Heading(text=heading), *blocks] if blocks else []


def _about_trends(partner: PartnerBrief) -> str:
    """Say which record this is, what hatches and rings mean, and what proves it all."""
    noted = {point.month: point.remark for trend in partner.trends for point in trend.points}
    remarks = [f"{format_month(month)} {text}" for month, text in noted.items() if text]
    parts = [*_which(partner), _("Hatched: no data, which is neither good nor zero.")]
    if remarks:
        parts.append(_("Ringed: {remarks}.").format(remarks=_("; ").join(remarks[-_REMARKS:])))
    if partner.trend_marks:
        parts.append(_("Evidence: {list}").format(list=mark_words(partner.trend_marks)))
    return sentences(*parts)


def _which(partner: PartnerBrief) -> list[str]:
    """Name the record where the company has others, too."""
    if not partner.other_records:
        return []
    text = _n(
        "Drawn from “{title}”; {count} other record is not shown.",
        "Drawn from “{title}”; {count} other records are not shown.",
        partner.other_records,
    )
    return [text.format(title=partner.record, count=partner.other_records)]


def _evaluation(line: EvaluationLine) -> Text:
    points = format_number(line.points, 1)
    found = _("{band} with {points} points").format(band=line.band, points=points)
    found = provisional(found, line.coverage)
    share = format_number(line.coverage * 100, 0)
    marked = _("{percent} % of the weight marked").format(percent=share)
    details = [line.template, *([marked] if line.coverage >= ENOUGH else [])]
    if line.change is not None:
        sign = "+" if line.change > 0 else ""
        change = f"{sign}{format_number(line.change, 1)}"
        details.append(_("{change} since the period before").format(change=change))
    if line.weakest:
        weak = _(", ").join(f"{name} {format_number(mark)}" for name, mark in line.weakest)
        details.append(_("weakest: {axes}").format(axes=weak))
    return (bold(f"{line.title}  {found}"), Span(f"  ({_('; ').join(details)})"))
