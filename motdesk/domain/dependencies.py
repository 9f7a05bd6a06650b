"""What items of a roadmap need of each other in time, and what would help where it fails.

`A requires B` and `B enables A` say the same of time: B is done before A begins. What drives or
supports another has no date to keep. Empty dates violate nothing; coarse ones only where no days
of their periods would do.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from motdesk.domain.periods import FISCAL_START, Period, moved, period_of
from motdesk.domain.roadmaps import (
    ItemKind,
    LinkKind,
    Precision,
    RoadmapItem,
    RoadmapLink,
    Status,
)

_TIMED = frozenset({LinkKind.REQUIRES, LinkKind.ENABLES})


@dataclass(frozen=True, slots=True, kw_only=True)
class Violation:
    """`first` should be done before `then` begins, and is `days` too late; None: withdrawn."""

    link_id: str
    first: RoadmapItem
    then: RoadmapItem
    days: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """An item moved to new dates, and how many links would be violated then instead of now."""

    item: RoadmapItem
    days: int
    violated_before: int
    violated_after: int


def circle_through(item: RoadmapItem, items: Iterable[RoadmapItem]) -> tuple[RoadmapItem, ...]:
    """Return items from one on that wait for each other in a circle, it first and last; or none.

    Only links that say what is done first make one; the shortest way round is told.
    """
    known = {other.id: other for other in items} | {item.id: item}
    steps: dict[str, set[str]] = {}
    for other in known.values():
        for link in other.links:
            if link.kind in _TIMED and link.to_id in known:
                is_turned = link.kind is LinkKind.REQUIRES
                first, then = (link.to_id, other.id) if is_turned else (other.id, link.to_id)
                steps.setdefault(first, set()).add(then)
    ways: list[tuple[str, ...]] = [(item.id,)]
    seen = {item.id}
    for way in ways:  # grows as it goes
        for then in sorted(steps.get(way[-1], ())):
            if then == item.id:
                return tuple(known[id_] for id_ in (*way, then))
            if then not in seen:
                seen.add(then)
                ways.append((*way, then))
    return ()


def violations(
    items: Iterable[RoadmapItem], fiscal_start: int = FISCAL_START
) -> tuple[Violation, ...]:
    """Return the links that the dates of their items do not keep."""
    known = {item.id: item for item in items}
    return tuple(
        violation
        for item in known.values()
        for link in item.links
        if (violation := _violation(item, link, known, fiscal_start))
    )


def proposed_shifts(
    items: Iterable[RoadmapItem], violation: Violation, fiscal_start: int = FISCAL_START
) -> tuple[Shift, ...]:
    """Return what would help: the later item after the first, or the first before the later one.

    Whole days, both ends together, as many as coarse dates need to reach another period; what has
    happened already is not moved. What leaves fewer links violated comes first.
    """
    known = {item.id: item for item in items}
    now = len(violations(known.values(), fiscal_start))
    shifts = []
    for item, days in _remedies(violation, fiscal_start):
        moved = shifted(item, days)
        after = violations((known | {item.id: moved}).values(), fiscal_start)
        shifts.append(Shift(item=moved, days=days, violated_before=now, violated_after=len(after)))
    return tuple(sorted(shifts, key=lambda shift: shift.violated_after))


def shifted(item: RoadmapItem, days: int) -> RoadmapItem:
    """Return the item with all its planned dates moved by some days; empty ones stay empty."""
    dates: dict[str, Any] = {
        name: moved(day, Precision.DAY, days)
        for name in ("start", "end", "earliest", "latest")
        if (day := getattr(item, name)) is not None
    }
    return replace(item, **dates)


def _remedies(violation: Violation, fiscal_start: int) -> Iterator[tuple[RoadmapItem, int]]:
    first, then = violation.first, violation.then
    done, begin = _done(first, fiscal_start), _begin(then, fiscal_start)
    if violation.days is None or done is None or begin is None:
        return
    is_milestone = then.kind is ItemKind.MILESTONE
    planned = then.end if is_milestone else then.start
    if planned and (is_milestone or not then.actual_start):
        yield then, (done.first - planned).days
    if first.end and not first.actual_end:
        yield first, (begin.next - first.end).days - 1


def _violation(
    item: RoadmapItem, link: RoadmapLink, known: Mapping[str, RoadmapItem], fiscal_start: int
) -> Violation | None:
    other = known.get(link.to_id)
    if other is None or link.kind not in _TIMED:
        return None
    first, then = (other, item) if link.kind is LinkKind.REQUIRES else (item, other)
    if then.status in {Status.WITHDRAWN, Status.ACHIEVED}:
        return None
    if first.status is Status.WITHDRAWN:
        return Violation(link_id=link.id, first=first, then=then, days=None)
    done, begin = _done(first, fiscal_start), _begin(then, fiscal_start)
    if done is None or begin is None or done.first < begin.next:
        return None
    return Violation(
        link_id=link.id, first=first, then=then, days=(done.first - begin.next).days + 1
    )


def _done(item: RoadmapItem, fiscal_start: int) -> Period | None:
    if item.actual_end:
        return period_of(item.actual_end, Precision.DAY)
    return period_of(item.end, item.end_precision, fiscal_start) if item.end else None


def _begin(item: RoadmapItem, fiscal_start: int) -> Period | None:
    if item.actual_start and item.kind is not ItemKind.MILESTONE:
        return period_of(item.actual_start, Precision.DAY)
    if item.start and item.kind is not ItemKind.MILESTONE:
        return period_of(item.start, item.start_precision, fiscal_start)
    is_moment = item.kind is ItemKind.MILESTONE and item.end
    return period_of(item.end, item.end_precision, fiscal_start) if is_moment else None
