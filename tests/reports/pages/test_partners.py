from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from motdesk.domain.briefs.partners import (
    CertificateLine,
    ContactLine,
    EvaluationLine,
    Standing,
    StatementLine,
)
from motdesk.domain.contracts import Validity
from motdesk.domain.partners import NdaState, Pillar
from motdesk.domain.performance import PerformanceMonth
from motdesk.domain.trends import Measure, Trend, trend_of, window
from motdesk.reports.pages.certificates import validity_words
from motdesk.reports.pages.contacts import stance_words
from motdesk.reports.pages.partners import partner_page
from tests.reports.pages.briefs import company, pack, quantity, said


def standing(**changes: object) -> Standing:
    given = {
        "categories": (), "nda_state": NdaState.SIGNED, "nda_expires": None,
        "has_partnership_declaration": None, "partnership_declared": None, "capital": None,
        "capital_as_of": None, "headcount": None, "headcount_as_of": None, "annual_sales": None,
        "annual_sales_as_of": None, "our_annual_spend": None, "dependence": None,
    }  # fmt: skip
    return Standing(**given | changes)


def certificate(validity: Validity) -> CertificateLine:
    return CertificateLine(standard="IATF 16949", number="", body="", scope="", issued=None,
                           expires=date(2027, 2, 28), validity=validity)  # fmt: skip


def test_the_headline_states_dependence_and_certificates_that_end() -> None:
    partner = company(
        standing=standing(dependence=0.087),
        certificates=(certificate(Validity.ENDS_DURING_CONTRACT), certificate(Validity.VALID)),
    )
    assert partner_page(pack(), partner).title == (
        "株式会社みほん製作所: 9 % of its sales come from us, "
        "1 certificate ends before the contract does"
    )


def test_without_findings_the_headline_is_the_name() -> None:
    assert partner_page(pack(), company()).title == "株式会社みほん製作所"


def test_what_is_unknown_is_named_once_and_never_zero() -> None:
    text = said(partner_page(pack(), company(standing=standing())))
    assert "Not known yet: Categories, Capital, Headcount, Annual sales" in text
    assert text.count("Annual sales") == 1
    assert "—" not in text
    assert "0" not in text


def test_our_own_company_is_presented_to_the_partner_without_what_is_not_said() -> None:
    ours = company(
        country="JP",
        statements=(
            StatementLine(pillar=Pillar.PEOPLE, text="技能者を育てる", stated=None, source=""),
        ),
        certificates=(certificate(Validity.VALID),),
        contacts=(ContactLine(name="見本 太郎", kana="", title="部長"),),
    )
    section = partner_page(pack(), ours)
    assert section.title == "株式会社みほん製作所: 1 valid certificate, 1 person to ask"
    assert "Japan" in said(section)
    assert "Technology" not in said(section)
    assert "Nothing known." not in said(section)


def test_an_assumed_number_says_so() -> None:
    sales = quantity("2000000000", "JPY", is_assumed=True)
    text = said(partner_page(pack(), company(standing=standing(annual_sales=sales))))
    assert "¥2,000,000,000\n assumed" in text


def test_what_people_want_is_printed_for_us_only() -> None:
    person = ContactLine(name="仮名 一郎", kana="かめい", title="社長", concern="値下げ", stance=-1)
    internal = said(partner_page(pack(), company(contacts=(person,), standing=standing())))
    shown = said(partner_page(pack(), company(contacts=(person,))))
    assert "値下げ" in internal
    assert "仮名 一郎" in shown
    assert "値下げ" not in shown


@pytest.mark.parametrize("validity", list(Validity))
def test_every_validity_begins_with_a_symbol(validity: Validity) -> None:
    text = validity_words(validity)
    assert (text if isinstance(text, str) else text[0].text)[0] in "○△×—"


def test_stances_are_signed() -> None:
    assert [stance_words(value)[0] for value in (-2, -1, 0, 1, 2, None)] == list("−−0++—")


def month_trend(remark: str = "") -> Trend:
    wanted = window(date(2026, 10, 1), 12)
    known = (PerformanceMonth(month=wanted[0], claims=2, remark=remark),)
    return trend_of(Measure.CLAIMS, known, wanted)


def test_trends_stand_with_their_coverage_and_what_explains_them() -> None:
    text = said(partner_page(pack(), company(trends=(month_trend("冷却板を交換"),))))
    assert "1 of 12 months" in text
    assert "Ringed: 2025-11 冷却板を交換." in text
    assert "Quality, delivery and evaluation" not in text


def test_of_several_records_the_one_shown_is_named() -> None:
    shown = company(trends=(month_trend(),), record="組立ライン", other_records=2)
    text = said(partner_page(pack(), shown))
    assert "Drawn from “組立ライン”; 2 other records are not shown." in text
    assert "Drawn from" not in said(partner_page(pack(), replace(shown, other_records=0)))


def test_evaluations_say_band_change_coverage_and_where_it_is_weak() -> None:
    line = EvaluationLine(
        title="2026年度 上期",
        template="標準",
        points=74.2,
        band="B",
        coverage=0.95,
        change=-7.7,
        weakest=(("人材", Decimal("2.5")),),
    )
    text = said(partner_page(pack(), company(evaluations=(line,))))
    assert "2026年度 上期  B with 74.2 points" in text
    for words in ("95 % of the weight marked", "−7.7 since the period before", "weakest: 人材 2.5"):
        assert words in text


def test_without_record_and_evaluation_nothing_is_said_of_quality() -> None:
    assert "Quality" not in said(partner_page(pack(), company()))
