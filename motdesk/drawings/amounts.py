"""Numbers with their units and shares, as drawings label them."""

from decimal import Decimal
from unicodedata import east_asian_width

from motdesk.base.money import format_number

_FULL = "WFH"  # wide, full width, half-width kana


def amount(value: Decimal | None, unit: str) -> str:
    """Return a number with its unit: a space before it, but none before kana and kanji."""
    space = "" if not unit or east_asian_width(unit[0]) in _FULL else " "
    return f"{format_number(value)}{space}{unit}"


def signed(value: Decimal, places: int | None = None) -> str:
    """Return a number with its sign; nothing has none."""
    text = format_number(value, places)
    is_nothing = not any(digit in text for digit in "123456789")
    return text if value < 0 or is_nothing else f"+{text}"


def percent(share: float) -> str:
    """Return a probability as a whole percentage that says neither 0 nor 100 before it is so."""
    whole = round(share * 100)
    if whole == 100 and share < 1:
        return "> 99"
    return "< 1" if whole == 0 and share > 0 else str(whole)
