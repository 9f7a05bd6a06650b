"""The worked examples that more than one test reckons with."""

from decimal import Decimal
from typing import Any

from motdesk.methods.cost import Calculation, Material, Process, SetUp, Tooling
from motdesk.methods.frontier import Case, CaseIssue

ISSUES = (
    ("0.40", "0.40", [(100 - 25 * step, 25 * step) for step in range(5)]),
    ("0.10", "0.25", [(0, 100), (60, 50), (100, 0)]),
    ("0.20", "0.10", [(100, 0), (60, 50), (0, 100)]),
    ("0.20", "0.20", [(100, 0), (70, 60), (0, 100)]),
    ("0.10", "0.05", [(100, 0), (70, 70), (0, 100)]),
)

PART = Calculation(
    materials=(Material(gross=1.20, net=0.90, price=180, scrap_price=40, overhead_rate=0.05),),
    processes=(Process(cycle=45, oee=0.85, machine_rate=4500, labour_rate=3200, operators=0.5),),
    set_ups=(SetUp(hours=1.5, rate=7700, lot=500),),
    toolings=(Tooling(cost=2_400_000, life=60_000),),
    scrap_rate=0.02,
    general_rate=0.08,
    profit_rate=0.06,
    logistics=12,
)


def issue(ours: Any, theirs: Any, options: Any) -> CaseIssue:
    return CaseIssue(weight_ours=ours, weight_theirs=theirs, options=tuple(options))


def case(*issues: CaseIssue, point: Any = (0, 0)) -> Case:
    return Case(issues=issues, disagreement=point)


def worked(kind: Any = Decimal, point: Any = (40, 35)) -> Case:
    return case(*(issue(kind(a), kind(b), options) for a, b, options in ISSUES), point=point)
