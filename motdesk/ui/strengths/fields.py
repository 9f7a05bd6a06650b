"""The fields of a strength as people see them, on either side of the bridge."""

from motdesk.base.texts import _
from motdesk.domain.doubts import doubt_about_money
from motdesk.domain.strengths import Link
from motdesk.domain.whose import Whose
from motdesk.services.readiness import levels
from motdesk.ui.kit.fields import FormField, remark_field

# Where the cursor goes when a link of the chain is chosen.
FIELD_OF_LINK = {
    Link.BENEFIT: "benefit",
    Link.FIGURE: "figure",
    Link.CAPABILITY: "capability",
    Link.KPI: "kpi",
    Link.MONEY: "money_per_year",
}


def head_fields() -> tuple[FormField, ...]:
    """Return what stands above the bridge."""
    return (
        FormField(name="title", label=_("Strength")),
        FormField(name="pillar", label=_("Pillar")),
        FormField(name="disclosure", label=_("Disclosure")),
    )


def technology_fields() -> tuple[FormField, ...]:
    """Return the words of technology: what can be done, and by which figure it is better."""
    return (
        FormField(
            name="capability",
            label=_("Capability: verb and object"),
            is_long=True,
            is_wide=True,
        ),
        FormField(name="condition", label=_("Condition"), is_wide=True),
        FormField(name="figure", label=_("Figure of merit"), is_wide=True),
        FormField(name="figure_value", label=_("Value"), unit_of="figure_unit"),
        FormField(name="figure_unit", label=_("Unit")),
        FormField(name="figure_benchmark", label=_("Benchmark"), unit_of="figure_unit"),
        FormField(name="is_lower_better", label=_("Lower is better")),
        FormField(
            name="figure_limit", label=_("Physical limit"), unit_of="figure_unit", is_extra=True
        ),
    )


def management_fields() -> tuple[FormField, ...]:
    """Return the words of management: who gains what, and how much money a year that is."""
    return (
        FormField(name="beneficiary", label=_("Who gains"), is_wide=True),
        FormField(
            name="benefit",
            label=_("What they gain"),
            is_long=True,
            is_wide=True,
        ),
        FormField(name="kpi", label=_("KPI that moves"), is_wide=True),
        FormField(name="money_per_year", label=_("Money a year"), doubt=doubt_about_money),
        FormField(name="currency", label=_("Currency")),
    )


def readiness_fields(owner: Whose) -> tuple[FormField, ...]:
    """Return the readiness levels, claimed (of ourselves: assessed) beside demonstrated."""
    trl = owner.words(_("TRL, our own assessment"), _("TRL claimed"))
    mrl = owner.words(_("MRL, our own assessment"), _("MRL claimed"))
    return (
        FormField(name="trl_claimed", label=trl, choices=_levels("trl")),
        FormField(name="trl_demonstrated", label=_("TRL demonstrated"), choices=_levels("trl")),
        FormField(name="mrl_claimed", label=mrl, choices=_levels("mrl")),
        FormField(name="mrl_demonstrated", label=_("MRL demonstrated"), choices=_levels("mrl")),
        remark_field(is_extra=False),
    )


def _levels(scale: str) -> list[tuple[int, str]]:
    return [(level, f"{level}  {words}") for level, words in levels(scale)]
