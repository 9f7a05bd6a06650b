"""Collect the pages of improvements and losses; the partner's hold what was measured, no money."""

from decimal import Decimal

from motdesk.base.texts import _, labelled
from motdesk.domain.benefits import (
    Benefit,
    Investment,
    benefit_of,
    change_of,
    investment_of,
)
from motdesk.domain.briefs.improvements import (
    ImprovementLine,
    ImprovementsBrief,
    LossesBrief,
    LossLine,
    RemedyLine,
)
from motdesk.domain.briefs.quantities import Quantity
from motdesk.domain.improvements import Improvement, Loss
from motdesk.domain.losses import RankedRemedy, costs_of, rank_remedies
from motdesk.domain.partners import Partner
from motdesk.services.briefs.materials import Material
from motdesk.services.briefs.registers import Register
from motdesk.services.losses import circle_words

# A source with another target proves that number alone; one without a target proves them all.
_WHOLE = ""


def improvements(material: Material, register: Register) -> ImprovementsBrief:
    """Return the improvements of both companies and, for internal readers, their losses."""
    lines = (_line(item, material, register) for item in material.improvements)
    return ImprovementsBrief(
        improvements=tuple(sorted(lines, key=_order)),
        losses=tuple(
            _losses(company, losses)
            for company in (material.partner, material.company)
            if company and (losses := _of(company.id, material.losses))
        ),
    )


def _of(company_id: str, losses: tuple[Loss, ...]) -> tuple[Loss, ...]:
    return tuple(loss for loss in losses if loss.partner_id == company_id)


def _order(line: ImprovementLine) -> tuple[Decimal, Decimal, str]:
    benefit = line.benefit
    return -(benefit.credible or Decimal(0)), -(benefit.gross or Decimal(0)), line.title


def _line(item: Improvement, material: Material, register: Register) -> ImprovementLine:
    return ImprovementLine(
        title=item.title,
        company=_company(material, item.partner_id),
        kind=item.kind,
        pillar=item.pillar,
        begun=item.begun,
        finished=item.finished,
        kpi=item.kpi,
        unit=item.kpi_unit,
        before=_measured(item, register, "before_mean", _("before")),
        before_count=item.before_count,
        after=_measured(item, register, "after_mean", _("after")),
        after_count=item.after_count,
        change=change_of(item),
        expected=item.expected_effect,
        verified_by=item.verified_by,
        customer_value=item.customer_value,
        currency=item.currency,
        marks=register.marks(item.sources),
        amount=_amount(item, register),
        benefit=benefit_of(item) if material.is_internal else Benefit(),
        investment=investment_of(item) if material.is_internal else Investment(),
    )


def _company(material: Material, id_: str) -> str:
    companies = (material.partner, material.company)
    return next((one.name for one in companies if one and one.id == id_), "")


def _measured(item: Improvement, register: Register, field: str, when: str) -> Quantity | None:
    label = labelled(item.title, f"{item.kpi or _('KPI')} {when}")
    value: Decimal | None = getattr(item, field)
    return register.fact(value, item.kpi_unit, label, item.sources, _WHOLE, field)


def _amount(item: Improvement, register: Register) -> Quantity | None:
    label = labelled(item.title, _("Money spent"))
    return register.fact(item.amount, item.currency, label, item.sources, _WHOLE, "amount")


def _losses(company: Partner, losses: tuple[Loss, ...]) -> LossesBrief:
    ranking = rank_remedies(losses, company.improvement_budget, company.currency)
    names = {loss.id: loss.process for loss in losses}
    costs = sorted(costs_of(losses), key=lambda cost: -(cost.total or Decimal(0)))
    return LossesBrief(
        company=company.name,
        budget=company.improvement_budget,
        currency=ranking.currency,
        losses=tuple(
            LossLine(
                process=cost.loss.process,
                company=company.name,
                kind=cost.loss.kind,
                description=cost.loss.description,
                currency=cost.loss.currency,
                own=cost.own,
                total=cost.total,
                is_partial=cost.is_partial,
                results=tuple(
                    names[result.loss_id] for result in cost.loss.results if result.loss_id in names
                ),
            )
            for cost in costs
        ),
        remedies=tuple(_remedy(row) for row in ranking.remedies),
        saved=ranking.saved,
        spent=ranking.spent,
        circles=circle_words(losses),
        unranked=tuple(loss.process for loss in ranking.unranked),
    )


def _remedy(row: RankedRemedy) -> RemedyLine:
    loss = row.loss
    return RemedyLine(
        process=loss.process,
        remedy=loss.remedy,
        cost=loss.remedy_cost or Decimal(0),
        saving=row.added,
        ratio=row.ratio,
        spent=row.spent,
        is_worthwhile=row.is_chosen,
        is_partial=row.is_partial,
    )
