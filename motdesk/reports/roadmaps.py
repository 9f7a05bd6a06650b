"""The roadmap as figures: whole where the page is large enough, else some layers a page."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby
from math import sqrt

from motdesk.base.texts import _
from motdesk.domain.briefs.roadmaps import RoadmapBrief
from motdesk.domain.roadmaps import BaselineEntry, RoadmapItem
from motdesk.drawings.operations import Drawing, Placed
from motdesk.drawings.palette import PRINT
from motdesk.drawings.roadmap_extents import span_of
from motdesk.drawings.roadmap_lanes import Arrangement, arrange
from motdesk.drawings.roadmaps import draw_roadmap

_LEAST = 0.85  # scale; smaller words are not read
_LARGEST = 1.2


def whole_roadmap(brief: RoadmapBrief, today: date, width: float, height: float) -> Drawing:
    """Return the roadmap in one drawing of this width, no higher than `height`.

    Where there is room its words grow somewhat, where there is none they shrink.
    """
    scale = _LARGEST
    arranged = _arranged(brief, brief.items, today, width / scale)
    while arranged.height * scale > height:
        scale *= min(0.96, sqrt(height / (arranged.height * scale)))  # wider, so less high, too
        arranged = _arranged(brief, brief.items, today, width / scale)
    drawing = _drawn(brief, arranged, today)
    return Drawing(
        width=width,
        height=drawing.height * scale,
        operations=(Placed(x=0, y=0, drawing=drawing, scale=scale),),
        alternative=drawing.alternative,
    )


def roadmap_figures(
    brief: RoadmapBrief, today: date, width: float, height: float
) -> Iterator[Drawing]:
    """Yield the roadmap in as few drawings as can be read on pages of this size.

    Lanes stay whole where they fit; those of one page keep the links between them.
    """
    room = height / _LEAST
    pages: list[tuple[RoadmapItem, ...]] = []
    for lane in _lanes(brief):
        for piece in _pieces(brief, lane, today, width, room):
            together = (*pages[-1], *piece) if pages else piece
            if pages and _arranged(brief, together, today, width).height <= room:
                pages[-1] = together
            else:
                pages.append(piece)
    for items in pages:
        high = _arranged(brief, items, today, width).height
        scale = min(1.0, max(_LEAST, height / high))
        yield _drawn(brief, _arranged(brief, items, today, width / scale), today)


def _lanes(brief: RoadmapBrief) -> Iterator[tuple[RoadmapItem, ...]]:
    dated = (item for item in brief.items if item.start or item.end)
    for _lane, items in groupby(dated, key=lambda item: (item.layer, item.lane)):
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
    parts = [
        _(
            "Dotted: idea. Pale: stated. Full: promised, with a dark begin once started. Dark with "
            "a tick: achieved. Dashed with ×: withdrawn. Striped: our inference. Hollow: a "
            "technology without a figure of merit."
        ),
        _("Thin line with ends: earliest to latest. Red: links that these dates do not keep."),
    ]  # fmt: skip
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
        span_of(brief.items, today),
        width,
        baseline=_entries(brief),
        year_start=brief.fiscal_start,
        fiscal_start=brief.fiscal_start,
    )


def _entries(brief: RoadmapBrief) -> Mapping[str, BaselineEntry]:
    return {entry.item_id: entry for entry in brief.entries}


def _drawn(brief: RoadmapBrief, arranged: Arrangement, today: date) -> Drawing:
    violated = [violation.link_id for violation in brief.violations]
    return draw_roadmap(arranged, palette=PRINT, violated=violated, today=today)
