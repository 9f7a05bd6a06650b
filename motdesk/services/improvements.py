"""Improvements as the desk lists them: what was measured, and the money that may be claimed."""

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from motdesk.domain.benefits import Benefit, Change, benefit_of, change_of, investment_of
from motdesk.domain.improvements import Improvement, ImprovementKind

if TYPE_CHECKING:
    from motdesk.storage.workspaces import Workspace


class ImprovementRow(NamedTuple):
    """One line of the list of improvements."""

    id: str
    title: str
    kind: ImprovementKind
    finished: date | None
    kpi_unit: str
    currency: str
    amount: Decimal | None
    change: Change
    benefit: Benefit
    npv: Decimal | None


def list_improvements(workspace: "Workspace", partner_id: str) -> tuple[ImprovementRow, ...]:
    """Return the improvements of a partner, those with the largest credible benefit first."""
    found = workspace.read().all(Improvement, partner_id=partner_id)
    return tuple(sorted(map(_row, found), key=_order))


def _row(item: Improvement) -> ImprovementRow:
    return ImprovementRow(
        id=item.id,
        title=item.title,
        kind=item.kind,
        finished=item.finished,
        kpi_unit=item.kpi_unit,
        currency=item.currency,
        amount=item.amount,
        change=change_of(item),
        benefit=benefit_of(item),
        npv=investment_of(item).npv,
    )


def _order(row: ImprovementRow) -> tuple[Decimal, Decimal, str]:
    return -(row.benefit.credible or Decimal(0)), -(row.benefit.gross or Decimal(0)), row.title
