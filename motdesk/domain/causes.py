"""3M losses as a graph from cause to result: its links off any circle, and the circles."""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

from motdesk.domain.improvements import Loss

Edges = dict[str, tuple[tuple[str, float], ...]]  # from cause to (result, share)


@dataclass(frozen=True, slots=True)
class CauseGraph:
    """The losses by id, the links from cause to result off any circle, and causes first."""

    losses: dict[str, Loss]
    edges: Edges
    order: tuple[str, ...]


def circles_in(losses: Sequence[Loss]) -> tuple[tuple[str, ...], ...]:
    """Return each circle of causes as the ids along it, the first one repeated at the end."""
    edges = _all_edges(losses)
    found: dict[frozenset[str], tuple[str, ...]] = {}
    for loss in losses:
        way = _way(loss.id, loss.id, edges)
        if way:
            found.setdefault(frozenset(way), way)
    return tuple(found.values())


def graph_of(losses: Sequence[Loss]) -> CauseGraph:
    """Return the graph of these losses."""
    edges = _edges(losses)
    order = tuple(_causes_first(losses, edges))
    return CauseGraph({loss.id: loss for loss in losses}, edges, order)


def _all_edges(losses: Sequence[Loss]) -> Edges:
    known = {loss.id for loss in losses}
    return {
        loss.id: tuple(
            (result.loss_id, float(result.share))
            for result in loss.results
            if result.loss_id in known
        )
        for loss in losses
    }


def _edges(losses: Sequence[Loss]) -> Edges:
    """Return the links from cause to result without those on a circle."""
    edges = _all_edges(losses)
    return {
        cause: tuple(item for item in results if not _way(item[0], cause, edges))
        for cause, results in edges.items()
    }


def _way(start: str, end: str, edges: Edges) -> tuple[str, ...]:
    """Return the shortest way along at least one link, or from a loss to itself at once; or ()."""
    waiting: deque[tuple[str, ...]] = deque([(start,)])
    seen: set[str] = set()
    while waiting:
        way = waiting.popleft()
        for result, _share in edges[way[-1]]:
            if result == end:
                return (*way, result)
            if result not in seen:
                seen.add(result)
                waiting.append((*way, result))
    return ()


def _causes_first(losses: Sequence[Loss], edges: Edges) -> list[str]:
    order: list[str] = []
    left = {loss.id for loss in losses}
    while left:
        caused = {result for cause in left for result, _share in edges[cause]}
        free = [loss.id for loss in losses if loss.id in left and loss.id not in caused]
        order += free
        left -= set(free)
    return order
