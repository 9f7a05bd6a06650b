"""Numbers and statements as a page prints them: unit, evidence marks raised, or “assumed”."""

from datetime import date

from motdesk.base.dates import format_date
from motdesk.base.money import format_money, format_number
from motdesk.base.texts import _
from motdesk.domain.briefs.packs import PackBrief
from motdesk.domain.briefs.quantities import Marks, Quantity
from motdesk.drawings.amounts import amount
from motdesk.drawings.evidence_words import mark_words
from motdesk.reports.blocks import Span

UNKNOWN = "—"


def marked(
    text: str, marks: Marks, *, is_assumed: bool = False, is_bold: bool = False
) -> tuple[Span, ...]:
    """Return a statement with its evidence marks, or with the word for assumed."""
    raised = mark_words(marks) or (_("assumed") if is_assumed else "")
    span = Span(text, is_bold=is_bold, is_assumed=is_assumed)
    return (span, Span(f" {raised}", is_raised=True)) if raised else (span,)


def number_text(quantity: Quantity | None, *, is_bold: bool = False) -> tuple[Span, ...]:
    """Return a number without its unit; a dash where it is not known."""
    if quantity is None:
        return (Span(UNKNOWN),)
    text = format_number(quantity.value)
    return marked(text, quantity.marks, is_assumed=quantity.is_assumed, is_bold=is_bold)


def amount_text(quantity: Quantity | None) -> tuple[Span, ...]:
    """Return a number with its unit; a dash where it is not known."""
    if quantity is None:
        return (Span(UNKNOWN),)
    text = amount(quantity.value, quantity.unit)
    return marked(text, quantity.marks, is_assumed=quantity.is_assumed)


def money_text(quantity: Quantity | None) -> tuple[Span, ...]:
    """Return an amount of money, its unit being a currency; a dash where it is not known."""
    if quantity is None:
        return (Span(UNKNOWN),)
    text = format_money(quantity.value, quantity.unit)
    return marked(text, quantity.marks, is_assumed=quantity.is_assumed)


def day(brief: PackBrief, value: date | None) -> str:
    """Return a date as this pack writes dates; a dash where it is not known."""
    return format_date(value, is_era=brief.is_era) or UNKNOWN


def bold(text: str) -> Span:
    """Return a piece of text in bold."""
    return Span(text, is_bold=True)


def raised(mark: str) -> Span:
    """Return a mark raised behind what it proves."""
    return Span(f" {mark}" if mark else "", is_raised=True)


def muted(text: str) -> Span:
    """Return a piece of text that steps back."""
    return Span(text, is_muted=True)
