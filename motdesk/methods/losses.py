"""Muri, muda and mura: what waiting and losses cost, and which remedy the next yen goes to.

Sources: queue of one station, Kingman (1961), in the form of Hopp and Spearman; loss-cost matrix of
cost deployment, Yamashina (2002).
"""

from collections.abc import Sequence
from dataclasses import dataclass

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
    """A remedy by its index: its benefit for each unit of cost, and whether it is chosen.

    No ratio where it costs nothing. `spent` is the sum of the costs chosen so far.
    """

    remedy: int
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


def ranked_remedies(remedies: Sequence[Remedy], budget: float) -> tuple[Choice, ...]:
    """Return the remedies by falling benefit for their cost, chosen in this order within `budget`.

    What does not fit any more is passed over for a cheaper one further down; what brings nothing is
    never chosen. Equal ones keep their order.
    """
    check_not_below_zero(budget)
    order = sorted(range(len(remedies)), key=lambda index: _key(remedies[index]))
    choices, spent = [], 0.0
    for index in order:
        remedy = remedies[index]
        is_chosen = remedy.benefit > 0 and spent + remedy.cost <= budget
        spent += remedy.cost if is_chosen else 0.0
        choices.append(Choice(remedy=index, ratio=_ratio(remedy), is_chosen=is_chosen, spent=spent))
    return tuple(choices)


def _key(remedy: Remedy) -> tuple[int, float]:
    """Order free gains first, then by ratio; what only costs comes last."""
    ratio = _ratio(remedy)
    if ratio is None:
        return (0 if remedy.benefit > 0 else 2, -remedy.benefit)
    return 1, -ratio


def _ratio(remedy: Remedy) -> float | None:
    if not remedy.cost:
        return None
    check_above_zero(remedy.cost)
    return remedy.benefit / remedy.cost
