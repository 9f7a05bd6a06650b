"""How far rights cover a contract."""

from datetime import date
from math import nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motdesk.methods.rights import YEARS, coverage, default_expiry

_shares = st.floats(0, 1)


def test_rights_cover_the_sales_of_their_countries() -> None:
    assert coverage([(0.5, 1), (0.2, 0), (0.3, 0.6)]) == pytest.approx(0.68)
    assert coverage([(0.5, 1)]) == 0.5
    assert coverage([]) == 0


@pytest.mark.parametrize("markets", [[(1.1, 1)], [(0.5, -1)], [(nan, 1)], [(0.6, 1), (0.6, 1)]])
def test_shares_that_cannot_be_are_refused(markets: list[tuple[float, float]]) -> None:
    with pytest.raises(ValueError, match="share"):
        coverage(markets)


def test_rights_expire_by_kind_and_country() -> None:
    filed = date(2020, 4, 15)
    assert {default_expiry("patent", code, filed) for code in ("JP", "US", "EP", "CN")} == {
        date(2040, 4, 15)
    }
    assert default_expiry("utility_model", "JP", filed) == date(2030, 4, 15)
    assert default_expiry("utility_model", "CN", filed) == date(2030, 4, 15)
    assert default_expiry("design", "JP", filed) == date(2045, 4, 15)


def test_no_term_is_guessed() -> None:
    for kind, country in (("design", "US"), ("utility_model", "US"), ("know_how", "JP")):
        assert default_expiry(kind, country, date(2020, 4, 15)) is None
    assert default_expiry("patent", "JP", date(9990, 1, 1)) is None


def test_a_leap_day_ends_on_the_last_of_february() -> None:
    assert default_expiry("design", "JP", date(2024, 2, 29)) == date(2049, 2, 28)
    assert default_expiry("patent", "JP", date(2024, 2, 29)) == date(2044, 2, 29)


@given(st.lists(_shares, min_size=1, max_size=6), st.data())
def test_coverage_is_a_share(sales: list[float], data: st.DataObject) -> None:
    total = max(1.0, sum(sales))
    markets = [(part / total, data.draw(_shares)) for part in sales]
    assert 0 <= coverage(markets) <= 1


@given(st.sampled_from(sorted(YEARS)), st.dates(date(1900, 1, 1), date(2200, 1, 1)))
def test_every_known_right_outlives_its_filing(right: tuple[str, str], filed: date) -> None:
    expiry = default_expiry(*right, filed)
    assert expiry is not None
    assert expiry.year - filed.year == YEARS[right]
