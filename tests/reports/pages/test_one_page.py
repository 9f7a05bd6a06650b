from decimal import Decimal

import pytest

from motdesk.base.texts import speaking
from motdesk.domain.briefs.issues import AgreementLine, FrontierBrief, IssueLine
from motdesk.domain.briefs.one_page import AgendaLine, PointLine, Seat
from motdesk.domain.briefs.quantities import EvidenceMark
from motdesk.domain.evidence import Grade
from motdesk.domain.negotiations import Direction, IssueKind, WhoseSide
from motdesk.domain.valuations import Zone
from motdesk.reports.blocks import KeyFigures
from motdesk.reports.pages.one_page import headline, one_page
from motdesk.reports.sections import sides
from tests.reports.pages.briefs import first_page, for_partner, issues_brief, pack, price, said


def found(line: IssueLine) -> str:
    return headline(pack(issues=issues_brief(line)))


def test_the_headline_states_limit_room_and_probability() -> None:
    assert found(price()) == "単価: limit 1,040円, room 60円 (96 %)"


def test_the_headline_says_so_where_there_is_no_room() -> None:
    narrow = Zone(best=10.0, likely=-20.0, worst=-40.0, probability=0.05, expected=0.4)
    assert "20円 short of theirs (room 5 %)" in found(price(zone=narrow))


def test_the_headline_says_so_where_the_likely_limits_just_meet() -> None:
    meeting = Zone(best=40.0, likely=0.0, worst=-20.0, probability=0.67, expected=9.0)
    assert found(price(zone=meeting)) == (
        "単価: limit 1,040円 is also their likely one (room 67 %)"
    )


def test_the_headline_admits_an_unknown_limit_of_theirs() -> None:
    assert found(price(zone=None)) == "単価: limit 1,040円, theirs not estimated"


def test_without_numbers_the_headline_names_the_package_to_aim_at() -> None:
    nash = AgreementLine(ours=67.0, theirs=72.4, choices=("$3.71", "45 days"))
    frontier = FrontierBrief(
        issues=("Price", "Delivery"), packages=9, feasible=4, cloud=(), disagreement=None,
        frontier=(nash,), nash=nash, kalai=None,
    )  # fmt: skip
    choice = IssueLine(id="1", name="Price", unit="", kind=IssueKind.CHOICE)
    text = headline(pack(issues=issues_brief(choice, frontier=frontier)))
    assert text == "Aim at 67 points for us and 72 for them: $3.71, 45 days"


def test_the_three_numbers_of_the_main_issue_lead_the_page() -> None:
    (section, *_back) = one_page(pack(issues=issues_brief(price())))
    figures = next(block for block in section.blocks if isinstance(block, KeyFigures))
    assert [value for _label, value, _note in figures.items] == ["955", "990", "1,040", "96 %"]


def test_points_carry_their_evidence_marks() -> None:
    mark = EvidenceMark(number=3, grade=Grade.B, is_old=True)
    page = first_page(points=(PointLine(text="均一な膜です", marks=(mark,)),))
    assert "B3old" in said(one_page(pack(one_page=page)))


def test_replies_stand_on_the_back() -> None:
    point = PointLine(text="均一です", likely_reply="他社も同じ", answer="測定値があります")
    front, back = one_page(pack(one_page=first_page(points=(point,))))
    assert "測定値があります" not in said(front)
    assert "測定値があります" in said(back)


def test_the_page_says_what_would_overturn_it_in_numbers() -> None:
    text = said(one_page(pack(issues=issues_brief(price()))))
    assert "above 1,040円/個 (probability 4 %): then there is no room." in text


def test_for_a_supplier_a_limit_below_ours_overturns_it() -> None:
    selling = price(direction=Direction.HIGHER)
    with speaking("ja"):
        text = said(one_page(pack(issues=issues_brief(selling))))
    assert "相手の限界が1,040円/個を下回れば（確率4 %）、合意余地はない。" in text


def test_the_headline_names_numbers_that_contradict_the_direction() -> None:
    reversed_ = price(zone=None, direction=Direction.HIGHER, is_out_of_order=True)
    assert found(reversed_) == (
        "単価: Opening, target and walk-away contradict “Higher is better for us”"
    )


def test_the_partner_reads_no_number_of_ours() -> None:
    page = first_page(
        reason="年度の改定", points=(PointLine(text="均一です"),), red_lines=("1,040円",),
        seats=(Seat(side=WhoseSide.OURS, name="例田 次郎"),),
        agenda=(AgendaLine(topic="目的の確認", minutes=15, aim="聞き出す"),),
    )  # fmt: skip
    brief = pack(one_page=page, issues=issues_brief(price()))
    text = said(one_page(for_partner(brief)))
    assert "均一です" in text
    assert "例田 次郎" in text
    for secret in ("1,040", "990", "96 %", "聞き出す"):
        assert secret not in text


@pytest.mark.parametrize("count", [1, 2, 5])
def test_the_partner_s_headline_is_polite_and_factual(count: int) -> None:
    lines = tuple(price(id=str(n)) for n in range(count))
    (section,) = one_page(for_partner(pack(issues=issues_brief(*lines))))
    assert section.title.startswith(f"{count} matter")
    assert str(Decimal(1040)) not in section.title


def test_the_first_page_holds_as_many_points_as_fit_one_side() -> None:
    points = tuple(PointLine(text="長い話" * 180, marks=()) for _ in range(6))
    first, *_back = one_page(pack(one_page=first_page(points=points)))
    assert sides(first) == 1
    assert said(first).count("長い話" * 180) == 4


def test_the_partner_reads_on_the_first_page_which_matters_its_headline_counts() -> None:
    issues = issues_brief(price(), price(id="2", name="納期（受注から）"))
    (section,) = one_page(for_partner(pack(issues=issues)))
    assert section.title == "2 matters we would like to agree with you"
    assert "To agree on\n\n単価, 納期" in said(section)
