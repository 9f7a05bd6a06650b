"""Muri, muda and mura: what waiting and losses cost, and which remedy the next yen goes to.

Sources: queue of one station, Kingman (1961), in the form of Hopp and Spearman; loss-cost matrix of
cost deployment, Yamashina (2002).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

from motdesk.methods.figures import (
    check_above_zero,
    check_figures,
    check_not_below_zero,
    check_shares,
)

_NEARLY_FULL = 1 - 1e-12


@dataclass(frozen=True, slots=True, kw_only=True)
class Remedy:
    """What a remedy costs once, and what it saves, in any one period."""

    cost: float
    benefit: float

    def __post_init__(self) -> None:
        check_not_below_zero(self.cost)
        check_figures(self.benefit)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A remedy by its index: what it brings beyond those chosen before it, and whether it is taken.

    `ratio` is that benefit for each unit of cost; none where it costs nothing. `spent` is the sum
    of the costs chosen so far.
    """

    remedy: int
    benefit: float
    ratio: float | None
    is_chosen: bool
    spent: float


def queue_time(
    arrival_variation: float, process_variation: float, utilisation: float, process_time: float
) -> float:
    """Return how long work waits, (ca² + ce²)/2 · u/(1−u) · te, in the unit of the process time.

    The variations are squared coefficients of variation. Raises ValueError for a utilisation not
    within 0…1, or of 1: that queue grows without end.
    """
    check_not_below_zero(arrival_variation, process_variation, process_time)
    check_shares(utilisation)
    if utilisation > _NEARLY_FULL:
        raise ValueError("at full utilisation a queue grows without end")
    variation = (arrival_variation + process_variation) / 2
    return variation * utilisation / (1 - utilisation) * process_time


def loss_cost(
    hours: float, hourly_rate: float, resultants: Sequence[tuple[float, float]] = ()
) -> float:
    """Return what a loss costs: its own hours, and the share 0…1 it has in resultant losses.

    `resultants` are pairs (cost of the resultant loss, share that this loss causes).
    """
    check_not_below_zero(hours, hourly_rate, *(cost for cost, _share in resultants))
    check_shares(*(share for _cost, share in resultants))
    return hours * hourly_rate + sum(cost * share for cost, share in resultants)


def ranked_remedies(
    remedies: Sequence[Remedy],
    budget: float,
    together: Callable[[Sequence[int]], float] | None = None,
) -> tuple[Choice, ...]:
    """Return the remedies by falling benefit for their cost, chosen in this order within `budget`.

    `together` tells what some of them save as a whole, by their indices: each is then ranked by
    what it adds to those chosen before it, which never grows with their number. Without it the
    benefits simply add up. What does not fit any more is passed over for a cheaper one further
    down; what brings nothing is never chosen. Equal ones keep their order.

    Source: lazy greedy choice under a budget, Minoux (1978).
    """
    check_not_below_zero(budget)
    waiting = [
        (*_key(remedy.cost, remedy.benefit), index, remedy.benefit, -1)
        for index, remedy in enumerate(remedies)
    ]
    heapify(waiting)
    choices: list[Choice] = []
    chosen: list[int] = []
    spent = 0.0
    while waiting:
        *_rank, index, benefit, asked = heappop(waiting)
        cost = remedies[index].cost
        if together and asked < len(chosen):
            benefit = together([*chosen, index]) - together(chosen)
            heappush(waiting, (*_key(cost, benefit), index, benefit, len(chosen)))
            continue
        is_chosen = benefit > 0 and spent + cost <= budget
        chosen += [index] if is_chosen else []
        spent += cost if is_chosen else 0.0
        choices.append(_choice(index, cost, benefit, is_chosen=is_chosen, spent=spent))
    return tuple(choices)


def _choice(index: int, cost: float, benefit: float, *, is_chosen: bool, spent: float) -> Choice:
    ratio = _ratio(cost, benefit)
    return Choice(remedy=index, benefit=benefit, ratio=ratio, is_chosen=is_chosen, spent=spent)


def _key(cost: float, benefit: float) -> tuple[int, float]:
    """Order free gains first, then by ratio; what only costs comes last."""
    ratio = _ratio(cost, benefit)
    if ratio is None:
        return (0 if benefit > 0 else 2, -benefit)
    return 1, -ratio


def _ratio(cost: float, benefit: float) -> float | None:
    if not cost:
        return None
    check_above_zero(cost)
    return benefit / cost
