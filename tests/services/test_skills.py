from datetime import date
from decimal import Decimal
from pathlib import Path

from motdesk.domain.roadmaps import RoadmapItem
from motdesk.domain.skills import DependentItem, Holder, Successor
from motdesk.services.skills import skills_of
from tests.builders import negotiation, partner, skill
from tests.services.talks import AS_OF, workspace_with

MASTER = "長谷見さん"


def test_skills_come_as_counts_the_riskiest_first(tmp_path: Path) -> None:
    maker = partner()
    case = negotiation(
        partner_id=maker.id, contract_starts=date(2027, 4, 1), contract_months=24
    )  # fmt: skip
    item = RoadmapItem(partner_id=maker.id, title="3号機の条件出し", end=date(2028, 6, 30))
    coating = skill(
        partner_id=maker.id, name="成膜条件の設定", criticality=5, required=2,
        documented=Decimal("0.3"), handover_plan="月2回の立会い",
        holders=(Holder(pseudonym=MASTER, level=4, leaves=date(2028, 3, 31)), Holder(level=1)),
        successors=(Successor(pseudonym=MASTER, ready_by=date(2030, 1, 1)),),
        dependents=(DependentItem(item_id=item.id),),
    )  # fmt: skip
    grinding = skill(
        partner_id=maker.id, name="研削", criticality=4, required=2,
        holders=(Holder(level=3), Holder(level=3), Holder(level=4)),
    )  # fmt: skip
    unknown = skill(partner_id=maker.id, name="検査")
    with workspace_with(tmp_path, maker, case, item, unknown, grinding, coating) as workspace:
        found = skills_of(workspace, maker.id, AS_OF)
    assert [line.name for line in found.skills] == ["成膜条件の設定", "研削", "検査"]
    first = found.skills[0]
    assert (first.levels, first.able, first.leaving, first.ready) == ((4, 1), 1, 1, 0)
    assert first.has_plan
    assert (found.bus_factor, found.fewest) == (1, ("成膜条件の設定",))
    assert found.horizon == date(2029, 3, 31)
    assert [one.milestone for one in found.outliving] == ["3号機の条件出し"]
    assert MASTER not in repr(found)


def test_without_a_contract_one_looks_three_years_ahead(tmp_path: Path) -> None:
    maker = partner()
    with workspace_with(tmp_path, maker) as workspace:
        found = skills_of(workspace, maker.id, AS_OF)
    assert found.horizon == date(2029, 11, 20)
    assert not found.is_contract
    assert found.bus_factor is None
