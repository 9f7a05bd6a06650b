"""Dates of a roadmap as people say them, no more exact than they are known."""

from collections.abc import Mapping
from datetime import date

from motdesk.base.dates import fiscal_year, format_short_date
from motdesk.base.texts import _, language
from motdesk.domain.periods import FISCAL_START
from motdesk.domain.roadmaps import ItemKind, Precision, RoadmapItem
from motdesk.domain.words import word
from motdesk.drawings.roadmap_labels import figure_words


def dates_in_words(item: RoadmapItem, fiscal_start: int = FISCAL_START) -> str:
    """Return begin and end, or the end of a milestone; what nobody named stays open."""
    end = date_in_words(item.end, item.end_precision, fiscal_start)
    if item.kind is ItemKind.MILESTONE:
        return end
    start = date_in_words(item.start, item.start_precision, fiscal_start)
    return f"{start} – {end}".strip() if start or end else ""


def date_in_words(day: date | None, precision: Precision, fiscal_start: int = FISCAL_START) -> str:
    """Return a date as exact as it is known: 2027-04-01, 2027-04, FY2027 Q1, FY2027, 2027."""
    if day is None:
        return ""
    if precision is Precision.DAY:
        return format_short_date(day)
    is_japanese = language() == "ja"
    year = _("FY{year}").format(year=fiscal_year(day, fiscal_start))
    months = (day.month - fiscal_start) % 12
    return {
        Precision.MONTH: f"{day.year}年{day.month}月" if is_japanese else f"{day:%Y-%m}",
        Precision.YEAR: f"{day.year}年" if is_japanese else str(day.year),
        Precision.QUARTER: f"{year} Q{months // 3 + 1}",
        Precision.HALF: f"{year} {_('H1') if months < 6 else _('H2')}",
        Precision.FISCAL_YEAR: year,
    }[precision]


def tip_of(item: RoadmapItem, evidence: Mapping[str, str] | None = None) -> str:
    """Return what is told of an item when the mouse rests on it; `evidence` are titles by ids."""
    known = evidence or {}
    proofs = dict.fromkeys(known.get(source.evidence_id, "") for source in item.sources)
    named = _(", ").join(filter(None, proofs))
    lines = [
        item.title,
        " · ".join(filter(None, (word(item.status), dates_in_words(item)))),
        f"{item.figure} {figure_words(item)}".strip(),
        _("Evidence: {list}").format(list=named) if named else "",
    ]
    return "\n".join(filter(None, lines))
