"""What is asked about and never refused."""

from datetime import date
from decimal import Decimal

import pytest

from motdesk.base.texts import speaking
from motdesk.domain.doubts import doubt_about_day, doubt_about_flow, doubt_about_money

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 11, 22), ""), (date(2046, 6, 25), ""), (date(1998, 4, 1), ""),
        (date(2206, 3, 31), "180 years ahead"), (date(1026, 3, 31), "1000 years back"),
    ],
)  # fmt: skip
def test_days_far_from_today_are_asked_about(day: date, words: str) -> None:
    with speaking("en"):
        found = doubt_about_day(day, TODAY)
    assert words in found
    assert bool(words) is bool(found)


def test_money_below_zero_or_huge_is_asked_about_and_a_flow_only_if_huge() -> None:
    with speaking("en"):
        assert doubt_about_money(Decimal(4_320_000)) == ""
        assert "below zero" in doubt_about_money(Decimal(-1))
        assert "ten billion" in doubt_about_money(Decimal(10**12))
        assert doubt_about_flow(Decimal(-1)) == ""
        assert "ten billion" in doubt_about_flow(Decimal(-(10**10)))
