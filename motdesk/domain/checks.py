"""The rules by which values check themselves when they are made."""

from datetime import date
from decimal import Decimal
from itertools import pairwise

from motdesk.base.errors import UserError
from motdesk.base.money import format_number
from motdesk.base.texts import _

_LARGEST, _SMALLEST = Decimal("1e14"), Decimal("1e-14")


def check_range(name: str, value: int | Decimal | None, low: int, high: int) -> None:
    """Refuse a value outside low…high; empty is allowed. Raises UserError."""
    if value is None or low <= value <= high:
        return
    raise UserError(
        _("{field} must lie between {low} and {high}; {value} does not.").format(
            field=_(name),
            low=format_number(low),
            high=format_number(high),
            value=format_number(value),
        ),
        kept=_("Nothing was kept."),
    )


def check_share(name: str, value: Decimal | None) -> None:
    """Refuse a share outside 0…1, said in per cent; empty is allowed. Raises UserError."""
    if value is None or 0 <= value <= 1:
        return
    raise UserError(
        _("{field} must lie between 0 and 100 %; {value} % does not.").format(
            field=_(name), value=format_number(value * 100)
        ),
        kept=_("Nothing was kept."),
    )


def check_not_negative(name: str, value: int | Decimal | None) -> None:
    """Refuse a value below zero; empty is allowed. Raises UserError."""
    if value is not None and value < 0:
        raise UserError(
            _("{field} must not be below zero.").format(field=_(name)),
            kept=_("Nothing was kept."),
        )


def check_finite(name: str, value: Decimal | None) -> None:
    """Refuse NaN and infinity; empty is allowed. Raises UserError."""
    if value is not None and not value.is_finite():
        raise UserError(_("{field} must be a number.").format(field=_(name)))


def check_size(value: Decimal) -> None:
    """Refuse a number that no formula takes: not finite, beyond 10^14 or so near to zero.

    Raises UserError.
    """
    if not value.is_finite() or (value and not _SMALLEST <= abs(value) <= _LARGEST):
        raise UserError(
            _("{value} is too large or too small a number; nothing was kept.").format(value=value),
            advice=_("Write the amount in another unit, such as millions."),
        )


def check_order(name: str, *values: Decimal | date | None) -> None:
    """Refuse values that do not rise; empty ones are passed over. Raises UserError."""
    given = [value for value in values if value is not None]
    if any(left > right for left, right in pairwise(given)):  # type: ignore[operator]  # they are all of one kind
        raise UserError(
            _("{field}: put the values in rising order, the lowest or earliest first.").format(
                field=_(name)
            )
        )


def check_name(name: str, value: str) -> None:
    """Refuse an empty name. Raises UserError."""
    if not value.strip():
        raise UserError(_("{field} must not be empty.").format(field=_(name)))


def check_currency(value: str) -> None:
    """Refuse what is not three capital letters, as ISO 4217 has them. Raises UserError."""
    if not (len(value) == 3 and value.isascii() and value.isalpha() and value.isupper()):
        raise UserError(
            _("“{value}” is no currency; write its three letters, such as JPY or USD.").format(
                value=value
            )
        )


def check_corporate_number(value: str) -> None:
    """Refuse a corporate number whose check digit is wrong; empty is allowed. Raises UserError.

    Source: the National Tax Agency's rule: 9 − (Σ of the twelve digits, weighted 1, 2, 1, 2 …
    from the right) mod 9.
    """
    if not value:
        return
    is_digits = len(value) == 13 and value.isascii() and value.isdigit()
    if is_digits:
        weighted = sum(int(d) * (1 + i % 2) for i, d in enumerate(reversed(value[1:])))
        if int(value[0]) == 9 - weighted % 9:
            return
    raise UserError(
        _("“{value}” is no corporate number: it has 13 digits and the first one checks the rest.")
        .format(value=value)
    )  # fmt: skip
