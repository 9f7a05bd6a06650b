from decimal import Decimal

import pytest

from motdesk.base.money import format_money, format_number, trimmed
from motdesk.base.texts import speaking


@pytest.mark.parametrize(
    ("value", "places", "text"),
    [
        (Decimal(1040), None, "1,040"),
        (Decimal("1040.50"), None, "1,040.5"),
        (Decimal("-0.004"), 2, "0.00"),
        (Decimal("2.675"), 2, "2.68"),
        (Decimal("1E+3"), None, "1,000"),
        (-60.5, None, "−60.5"),
        (None, None, ""),
    ],
)
def test_a_number_is_grouped_and_rounded_as_people_do(
    value: Decimal | float | None, places: int | None, text: str
) -> None:
    assert format_number(value, places) == text


def test_yen_are_written_as_each_language_does() -> None:
    with speaking("ja"):
        assert format_money(Decimal(-1040), "JPY") == "−1,040円"
    with speaking("en"):
        assert format_money(Decimal(-1040), "JPY") == "−¥1,040"


def test_a_currency_without_sign_follows_its_amount() -> None:
    with speaking("en"):
        assert format_money(Decimal("4.37"), "CHF") == "4.37 CHF"
        assert format_money(Decimal("4.37"), "USD") == "$4.37"


def test_a_trimmed_number_is_never_a_power_of_ten() -> None:
    assert str(trimmed(Decimal("1040.00"))) == "1040"
    assert str(trimmed(Decimal("0.250"))) == "0.25"
