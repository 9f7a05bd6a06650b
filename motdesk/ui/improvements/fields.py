"""The fields of improvements and losses as people see them."""

from collections.abc import Callable

from motdesk.base.texts import _
from motdesk.domain.doubts import doubt_about_flow, doubt_about_money
from motdesk.ui.kit.fields import Choices, FormField, remark_field
from motdesk.ui.kit.linkable import Linkable


def head_fields(strengths: Choices | Callable[[], Choices]) -> tuple[FormField, ...]:
    """Return what was done, when, for whom."""
    return (
        FormField(name="title", label=_("Improvement"), is_wide=True),
        FormField(name="kind", label=_("Kind")),
        FormField(name="disclosure", label=_("Disclosure")),
        FormField(name="begun", label=_("Begun")),
        FormField(name="finished", label=_("Finished")),
        FormField(name="amount", label=_("Money spent"), doubt=doubt_about_money),
        FormField(name="currency", label=_("Currency")),
        FormField(
            name="customer_value",
            label=_("Value to the customer"),
            help=_("Whose what gets better, and how."),
            is_long=True,
            is_wide=True,
        ),
        FormField(name="expected_effect", label=_("Expected effect"), is_long=True, is_wide=True,
                  is_extra=True),
        FormField(name="pillar", label=_("Pillar"), is_extra=True),
        FormField(name="strength_id", label=_("Strength it serves"), choices=strengths,
                  is_extra=True),
        remark_field(),
    )  # fmt: skip


def line_fields(strengths: Choices | Callable[[], Choices]) -> tuple[FormField, ...]:
    """Return all single fields of an improvement, as the columns of a spreadsheet."""
    return (*head_fields(strengths), *measured_fields(), *money_fields(), *rate_fields())


def measured_fields() -> tuple[FormField, ...]:
    """Return the KPI and how it stood before and after."""
    return (
        FormField(name="kpi", label=_("KPI"), is_wide=True),
        FormField(name="kpi_unit", label=_("Unit")),
        FormField(name="is_lower_better", label=_("Lower is better")),
        FormField(name="before_mean", label=_("Mean before"), unit_of="kpi_unit"),
        FormField(name="after_mean", label=_("Mean after"), unit_of="kpi_unit"),
        FormField(name="before_deviation", label=_("Deviation before"), unit_of="kpi_unit"),
        FormField(name="after_deviation", label=_("Deviation after"), unit_of="kpi_unit"),
        FormField(name="before_count", label=_("Count before")),
        FormField(name="after_count", label=_("Count after")),
        FormField(name="verified_by", label=_("Verified by"), is_wide=True),
    )


def money_fields() -> tuple[FormField, ...]:
    """Return what turns the change into money that may be claimed."""
    return (
        FormField(
            name="money_per_kpi",
            label=_("Money a year for one unit"),
            doubt=doubt_about_money,
            help=_("Of the KPI."),
        ),
        FormField(
            name="attribution",
            label=_("Attribution"),
            unit="%",
            help=_("The share that is its own work."),
        ),
        FormField(
            name="confidence",
            label=_("Confidence"),
            unit="%",
            help=_("How sure we are of it."),
        ),
    )


def rate_fields() -> tuple[FormField, ...]:
    """Return the rate that flows are discounted with."""
    return (
        FormField(
            name="discount_rate",
            label=_("Discount rate"),
            unit="%",
            help=_("0.05 is 5 % a year."),
        ),
    )


def flow_columns() -> tuple[FormField, ...]:
    """Return the columns of the cash flows."""
    return (
        FormField(name="year", label=_("Year"), help=_("0 is the beginning."), width=90),
        FormField(
            name="amount",
            label=_("Cash flow"),
            help=_("Money paid out is below zero."),
            doubt=doubt_about_flow,
            is_wide=True,
        ),
    )


def source_columns(evidence: Linkable) -> tuple[FormField, ...]:
    """Return the columns of the evidence of an improvement."""
    targets: Choices = (
        ("", _("The whole improvement")),
        ("amount", _("Money spent")),
        ("before_mean", _("Mean before")),
        ("after_mean", _("Mean after")),
    )
    return (
        FormField(name="evidence_id", label=_("Evidence"), choices=evidence, is_wide=True),
        FormField(name="target", label=_("What it proves"), choices=targets, width=150),
        FormField(name="page", label=_("Page"), width=80),
    )


def budget_fields() -> tuple[FormField, ...]:
    """Return the budget that remedies are chosen within."""
    return (
        FormField(
            name="improvement_budget",
            label=_("Budget for improvements"),
            help=_("Empty: no limit. The pack ranks within it too."),
            doubt=doubt_about_money,
        ),
    )


def loss_fields() -> tuple[FormField, ...]:
    """Return one loss and its remedy."""
    return (
        FormField(name="process", label=_("Process")),
        FormField(name="kind", label=_("Kind")),
        FormField(name="hours_per_month", label=_("Hours a month")),
        FormField(name="hourly_rate", label=_("Rate an hour")),
        FormField(name="description", label=_("What is lost"), is_long=True, is_wide=True),
        FormField(name="remedy", label=_("Remedy"), is_long=True, is_wide=True),
        FormField(name="remedy_cost", label=_("Cost of the remedy"), doubt=doubt_about_money),
        FormField(
            name="remedy_share",
            label=_("Share removed"),
            unit="%",
            help=_("Of this loss, and so of what it causes."),
        ),
        FormField(name="currency", label=_("Currency")),
    )


def result_columns(losses: Linkable) -> tuple[FormField, ...]:
    """Return the columns of what a loss leads to."""
    return (
        FormField(name="loss_id", label=_("Leads to"), choices=losses, is_wide=True),
        FormField(
            name="share",
            label=_("Share"),
            unit="%",
            help=_("The part of that loss which this one causes."),
            width=150,
        ),
    )
