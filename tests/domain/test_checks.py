from datetime import date
from decimal import Decimal

import pytest

from motdesk.base.errors import UserError
from motdesk.base.texts import speaking
from motdesk.domain.checks import check_size
from tests.builders import evidence, improvement, issue, need, partner, strength


def test_a_corporate_number_is_checked_by_its_first_digit() -> None:
    assert partner(corporate_number="7000012050002").corporate_number == "7000012050002"
    with pytest.raises(UserError):
        partner(corporate_number="8000012050002")


@pytest.mark.parametrize("number", ["12", "700001205000X", "７０００012050002", "70000120500022"])
def test_what_is_not_thirteen_digits_is_no_corporate_number(number: str) -> None:
    with pytest.raises(UserError):
        partner(corporate_number=number)


@pytest.mark.parametrize("name", ["", "  ", "　"])
def test_a_partner_has_a_name(name: str) -> None:
    with pytest.raises(UserError):
        partner(name=name)


def test_importance_lies_between_one_and_five() -> None:
    with pytest.raises(UserError):
        need(importance=6)


def test_demonstrated_readiness_does_not_exceed_the_claim() -> None:
    with pytest.raises(UserError):
        strength(trl_claimed=5, trl_demonstrated=6)


def test_what_is_refused_says_why_and_that_nothing_was_kept() -> None:
    with speaking("en"), pytest.raises(UserError) as claim:
        strength(trl_claimed=7, trl_demonstrated=8)
    assert "TRL 8 cannot be demonstrated where only 7 is claimed." in str(claim.value)
    with speaking("en"), pytest.raises(UserError) as money:
        improvement(amount=Decimal(-5))
    what = "Money spent must lie between 0 and 1,000,000,000,000; −5 does not."
    assert str(money.value) == f"{what} Nothing was kept."
    with speaking("en"), pytest.raises(UserError, match="between 0 and 100 %; 250 % does not"):
        improvement(attribution=Decimal("2.5"))
    with speaking("en"), pytest.raises(UserError, match=r"below zero\. Nothing was kept"):
        partner(improvement_budget=Decimal(-1))


def test_an_estimate_rises_from_low_to_high() -> None:
    with pytest.raises(UserError):
        issue(their_low=Decimal(5), their_likely=Decimal(4))


def test_nothing_that_is_no_number_is_kept_as_one() -> None:
    with pytest.raises(UserError):
        issue(open=Decimal("NaN"))


@pytest.mark.parametrize("number", ["2e14", "-2e14", "1e-15", "NaN", "-Infinity"])
def test_a_number_that_no_formula_takes_is_refused(number: str) -> None:
    with pytest.raises(UserError):
        check_size(Decimal(number))


@pytest.mark.parametrize("number", ["0", "-1E+14", "0.00000001", "1040.333333333333333333333333"])
def test_numbers_people_write_are_of_a_sensible_size(number: str) -> None:
    check_size(Decimal(number))


def test_evidence_is_not_obtained_before_it_is_dated() -> None:
    with pytest.raises(UserError):
        evidence(dated=date(2026, 2, 1), obtained=date(2026, 1, 31))
