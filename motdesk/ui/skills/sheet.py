"""One skill whole: how critical, who holds it, who learns it, what depends on it."""

from motdesk.base.errors import UserError
from motdesk.base.texts import _
from motdesk.domain.evidence import Evidence
from motdesk.domain.skills import DependentItem, Holder, Skill, Successor
from motdesk.services import names
from motdesk.services.skills import items_to_need
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.record_sheets import RecordSheet
from motdesk.ui.skills import fields


class SkillSheet(RecordSheet):
    """Edit one skill in place."""

    def __init__(self, desk: Desk, partner_id: str) -> None:
        super().__init__(desk, Skill)
        px, workspace = desk.theme.px, desk.workspace
        self._items = self.linkable(lambda: items_to_need(workspace, partner_id))
        evidence = self.linkable(lambda: names.choices(workspace, Evidence))
        self.body.setContentsMargins(px(8), 0, px(8), px(16))
        self.form = self.add_form("", fields.skill_fields(), columns=2)
        self.holders = self.add_table(
            _("Holders"), "holders", Holder, fields.holder_columns(),
            hint=_("Write pseudonyms, never names. Only counts are ever printed."),
            add_text=_("Add a holder"),
            empty=_("Who can do it, how well, and until when are they there?"),
            details=fields.holder_details(),
        )  # fmt: skip
        self.successors = self.add_table(
            _("Successors"), "successors", Successor, fields.successor_columns(),
            add_text=_("Add a successor"),
            empty=_("Who learns it, up to which level, until when, how likely?"),
            details=fields.successor_details(),
        )  # fmt: skip
        self.dependents = self.add_table(
            _("What depends on it"), "dependents", DependentItem,
            fields.dependent_columns(self._items),
            add_text=_("Add an item"),
            empty=_("Which milestones of the roadmap need this skill?"),
            make=self._new_dependent,
        )  # fmt: skip
        self.sources = self.add_sources(
            fields.source_columns(evidence),
            evidence,
            _("Who says so: a skill map, a visit, a talk?"),
        )
        self.add_removal(_("Remove the skill"))
        self.body.addStretch(1)

    def show_skill(self, skill: Skill) -> None:
        """Show a skill."""
        self.show_record(skill)

    def start_writing(self) -> None:
        """Put the cursor into the name."""
        self.form.focus_field("name")

    def _new_dependent(self) -> DependentItem:
        if not self._items():
            raise UserError(
                _("There is no item on the roadmap yet."), advice=_("Draw the roadmap first.")
            )
        return DependentItem(item_id="")
