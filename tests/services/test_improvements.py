from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from motdesk.base.texts import speaking
from motdesk.domain.benefits import Benefit
from motdesk.domain.briefs.packs import Audience, PackBrief, Topic
from motdesk.domain.evidence import Evidence, Source
from motdesk.domain.improvements import CashFlow, Improvement, Result
from motdesk.domain.negotiations import Negotiation
from motdesk.domain.partners import Partner
from motdesk.domain.subjects import Disclosure
from motdesk.services import packs, records
from motdesk.services.improvements import list_improvements
from motdesk.services.losses import circle_words, list_losses, losses_of
from motdesk.services.packs import PackOrder
from motdesk.storage.workspaces import Workspace
from tests.builders import improvement, loss, partner
from tests.services.talks import AS_OF, talk, workspace_with

MEASURED = {
    "before_count": 10, "before_mean": Decimal("48.2"), "before_deviation": Decimal("3.1"),
    "after_count": 10, "after_mean": Decimal("44.9"), "after_deviation": Decimal("2.4"),
    "money_per_kpi": Decimal(1_000_000), "attribution": Decimal("0.7"),
    "confidence": Decimal("0.8"), "amount": Decimal(2_400_000),
    "private_remark": "価格に戻っていない", "customer_value": "在庫を減らせる",
    "cash_flows": (CashFlow(year=1, amount=Decimal(3_000_000)),),
}  # fmt: skip


def improved(path: Path, **changes: Any) -> tuple[Workspace, Negotiation, Improvement]:
    """Return a negotiation whose supplier has an improvement and a loss."""
    workspace, case = talk(path)
    report = workspace.read().all(Evidence)[0]
    item = improvement(
        partner_id=case.partner_id, sources=(Source(evidence_id=report.id),),
        **MEASURED | {"disclosure": Disclosure.OPEN} | changes,
    )  # fmt: skip
    lost = loss(partner_id=case.partner_id, hours_per_month=Decimal(10),
                hourly_rate=Decimal(8123), remedy="外段取にする", remedy_cost=Decimal(654_321),
                remedy_share=Decimal("0.5"))  # fmt: skip
    for record in (item, lost):
        records.add(workspace, record)
    return workspace, case, item


def brief(workspace: Workspace, case: Negotiation, audience: Audience) -> PackBrief:
    order = PackOrder(negotiation_id=case.id, as_of=AS_OF, audience=audience, language="en")
    return packs.prepare(workspace, order).brief


def test_improvements_are_listed_by_what_may_be_claimed(tmp_path: Path) -> None:
    company = partner()
    items = (
        improvement(partner_id=company.id, title="甲"),
        improvement(partner_id=company.id, title="乙", **MEASURED),
        improvement(partner_id=partner().id, title="他社"),
    )
    with workspace_with(tmp_path, company, partner(id=items[2].partner_id), *items) as workspace:
        rows = list_improvements(workspace, company.id)
    assert [row.title for row in rows] == ["乙", "甲"]
    assert rows[0].benefit.credible == 1_848_000
    assert rows[0].npv is None


def test_losses_are_listed_with_what_they_lead_to(tmp_path: Path) -> None:
    company = partner()
    result = loss(partner_id=company.id, process="出荷")
    cause = loss(
        partner_id=company.id, hours_per_month=Decimal(1), hourly_rate=Decimal(1000),
        results=(Result(loss_id=result.id),),
    )  # fmt: skip
    with workspace_with(tmp_path, company, result, cause) as workspace:
        losses = losses_of(workspace, company.id)
    rows = list_losses(losses)
    assert [(row.process, row.results, row.total) for row in rows] == [
        ("成膜", "出荷", 12_000), ("出荷", "", None),
    ]  # fmt: skip
    assert rows[0].is_partial
    assert circle_words(losses) == ()
    circle = (replace(result, results=(Result(loss_id=cause.id),)), cause)
    with speaking("en"):
        assert circle_words(circle)[0].startswith(
            "出荷 → 成膜 → 出荷: these causes run in a circle"
        )


def test_internal_readers_get_money_and_losses(tmp_path: Path) -> None:
    workspace, case, _item = improved(tmp_path)
    with workspace:
        found = brief(workspace, case, Audience.INTERNAL)
    said = found.improvements.improvements[0]
    assert said.benefit.credible == 1_848_000
    assert said.investment.flows == (-2_400_000, 3_000_000)
    assert said.marks
    assert said.before is not None
    assert not said.before.is_assumed
    assert found.improvements.losses[0].remedies[0].saving == Decimal(487_380)
    assert Topic.IMPROVEMENTS in found.topics
    assert any(said.title in line.leaning for line in found.evidence.lines)


def test_paper_ranks_within_the_budget_of_the_company(tmp_path: Path) -> None:
    workspace, case, item = improved(tmp_path)
    with workspace:
        company = records.get(workspace, Partner, item.partner_id)
        records.change(workspace, replace(company, improvement_budget=Decimal(100_000)))
        said = brief(workspace, case, Audience.INTERNAL).improvements.losses[0]
    assert said.budget == 100_000
    assert (said.spent, said.saved) == (0, 0)
    assert not said.remedies[0].is_worthwhile


def test_the_partner_gets_what_was_measured_and_no_money(tmp_path: Path) -> None:
    workspace, case, item = improved(tmp_path)
    with workspace:
        found = brief(workspace, case, Audience.PARTNER)
        order = PackOrder(negotiation_id=case.id, as_of=AS_OF, audience=Audience.PARTNER)
        result = packs.write(packs.prepare(workspace, order), tmp_path / "pack.pdf")
    said = found.improvements.improvements[0]
    assert said.title == item.title
    assert said.customer_value == "在庫を減らせる"
    assert (said.amount, said.benefit) == (None, Benefit())
    assert said.investment.flows == ()
    assert found.improvements.losses == ()
    assert result.restricted_checked > 0


@pytest.mark.parametrize(
    "disclosure", [Disclosure.NEVER, Disclosure.TRADE_ONLY, Disclosure.IF_ASKED]
)
def test_what_is_not_open_leaves_the_topic_out(tmp_path: Path, disclosure: Disclosure) -> None:
    workspace, case, item = improved(tmp_path, disclosure=disclosure)
    with workspace:
        found = brief(workspace, case, Audience.PARTNER)
        asked = packs.prepare(
            workspace,
            PackOrder(negotiation_id=case.id, as_of=AS_OF, audience=Audience.PARTNER,
                      chosen=frozenset({item.id})),
        )  # fmt: skip
    assert found.improvements.improvements == ()
    assert Topic.IMPROVEMENTS not in found.topics
    shown = disclosure is Disclosure.IF_ASKED
    assert (Topic.IMPROVEMENTS in asked.brief.topics) is shown


def test_an_empty_topic_is_named_before_printing(tmp_path: Path) -> None:
    workspace, case = talk(tmp_path)
    with workspace:
        order = PackOrder(negotiation_id=case.id, as_of=AS_OF)
        left_out = dict(packs.prepare(workspace, order).left_out)
    assert Topic.IMPROVEMENTS in left_out
