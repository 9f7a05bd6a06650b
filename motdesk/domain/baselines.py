"""Baselines: named pictures of a roadmap, and what became of it since."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from motdesk.domain.ledger import TERMS, Softening, delay, softenings
from motdesk.domain.periods import FISCAL_START
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
    delay: int | None = None

    @property
    def is_slipped(self) -> bool:
        """Whether it ends later than in the earlier picture, or ended so before it went."""
        return (self.delay or 0) > 0

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
    def slipped(self) -> tuple[Difference, ...]:
        """Those that end later than before, also what was withdrawn after that."""
        return tuple(item for item in self.differences if item.is_slipped)

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


def compare(
    earlier: Iterable[BaselineEntry],
    later: Iterable[BaselineEntry],
    fiscal_start: int = FISCAL_START,
) -> Comparison:
    """Return what was added, changed and withdrawn, and what of it slipped or became less.

    Removed ideas count as withdrawn. What was withdrawn keeps the terms it had by then, so that a
    slip before that is not forgotten.
    """
    before = {entry.item_id: entry for entry in earlier}
    after = {entry.item_id: entry for entry in later}
    order = (*after, *(item_id for item_id in before if item_id not in after))
    pairs = ((before.get(item_id), after.get(item_id)) for item_id in order)
    found = (_difference(then, now, fiscal_start) for then, now in pairs)
    return Comparison(differences=tuple(item for item in found if item))


def _difference(
    before: BaselineEntry | None, after: BaselineEntry | None, fiscal_start: int
) -> Difference | None:
    was_there = before is not None and before.status is not Status.WITHDRAWN
    is_there = after is not None and after.status is not Status.WITHDRAWN
    if not is_there:
        is_news = was_there or before is None
        return _turned(Turn.WITHDRAWN, before, after, fiscal_start) if is_news else None
    if before is None or not was_there:
        return Difference(turn=Turn.ADDED, before=before, after=after)
    found = _turned(Turn.CHANGED, before, after, fiscal_start)
    return found if found.fields else None


def _turned(
    turn: Turn, before: BaselineEntry | None, after: BaselineEntry | None, fiscal_start: int
) -> Difference:
    if before is None or after is None:
        return Difference(turn=turn, before=before, after=after)
    names = ("title", *TERMS, *(["status"] if turn is Turn.CHANGED else []))
    return Difference(
        turn=turn,
        before=before,
        after=after,
        fields=tuple(name for name in names if getattr(before, name) != getattr(after, name)),
        softenings=softenings(before, after, is_lower_better=after.is_lower_better),
        delay=delay(before, after, fiscal_start),
    )
