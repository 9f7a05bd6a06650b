"""The columns of months and the fields of a record of performance, as people see them."""

from motdesk.base.texts import _
from motdesk.ui.kit.fields import FormField


def month_columns() -> tuple[FormField, ...]:
    """Return the columns of a month, in the order that a spreadsheet would have them."""
    return (
        FormField(name="month", label=_("Month"), is_month=True, width=90),
        FormField(name="delivered", label=_("Delivered"), width=76),
        FormField(name="defective", label=_("Defective"), width=70),
        FormField(name="due", label=_("Due"), help=_("Deliveries due in the month"), width=78),
        FormField(
            name="on_time", label=_("On time"), help=_("Of these, how many came on time"), width=66
        ),
        FormField(name="claims", label=_("Claims"), width=78),
        FormField(
            name="price_index", label=_("Price index"), help=_("100 at the beginning"), width=76
        ),
        FormField(
            name="response_days",
            label=_("Days to answer"),
            help=_("Days until a claim was answered, on average"),
            width=80,
        ),
        FormField(name="remark", label=_("Remark"), is_wide=True, width=104),
    )


def record_fields() -> tuple[FormField, ...]:
    """Return the fields of the record itself."""
    return (
        FormField(name="title", label=_("Title of the record")),
        FormField(name="disclosure", label=_("Disclosure")),
    )
