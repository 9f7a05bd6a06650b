from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from motdesk.base.identities import new_id
from motdesk.domain.briefs.packs import PackBrief
from motdesk.domain.briefs.strengths import NeedLine
from motdesk.domain.contracts import Validity
from motdesk.domain.evidence import Grade, Source
from motdesk.domain.negotiations import ChosenNeed, Direction, Negotiation, Side
from motdesk.domain.partners import Certificate
from motdesk.domain.performance import (
    Axis,
    Mark,
    Performance,
    PerformanceMonth,
    Scorecard,
    ScorecardTemplate,
)
from motdesk.domain.subjects import Disclosure
from motdesk.services import packs
from motdesk.services.briefs.restrictions import core_name
from motdesk.services.packs import Audience, PackOrder
from motdesk.storage.workspaces import Workspace
from tests.builders import evidence, issue, need, negotiation, option, partner
from tests.services.talks import AS_OF, talk, workspace_with


def brief_of(workspace: Workspace, case: Negotiation) -> PackBrief:
    return packs.prepare(workspace, PackOrder(negotiation_id=case.id, as_of=AS_OF)).brief


@pytest.mark.parametrize(
    ("expires", "validity"),
    [
        (date(2026, 11, 19), Validity.EXPIRED),
        (date(2027, 2, 28), Validity.ENDS_DURING_CONTRACT),
        (date(2030, 1, 1), Validity.VALID),
        (None, Validity.UNKNOWN),
    ],
)
def test_certificates_are_judged_by_the_day_and_the_contract(
    tmp_path: Path, expires: date | None, validity: Validity
) -> None:
    maker = partner(certificates=(Certificate(standard="ISO 9001", expires=expires),))
    case = negotiation(partner_id=maker.id, held_on=date(2026, 12, 10), contract_months=24)
    page = brief_of(workspace_with(tmp_path, maker, case), case).partner_page
    assert page is not None
    assert [item.validity for item in page.certificates] == [validity]


def test_evidence_is_numbered_from_the_best_grade_on(tmp_path: Path) -> None:
    oral = evidence(title="聞き取り", grade=Grade.D)
    report = evidence(title="報告", grade=Grade.A)
    price = issue()
    sources = (
        Source(evidence_id=oral.id, target=f"issues/{price.id}/walk_away"),
        Source(evidence_id=report.id, target=f"issues/{price.id}/target"),
    )
    case = negotiation(
        issues=(replace(price, target=Decimal(990), walk_away=Decimal(1040)),), sources=sources
    )
    brief = brief_of(workspace_with(tmp_path, oral, report, case), case)
    (line,) = brief.issues.issues
    assert line.target is not None
    assert line.walk_away is not None
    assert [mark.number for mark in (*line.target.marks, *line.walk_away.marks)] == [1, 2]
    assert not line.walk_away.is_assumed


def test_a_limit_that_follows_from_the_way_out_is_not_assumed(tmp_path: Path) -> None:
    workspace, case = talk(tmp_path)
    price, _payment = brief_of(workspace, case).issues.issues
    assert price.walk_away is not None
    assert not price.walk_away.is_assumed
    assert price.their_likely is not None
    assert price.their_likely.is_assumed


def test_a_seller_s_zone_lies_above_its_limit(tmp_path: Path) -> None:
    price = issue(
        direction=Direction.HIGHER, walk_away=Decimal(980), their_low=Decimal(1000),
        their_likely=Decimal(1030), their_high=Decimal(1050),
    )  # fmt: skip
    case = negotiation(side=Side.SUPPLIER, issues=(price,))
    (line,) = brief_of(workspace_with(tmp_path, case), case).issues.issues
    assert line.zone is not None
    assert (line.zone.likely, line.zone.probability) == (50.0, 1.0)


def test_single_packages_are_drawn_while_there_are_few(tmp_path: Path) -> None:
    workspace, case = talk(tmp_path)
    frontier = brief_of(workspace, case).issues.frontier
    assert frontier is not None
    assert len(frontier.cloud) == frontier.packages == 4
    weighed = [
        issue(name=f"論点{n}", weight_ours=Decimal(1), weight_theirs=Decimal(n + 1),
              options=tuple(option(label=str(m)) for m in range(4)))
        for n in range(6)
    ]  # fmt: skip
    many = negotiation(issues=tuple(weighed))
    (tmp_path / "many").mkdir()
    frontier = brief_of(workspace_with(tmp_path / "many", many), many).issues.frontier
    assert frontier is not None
    assert (frontier.packages, frontier.cloud) == (4096, ())


@pytest.mark.parametrize(
    ("name", "core"),
    [
        ("架空コーティング工業株式会社", "架空コーティング工業"),
        ("(株)みほん製作所", "みほん製作所"),
        ("Itex Manufacturing Co., Ltd.", "Itex Manufacturing"),
        ("株式会社本", ""),
    ],
)
def test_companies_are_known_without_their_legal_form(name: str, core: str) -> None:
    assert core_name(name) == core


