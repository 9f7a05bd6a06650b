"""The fields of scorecards and their templates, as people see them."""

from motdesk.base.texts import _, language
from motdesk.ui.kit.fields import FormField
from motdesk.ui.kit.linkable import Linkable


def card_fields() -> tuple[FormField, ...]:
    """Return the fields of a scorecard."""
    return (
        FormField(name="title", label=_("Period")),
        FormField(name="begins", label=_("Begins")),
        FormField(name="ends", label=_("Ends")),
        FormField(name="evaluated", label=_("Evaluated on")),
        FormField(name="evaluated_by", label=_("Evaluated by")),
        FormField(name="note", label=_("Overall remark"), is_long=True, is_wide=True),
    )


def mark_columns(axes: Linkable, evidence: Linkable) -> tuple[FormField, ...]:
    """Return the columns of the marks of a scorecard."""
    return (
        FormField(name="axis_id", label=_("Axis"), choices=axes, is_read_only=True, width=200),
        FormField(name="mark", label=_("Mark"), help=_("0 to 5; empty: not known"), width=64),
        FormField(name="is_not_applicable", label=_("Not applicable"), width=110),
        FormField(name="evidence_id", label=_("Evidence"), choices=evidence, width=190),
        FormField(name="note", label=_("Reason"), is_wide=True, width=120),
    )


def template_fields() -> tuple[FormField, ...]:
    """Return the fields of a template: its name and the lower ends of its bands."""
    return (
        FormField(name="name", label=_("Name of the template")),
        FormField(name="band_a", label=_("A from"), unit=_("points")),
        FormField(name="band_b", label=_("B from"), unit=_("points")),
        FormField(name="band_c", label=_("C from"), unit=_("points")),
    )


def axis_columns() -> tuple[FormField, ...]:
    """Return the columns of the axes, in the language spoken here."""
    own = language()
    return (
        FormField(name=f"name_{own}", label=_("Axis"), width=200),
        FormField(name="weight", label=_("Weight"), width=76),
        *_anchors(own),
    )


def axis_details() -> tuple[FormField, ...]:
    """Return the same words in the other language, below the list of axes."""
    other, words = ("en", _("English")) if language() == "ja" else ("ja", _("Japanese"))
    return (
        FormField(name=f"name_{other}", label=_("Axis"), unit=words),
        *_anchors(other, words),
    )


def _anchors(code: str, unit: str = "") -> tuple[FormField, ...]:
    return (
        FormField(name=f"low_{code}", label=_("Mark 1 means"), unit=unit, is_wide=not unit),
        FormField(name=f"middle_{code}", label=_("Mark 3 means"), unit=unit, is_wide=not unit),
        FormField(name=f"high_{code}", label=_("Mark 5 means"), unit=unit, is_wide=not unit),
    )
