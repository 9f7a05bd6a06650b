from datetime import date

import pytest

from motdesk.domain.briefs.partners import CertificateLine, ContactLine, Standing
from motdesk.domain.contracts import Validity
from motdesk.domain.partners import NdaState
from motdesk.reports.pages.partners import partner_page, stance_words, validity_words
from tests.reports.pages.briefs import company, pack, quantity, said


def standing(**changes: object) -> Standing:
    given = {
        "categories": (), "nda_state": NdaState.SIGNED, "nda_expires": None,
        "has_partnership_declaration": None, "partnership_declared": None, "capital": None,
        "capital_as_of": None, "headcount": None, "headcount_as_of": None, "annual_sales": None,
        "annual_sales_as_of": None, "our_annual_spend": None, "dependence": None,
    }  # fmt: skip
    return Standing(**given | changes)  # type: ignore[arg-type]


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


def test_what_is_unknown_is_a_dash_and_never_zero() -> None:
    text = said(partner_page(pack(), company(standing=standing())))
    assert "Annual sales\n—" in text
    assert "0" not in text


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
