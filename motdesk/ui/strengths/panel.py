"""The strengths of one partner: the list on the left, the word bridge of the chosen one beside."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from motdesk.base.texts import _
from motdesk.domain.partners import Partner
from motdesk.domain.strengths import Strength
from motdesk.domain.whose import owner_of
from motdesk.services import records
from motdesk.services.strengths import list_strengths
from motdesk.ui.kit.cards import EmptyState, button
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.record_lines import RecordLines
from motdesk.ui.kit.removal import remove_record
from motdesk.ui.kit.spreadsheets import paste_link, spreadsheet_button
from motdesk.ui.strengths.fields import (
    head_fields,
    management_fields,
    readiness_fields,
    technology_fields,
)
from motdesk.ui.strengths.strength_list import StrengthList
from motdesk.ui.strengths.strength_sheet import StrengthSheet

if TYPE_CHECKING:
    from motdesk.domain.changes import Step


class StrengthsPanel(QWidget):
    """Show and edit the strengths of a partner."""

    def __init__(self, desk: Desk, partner_id: str) -> None:
        super().__init__()
        self._desk = desk
        self._partner_id = partner_id
        self._chosen = ""
        owner = owner_of(records.get(desk.workspace, Partner, partner_id))
        self.list = StrengthList(desk)
        self.lines = RecordLines(
            desk,
            Strength,
            (*head_fields(), *technology_fields(), *management_fields(), *readiness_fields(owner)),
            read=lambda: records.all_of(desk.workspace, Strength, partner_id=partner_id),
            make=lambda: Strength(partner_id=partner_id, title=_("New strength")),
            key=("title",),
        )
        self.sheet = StrengthSheet(desk, owner)
        self._pages = QStackedWidget()
        self._build()
        self.list.strength_chosen.connect(self.show_strength)
        self.sheet.removal_wanted.connect(lambda strength: remove_record(desk, strength))
        self.refresh(None)

    def show_strength(self, strength_id: str) -> None:
        """Show the word bridge of one strength."""
        self._chosen = strength_id
        strength = records.find(self._desk.workspace, Strength, strength_id)
        if strength is not None:
            self.sheet.show_strength(strength)

    def show_place(self, parts: tuple[str, ...]) -> None:
        """Show the strength whose id comes first in `parts`."""
        if parts:
            self._chosen = parts[0]
            self.refresh(None)

    def new_record(self) -> None:
        """Add a strength and put the cursor into its title."""
        strength = Strength(partner_id=self._partner_id, title=_("New strength"))
        self._chosen = strength.id
        self._desk.run(lambda: records.add(self._desk.workspace, strength))
        self.sheet.start_writing()

    def refresh(self, step: "Step | None") -> None:  # noqa: ARG002 - as every page is called
        """Read again what is shown."""
        rows = list_strengths(self._desk.workspace, self._partner_id)
        if rows and self._chosen not in {row.id for row in rows}:
            self._chosen = rows[0].id
        self.list.show_rows(rows, self._chosen)
        self._pages.setCurrentIndex(1 if rows else 0)
        if rows:
            self.show_strength(self._chosen)

    def _build(self) -> None:
        px = self._desk.theme.px
        side = QVBoxLayout()
        side.setSpacing(px(8))
        add = button(self._desk, _("Add a strength"), self.new_record, icon="plus", voice="link")
        add.setDisabled(self._desk.is_read_only)
        side.addWidget(self.list, 1)
        foot = QHBoxLayout()
        foot.addWidget(add, 1)
        foot.addWidget(spreadsheet_button(self._desk, self.lines))
        side.addLayout(foot)
        full = QWidget()
        row = QHBoxLayout(full)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        row.addLayout(side, 2)
        row.addWidget(self.sheet, 9)
        start = button(
            self._desk, _("Add a strength"), self.new_record, icon="plus", voice="primary"
        )
        start.setDisabled(self._desk.is_read_only)
        self._pages.addWidget(
            EmptyState(
                self._desk,
                _("Here the technical facts of this partner become arguments: what can be done, "
                  "who gains what from it, and what proves it."),
                start,
                paste_link(self._desk, self.lines),
            )
        )  # fmt: skip
        self._pages.addWidget(full)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)
