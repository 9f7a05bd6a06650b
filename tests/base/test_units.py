"""Units after numbers, in either language, whatever the screen speaks."""

import pytest

from motdesk.base.units import without_counter, without_unit


@pytest.mark.parametrize(
    ("text", "unit", "number"),
    [
        ("12か月", "か月", "12"), ("12 months", "か月", "12"), ("１２ヶ月", "months", "12"),
        ("12カ月", "months", "12"), ("1 month", "months", "1"), ("12", "months", "12"),
        ("85点", "points", "85"), ("0.6 μm", "μm", "0.6"), ("80％", "%", "80"),
        ("months", "months", "months"), ("12 weeks", "months", "12 weeks"), ("12", "", "12"),
    ],
)  # fmt: skip
def test_a_unit_after_a_number_is_taken_off(text: str, unit: str, number: str) -> None:
    assert without_unit(text, unit) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [("1,850人", "1,850"), ("24,000 個", "24,000"), ("3日", "3日"), ("人", "人"), ("12", "12")],
)
def test_a_word_that_counts_may_follow_a_number(text: str, number: str) -> None:
    assert without_counter(text) == number
    assert without_counter("3日", is_figure=True) == "3"
