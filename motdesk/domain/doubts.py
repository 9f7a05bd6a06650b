"""What can be so but is rarely meant, such as a year mistyped: asked about, never refused."""

from datetime import date
from decimal import Decimal

from motdesk.base.texts import _, _n

_YEARS = 30  # nobody plans or remembers further at this desk
_HUGE = Decimal(10) ** 10


def doubt_about_day(day: date, today: date) -> str:
    """Return what to ask about a day far from today; empty where there is nothing to ask."""
    years = day.year - today.year
    if abs(years) <= _YEARS:
        return ""
    ahead = _n(
        "Is this right? It lies {count} year ahead.",
        "Is this right? It lies {count} years ahead.",
        years,
    )
    back = _n(
        "Is this right? It lies {count} year back.",
        "Is this right? It lies {count} years back.",
        -years,
    )
    return (ahead if years > 0 else back).format(count=abs(years))


def doubt_about_flow(amount: Decimal) -> str:
    """Return what to ask about money that flows in or out; empty where there is nothing to ask."""
    if abs(amount) < _HUGE:
        return ""
    return _("Is this right? It is ten billion or more.")


def doubt_about_money(amount: Decimal) -> str:
    """Return what to ask about money that is rarely below zero or huge; or nothing."""
    return _("Is this right? It is below zero.") if amount < 0 else doubt_about_flow(amount)
