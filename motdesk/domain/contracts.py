"""How long the contract runs that a negotiation is about, and what lasts as long."""

from calendar import monthrange
from datetime import date, timedelta
from enum import StrEnum

from motdesk.domain.negotiations import Negotiation


class Validity(StrEnum):
    """How something that expires stands on a day, and to the end of the contract."""

    VALID = "valid"
    ENDS_DURING_CONTRACT = "ends_during_contract"
    EXPIRED = "expired"
    UNKNOWN = "unknown"


def contract_start(negotiation: Negotiation) -> date | None:
    """Return the first day of the contract: as agreed, or else that of the meeting."""
    return negotiation.contract_starts or negotiation.held_on


def contract_end(negotiation: Negotiation) -> date | None:
    """Return the last day of the contract; None if its start or months are not known."""
    start, months = contract_start(negotiation), negotiation.contract_months
    if start is None or months is None:
        return None
    return months_later(start, months) - timedelta(days=1)


def months_later(day: date, months: int) -> date:
    """Return the same day so many months later, or the last day of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > date.max.year:
        return date.max
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def validity_of(expires: date | None, as_of: date, end: date | None) -> Validity:
    """Judge a day of expiry on `as_of`, and against the `end` of a contract if that is known."""
    if expires is None:
        return Validity.UNKNOWN
    if expires < as_of:
        return Validity.EXPIRED
    return Validity.ENDS_DURING_CONTRACT if end is not None and expires < end else Validity.VALID
