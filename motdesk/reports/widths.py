"""Share a table's width among its columns: fixed ones first, the rest by the length of texts."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from motdesk.reports.blocks import Align, Column
from motdesk.reports.styles import NARROW, PADDING_X

_LEAST = 24.0
_SHORT = 90.0  # up to here a column gets what it wants, if that is no more than an equal share
_MOST_HEAD = 60.0  # a head of figures is broken rather than made wider
_MOST_FIGURES = 0.34  # of the table's width for one column of figures
_MOST_WORD = 120.0  # a longer word is cut: an address of a page, a hash
_ROUNDING = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What a column would like: the widths of its head, of the longest word in it, of its cells."""

    column: Column
    head: float
    word: float
    cells: Sequence[float]

    @property
    def least(self) -> float:
        """Return the width that keeps the longest word whole, unless it is out of all measure."""
        return min(self.word, _MOST_WORD) + 2 * PADDING_X + _ROUNDING if self.word else _LEAST

    @property
    def wanted(self) -> float:
        """Return the width at which nothing is broken."""
        if self.column.width is not None:
            return max(self.column.width, self.least)
        head = self.head
        if self.column.align is Align.RIGHT:
            head = max(self.word, min(head, _MOST_HEAD))
        return max([head, *self.cells]) + 2 * PADDING_X + _ROUNDING

    def is_crowded_in(self, width: float) -> bool:
        """Say whether `width` breaks figures, or texts that have too little room for it."""
        if self.column.align is Align.RIGHT:
            return max(self.cells, default=0.0) + 2 * PADDING_X > width + _ROUNDING / 2
        return width < min(NARROW, self.wanted) and self.column.width is None

    @property
    def weight(self) -> float:
        """Return the share a long column has among long ones: more for more text, but less so."""
        mean = sum(self.cells) / len(self.cells) if self.cells else self.head
        return sqrt(sqrt(max(mean, 1.0) * self.wanted))


def share_width(width: float, wishes: Sequence[Wish]) -> list[float]:
    """Return the width of each column; together they are exactly `width`."""
    shares: dict[int, float] = {}
    for at, wish in enumerate(wishes):
        if wish.column.width is not None:
            shares[at] = wish.wanted
        elif wish.column.align is Align.RIGHT:
            shares[at] = min(wish.wanted, width * _MOST_FIGURES)
    room = width - sum(shares.values())
    left = {at: wish for at, wish in enumerate(wishes) if at not in shares}
    if not left or room < min(_LEAST * len(left), width / 2):
        return _scaled(width, [shares.get(at, _LEAST) for at in range(len(wishes))])
    shares |= _share(room, left)
    return [shares[at] for at in range(len(wishes))]


def _share(room: float, wishes: dict[int, Wish]) -> dict[int, float]:
    """Give columns that want little what they want, let the others share the rest by weight."""
    wanted = {at: wish.wanted for at, wish in wishes.items()}
    total = sum(wanted.values())
    if total <= room:
        return {at: want * room / total for at, want in wanted.items()}
    weights = {at: wish.weight for at, wish in wishes.items()}
    shares: dict[int, float] = {}
    for at in sorted(wanted, key=wanted.__getitem__):
        share = room * weights[at] / sum(weights.values())
        if wanted[at] > max(share, min(_SHORT, room / len(weights))):
            break
        shares[at] = wanted[at]
        room -= wanted[at]
        del weights[at]
    return shares | _by_weight(room, weights, wishes)


def _by_weight(room: float, weights: dict[int, float], wishes: dict[int, Wish]) -> dict[int, float]:
    """Share `room` by weight; who would get less than a word of his takes that, if all can."""
    shares: dict[int, float] = {}
    if sum(wishes[at].least for at in weights) < room:
        for at in sorted(weights, key=lambda at: weights[at] / wishes[at].least):
            if room * weights[at] / sum(weights.values()) >= wishes[at].least:
                break
            shares[at] = wishes[at].least
            room -= shares[at]
            del weights[at]
    unit = room / sum(weights.values()) if weights else 0.0
    return shares | {at: weight * unit for at, weight in weights.items()}


def _scaled(width: float, widths: list[float]) -> list[float]:
    factor = width / sum(widths)
    return [each * factor for each in widths]
