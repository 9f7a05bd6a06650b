"""One skill whole: how critical, who holds it, who learns it, what depends on it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from motdesk.base.errors import UserError
from motdesk.base.texts import _
from motdesk.domain.evidence import Evidence, Source
from motdesk.domain.skills import DependentItem, Holder, Skill, Successor
from motdesk.services import names
from motdesk.services.skills import items_to_need
from motdesk.ui.kit.cards import Card, button
from motdesk.ui.kit.child_table import ChildTable
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.fields import FormField
from motdesk.ui.kit.forms import Form
from motdesk.ui.kit.linkable import Linkable
from motdesk.ui.kit.pages import Sheet
from motdesk.ui.skills import fields


class SkillSheet(Sheet):
    """Edit one skill in place."""

    removal_wanted = Signal(object)  # Skill

    def __init__(self, desk: Desk, partner_id: str) -> None:
        super().__init__(desk)
        self._desk = desk
        self._skill: Skill | None = None
        workspace = desk.workspace
        self._items = Linkable(lambda: items_to_need(workspace, partner_id))
        self._evidence = Linkable(lambda: names.choices(workspace, Evidence))
        self.form = Form(desk, Skill, fields.skill_fields(), columns=2)
        self._build()

    def show_skill(self, skill: Skill) -> None:
        """Show a skill; where it is another one, from its top."""
        is_other = self._skill is None or self._skill.id != skill.id
        self._skill = skill
        for linkable in (self._items, self._evidence):
            linkable.refresh()
        self.form.set_record(skill)
        self.holders.set_children(skill.holders)
        self.successors.set_children(skill.successors)
        self.dependents.set_children(skill.dependents)
        self.sources.set_children(skill.sources)
        if is_other:
            self.verticalScrollBar().setValue(0)

    def start_writing(self) -> None:
        """Put the cursor into the name."""
        self.form.focus_field("name")

    def _build(self) -> None:
        px = self._desk.theme.px
        self.body.setContentsMargins(px(8), 0, px(8), px(16))
        card = Card(self._desk)
        card.body.addWidget(self.form)
        self.body.addWidget(card)
        self.holders = self._table(
            _("Holders"), "holders", Holder, fields.holder_columns(),
            hint=_("Write pseudonyms, never names. Only counts are ever printed."),
            add_text=_("Add a holder"),
            empty=_("Who can do it, how well, and until when are they there?"),
            details=fields.holder_details(),
        )  # fmt: skip
        self.successors = self._table(
            _("Successors"), "successors", Successor, fields.successor_columns(),
            add_text=_("Add a successor"),
            empty=_("Who learns it, up to which level, until when, how likely?"),
            details=fields.successor_details(),
        )  # fmt: skip
        self.dependents = self._table(
            _("What depends on it"), "dependents", DependentItem,
            fields.dependent_columns(self._items),
            add_text=_("Add an item"),
            empty=_("Which milestones of the roadmap need this skill?"),
            make=self._new_dependent,
        )  # fmt: skip
        self.sources = self._table(
            _("Evidence"), "sources", Source, fields.source_columns(self._evidence),
            add_text=_("Add evidence"),
            empty=_("Who says so: a skill map, a visit, a talk?"),
            make=self._new_source,
        )  # fmt: skip
        remove = button(
            self._desk,
            _("Remove the skill"),
            lambda: self.removal_wanted.emit(self._skill),
            icon="trash-2",
            voice="quiet",
        )
        remove.setDisabled(self._desk.is_read_only)
        last = QHBoxLayout()
        last.addStretch(1)
        last.addWidget(remove)
        self.body.addLayout(last)
        self.body.addStretch(1)

    def _table(
        self,
        heading: str,
        name: str,
        kind: type,
        columns: Sequence[FormField],
        *,
        hint: str = "",
        **words: Any,
    ) -> ChildTable:
        card = Card(self._desk, heading, hint)
        table = ChildTable(
            self._desk, kind, columns, lambda children: self._save(name, children), **words
        )
        card.body.addWidget(table)
        self.body.addWidget(card)
        return table

    def _save(self, name: str, children: tuple[Any, ...]) -> None:
        skill: Any = self._skill
        self._desk.save(replace(skill, **{name: children}))

    def _new_dependent(self) -> DependentItem:
        known = self._items()
        if not known:
            raise UserError(
                _("There is no item on the roadmap yet."), advice=_("Draw the roadmap first.")
            )
        taken = {item.item_id for item in self._skill.dependents} if self._skill else set()
        free = (id_ for id_, _title in known if id_ not in taken)
        return DependentItem(item_id=next(free, known[0][0]))

    def _new_source(self) -> Source:
        known = self._evidence()
        if not known:
            raise UserError(
                _("There is no evidence yet."), advice=_("Add it in the library first.")
            )
        return Source(evidence_id=known[0][0])
