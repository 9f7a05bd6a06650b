"""What of a roadmap is shown, on screen as on paper: words, fields, the chain of one item."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from motdesk.base.folding import folded
from motdesk.base.texts import _
from motdesk.domain.roadmaps import LinkKind, Origin, RoadmapItem, Status
from motdesk.domain.words import word


@dataclass(frozen=True, slots=True, kw_only=True)
class RoadmapFilter:
    """Which items are shown: those that hold all words and all fields; of a chain, all of it.

    Empty for everything. `chain_of` is the id of an item.
    """

    text: str = ""
    status: Status | None = None
    origin: Origin | None = None
    chain_of: str = ""

    def applied(self, items: Iterable[RoadmapItem]) -> tuple[RoadmapItem, ...]:
        """Return the items that are shown."""
        items = tuple(items)
        chain = chain_of(self.chain_of, items) if self.chain_of else None
        return tuple(
            item
            for item in items
            if self.lets_through(item) and (chain is None or item.id in chain)
        )

    def lets_through(self, item: RoadmapItem) -> bool:
        """Tell whether an item has the words and the fields."""
        wanted = ((self.status, item.status), (self.origin, item.origin))
        if any(chosen not in (None, there) for chosen, there in wanted):
            return False
        if not self.text.strip():
            return True
        hay = folded(f"{item.title}\n{item.lane}\n{item.figure}\n{item.private_remark}")
        return all(part in hay for part in folded(self.text).split())

    def in_words(self, items: Iterable[RoadmapItem] = ()) -> str:
        """Return the filter as a foot states it; empty where there is none.

        `items` are those among which the item of a chain is named.
        """
        parts = [f"“{self.text.strip()}”"] if self.text.strip() else []
        parts += [word(value) for value in (self.status, self.origin) if value is not None]
        parts += [
            _("chain of “{title}”").format(title=item.title)
            for item in items
            if item.id == self.chain_of
        ]
        return " · ".join(parts)


EVERYTHING = RoadmapFilter()


def lane_of(item: RoadmapItem, pivot: str = "lane") -> str:
    """Return the lane of an item by the field that lanes pivot by."""
    value = getattr(item, pivot)
    return word(value) if isinstance(value, StrEnum) else str(value or "")


def chain_of(id: str, items: Collection[RoadmapItem]) -> frozenset[str]:
    """Return an item with all that leads to it and all that it leads to, however far."""
    before: dict[str, set[str]] = {}
    after: dict[str, set[str]] = {}
    for item in items:
        for link in item.links:
            is_turned = link.kind is LinkKind.REQUIRES
            first, second = (link.to_id, item.id) if is_turned else (item.id, link.to_id)
            after.setdefault(first, set()).add(second)
            before.setdefault(second, set()).add(first)
    return _reached(id, before) | _reached(id, after)


def _reached(id: str, steps: Mapping[str, set[str]]) -> frozenset[str]:
    found, open_ids = {id}, [id]
    while open_ids:
        fresh = steps.get(open_ids.pop(), set()) - found
        found |= fresh
        open_ids += fresh
    return frozenset(found)
