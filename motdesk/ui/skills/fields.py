"""The fields of a skill as people see them, with its holders and successors."""

from motdesk.base.texts import _
from motdesk.ui.kit.fields import FormField, remark_field
from motdesk.ui.kit.linkable import Linkable

_LEVELS = range(5)


def skill_fields() -> tuple[FormField, ...]:
    """Return what is asked of a skill."""
    return (
        FormField(name="name", label=_("Skill"), is_wide=True),
        FormField(name="process", label=_("Process")),
        FormField(name="pillar", label=_("Pillar")),
        FormField(name="criticality", label=_("Criticality"), unit="1–5"),
        FormField(name="required", label=_("Holders required")),
        FormField(name="documented", label=_("Documented"), unit="%"),
        FormField(name="handover_plan", label=_("Handover plan"), is_long=True, is_wide=True),
        remark_field(),
    )


def holder_columns() -> tuple[FormField, ...]:
    """Return the columns of the table of holders."""
    return (
        FormField(name="pseudonym", label=_("Pseudonym"), is_wide=True, width=80),
        FormField(name="level", label=_("Skill level"), choices=level_words(), width=170),
        FormField(name="leaves", label=_("Leaves on"), width=110),
    )


def holder_details() -> tuple[FormField, ...]:
    """Return the fields of one holder below the table."""
    return (FormField(name="yearly_leaving", label=_("Chance of leaving in a year"), unit="%"),)


def successor_columns() -> tuple[FormField, ...]:
    """Return the columns of the table of successors."""
    return (
        FormField(name="pseudonym", label=_("Pseudonym"), is_wide=True, width=80),
        FormField(name="level_aimed", label=_("Aim"), choices=level_words(), width=170),
        FormField(name="ready_by", label=_("Ready by"), width=110),
    )


def successor_details() -> tuple[FormField, ...]:
    """Return the fields of one successor below the table."""
    return (
        FormField(name="level", label=_("Level now"), choices=level_words()),
        FormField(name="probability", label=_("Probability"), unit="%"),
    )


def dependent_columns(items: Linkable) -> tuple[FormField, ...]:
    """Return the column of the table of milestones."""
    return (FormField(name="item_id", label=_("Item of the roadmap"), choices=items, is_wide=True),)


def source_columns(evidence: Linkable) -> tuple[FormField, ...]:
    """Return the columns of the table of evidence."""
    return (
        FormField(
            name="evidence_id", label=_("Evidence"), choices=evidence, is_wide=True, width=160
        ),
        FormField(name="page", label=_("Page"), width=80),
    )


def level_words() -> list[tuple[int, str]]:
    """Return the levels of skill with what each means."""
    words = (
        _("0 cannot yet"),
        _("1 assists"),
        _("2 works alone"),
        _("3 solves problems"),
        _("4 teaches"),
    )
    return list(zip(_LEVELS, words, strict=True))
