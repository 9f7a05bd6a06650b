"""The roadmap as figures: whole where the page is large enough, else some layers a page."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby
from math import sqrt

from motdesk.base.money import format_number
from motdesk.base.texts import _, _n
from motdesk.domain.briefs.roadmaps import RoadmapBrief
from motdesk.domain.roadmap_filters import lane_of
from motdesk.domain.roadmaps import BaselineEntry, Layer, RoadmapItem
from motdesk.drawings.operations import Drawing, Placed
from motdesk.drawings.palette import PRINT
from motdesk.drawings.roadmap_counts import draw_counts
from motdesk.drawings.roadmap_extents import printed_span
from motdesk.drawings.roadmap_labels import marks_of
from motdesk.drawings.roadmap_lanes import Arrangement, arrange
from motdesk.drawings.roadmap_legend import legend_words
from motdesk.drawings.roadmaps import draw_roadmap

_LEAST = 0.96  # scale; the marks have seven points then, and smaller ones are not read
_LARGEST = 1.2


def whole_roadmap(brief: RoadmapBrief, today: date, width: float, height: float) -> Drawing | None:
    """Return the roadmap in one drawing of this width, no higher than `height`.

    Where there is room its words grow somewhat, where there is none they shrink as far as they can
    be read; None where that is not enough.
    """
    scale = _LARGEST
    arranged = _arranged(brief, brief.items, today, width / scale)
    while arranged.height * scale > height:
        if scale <= _LEAST:
            return None
        # wider, so less high, too
        scale = max(_LEAST, scale * min(0.96, sqrt(height / (arranged.height * scale))))
        arranged = _arranged(brief, brief.items, today, width / scale)
    drawing = _drawn(brief, arranged, today)
    return Drawing(
        width=width,
        height=drawing.height * scale,
        operations=(Placed(x=0, y=0, drawing=drawing, scale=scale),),
        alternative=drawing.alternative,
    )


def counted_roadmap(brief: RoadmapBrief, today: date, width: float, height: float) -> Drawing:
    """Return how many items of each lane end when, for a roadmap that no page holds whole."""
    return draw_counts(
        brief.items,
        _span(brief, today),
        width=width,
        height=height,
        palette=PRINT,
        lane_of=lambda item: lane_of(item, brief.pivot),
        violated={one.id for found in brief.violations for one in (found.first, found.then)},
        year_start=brief.year_start,
        today=today,
    )


def counted_words(brief: RoadmapBrief) -> str:
    """Return why a roadmap is counted only, how, and what to do for more."""
    text = _n(
        "{count} item does not fit this page in letters that can be read, so it is counted: in its "
        "lane, where it ends, or begins where no end is known.",
        "{count} items do not fit this page in letters that can be read, so they are counted: each "
        "in its lane, where it ends, or begins where no end is known.",
        len(brief.items),
    ).format(count=format_number(len(brief.items)))
    return f"{text} " + _("Filter the roadmap on screen and print it again for the items.")


def roadmap_figures(
    brief: RoadmapBrief, today: date, width: float, height: float, most: int
) -> tuple[Drawing, ...]:
    """Return the roadmap in as few drawings as can be read on pages of this size, at `most` these.

    Lanes stay whole where they fit; those of one page keep the links between them. Nothing where
    `most` are not enough.
    """
    pages: list[tuple[RoadmapItem, ...]] = []
    for piece in _all_pieces(brief, today, width, height / _LEAST):
        together = (*pages[-1], *piece) if pages else piece
        if pages and _arranged(brief, together, today, width).height <= height / _LEAST:
            pages[-1] = together
        else:
            pages.append(piece)
        if len(pages) > most:
            return ()
    return tuple(_scaled(brief, items, today, width, height) for items in pages)


def _scaled(
    brief: RoadmapBrief, items: tuple[RoadmapItem, ...], today: date, width: float, height: float
) -> Drawing:
    """Return some items over the whole width, somewhat smaller where they are too high."""
    high = _arranged(brief, items, today, width).height
    scale = min(1.0, max(_LEAST, height / high))
    return _drawn(brief, _arranged(brief, items, today, width / scale), today)


def _all_pieces(
    brief: RoadmapBrief, today: date, width: float, room: float
) -> Iterator[tuple[RoadmapItem, ...]]:
    for lane in _lanes(brief):
        yield from _pieces(brief, lane, today, width, room)


def _lanes(brief: RoadmapBrief) -> Iterator[tuple[RoadmapItem, ...]]:
    layers = list(Layer)
    places = {
        item.id: (layers.index(item.layer), lane_of(item, brief.pivot)) for item in brief.items
    }
    dated = [item for item in brief.items if item.start or item.end]
    dated.sort(key=lambda item: places[item.id])
    for _lane, items in groupby(dated, key=lambda item: places[item.id]):
        yield tuple(items)


def _pieces(
    brief: RoadmapBrief, lane: tuple[RoadmapItem, ...], today: date, width: float, room: float
) -> Iterator[tuple[RoadmapItem, ...]]:
    """Yield a lane, halved by time until each part fits a page."""
    if len(lane) < 2 or _arranged(brief, lane, today, width).height <= room:
        yield lane
        return
    half = len(lane) // 2
    yield from _pieces(brief, lane[:half], today, width, room)
    yield from _pieces(brief, lane[half:], today, width, room)


def legend(brief: RoadmapBrief) -> str:
    """Return what the marks of the roadmap mean."""
    parts = [legend_words()]
    if brief.baseline:
        parts.append(
            _("The thin bar below is the baseline “{name}” of {day}.").format(
                name=brief.baseline, day=brief.taken
            )
        )
    return " ".join(parts)


def _arranged(
    brief: RoadmapBrief, items: Sequence[RoadmapItem], today: date, width: float
) -> Arrangement:
    return arrange(
        items,
        _span(brief, today),
        width,
        baseline=_entries(brief),
        lane_of=lambda item: lane_of(item, brief.pivot),
        year_start=brief.year_start,
        fiscal_start=brief.fiscal_start,
        marks=marks_of(brief.proofs),
    )


def _span(brief: RoadmapBrief, today: date) -> tuple[date, date]:
    return printed_span(brief.items, today, _entries(brief), brief.fiscal_start)


def _entries(brief: RoadmapBrief) -> Mapping[str, BaselineEntry]:
    return {entry.item_id: entry for entry in brief.entries}


def _drawn(brief: RoadmapBrief, arranged: Arrangement, today: date) -> Drawing:
    violated = [violation.link_id for violation in brief.violations]
    return draw_roadmap(arranged, palette=PRINT, violated=violated, today=today)
