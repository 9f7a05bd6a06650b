"""How many packages leave neither side below its disagreement point, counted without making them.

Three things keep the sums few: a sum that reaches the point already counts with all packages that
may follow, one that can no longer reach it is dropped, and equal sums become one with a count.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import prod
from typing import Any

import numpy as np
from numpy.typing import NDArray

from motdesk.methods.sums import (
    Numbers,
    all_sums,
    begins,
    columns,
    digits_for,
    ranks,
    reach,
    rest_to,
)

Issue = Sequence[tuple[int, int]]
Counts = NDArray[Any]  # int64, or Python's integers where int64 would not hold them

MOST_SUMS = 400_000


@dataclass(frozen=True, slots=True)
class _Sums:
    ours: Numbers
    theirs: Numbers
    counts: Counts

    def size(self) -> int:
        return len(self.counts)

    def only(self, chosen: NDArray[Any]) -> "_Sums":
        return _Sums(self.ours[:, chosen], self.theirs[:, chosen], self.counts[chosen])


def count_feasible(issues: Sequence[Issue], point: tuple[int, int]) -> int | None:
    """Return how many packages have both sums at least at `point`, exactly.

    `issues` holds whole numbers (ours, theirs) by option, not negative. None where more than
    MOST_SUMS different sums would have to be kept at once.

    Half of the issues are composed from either end; the pairs of both halves that reach the point
    together are then counted without forming them.
    """
    return _Count(issues, point).run()


class _Count:
    def __init__(self, issues: Sequence[Issue], point: tuple[int, int]) -> None:
        self.rest = sorted(issues, key=_spread, reverse=True)
        self.left_over = prod(len(issue) for issue in issues)
        self.kind = np.dtype(np.int64 if self.left_over < 1 << 62 else object)
        self.highest = [sum(max(o[side] for o in issue) for issue in issues) for side in (0, 1)]
        self.digits = digits_for(max(*self.highest, *point))
        self.point = (max(0, point[0]), max(0, point[1]))
        self.total = 0
        self.left = self.right = self._nothing()

    def run(self) -> int | None:
        self._settle()
        while self.rest and self.left.size():
            if not self._compose():
                return None
        return self.total + _count_pairs(self.left, self.right, self._columns(self.point))

    def _compose(self) -> bool:
        """Add an issue to the smaller half; tell whether there was room."""
        is_left = self.left.size() <= self.right.size()
        half = self.left if is_left else self.right
        issue = self.rest.pop(0 if is_left else -1)
        if half.size() * len(issue) > MOST_SUMS:
            return False
        grown = self._grown(half, issue)
        if not is_left:
            self.right = grown
            return True
        self.left = grown
        self.left_over //= len(issue)
        for side in (0, 1):
            self.highest[side] -= max(option[side] for option in issue)
        self._settle()
        return True

    def _settle(self) -> None:
        """Count left sums that reach the point whatever follows, drop those that never will."""
        ours, theirs = self._columns(self.point)
        is_in = reach(self.left.ours, ours) & reach(self.left.theirs, theirs)
        self.total += int(self.left.counts[is_in].sum()) * self.left_over
        lacks = [max(0, p - high) for p, high in zip(self.point, self.highest, strict=True)]
        ours, theirs = self._columns((lacks[0], lacks[1]))
        is_out = ~(reach(self.left.ours, ours) & reach(self.left.theirs, theirs))
        self.left = self.left.only(~(is_in | is_out))

    def _grown(self, half: _Sums, issue: Issue) -> _Sums:
        mine, other = zip(*issue, strict=True)
        return _merged(
            _Sums(
                all_sums(half.ours, columns(mine, self.digits)),
                all_sums(half.theirs, columns(other, self.digits)),
                np.repeat(half.counts, len(issue)),
            )
        )

    def _nothing(self) -> _Sums:
        zero = columns([0], self.digits)
        return _Sums(zero, zero, np.array([1], dtype=self.kind))

    def _columns(self, pair: tuple[int, int]) -> tuple[Numbers, Numbers]:
        return columns([pair[0]], self.digits), columns([pair[1]], self.digits)


def _spread(issue: Issue) -> int:
    ours, theirs = zip(*issue, strict=True)
    return int(max(ours) + max(theirs))


def _merged(sums: _Sums) -> _Sums:
    both = np.vstack([sums.theirs, sums.ours])
    order = np.lexsort(both)
    first = np.flatnonzero(begins(both[:, order]))
    counts = np.add.reduceat(sums.counts[order], first)
    merged = sums.only(order[first])
    return _Sums(merged.ours, merged.theirs, counts)


def _count_pairs(left: _Sums, right: _Sums, point: tuple[Numbers, Numbers]) -> int:
    """Return how many pairs, by their counts, reach the point on both sides."""
    if not left.size():
        return 0
    size = left.size()
    ours = ranks(np.hstack([left.ours, rest_to(point[0], right.ours)]))
    theirs = ranks(np.hstack([left.theirs, rest_to(point[1], right.theirs)]))
    order = np.argsort(ours[size:], kind="stable")
    needs = theirs[size:][order]
    by_need = np.argsort(needs, kind="stable")
    place = np.empty_like(by_need)
    place[by_need] = np.arange(len(by_need))
    among = np.searchsorted(ours[size:][order], ours[:size], side="right")
    below = np.searchsorted(needs[by_need], theirs[:size], side="right")
    found = _count_below(place, right.counts[order], among, below)
    return int((found * left.counts).sum())


def _count_below(
    places: NDArray[np.int64],
    counts: Counts,
    among: NDArray[np.int64],
    below: NDArray[np.int64],
) -> Counts:
    """Return for each query the summed counts of the first `among` places that are < `below`.

    A wavelet matrix: places are parted stably by one bit after the other, highest first, and each
    query follows its range [start, end); all queries at once.
    """
    start, end = np.zeros_like(among), among
    found = np.zeros(len(among), dtype=counts.dtype)
    for bit in reversed(range(len(places).bit_length())):
        is_low = places >> bit & 1 == 0
        lows = np.concatenate([[0], np.cumsum(is_low)])
        weights = np.concatenate([[0], np.cumsum(np.where(is_low, counts, 0))])
        is_high = below >> bit & 1 == 1
        found = found + np.where(is_high, weights[end] - weights[start], 0)
        start = np.where(is_high, lows[-1] + start - lows[start], lows[start])
        end = np.where(is_high, lows[-1] + end - lows[end], lows[end])
        order = np.argsort(~is_low, kind="stable")
        places, counts = places[order], counts[order]
    return found
