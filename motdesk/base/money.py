"""Numbers and money as people read them: one formatter each."""

from decimal import ROUND_HALF_UP, Decimal

from motdesk.base.texts import language

_NO_MINOR_UNIT = {"JPY", "KRW", "VND"}
_SIGNS = {"JPY": "¥", "USD": "$", "EUR": "€", "GBP": "£", "CNY": "CN¥"}
_MINUS = "\u2212"


def format_number(value: Decimal | float | None, places: int | None = None) -> str:
    """Return `value` grouped by thousands with a true minus; empty stays empty.

    Without `places` all those are written that are not zeros at the end.
    """
    if value is None:
        return ""
    number = value if isinstance(value, Decimal) else Decimal(repr(value))
    if places is not None:
        number = number.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
        number = abs(number) if number == 0 else number
        text = f"{number:,f}"
    else:
        text = f"{number:,f}"
        text = text.rstrip("0").rstrip(".") if "." in text else text
    return text.replace("-", _MINUS)


def trimmed(value: Decimal) -> Decimal:
    """Return the same number without zeros at its end, never in powers of ten."""
    whole = value.to_integral_value()
    return whole if value == whole else value.normalize()


def currency_unit(currency: str) -> str:
    """Return what stands in the head of a column of money: 円, $, or the code."""
    if language() == "ja" and currency == "JPY":
        return "円"
    return _SIGNS.get(currency, currency)


def format_money(value: Decimal | None, currency: str) -> str:
    """Return an amount with its currency as the spoken language writes it: 1,040円 or ¥1,040."""
    if value is None:
        return ""
    whole = currency in _NO_MINOR_UNIT and value == value.to_integral_value()
    text = format_number(value, 0 if whole else None)
    if language() == "ja" and currency == "JPY":
        return f"{text}円"
    sign = _SIGNS.get(currency)
    if sign is None:
        return f"{text} {currency}".strip()
    return f"{_MINUS}{sign}{text[1:]}" if text.startswith(_MINUS) else f"{sign}{text}"
