"""The fields of an item as people see them, in the sheet and in the table."""

from collections.abc import Callable, Sequence

from motdesk.base.texts import _
from motdesk.domain.doubts import doubt_about_money
from motdesk.ui.kit.fields import Choices, FormField, remark_field

Listed = Callable[[], Choices]


def what_fields() -> tuple[FormField, ...]:
    """Return what the item is and where it lies."""
    return (
        FormField(name="title", label=_("Roadmap item"), is_wide=True),
        FormField(name="layer", label=_("Layer")),
        FormField(name="lane", label=_("Lane")),
        FormField(name="kind", label=_("Kind")),
        FormField(name="status", label=_("Status")),
        FormField(name="origin", label=_("Who says so"), is_extra=True),
    )


def when_fields(fiscal_start: int) -> tuple[FormField, ...]:
    """Return its dates, which may all be empty; coarse ones are those of the fiscal year."""
    return (
        FormField(name="start", label=_("Start"), fiscal_start=fiscal_start),
        FormField(name="start_precision", label=_("Start known to the"), is_extra=True),
        FormField(name="end", label=_("End"), is_end=True, fiscal_start=fiscal_start),
        FormField(name="end_precision", label=_("End known to the"), is_extra=True),
        FormField(name="earliest", label=_("Earliest"), is_extra=True),
        FormField(name="latest", label=_("Latest"), is_extra=True),
        FormField(name="confidence", label=_("Confidence"), unit="%"),
        FormField(name="confidence_of", label=_("Whose confidence"), is_extra=True),
        FormField(name="actual_start", label=_("Actual start"), is_extra=True),
        FormField(name="actual_end", label=_("Actual end"), is_extra=True),
    )


def figure_fields(strengths: Listed, needs: Listed) -> tuple[FormField, ...]:
    """Return from which figure of merit to which it leads, and what it serves."""
    return (
        FormField(name="figure", label=_("Figure of merit")),
        FormField(name="figure_unit", label=_("Unit")),
        FormField(name="figure_from", label=_("Figure from")),
        FormField(name="figure_to", label=_("Figure to")),
        FormField(name="is_lower_better", label=_("Lower is better"), is_extra=True),
        FormField(name="disclosure", label=_("Disclosure"), is_extra=True),
        FormField(
            name="annual_benefit", label=_("Money a year"), doubt=doubt_about_money, is_extra=True
        ),
        FormField(name="currency", label=_("Currency"), is_extra=True),
        FormField(name="strength_id", label=_("Strength"), choices=strengths, is_extra=True),
        FormField(name="need_id", label=_("Need"), choices=needs, is_extra=True),
        remark_field(),
    )


def link_columns(items: Listed) -> tuple[FormField, ...]:
    """Return the columns of the links of an item."""
    return (
        FormField(name="kind", label=_("This item"), width=92),
        FormField(name="to_id", label=_("the item"), choices=items, width=120, is_wide=True),
        FormField(name="fit", label=_("Strength of the link"), choices=_FITS, width=72),
    )


def source_columns(evidence: Listed) -> tuple[FormField, ...]:
    """Return the columns of what an item leans on."""
    return (
        FormField(
            name="evidence_id", label=_("Evidence"), choices=evidence, width=120, is_wide=True
        ),
        FormField(name="target", label=_("What it proves"), choices=_targets, width=96),
    )


def source_details() -> tuple[FormField, ...]:
    """Return what else there is to say of a piece of evidence."""
    return (FormField(name="page", label=_("Page")),)


def _targets() -> Choices:
    return (
        ("", _("All of it")),
        ("start", _("Start")),
        ("end", _("End")),
        ("figure", _("Figure of merit")),
        ("figure_from", _("Figure from")),
        ("figure_to", _("Figure to")),
        ("annual_benefit", _("Money a year")),
    )


def item_columns(fiscal_start: int) -> Sequence[FormField]:
    """Return the columns of the table twin."""
    return (
        FormField(name="title", label=_("Roadmap item"), width=200, is_wide=True),
        FormField(name="layer", label=_("Layer"), width=100),
        FormField(name="lane", label=_("Lane"), width=90),
        FormField(name="kind", label=_("Kind"), width=110),
        FormField(name="start", label=_("Start"), fiscal_start=fiscal_start, width=112),
        FormField(name="start_precision", label=_("Start known to the"), width=110),
        FormField(name="end", label=_("End"), is_end=True, fiscal_start=fiscal_start, width=112),
        FormField(name="end_precision", label=_("End known to the"), width=110),
        FormField(name="status", label=_("Status"), width=90),
        FormField(name="figure_from", label=_("Figure from"), width=70),
        FormField(name="figure_to", label=_("Figure to"), width=70),
        FormField(name="figure_unit", label=_("Unit"), width=60),
    )


_FITS = ((0, "0"), (1, "1 △"), (3, "3 ○"), (9, "9 ●"))