def performed(partner_id: str, disclosure: Disclosure = Disclosure.NEVER) -> Performance:
    month = PerformanceMonth(month=date(2026, 10, 1), delivered=4300, defective=1, remark="キズ")
    return Performance(
        partner_id=partner_id, title="受入実績", disclosure=disclosure, months=(month,)
    )


def test_the_company_stands_with_its_record_and_its_latest_evaluations(tmp_path: Path) -> None:
    maker = partner()
    template = ScorecardTemplate(name="標準", axes=(Axis(name_ja="品質"), Axis(name_ja="人材")))
    cards = [
        Scorecard(
            partner_id=maker.id,
            template_id=template.id,
            title=title,
            ends=ends,
            marks=tuple(
                Mark(axis_id=axis.id, mark=mark)
                for axis, mark in zip(template.axes, given, strict=True)
            ),
        )
        for title, ends, given in (
            ("上期", date(2026, 9, 30), (Decimal(5), Decimal(2))),
            ("下期", date(2026, 3, 31), (Decimal(3), None)),
            ("次期", date(2027, 3, 31), (None, None)),
        )
    ]
    case = negotiation(partner_id=maker.id)
    fuller, lesser = performed(maker.id), replace(performed(maker.id), id=new_id(), months=())
    workspace = workspace_with(tmp_path, maker, fuller, lesser, template, *cards, case)
    page = brief_of(workspace, case).partner_page
    assert page is not None
    assert [trend.known for trend in page.trends] == [1, 0, 0]
    assert (page.record, page.other_records) == ("受入実績", 1)
    assert page.trends[0].points[-1].month == date(2026, 10, 1)
    (line,) = page.evaluations
    assert (line.title, line.points, line.band, line.change) == ("上期", 70, "B", 10)
    assert line.weakest == (("人材", Decimal(2)),)


def test_the_partner_sees_our_open_record_without_remarks_and_no_evaluation(
    tmp_path: Path,
) -> None:
    maker, own = partner(), partner(name="株式会社例示機械", is_own=True)
    template = ScorecardTemplate(name="標準", axes=(Axis(name_ja="品質"),))
    card = Scorecard(partner_id=maker.id, template_id=template.id, title="上期",
                     marks=(Mark(axis_id=template.axes[0].id, mark=Decimal(5)),))  # fmt: skip
    case = negotiation(partner_id=maker.id, own_company_id=own.id)
    ours = performed(own.id, Disclosure.OPEN)
    workspace = workspace_with(
        tmp_path, maker, own, ours, performed(maker.id), template, card, case
    )
    order = PackOrder(negotiation_id=case.id, as_of=AS_OF, audience=Audience.PARTNER)
    page = packs.prepare(workspace, order).brief.partner_page
    assert page is not None
    assert page.name == own.name
    assert page.trends[0].known == 1
    assert not any(point.remark for trend in page.trends for point in trend.points)
    assert page.evaluations == ()


def test_chosen_needs_stand_alone_in_the_pack(tmp_path: Path) -> None:
    workspace, case = talk(tmp_path)
    other = need(text="納期を守る", disclosure=Disclosure.OPEN)
    chosen = replace(case, needs=(ChosenNeed(need_id=other.id),))
    with workspace.change("Choose") as data:
        data.save(other)
    assert {line.text for line in needs_of(workspace, case)} == {"組立で選別しない", "納期を守る"}
    with workspace.change("Choose") as data:
        data.save(chosen)
    for audience in Audience:
        assert [line.text for line in needs_of(workspace, case, audience)] == ["納期を守る"]


def needs_of(
    workspace: Workspace, case: Negotiation, audience: Audience = Audience.INTERNAL
) -> tuple[NeedLine, ...]:
    order = PackOrder(negotiation_id=case.id, as_of=AS_OF, audience=audience)
    return packs.prepare(workspace, order).brief.strengths.needs


def test_the_partner_is_shown_those_options_alone_that_are_open(tmp_path: Path) -> None:
    days = [option(label=f"{count}日", value=Decimal(count)) for count in (30, 45, 60)]
    days[1] = replace(days[1], disclosure=Disclosure.OPEN)
    terms = issue(name="支払期日", options=tuple(days), disclosure=Disclosure.OPEN)
    workspace, case = talk(tmp_path, issues=(terms,))
    order = PackOrder(negotiation_id=case.id, as_of=AS_OF, audience=Audience.PARTNER)
    prepared = packs.prepare(workspace, order)
    (shown,) = prepared.brief.issues.issues
    assert [item.label for item in shown.options] == ["45日"]
    assert prepared.restrictions is not None
    assert {"30日", "60日"} <= {told.value for told in prepared.restrictions.staying}
