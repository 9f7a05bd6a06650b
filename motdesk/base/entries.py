"""What people type, read as values: lines, numbers and dates, Japanese ways included."""

import re
import unicodedata
from datetime import date
from decimal import Decimal, localcontext

from motdesk.base.errors import UserError
from motdesk.base.texts import _

_SCALES = {"兆": 10**12, "億": 10**8, "万": 10**4, "千": 10**3, "百": 10**2, "十": 10, "": 1}
_PART = re.compile(r"(\d+\.?\d*|\.\d+)([千百十]|)")
_SECTION = r"(?=[\d.])(?:\d+(?:\.\d+)?[千百十])*(?:\d+\.?\d*|\.\d+)?"  # below the next scale
_SCALED = re.compile(f"({_SECTION})([兆億万])")
_NUMBER = re.compile(f"(?:{_SECTION}[兆億万])*(?:{_SECTION})?")
_WRONG_GROUP = re.compile(r",(?!\d{3}(?:\D|$))")
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "r": 2018, "h": 1988, "s": 1925}
_MINUS = str.maketrans({"\u2212": "-", "‐": "-", "–": "-", "ー": "-", "▲": "-", "△": "-"})
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_YEAR_FIRST = re.compile(r"(\D*?)(\d{1,4}|元)[年./-](\d{1,2})[月./-](\d{1,2})日?")
_MONTH_ONLY = re.compile(r"(\D*?)(\d{1,4}|元)[年./m-](\d{1,2})月?分?")
_MONTH_NAMED = re.compile(r"([a-z]{3})[a-z]*\.?[ -](\d{4}|\d{2})")
_BREAKS = re.compile(r"[ \u3000]*[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]\s*")
_DAY_FIRST = re.compile(r"(\d{1,2}) ?([a-z]{3})[a-z]*\.? (\d{4})")


def read_line(text: str) -> str:
    """Return `text` as one line: breaks of lines and tabs, as pasting brings them, are a blank."""
    return _BREAKS.sub(" ", text.strip())


def read_number(text: str) -> Decimal | None:
    """Return the number in `text`: １，０４０, ▲12.5, 3億5,000万, 4億2千万; empty is None.

    Raises UserError if there is no number in it.
    """
    plain = re.sub(r"[\s¥$€円]", "", unicodedata.normalize("NFKC", text).translate(_MINUS))
    if not plain:
        return None
    is_negative, digits = plain.startswith("-"), plain.removeprefix("-")
    is_grouped = not _WRONG_GROUP.search(digits)
    digits = digits.replace(",", "")
    if not (is_grouped and digits and _NUMBER.fullmatch(digits)):
        raise UserError(
            _("“{text}” is no number.").format(text=text),
            advice=_("Write digits, such as 1,040 or 12.5."),
        )
    with localcontext(prec=len(digits) + 20):  # exact, however many digits were written
        scaled = _SCALED.findall(digits)
        parts = [_section(section) * _SCALES[scale] for section, scale in scaled]
        last = _SCALED.sub("", digits)
        parts += [_section(last)] if last else []
        number = sum(parts[1:], parts[0])
        return -number if is_negative else number


def _section(digits: str) -> Decimal:
    """Return a number below ten thousand, such as 2千5百, as it is written before 万 or 億."""
    parts = [Decimal(n) * _SCALES[scale] for n, scale in _PART.findall(digits)]
    return sum(parts[1:], parts[0])


def read_whole_number(text: str) -> int | None:
    """Return the whole number in `text`; empty is None. Raises UserError for anything else."""
    number = read_number(text)
    if number is None:
        return None
    if number != number.to_integral_value() or abs(number) >= 10**15:
        raise UserError(
            _("“{text}” is no whole number.").format(text=text),
            advice=_("Write it without decimals."),
        )
    return int(number)


def read_date(text: str) -> date | None:
    """Return the day in `text`: 2026-12-03, 2026/12/3, 令和8年12月3日, R8.12.3, 3 Dec 2026.

    Empty is None. Raises UserError if there is no such day.
    """
    plain = unicodedata.normalize("NFKC", text).strip().lower()
    if not plain:
        return None
    try:
        if found := _YEAR_FIRST.fullmatch(plain):
            era, year, month, day = found.groups()
            return date(read_year(era.strip(), year), int(month), int(day))
        if found := _DAY_FIRST.fullmatch(plain):
            return date(int(found[3]), _MONTHS.index(found[2]) + 1, int(found[1]))
        if re.fullmatch(r"\d{8}", plain):
            return date.fromisoformat(plain)
    except ValueError:
        pass
    raise UserError(
        _("“{text}” is no date.").format(text=text),
        advice=_("Write it as 2026-12-03 or 令和8年12月3日."),
    )


def read_month(text: str) -> date | None:
    """Return the first day of the month in `text`: 2026-12, 2026年12月, R8.12, 202612, Dec 2026.

    A day stands for its month; empty is None. Raises UserError if there is no such month.
    """
    plain = unicodedata.normalize("NFKC", text).strip().lower()
    if re.fullmatch(r"\d{6}", plain):
        plain = f"{plain[:4]}-{plain[4:]}"
    try:
        if found := _MONTH_ONLY.fullmatch(plain):
            era, year, month = found.groups()
            return date(read_year(era.strip(), year), int(month), 1)
        if found := _MONTH_NAMED.fullmatch(plain):
            year = found[2] if len(found[2]) == 4 else f"20{found[2]}"
            return date(int(year), _MONTHS.index(found[1]) + 1, 1)
        day = read_date(text)
    except (ValueError, UserError):
        raise UserError(
            _("“{text}” is no month.").format(text=text),
            advice=_("Write it as 2026-12 or 令和8年12月."),
        ) from None
    return day.replace(day=1) if day else None


def read_year(era: str, year: str) -> int:
    """Return the year of an era, or as it is where there is none. Raises ValueError."""
    count = 1 if year == "元" else int(year)
    if era in _ERAS:
        return _ERAS[era] + count
    if era or count < 1000:
        raise ValueError(year)
    return count
