from datetime import date

import pytest

from motdesk.base.dates import fiscal_year, format_date
from motdesk.base.texts import speaking


@pytest.mark.parametrize(
    ("day", "japanese", "english"),
    [
        (date(2026, 12, 3), "令和8年12月3日", "3 Dec Reiwa 8"),
        (date(2019, 5, 1), "令和元年5月1日", "1 May Reiwa 1"),
        (date(2019, 4, 30), "平成31年4月30日", "30 Apr Heisei 31"),
        (date(1900, 1, 1), "1900年1月1日", "1 Jan 1900"),
    ],
)
def test_era_years_begin_on_the_day_the_era_did(day: date, japanese: str, english: str) -> None:
    with speaking("ja"):
        assert format_date(day, is_era=True) == japanese
    with speaking("en"):
        assert format_date(day, is_era=True) == english


def test_a_date_is_written_western_unless_asked_otherwise() -> None:
    with speaking("ja"):
        assert format_date(date(2026, 12, 3)) == "2026年12月3日"
    with speaking("en"):
        assert format_date(date(2026, 12, 3)) == "3 Dec 2026"
        assert format_date(None) == ""


def test_a_fiscal_year_is_named_by_the_year_it_began_in() -> None:
    assert fiscal_year(date(2027, 3, 31)) == 2026
    assert fiscal_year(date(2027, 4, 1)) == 2027
    assert fiscal_year(date(2027, 3, 31), start_month=1) == 2027
