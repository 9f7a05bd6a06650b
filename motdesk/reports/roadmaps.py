"""The roadmap as figures: whole where the page is large enough, else some layers a page."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from math import sqrt

from motdesk.base.texts import _
from motdesk.domain.briefs.roadmaps import RoadmapBrief
from motdesk.domain.roadmaps import BaselineEntry, Layer, RoadmapItem
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
    """Yield the roadmap in as few drawings as can be read on pages of this size."""
    groups: list[list[Layer]] = []
    for layer in Layer:
        together = [*groups[-1], layer] if groups else [layer]
        if not any(item.layer is layer and item not in brief.undated for item in brief.items):
            continue
        if groups and _arranged(brief, _on(brief, together), today, width).height * _LEAST < height:
            groups[-1].append(layer)
        else:
            groups.append([layer])
    for group in groups:
        arranged = _arranged(brief, _on(brief, group), today, width)
        scale = min(1.0, max(_LEAST, height / arranged.height))
        yield _drawn(brief, _arranged(brief, _on(brief, group), today, width / scale), today)


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


def _on(brief: RoadmapBrief, layers: Sequence[Layer]) -> tuple[RoadmapItem, ...]:
    return tuple(item for item in brief.items if item.layer in layers)


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
