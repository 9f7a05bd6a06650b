"""Baselines: named pictures of a roadmap, and what became of it since."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from motdesk.domain.ledger import TERMS, Softening, softenings
from motdesk.domain.roadmaps import BaselineEntry, RoadmapItem, Status
from motdesk.domain.subjects import shape


class Turn(StrEnum):
    """What happened to an item between two pictures."""

    ADDED = "added"
    CHANGED = "changed"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One item that is not as it was: its entry in the earlier and in the later picture."""

    turn: Turn
    before: BaselineEntry | None
    after: BaselineEntry | None
    fields: tuple[str, ...] = ()
    softenings: tuple[Softening, ...] = ()

    @property
    def title(self) -> str:
        """The title last known."""
        entry = self.after or self.before
        return entry.title if entry else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What differs between two pictures of a roadmap, in the order of the later one."""

    differences: tuple[Difference, ...] = ()

    def count(self, turn: Turn) -> int:
        """Return how many items took this turn."""
        return sum(difference.turn is turn for difference in self.differences)

    @property
    def softened(self) -> tuple[Difference, ...]:
        """Those that promise less than before."""
        return tuple(item for item in self.differences if item.softenings)


def entry_of(item: RoadmapItem) -> BaselineEntry:
    """Return the item as a baseline keeps it."""
    kept = {
        field.name: getattr(item, field.name)
        for field in shape(BaselineEntry)
        if field.name not in {"id", "item_id"}
    }
    return BaselineEntry(item_id=item.id, **kept)


def compare(earlier: Iterable[BaselineEntry], later: Iterable[BaselineEntry]) -> Comparison:
    """Return what was added, changed, withdrawn and softened; removed ideas count as withdrawn."""
    before = {entry.item_id: entry for entry in earlier}
    after = {entry.item_id: entry for entry in later}
    order = (*after, *(item_id for item_id in before if item_id not in after))
    pairs = ((before.get(item_id), after.get(item_id)) for item_id in order)
    found = (_difference(then, now) for then, now in pairs)
    return Comparison(differences=tuple(item for item in found if item))


def _difference(before: BaselineEntry | None, after: BaselineEntry | None) -> Difference | None:
    was_there = before is not None and before.status is not Status.WITHDRAWN
    is_there = after is not None and after.status is not Status.WITHDRAWN
    if not is_there:
        gone = Difference(turn=Turn.WITHDRAWN, before=before, after=after)
        return gone if was_there or before is None else None
    if before is None or after is None or not was_there:
        return Difference(turn=Turn.ADDED, before=before, after=after)
    fields = tuple(
        name
        for name in ("title", *TERMS, "status")
        if getattr(before, name) != getattr(after, name)
    )
    if not fields:
        return None
    return Difference(
        turn=Turn.CHANGED,
        before=before,
        after=after,
        fields=fields,
        softenings=softenings(before, after, is_lower_better=after.is_lower_better),
    )
