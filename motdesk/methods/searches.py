"""Packages worth a certain sum to us, best for the other side first, without making them all.

A best-first search (A*): what an unfinished package may still become is bounded by the efficient
sums of the issues that follow, both with at least and with at most a certain sum for us.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import heappop, heappush

from motdesk.base.errors import UserError
from motdesk.base.texts import _

Points = Mapping[int, tuple[int, int]]  # (ours, theirs) by option
Found = tuple[int, int, tuple[int, ...]]  # ours, theirs, options

MOST_STEPS = 100_000

_MOST_STAIRS = 400


def best_first(issues: Sequence[Points], low: int, high: int) -> Iterator[Found]:
    """Yield every package worth `low` … `high` to us by falling worth to them, then by options.

    Sums are whole numbers, so ties are ties. Raises UserError where too many unfinished packages
    would have to be looked at.
    """
    rises = _stairs_after(issues, 1)
    falls = _stairs_after(issues, -1)
    heap: list[tuple[int, tuple[int, ...], int, int]] = [(0, (), 0, 0)]
    for _step in range(MOST_STEPS):
        if not heap:
            return
        _hope, options, ours, theirs = heappop(heap)
        if len(options) == len(issues):
            yield ours, theirs, options
            continue
        place = len(options) + 1
        for option, (mine, other) in issues[place - 1].items():
            most = rises[place].best(low - ours - mine)
            other_most = falls[place].best(ours + mine - high)
            if most is not None and other_most is not None:
                hope = theirs + other + min(most, other_most)
                heappush(heap, (-hope, (*options, option), ours + mine, theirs + other))
    raise UserError(
        _("There are too many packages in this case to search them all."),
        advice=_("Leave out options or issues that make little difference."),
    )


class _Stairs:
    """The best for them that goes with at least a certain sum x: x rises, theirs falls.

    Where there are too many steps, neighbours become one that is at least as good as both.
    """

    def __init__(self, points: Iterable[tuple[int, int]]) -> None:
        steps: list[tuple[int, int]] = []
        for x, theirs in sorted(points, reverse=True):
            if not steps or theirs > steps[-1][1]:
                steps.append((x, theirs))
        steps.reverse()
        group = -(-len(steps) // _MOST_STAIRS) or 1
        parts = [steps[start : start + group] for start in range(0, len(steps), group)]
        self.sums = [part[-1][0] for part in parts]
        self.theirs = [part[0][1] for part in parts]

    def best(self, least: int) -> int | None:
        place = bisect_left(self.sums, least)
        return self.theirs[place] if place < len(self.sums) else None

    def points(self) -> list[tuple[int, int]]:
        return list(zip(self.sums, self.theirs, strict=True))


def _stairs_after(issues: Sequence[Points], sign: int) -> list[_Stairs]:
    """Return the stairs of the issues from each place on, our sums multiplied by the sign."""
    stairs = [_Stairs([(0, 0)])]
    for issue in reversed(issues):
        rest = stairs[-1].points()
        sums = ((sign * a + x, b + y) for a, b in issue.values() for x, y in rest)
        stairs.append(_Stairs(sums))
    return stairs[::-1]
