"""Dates as people write them: Western or era, and fiscal years."""

from datetime import date, datetime

from motdesk.base.texts import language

_ERAS = (
    (date(2019, 5, 1), "令和", "Reiwa"),
    (date(1989, 1, 8), "平成", "Heisei"),
    (date(1926, 12, 25), "昭和", "Showa"),
)


def format_date(day: date | None, *, is_era: bool = False) -> str:
    """Return a date as the spoken language writes it: 2026年12月3日, 3 Dec 2026; or by era."""
    if day is None:
        return ""
    year = _era_year(day) if is_era else (f"{day.year}年" if language() == "ja" else str(day.year))
    if language() == "ja":
        return f"{year}{day.month}月{day.day}日"
    month = ("Jan", "Feb", "Mar", "Apr", "May", "Jun",
             "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")[day.month - 1]  # fmt: skip
    return f"{day.day} {month} {year}"


def format_short_date(day: date | None) -> str:
    """Return a date for columns, 2026-12-03, equal in both languages."""
    return day.isoformat() if day else ""


def format_month(month: date | None) -> str:
    """Return a month for columns, 2026-12, equal in both languages."""
    return f"{month:%Y-%m}" if month else ""


def format_time(moment: datetime) -> str:
    """Return the time of day, 14:02."""
    return f"{moment:%H:%M}"


def fiscal_year(day: date, start_month: int = 4) -> int:
    """Return the fiscal year of `day`: the calendar year in which it began."""
    return day.year if day.month >= start_month else day.year - 1


def months_between(earlier: date, later: date) -> float:
    """Return the months from `earlier` to `later`, a day counting 12/365.25."""
    return (later - earlier).days * 12 / 365.25


def _era_year(day: date) -> str:
    for begin, japanese, english in _ERAS:
        if day >= begin:
            count = day.year - begin.year + 1
            if language() == "ja":
                return f"{japanese}{'元' if count == 1 else count}年"
            return f"{english} {count}"
    return f"{day.year}年" if language() == "ja" else str(day.year)
