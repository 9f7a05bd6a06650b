"""All packages of a case without making them all: composed issue by issue, exactly."""

from collections.abc import Sequence

import numpy as np

from motdesk.base.errors import UserError
from motdesk.base.texts import _
from motdesk.methods.sums import Indexes, Numbers, all_sums, columns, digits_for, integers, ranks

Issue = Sequence[tuple[int, int]]

MOST_CANDIDATES = 2_000_000  # compared at once
MOST_EFFICIENT = 400_000  # kept


def efficient_packages(
    issues: Sequence[Issue],
) -> tuple[list[tuple[int, int]], list[tuple[int, ...]]]:
    """Return (ours, theirs) and option indexes of the efficient packages, best for us first.

    `issues` holds whole numbers, not negative. A package is efficient if none is at least as good
    for both and better for one; of equal ones the first in the order of issues and options stays.
    Raises UserError where there are more than the bounds above, as when what one side gains the
    other always loses.

    A sum of dominated parts is dominated, so only the efficient sums of the issues so far are kept
    (Minkowski sum, pruned), in the order of their packages, with the options that led there.
    """
    digits = digits_for(sum(max(max(option) for option in issue) for issue in issues))
    ours = theirs = columns([0], digits)
    trail: list[tuple[Indexes, Indexes]] = []
    for issue in issues:
        mine, other = (columns(values, digits) for values in zip(*issue, strict=True))
        kept = _efficient(mine, other)
        if ours.shape[1] * len(kept) > MOST_CANDIDATES:
            raise _too_many()
        ours, theirs = all_sums(ours, mine[:, kept]), all_sums(theirs, other[:, kept])
        best = _efficient(ours, theirs)
        if len(best) > MOST_EFFICIENT:
            raise _too_many()
        ours, theirs = ours[:, best], theirs[:, best]
        trail.append((best // len(kept), kept[best % len(kept)]))
    order = np.argsort(-ranks(ours))
    sums = zip(integers(ours[:, order]), integers(theirs[:, order]), strict=True)
    return list(sums), _options(trail, order)


def _efficient(ours: Numbers, theirs: Numbers) -> Indexes:
    """Return the indexes of efficient columns, rising; of equal ones the first."""
    mine, other = ranks(ours), ranks(theirs)
    order = np.lexsort((-other, -mine))
    other = other[order]
    is_kept = np.ones(len(order), dtype=np.bool_)
    is_kept[1:] = other[1:] > np.maximum.accumulate(other)[:-1]
    return np.sort(order[is_kept])


def _options(trail: list[tuple[Indexes, Indexes]], packages: Indexes) -> list[tuple[int, ...]]:
    chosen = []
    for parents, options in reversed(trail):
        chosen.append(options[packages].tolist())
        packages = parents[packages]
    return list(zip(*reversed(chosen), strict=True))


def _too_many() -> UserError:
    return UserError(
        _("Too many packages of this case are efficient to compare them all."),
        advice=_("Leave out options or issues that make little difference."),
    )
