"""The fields of a right as people see them, with its territories and licences."""

from collections.abc import Callable

from motdesk.base.texts import _
from motdesk.domain.doubts import doubt_about_money
from motdesk.ui.kit.fields import Choices, FormField, remark_field
from motdesk.ui.kit.linkable import Linkable


def right_fields(strengths: Choices | Callable[[], Choices]) -> tuple[FormField, ...]:
    """Return what is asked of a right."""
    return (
        FormField(name="title", label=_("Right or know-how"), is_wide=True),
        FormField(name="kind", label=_("Kind")),
        FormField(name="status", label=_("Status")),
        FormField(name="number", label=_("Number")),
        FormField(name="jurisdiction", label=_("Country"), help=_("JP, US, EP, CN …")),
        FormField(name="filed", label=_("Filed on")),
        FormField(name="granted", label=_("Granted on")),
        FormField(
            name="expiry_override",
            label=_("Expires, if otherwise than reckoned"),
        ),
        FormField(name="next_fee", label=_("Next fee due")),
        FormField(name="covers", label=_("What it covers"), is_long=True, is_wide=True),
        FormField(name="disclosure", label=_("Disclosure")),
        FormField(name="ground", label=_("Brought along or made together")),
        FormField(name="holder", label=_("Holder"), is_extra=True),
        FormField(name="strength_id", label=_("Strength"), choices=strengths, is_extra=True),
        FormField(name="is_open", label=_("Open to others"), is_extra=True),
        FormField(name="is_blocking_us", label=_("It blocks us"), is_extra=True),
        FormField(
            name="design_around_months",
            label=_("To design around it"),
            unit=_("months"),
            is_extra=True,
        ),
        remark_field(),
    )


def territory_columns() -> tuple[FormField, ...]:
    """Return the columns of the table of territories."""
    return (
        FormField(name="country", label=_("Country"), is_wide=True, width=90),
        FormField(name="sales_share", label=_("Share of sales"), unit="%", width=130),
        FormField(name="status_weight", label=_("Weight of the status"), unit="%", width=150),
    )


def licence_columns() -> tuple[FormField, ...]:
    """Return the columns of the table of licences."""
    return (
        FormField(name="licensee", label=_("Licensee"), is_wide=True, width=120),
        FormField(name="ends", label=_("Ends"), width=120),
        FormField(name="is_exclusive", label=_("Exclusive"), width=80),
    )


def licence_details() -> tuple[FormField, ...]:
    """Return the fields of one licence below the table."""
    return (
        FormField(name="terms", label=_("Terms"), is_long=True, is_wide=True),
        FormField(name="begins", label=_("Begins")),
        FormField(name="fee", label=_("Fee"), doubt=doubt_about_money),
        FormField(name="currency", label=_("Currency")),
        FormField(name="disclosure", label=_("Disclosure")),
    )


def source_columns(evidence: Linkable, targets: Choices) -> tuple[FormField, ...]:
    """Return the columns of the table of evidence."""
    return (
        FormField(
            name="evidence_id", label=_("Evidence"), choices=evidence, is_wide=True, width=160
        ),
        FormField(name="target", label=_("What it proves"), choices=targets, width=150),
        FormField(name="page", label=_("Page"), width=80),
    )
