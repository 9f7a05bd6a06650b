"""What the canvas shows: items laid out for a zoom, and the links of those in sight."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import floor, log2
from typing import NamedTuple

from motdesk.base.clock import today
from motdesk.domain.periods import FISCAL_START
from motdesk.domain.roadmaps import BaselineEntry, Layer, LinkKind, RoadmapItem, RoadmapLink
from motdesk.drawings.roadmap_axes import Axis
from motdesk.drawings.roadmap_extents import extents, span_of
from motdesk.drawings.roadmap_labels import ItemMarks
from motdesk.drawings.roadmap_lanes import HEAD, Arrangement, stack
from motdesk.drawings.roadmap_links import Curve, curve, stub
from motdesk.drawings.roadmap_rows import PlacedItem

_MOST_CURVES = 80  # that lead out of sight and are drawn whole; of more only their ends are
_WORLD = 12  # years that can be looked at, at the least
_BEFORE, _AFTER = 2, 4  # years of room around the items


@dataclass(frozen=True, kw_only=True)
class Content:
    """A roadmap as it is to be shown; `items` are those that the filters let through.

    `evidence` are titles by ids. `lane_of` tells the lane of an item; `is_by_lane` whether that is
    its own field `lane`.
    """

    items: Sequence[RoadmapItem] = ()
    baseline: Mapping[str, BaselineEntry] = field(default_factory=dict)
    marks: Mapping[str, ItemMarks] = field(default_factory=dict)
    evidence: Mapping[str, str] = field(default_factory=dict)
    violated: Collection[str] = ()
    lane_of: Callable[[RoadmapItem], str] = lambda item: item.lane
    is_by_lane: bool = True
    year_start: int = FISCAL_START
    fiscal_start: int = FISCAL_START


class _Curves(NamedTuple):
    """A link as it lies at one zoom: whole, and the two ends of it."""

    whole: Curve
    first: Curve
    last: Curve


class Scene:
    """Content laid out; rows are packed anew only where the zoom doubled."""

    def __init__(self) -> None:
        self.content = Content()
        self.per_day = 0.5
        self.today = today()
        self._packed: dict[float, Arrangement] = {}
        self._curves: dict[str, _Curves | None] = {}
        self.show(self.content)

    def show(self, content: Content) -> None:
        """Lay out other content at the same zoom."""
        self.content = content
        self._dated, self.undated = extents(
            content.items, content.baseline, content.fiscal_start, content.marks
        )
        self.span = span_of(content.items, self.today)
        self._links: dict[str, list[tuple[str, RoadmapLink]]] = {}
        for item in content.items:
            for link in item.links:
                self._links.setdefault(item.id, []).append((item.id, link))
                self._links.setdefault(link.to_id, []).append((item.id, link))
        self._packed.clear()
        self.zoom(self.per_day)

    def zoom(self, per_day: float) -> None:
        """Let a day take so many points."""
        self.per_day = per_day
        packed_for = 2.0 ** floor(log2(per_day))
        if packed_for not in self._packed:
            self._packed = {packed_for: self._stacked(self._axis(packed_for))}
        self.arrangement = self._packed[packed_for].zoomed(self._axis(per_day))
        self._curves.clear()

    def curves(self, seen: Iterable[PlacedItem]) -> list[Curve]:
        """Return the links of items in sight: those between them whole, of too many others ends."""
        here = {item.item.id for item in seen}
        links = {link.id: (owner, link) for id in here for owner, link in self._links.get(id, ())}
        found = [(self._curve(owner, link), owner, link) for owner, link in links.values()]
        count = sum(not (owner in here and link.to_id in here) for _one, owner, link in found)
        if count <= _MOST_CURVES:
            return [pair.whole for pair, _owner, _link in found if pair]
        return [
            self._part(pair, is_one_here=owner in here, is_other_here=link.to_id in here, link=link)
            for pair, owner, link in found
            if pair
        ]

    def links_of(self, id: str) -> frozenset[str]:
        """Return the ids of the links from and to an item."""
        return frozenset(link.id for _owner, link in self._links.get(id, ()))

    def _curve(self, owner: str, link: RoadmapLink) -> "_Curves | None":
        """Return the curve of a link at this zoom and its two ends; None where one has no date."""
        if link.id not in self._curves:
            one, other = self.arrangement.find(owner), self.arrangement.find(link.to_id)
            self._curves[link.id] = None
            if one is not None and other is not None:
                whole = curve(link, one, other)
                first, last = (stub(whole, is_first=is_first) for is_first in (True, False))
                self._curves[link.id] = _Curves(whole, first, last)
        return self._curves[link.id]

    def _part(
        self, found: "_Curves", *, is_one_here: bool, is_other_here: bool, link: RoadmapLink
    ) -> Curve:
        if is_one_here and is_other_here:
            return found.whole
        is_first = is_one_here is not (link.kind is LinkKind.REQUIRES)
        return found.first if is_first else found.last

    def _stacked(self, axis: Axis) -> Arrangement:
        return stack(self._dated, axis, lane_of=self.content.lane_of, layers=tuple(Layer))

    def _axis(self, per_day: float) -> Axis:
        first, last = self.span
        first = first.replace(year=max(first.year - _BEFORE, 1))
        last = last.replace(year=min(max(last.year + _AFTER, first.year + _WORLD), 9999))
        width = (last - first).days * per_day
        year_start = self.content.year_start
        return Axis(first=first, last=last, left=HEAD, right=HEAD + width, year_start=year_start)
