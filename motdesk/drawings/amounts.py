"""Numbers with their units and shares, as drawings label them."""

from decimal import Decimal

from motdesk.base.money import format_number


def amount(value: Decimal | None, unit: str) -> str:
    """Return a number with its unit: a space before Latin letters, none before kana and kanji."""
    space = " " if unit and unit[0].isascii() and unit[0] != "%" else ""
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
