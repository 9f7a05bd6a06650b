"""What people see of items, quotes, cost lines and price revisions."""

from collections.abc import Callable, Sequence

from motdesk.base.texts import _
from motdesk.domain.doubts import doubt_about_flow, doubt_about_money
from motdesk.domain.whose import Whose
from motdesk.ui.kit.fields import FormField, remark_field

Choices = Callable[[], Sequence[tuple[str, str]]]


def item_fields() -> tuple[FormField, ...]:
    """Return what is known of an item."""
    return (
        FormField(name="name", label=_("Item"), is_wide=True),
        FormField(name="part_number", label=_("Part number")),
        FormField(name="unit", label=_("Unit")),
        FormField(name="currency", label=_("Currency"), help=_("Three letters, such as JPY")),
        FormField(name="current_price", label=_("Present price"), doubt=doubt_about_money),
        FormField(name="price_since", label=_("Since")),
        FormField(name="annual_volume", label=_("Annual volume")),
        FormField(name="is_tax_excluded", label=_("Prices without tax")),
        FormField(name="disclosure", label=_("Disclosure")),
        remark_field(),
    )


def cost_columns() -> tuple[FormField, ...]:
    """Return the columns of our estimate."""
    return (
        FormField(name="element", label=_("Element"), width=120),
        FormField(name="name", label=_("Line"), is_wide=True, width=180),
        FormField(name="low", label=_("Low"), doubt=doubt_about_money, width=80),
        FormField(name="likely", label=_("Likely"), doubt=doubt_about_money, width=80),
        FormField(name="high", label=_("High"), doubt=doubt_about_money, width=80),
        FormField(name="note", label=_("What it rests on"), is_wide=True, width=160),
    )


def quote_columns(seller: Whose) -> tuple[FormField, ...]:
    """Return the columns of the rounds, in the words of who quotes."""
    dated = seller.words(_("Handed in on"), _("Received"), _("Day of the quote"))
    return (
        FormField(name="round", label=_("Round"), width=70),
        FormField(name="received", label=dated, width=110),
        FormField(name="number", label=_("Quote number"), width=140),
        FormField(name="price", label=_("Price"), doubt=doubt_about_money, width=90),
        FormField(name="disclosure", label=_("Disclosure"), width=110),
        FormField(name="note", label=_("Note"), is_wide=True, width=160),
    )


def quote_line_columns() -> tuple[FormField, ...]:
    """Return the columns of one round's lines."""
    return (
        FormField(name="element", label=_("Element"), width=130),
        FormField(name="name", label=_("Line"), is_wide=True, width=200),
        FormField(name="amount", label=_("Amount"), doubt=doubt_about_flow, width=100),
    )


def revision_fields() -> tuple[FormField, ...]:
    """Return what a price revision says beside its lines."""
    return (
        FormField(name="title", label=_("Title"), is_wide=True),
        FormField(name="requested", label=_("Requested on")),
        FormField(name="effective", label=_("Effective from")),
        FormField(name="asked_price", label=_("Price asked"), doubt=doubt_about_money),
        FormField(name="agreed_price", label=_("Price agreed"), doubt=doubt_about_money),
        FormField(
            name="fixed_share",
            label=_("Fixed share of the index clause"),
            help=_("Between 0 and 1; with the weights of the lines it adds up to 1."),
        ),
        FormField(name="disclosure", label=_("Disclosure")),
        FormField(name="note", label=_("Note"), is_long=True, is_wide=True, is_extra=True),
    )


def revision_columns(indexes: Choices) -> tuple[FormField, ...]:
    """Return the columns of the lines of a price revision."""
    return (
        FormField(name="element", label=_("Element"), width=100),
        FormField(name="cause", label=_("Cause"), is_wide=True, width=112),
        FormField(
            name="cost",
            label=_("Cost now"),
            doubt=doubt_about_money,
            help=_("Its part of the present price; of an improvement, what it takes off."),
            width=72,
        ),
        FormField(name="index_id", label=_("Index"), choices=indexes, is_wide=True, width=132),
        FormField(name="base_month", label=_("Base month"), is_month=True, width=84),
        FormField(name="compare_month", label=_("Compare month"), is_month=True, width=88),
        FormField(name="disclosure", label=_("Disclosure"), width=104),
        FormField(
            name="weight",
            label=_("Weight"),
            help=_("Its weight in the index clause, between 0 and 1."),
            width=64,
        ),
    )
