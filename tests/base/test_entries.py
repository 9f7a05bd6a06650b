"""What people type: numbers and dates in Japanese and Western ways."""

from contextlib import suppress
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motdesk.base.dates import format_date
from motdesk.base.entries import read_date, read_line, read_month, read_number, read_whole_number
from motdesk.base.errors import UserError
from motdesk.base.money import format_number


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (" 膜厚 ", "膜厚"), ("膜厚\n測定", "膜厚 測定"), ("a \r\n\r\n\tb", "a b"), ("a\tb", "a b"),
        ("a\u2028b", "a b"), ("全角\u3000の空白", "全角\u3000の空白"), ("a  b", "a  b"), ("\n", ""),
    ],
)  # fmt: skip
def test_one_line(text: str, line: str) -> None:
    assert read_line(text) == line


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", None), (" ", None), ("1,040", "1040"), ("１，０４０", "1040"), ("▲12.5", "-12.5"),
        ("−3", "-3"), ("¥1,040", "1040"), ("9,800万円", "98000000"), ("3億5,000万", "350000000"),
        ("1.50", "1.50"), (".5", "0.5"), ("百万", "error"), ("12,5", "error"), ("1..2", "error"),
        ("1 2x", "error"), ("NaN", "error"), ("1e5", "error"), ("-", "error"), ("1万1万2", "20002"),
        ("4億2千万", "420000000"), ("2千5百万円", "25000000"), ("3百", "300"), ("3百万", "3000000"),
        ("1兆2億", "1000200000000"), ("2.4万", "24000"), ("万", "error"), ("1万円5", "10005"),
    ],
)  # fmt: skip
def test_numbers(text: str, value: str | None) -> None:
    if value == "error":
        with pytest.raises(UserError):
            read_number(text)
    else:
        assert read_number(text) == (None if value is None else Decimal(value))


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12))
def test_every_number_shown_can_be_read_again(value: Decimal) -> None:
    assert read_number(format_number(value)) == value


@given(st.text(max_size=12))
def test_any_text_is_a_value_or_a_sentence(text: str) -> None:
    for read in (read_number, read_whole_number, read_date):
        with suppress(UserError):
            read(text)


@pytest.mark.parametrize(
    "text",
    ["2026-12-03", "2026/12/3", "2026.12.3", "２０２６年１２月３日", "令和8年12月3日", "R8.12.3",
     "r8/12/3", "3 Dec 2026", "3 December 2026", "20261203", format_date(date(2026, 12, 3))],
)  # fmt: skip
def test_dates(text: str) -> None:
    assert read_date(text) == date(2026, 12, 3)


@pytest.mark.parametrize("text", ["8/12/3", "2026-13-01", "2026-02-30", "soon", "X8.1.1", "12月"])
def test_what_is_no_date(text: str) -> None:
    with pytest.raises(UserError):
        read_date(text)


def test_the_first_year_of_an_era_has_a_name() -> None:
    assert read_date("令和元年5月1日") == date(2019, 5, 1)


@pytest.mark.parametrize(
    "text",
    [
        "2026-12",
        "2026/12",
        "2026年12月",
        "２０２６年１２月",
        "R8.12",
        "令和8年12月",
        "202612",
        "2026-12-31",
        "2026年12月分",
        "2026M12",
        "Dec 2026",
        "December 2026",
        "Dec-26",
    ],
)
def test_months_are_their_first_day(text: str) -> None:
    assert read_month(text) == date(2026, 12, 1)


@pytest.mark.parametrize("text", ["2026-13", "12", "December", "2026"])
def test_what_is_no_month_is_refused(text: str) -> None:
    with pytest.raises(UserError, match=text):
        read_month(text)
    assert read_month(" ") is None
