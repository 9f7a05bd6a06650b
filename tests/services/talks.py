"""A workspace with one negotiation rich enough for every page of a pack."""

from datetime import date
from decimal import Decimal
from pathlib import Path

from motdesk.domain.evidence import Grade, Source
from motdesk.domain.negotiations import (
    AgendaItem,
    Alternative,
    Argument,
    Negotiation,
    Participant,
    RedLine,
    WhoseSide,
)
from motdesk.domain.partners import Certificate, Statement
from motdesk.domain.strengths import Answer
from motdesk.domain.subjects import Disclosure
from motdesk.services import workspaces
from motdesk.storage.workspaces import Workspace
from tests.builders import (
    contact,
    evidence,
    issue,
    need,
    negotiation,
    option,
    partner,
    strength,
)

AS_OF = date(2026, 11, 20)
OPEN = Disclosure.OPEN


def workspace_with(path: Path, *records: object) -> Workspace:
    workspace = workspaces.create(path / "talk.motdesk")
    with workspace.change("Fill") as data:
        for record in records:
            data.save(record)
    return workspace


def talk(path: Path, **changes: object) -> tuple[Workspace, Negotiation]:
    """Return a workspace and its negotiation: a price with room, two strengths, one rival."""
    report = evidence(
        title="膜厚測定報告", grade=Grade.A, dated=date(2024, 4, 1), half_life_months=12,
        disclosure=OPEN, author="架空試験所",
    )  # fmt: skip
    supplier = partner(
        name="株式会社みほん製作所",
        annual_sales=Decimal(2_000_000_000),
        our_annual_spend=Decimal(180_000_000),
        contacts=(contact(name="仮名 一郎", private_remark="値下げに弱い"),),
        certificates=(Certificate(standard="IATF 16949", expires=date(2027, 2, 28)),),
        statements=(Statement(text="成膜に投資する", meaning="数量を約束すると効く"),),
    )
    own = partner(name="株式会社例示機械", is_supplier=False, is_own=True,
                  contacts=(contact(name="例田 次郎", disclosure=OPEN),))  # fmt: skip
    rival = partner(name="架空コーティング工業株式会社")
    wanted = need(text="組立で選別しない", disclosure=OPEN, partner_id=own.id)
    film = strength(
        partner_id=supplier.id, title="薄膜の均一な成膜", capability="2 μmの膜を均一に付ける",
        figure="膜厚のばらつき", figure_unit="μm", figure_value=Decimal("0.3"),
        benefit="選別が要らない", kpi="選別工数", money_per_year=Decimal(3_780_000),
        answers=(Answer(need_id=wanted.id, fit=9),), sources=(Source(evidence_id=report.id),),
        disclosure=OPEN,
    )  # fmt: skip
    secret = strength(partner_id=supplier.id, title="言えない治具の工夫")
    price = issue(
        name="単価", open=Decimal(955), target=Decimal(990), walk_away=Decimal(1040),
        their_low=Decimal(940), their_likely=Decimal(980), their_high=Decimal(1060),
        weight_ours=Decimal(3), weight_theirs=Decimal(2),
        options=(option(label="955円", points_ours=Decimal(100), points_theirs=Decimal(0)),
                 option(label="1,040円", points_ours=Decimal(0), points_theirs=Decimal(100))),
    )  # fmt: skip
    payment = issue(
        name="支払期日", unit="日", open=Decimal(60), weight_ours=Decimal(1), disclosure=OPEN,
        weight_theirs=Decimal(3), options=(option(label="60日"), option(label="30日")),
    )  # fmt: skip
    case = negotiation(
        **{
            "title": "スプール 2027年度 価格・条件交渉", "partner_id": supplier.id,
            "own_company_id": own.id, "unit_basis": "円/個", "held_on": date(2026, 12, 10),
            "annual_volume": Decimal(60_000), "contract_months": 24, "reason": "価格改定の申入れ",
            "objective": "990円前後で合意する", "issues": (price, payment),
            "alternatives": (rival_offer(),),
            "arguments": (Argument(point="膜の均一さで選別が要りません", strength_id=film.id,
                                   answer="数量でお返しします", disclosure=OPEN),
                          Argument(point="内緒の論点", strength_id=secret.id)),
            "red_lines": (RedLine(text="1,040円を超えない"),),
            "participants": (Participant(name="例田 次郎", disclosure=OPEN),
                             Participant(name="仮名 一郎", side=WhoseSide.THEIRS)),
            "agenda": (AgendaItem(topic="目的の確認", minutes=15, aim="聞き出す",
                                  disclosure=OPEN),),
        }
        | changes
    )  # fmt: skip
    records = (report, supplier, own, rival, wanted, film, secret, case)
    return workspace_with(path, *records), case


def rival_offer() -> Alternative:
    return Alternative(
        text="架空コーティング工業へ切り替える",
        price=Decimal(990),
        switching_cost=Decimal(3_000_000),
        added_cost=Decimal(25),
        is_best=True,
    )
