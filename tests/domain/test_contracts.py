from dataclasses import replace
from datetime import date

import pytest

from motdesk.domain.contracts import Validity, contract_end, validity_of
from tests.builders import negotiation


def test_a_contract_ends_on_the_day_before_its_months_are_over() -> None:
    case = negotiation(contract_starts=date(2027, 4, 1), contract_months=24)
    assert contract_end(case) == date(2029, 3, 31)


def test_the_agreed_start_counts_before_the_day_of_the_meeting() -> None:
    case = negotiation(held_on=date(2026, 12, 10), contract_months=12)
    assert contract_end(case) == date(2027, 12, 9)
    assert contract_end(replace(case, contract_starts=date(2027, 4, 1))) == date(2028, 3, 31)


def test_a_month_without_that_day_ends_it_one_day_before_its_last() -> None:
    case = negotiation(held_on=date(2026, 12, 31), contract_months=14)
    assert contract_end(case) == date(2028, 2, 28)


def test_beyond_the_last_day_of_all_there_is_no_end() -> None:
    assert contract_end(negotiation(contract_starts=date.max, contract_months=600)) is not None


def test_without_a_day_or_months_the_end_is_not_known() -> None:
    assert contract_end(negotiation(contract_months=12)) is None
    assert contract_end(negotiation(contract_starts=date(2027, 4, 1))) is None


@pytest.mark.parametrize(
    ("expires", "validity"),
    [
        (date(2026, 11, 21), Validity.EXPIRED),
        (date(2026, 11, 22), Validity.ENDS_DURING_CONTRACT),
        (date(2029, 3, 30), Validity.ENDS_DURING_CONTRACT),
        (date(2029, 3, 31), Validity.VALID),
        (None, Validity.UNKNOWN),
    ],
)
def test_what_expires_is_judged_to_the_very_day(expires: date | None, validity: Validity) -> None:
    assert validity_of(expires, date(2026, 11, 22), date(2029, 3, 31)) is validity


def test_without_an_end_of_the_contract_nothing_ends_in_it() -> None:
    assert validity_of(date(2027, 1, 1), date(2026, 11, 22), None) is Validity.VALID
