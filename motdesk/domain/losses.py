"""What 3M losses cost with all that they cause, and where the next yen pays most."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import fsum

from motdesk.domain.causes import CauseGraph, graph_of
from motdesk.domain.improvements import Loss
from motdesk.methods.losses import Choice, Remedy, loss_cost, ranked_remedies

_MONTHS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class LossCost:
    """What a loss costs a year: its own hours, and with what it causes.

    Empty where hours or rate are not known; `is_partial` if something it causes has no cost yet.
    """

    loss: Loss
    own: Decimal | None
    total: Decimal | None
    is_partial: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RankedRemedy:
    """A remedy in its rank: saving a year alone, and what it adds to those chosen before it.

    What adds nothing any more is not chosen. Both are the least it may be where `is_partial`:
    something that the loss causes has no cost yet. `ratio` is what it adds a year for each unit of
    money, empty where it costs nothing; `spent` is the sum of the costs chosen so far.
    """

    loss: Loss
    saving: Decimal
    added: Decimal
    ratio: float | None
    is_chosen: bool
    spent: Decimal
    is_partial: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranking:
    """Remedies in the order in which money goes to them; `unranked` lack a number for it.

    `saved` is what the chosen ones save together in a year, nothing counted twice.
    """

    currency: str
    remedies: tuple[RankedRemedy, ...]
    saved: Decimal
    spent: Decimal
    unranked: tuple[Loss, ...]


def costs_of(losses: Sequence[Loss]) -> tuple[LossCost, ...]:
    """Return the cost of each loss in a year; links on a circle of causes count nothing."""
    costs = _costs(graph_of(losses))
    return tuple(costs[loss.id] for loss in losses)


def rank_remedies(
    losses: Sequence[Loss], budget: Decimal | None = None, budget_currency: str = ""
) -> Ranking:
    """Return the remedies by what each adds for its cost, chosen within `budget` or without limit.

    They are of one currency, that of the budget or else the one most used; the rest is left
    unranked. Equal ones stand by their process, in whatever order the losses come.
    """
    is_limited = budget is not None and budget_currency
    currency = budget_currency if is_limited else _main_currency(losses)
    graph = graph_of(losses)
    costs = _costs(graph)
    rankable = [loss for loss in losses if loss.currency == currency and _remedy(costs[loss.id])]
    rankable.sort(key=lambda loss: (loss.process, loss.description, loss.id))
    remedies = [_known(_remedy(costs[loss.id])) for loss in rankable]

    def together(chosen: Sequence[int]) -> int:
        return round(_saved(graph, [rankable[index] for index in chosen], currency))

    limit = fsum(one.cost for one in remedies) if budget is None else float(budget)
    choices = ranked_remedies(remedies, limit, together)
    return Ranking(
        currency=currency,
        remedies=tuple(
            _ranked(choice, costs[rankable[choice.remedy].id], remedies[choice.remedy])
            for choice in choices
        ),
        saved=Decimal(together([choice.remedy for choice in choices if choice.is_chosen])),
        spent=_whole(choices[-1].spent) if choices else Decimal(0),
        unranked=tuple(loss for loss in losses if loss not in rankable and _has_remedy(loss)),
    )


def _ranked(choice: Choice, cost: LossCost, remedy: Remedy) -> RankedRemedy:
    return RankedRemedy(
        loss=cost.loss,
        saving=_whole(remedy.benefit),
        added=_whole(choice.benefit),
        ratio=choice.ratio,
        is_chosen=choice.is_chosen,
        spent=_whole(choice.spent),
        is_partial=cost.is_partial,
    )


def _costs(graph: CauseGraph) -> dict[str, LossCost]:
    costs: dict[str, LossCost] = {}
    for id_ in reversed(graph.order):
        loss = graph.losses[id_]
        results = [costs[result] for result, _share in graph.edges[id_]]
        is_known = loss.hours_per_month is not None and loss.hourly_rate is not None
        total = _with_results(graph, loss, loss.currency) if is_known else None
        costs[id_] = LossCost(
            loss=loss,
            own=_whole(_own(loss)) if is_known else None,
            total=None if total is None else _whole(total),
            is_partial=any(
                cost.is_partial or cost.total is None or cost.loss.currency != loss.currency
                for cost in results
            ),
        )
    return costs


def _with_results(graph: CauseGraph, loss: Loss, currency: str) -> float | None:
    """Return what is known of a loss and all that it causes, in one currency.

    None beyond all figures: of losses that cause one another many times over.
    """
    known: dict[str, float] = {}
    try:
        for id_ in reversed(graph.order[graph.order.index(loss.id) :]):
            one = graph.losses[id_]
            own = _own(one) if one.currency == currency else 0.0
            caused = [(known[result], share) for result, share in graph.edges[id_]]
            known[id_] = loss_cost(own, 1.0, caused)
    except ValueError:
        return None
    return known[loss.id]


def _own(loss: Loss) -> float:
    """Return the hours of a loss in money a year, as far as they are known."""
    return float((loss.hours_per_month or 0) * (loss.hourly_rate or 0) * _MONTHS)


def _remedy(cost: LossCost) -> Remedy | None:
    loss = cost.loss
    if cost.total is None or loss.remedy_cost is None or loss.remedy_share is None:
        return None
    return Remedy(cost=float(loss.remedy_cost), benefit=float(cost.total * loss.remedy_share))


def _known(remedy: Remedy | None) -> Remedy:
    if remedy is None:
        raise RuntimeError("a remedy without numbers was ranked")
    return remedy


def _has_remedy(loss: Loss) -> bool:
    return bool(loss.remedy.strip()) or loss.remedy_cost is not None


def _saved(graph: CauseGraph, chosen: Sequence[Loss], currency: str) -> float:
    """Return what remedies save together in a year: what one has removed no other removes again."""
    removed = {loss.id: float(loss.remedy_share or 0) for loss in chosen}
    gone = dict.fromkeys(graph.losses, 0.0)  # share of each loss, by its causes first
    saved = 0.0
    for id_ in graph.order:
        left = (1 - min(gone[id_], 1)) * (1 - removed.get(id_, 0.0))
        loss = graph.losses[id_]
        saved += _own(loss) * (1 - left) if loss.currency == currency else 0.0
        for result, share in graph.edges[id_]:
            gone[result] += share * (1 - left)
    return saved


def _main_currency(losses: Iterable[Loss]) -> str:
    currencies = [loss.currency for loss in losses]
    return max(currencies, key=currencies.count, default="JPY")


def _whole(amount: float) -> Decimal:
    return Decimal(round(amount))
