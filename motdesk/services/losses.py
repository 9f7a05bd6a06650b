"""3M losses of a partner as the desk lists them, and what is doubtful in them."""

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from motdesk.base.texts import _
from motdesk.domain.causes import circles_in
from motdesk.domain.improvements import Loss, LossKind
from motdesk.domain.losses import LossCost, costs_of

if TYPE_CHECKING:
    from motdesk.storage.workspaces import Workspace


class LossRow(NamedTuple):
    """One line of the list of losses, with what it costs a year alone and with its results."""

    id: str
    process: str
    kind: LossKind
    description: str
    results: str
    currency: str
    own: Decimal | None
    total: Decimal | None
    is_partial: bool


def losses_of(workspace: "Workspace", partner_id: str) -> tuple[Loss, ...]:
    """Return the losses of a partner whole, by process."""
    losses = workspace.read().all(Loss, partner_id=partner_id)
    return tuple(sorted(losses, key=lambda loss: (loss.process, loss.description, loss.id)))


def list_losses(losses: Sequence[Loss]) -> tuple[LossRow, ...]:
    """Return the losses as rows, the most expensive first."""
    names = {loss.id: loss.process for loss in losses}
    costs = sorted(costs_of(losses), key=lambda cost: -(cost.total or Decimal(0)))
    return tuple(_row(cost, names) for cost in costs)


def circle_words(losses: Sequence[Loss]) -> tuple[str, ...]:
    """Return a sentence for each circle of causes."""
    names = {loss.id: loss.process for loss in losses}
    words = _("{way}: these causes run in a circle, so their links are not counted. Cut one.")
    return tuple(
        words.format(way=" → ".join(names[id_] for id_ in circle)) for circle in circles_in(losses)
    )


def _row(cost: LossCost, names: dict[str, str]) -> LossRow:
    loss = cost.loss
    return LossRow(
        id=loss.id,
        process=loss.process,
        kind=loss.kind,
        description=loss.description,
        results=" / ".join(names[item.loss_id] for item in loss.results if item.loss_id in names),
        currency=loss.currency,
        own=cost.own,
        total=cost.total,
        is_partial=cost.is_partial,
    )
