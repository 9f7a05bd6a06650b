"""Coarse dates as people write them, and back in the same words."""

from datetime import date

import pytest

from motdesk.base.errors import UserError
from motdesk.base.texts import speaking
from motdesk.domain.coarse_days import CoarseDay, coarse_words, read_coarse_day
from motdesk.domain.roadmaps import Precision


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("2027年度", (2027, 4, 1), (2028, 3, 31), Precision.FISCAL_YEAR),
        ("FY2027", (2027, 4, 1), (2028, 3, 31), Precision.FISCAL_YEAR),
        ("fy27", (2027, 4, 1), (2028, 3, 31), Precision.FISCAL_YEAR),
        ("令和9年度", (2027, 4, 1), (2028, 3, 31), Precision.FISCAL_YEAR),
        ("２０２７年３月", (2027, 3, 1), (2027, 3, 31), Precision.MONTH),
        ("2027-03", (2027, 3, 1), (2027, 3, 31), Precision.MONTH),
        ("Mar 2027", (2027, 3, 1), (2027, 3, 31), Precision.MONTH),
        ("2027年上期", (2027, 4, 1), (2027, 9, 30), Precision.HALF),
        ("2027年度 下期", (2027, 10, 1), (2028, 3, 31), Precision.HALF),
        ("FY2027 H2", (2027, 10, 1), (2028, 3, 31), Precision.HALF),
        ("2027年第1四半期", (2027, 4, 1), (2027, 6, 30), Precision.QUARTER),
        ("2027Q1", (2027, 4, 1), (2027, 6, 30), Precision.QUARTER),
        ("Q4 FY2027", (2028, 1, 1), (2028, 3, 31), Precision.QUARTER),
        ("2027", (2027, 1, 1), (2027, 12, 31), Precision.YEAR),
        ("2027年", (2027, 1, 1), (2027, 12, 31), Precision.YEAR),
        ("2027-03-15", (2027, 3, 15), (2027, 3, 15), Precision.DAY),
        ("R9.3.15", (2027, 3, 15), (2027, 3, 15), Precision.DAY),
    ],
)
def test_a_coarse_date_brings_its_precision(
    text: str, first: tuple[int, int, int], last: tuple[int, int, int], precision: Precision
) -> None:
    assert read_coarse_day(text) == CoarseDay(date(*first), precision)
    assert read_coarse_day(text, is_end=True) == CoarseDay(date(*last), precision)


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("precision", list(Precision))
@pytest.mark.parametrize("begin", [1, 4, 10])
def test_what_is_shown_is_read_again_as_the_same(
    language: str, precision: Precision, begin: int
) -> None:
    with speaking(language):
        words = coarse_words(date(2027, 2, 14), precision, begin)
        found = read_coarse_day(words, begin)
        assert found is not None
        assert found.precision is precision
        assert coarse_words(*found, begin) == words


@pytest.mark.parametrize("text", ["27", "2027年5四半期", "soon", "2027-13", "FY"])
def test_what_is_no_date_is_refused_with_the_coarse_forms(text: str) -> None:
    with pytest.raises(UserError, match="2027 Q1"):
        read_coarse_day(text)


def test_nothing_is_no_date() -> None:
    assert read_coarse_day(" ") is None
