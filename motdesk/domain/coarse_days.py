"""Dates as people know and write them: to the day, the month, the quarter, the fiscal year."""

import re
import unicodedata
from datetime import date, timedelta
from typing import NamedTuple

from motdesk.base.dates import fiscal_year, format_short_date
from motdesk.base.entries import read_date, read_month, read_year
from motdesk.base.errors import UserError
from motdesk.base.texts import _, language
from motdesk.domain.periods import FISCAL_START, month_after, period_of
from motdesk.domain.roadmaps import Precision

_PERIOD = re.compile(
    r"(?P<fiscal>fy)?(?P<era>令和|平成|昭和|[rhs])?(?P<year>\d{1,4}|元)(?P<unit>年度|年)?"
    r"(?:(?P<half>上|下)(?:半)?期|h(?P<h>[12])|第?(?P<quarter>[1-4])四半期|q(?P<q>[1-4]))?"
)
_PART_FIRST = re.compile(r"([qh][1-4])(?:of)?((?:fy)?\d{4})")  # Q1 FY2027
_SHORT = 100  # years below which FY27 stands for 2027


class CoarseDay(NamedTuple):
    """A day with how exactly it is known."""

    day: date
    precision: Precision


def read_coarse_day(
    text: str, fiscal_start: int = FISCAL_START, *, is_end: bool = False
) -> CoarseDay | None:
    """Return the day in `text`, or of a period its first day, of an end its last; empty is None.

    2027年度, 2027年3月, 2027年上期, 2027年第1四半期, 2027Q1, 令和9年度, FY2027, 2027; quarters and
    halves are those of the fiscal year. Raises UserError if it is none of these.
    """
    if not text.strip():
        return None
    found = _period(text, fiscal_start) or _month(text)
    if found is None:
        return CoarseDay(_exact(text), Precision.DAY)
    period = period_of(found.day, found.precision, fiscal_start)
    return CoarseDay(period.next - timedelta(days=1) if is_end else period.first, found.precision)


def coarse_words(day: date | None, precision: Precision, fiscal_start: int = FISCAL_START) -> str:
    """Return a date as exact as it is known: 2027-04-01, 2027-04, FY2027 Q1, FY2027, 2027."""
    if day is None:
        return ""
    if precision is Precision.DAY:
        return format_short_date(day)
    is_japanese = language() == "ja"
    year = _("FY{year}").format(year=fiscal_year(day, fiscal_start))
    months = (day.month - fiscal_start) % 12
    return {
        Precision.MONTH: f"{day.year}年{day.month}月" if is_japanese else f"{day:%Y-%m}",
        Precision.YEAR: f"{day.year}年" if is_japanese else str(day.year),
        Precision.QUARTER: f"{year} Q{months // 3 + 1}",
        Precision.HALF: f"{year} {_('H1') if months < 6 else _('H2')}",
        Precision.FISCAL_YEAR: year,
    }[precision]


def _period(text: str, fiscal_start: int) -> CoarseDay | None:
    """Return the first day of the year, half or quarter in `text`; None if it is none."""
    plain = re.sub(r"\s", "", unicodedata.normalize("NFKC", text)).lower()
    plain = _PART_FIRST.sub(r"\2\1", plain)
    found = _PERIOD.fullmatch(plain)
    if found is None:
        return None
    try:
        year = _year(found)
        if part := found["half"] or found["h"]:
            months, precision = 6 * (part in {"下", "2"}), Precision.HALF
        elif quarter := found["quarter"] or found["q"]:
            months, precision = 3 * (int(quarter) - 1), Precision.QUARTER
        elif found["fiscal"] or found["unit"] == "年度":
            months, precision = 0, Precision.FISCAL_YEAR
        else:
            return CoarseDay(date(year, 1, 1), Precision.YEAR)
        return CoarseDay(month_after(date(year, fiscal_start, 1), months), precision)
    except ValueError:
        return None


def _year(found: re.Match[str]) -> int:
    era, written = found["era"] or "", found["year"]
    is_short = found["fiscal"] and not era and written != "元" and int(written) < _SHORT
    return 2000 + int(written) if is_short else read_year(era, written)


def _month(text: str) -> CoarseDay | None:
    try:
        read_date(text)
    except UserError:
        pass
    else:
        return None
    try:
        month = read_month(text)
    except UserError:
        return None
    return CoarseDay(month, Precision.MONTH) if month else None


def _exact(text: str) -> date:
    try:
        day = read_date(text)
    except UserError:
        day = None
    if day is None:
        raise UserError(
            _("“{text}” is no date.").format(text=text),
            advice=_("Write it as 2026-12-03, or as coarse as it is known: 2027-03, 2027 Q1, "
                     "2027 H1, FY2027 or 2027."),
        )  # fmt: skip
    return day
