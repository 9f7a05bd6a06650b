"""Several offers at once that are worth the same to us: the other side shows what it prefers.

Source: multiple equivalent simultaneous offers (MESO), Medvec and Galinsky (2005).
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import islice
from math import ceil, floor, prod

from motdesk.base.errors import UserError
from motdesk.base.texts import _
from motdesk.methods.figures import check_figures, check_not_below_zero
from motdesk.methods.frontier import Agreement, Case, exact_terms
from motdesk.methods.searches import best_first

TOLERANCE = 1.5
MOST_CANDIDATES = 20_000

_APART = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What offers should be worth to us, give or take, and which options break no must.

    `allowed` holds for each issue the indexes of its options that may be offered; None is all.
    """

    target: float
    tolerance: float = TOLERANCE
    allowed: Sequence[Collection[int]] | None = None

    def __post_init__(self) -> None:
        check_figures(self.target)
        check_not_below_zero(self.tolerance)


def candidate_offers(case: Case, wish: Wish) -> tuple[Agreement, ...]:
    """Return all packages that fulfil the wish, best for the other side first.

    Equal ones come in the order of their options. Raises ValueError for an option that is not
    there, UserError where there are too many.
    """
    found = tuple(islice(_offers(case, wish), MOST_CANDIDATES + 1))
    if len(found) > MOST_CANDIDATES:
        raise _too_many()
    return found


def equivalent_offers(case: Case, wish: Wish, count: int = 3) -> tuple[Agreement, ...]:
    """Return `count` offers that fulfil the wish and differ in at least two issues from each other.

    Of all such sets the one that is worth most to the other side in sum; a smaller set where there
    is none so large. Raises as `candidate_offers` does, but for far larger cases.
    """
    options = [len(choices) for choices in _choices(case, wish)]
    possible = prod(options) // max(1, *options)  # offers that differ without any one issue, too
    candidates = _Candidates(_offers(case, wish))
    for size in range(min(count, possible), 0, -1):
        best = _Search(candidates, size).run()
        if best:
            return best
    return ()


class _Candidates:
    """Offers in their order, made when they are first asked for."""

    def __init__(self, offers: Iterator[Agreement]) -> None:
        self.offers = offers
        self.made: list[Agreement] = []

    def some(self, start: int, size: int) -> list[Agreement]:
        """Return `size` offers from `start`, fewer where they end."""
        self.made += islice(self.offers, max(0, start + size - len(self.made)))
        if len(self.made) > MOST_CANDIDATES:
            raise _too_many()
        return self.made[start : start + size]


class _Search:
    """Look for the best set, leaving what can no longer be better than the best found."""

    def __init__(self, candidates: _Candidates, size: int) -> None:
        self.candidates = candidates
        self.size = size
        self.best: tuple[Agreement, ...] = ()
        self.best_sum = float("-inf")

    def run(self, start: int = 0, chosen: tuple[Agreement, ...] = ()) -> tuple[Agreement, ...]:
        total, missing = sum(one.theirs for one in chosen), self.size - len(chosen)
        if not missing:
            self.best, self.best_sum = chosen, total
        while missing:
            hoped = self.candidates.some(start, missing)
            if len(hoped) < missing or total + sum(o.theirs for o in hoped) <= self.best_sum:
                break
            start += 1
            if all(_distance(hoped[0], other) >= _APART for other in chosen):
                self.run(start, (*chosen, hoped[0]))
        return self.best


def _offers(case: Case, wish: Wish) -> Iterator[Agreement]:
    terms = exact_terms(case)
    low = ceil((_exact(wish.target) - _exact(wish.tolerance)) * terms.unit) - terms.least[0]
    high = floor((_exact(wish.target) + _exact(wish.tolerance)) * terms.unit) - terms.least[0]
    choices = _choices(case, wish)
    points = [
        {option: issue[option] for option in options}
        for issue, options in zip(terms.issues, choices, strict=True)
    ]
    for ours, theirs, options in best_first(points, low, high):
        yield Agreement(
            ours=(ours + terms.least[0]) / terms.unit,
            theirs=(theirs + terms.least[1]) / terms.unit,
            options=options,
        )


def _choices(case: Case, wish: Wish) -> list[list[int]]:
    every = [range(len(issue.options)) for issue in case.issues]
    if wish.allowed is None:
        return [list(options) for options in every]
    pairs = list(zip(wish.allowed, every, strict=True))
    if not all(option in options for chosen, options in pairs for option in chosen):
        raise ValueError("an allowed option is one of its issue")
    return [sorted(set(chosen)) for chosen, _options in pairs]


def _distance(one: Agreement, other: Agreement) -> int:
    return sum(a != b for a, b in zip(one.options, other.options, strict=True))


def _too_many() -> UserError:
    return UserError(
        _("Too many packages of this case are worth about the same to compare them all."),
        advice=_("Choose a smaller tolerance, or leave out issues that make little difference."),
    )


def _exact(value: float) -> Fraction:
    return Fraction(str(value))
