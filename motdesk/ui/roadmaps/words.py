"""Dates of a roadmap as people say them, no more exact than they are known."""

from collections.abc import Mapping

from motdesk.base.texts import _
from motdesk.domain.coarse_days import coarse_words
from motdesk.domain.periods import FISCAL_START
from motdesk.domain.roadmaps import ItemKind, RoadmapItem
from motdesk.domain.words import word
from motdesk.drawings.roadmap_labels import figure_words


def dates_in_words(item: RoadmapItem, fiscal_start: int = FISCAL_START) -> str:
    """Return begin and end, or the end of a milestone; what nobody named stays open."""
    end = coarse_words(item.end, item.end_precision, fiscal_start)
    if item.kind is ItemKind.MILESTONE:
        return end
    start = coarse_words(item.start, item.start_precision, fiscal_start)
    return f"{start} – {end}".strip() if start or end else ""


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
