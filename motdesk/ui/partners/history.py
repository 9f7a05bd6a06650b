"""What happened to a partner: every step, with the fields it changed."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from motdesk.base.dates import format_date, format_time
from motdesk.base.texts import _
from motdesk.domain.changes import Action, Change, Step
from motdesk.domain.partners import Partner
from motdesk.domain.subjects import shape
from motdesk.ui.kit.cards import Card, button, clear, label
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.fields import cells
from motdesk.ui.kit.pages import Sheet
from motdesk.ui.partners.fields import all_fields, names_of_fields

_AT_ONCE = 200  # steps
_ACTIONS = {Action.UNDO: "↶ ", Action.REDO: "↷ ", Action.DO: ""}


class HistoryTab(Sheet):
    """The steps of one partner, the newest first."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._partner_id = ""
        self._shown = self._row = 0
        card = Card(desk, _("History"), _("Nothing is lost: what stood before stands here."))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(desk.theme.px(16))
        self._grid.setVerticalSpacing(desk.theme.px(6))
        self._grid.setColumnStretch(2, 1)
        card.body.addLayout(self._grid)
        self.older = button(desk, _("Older…"), self.show_older, voice="link")
        card.body.addWidget(self.older, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(card)
        self.body.addStretch(1)

    def show_partner(self, partner: Partner) -> None:
        """Show what happened to a partner, at first the newest of it."""
        shown = self._shown if partner.id == self._partner_id else 0
        clear(self._grid)
        self._partner_id = partner.id
        self._shown = self._row = 0
        self._show_until(max(shown, _AT_ONCE))
        self.turn_to(partner.id)

    def show_older(self) -> None:
        """Show more of what lies further back."""
        self._show_until(self._shown + _AT_ONCE)

    def _show_until(self, count: int) -> None:
        one_more = count + 1  # tells whether there are older ones
        steps = self._desk.workspace.history_of(Partner, self._partner_id, one_more)
        for step in steps[self._shown : count]:
            self._add(step)
        self._shown = count
        self.older.setVisible(count < len(steps))

    def _add(self, step: Step) -> None:
        day = format_date(step.at.date(), is_era=self._desk.settings.is_era)
        self._grid.addWidget(label(f"{day} {format_time(step.at)}", "help"), self._row, 0)
        self._grid.addWidget(label(_ACTIONS[step.action] + step.label), self._row, 1, 1, 2)
        self._row += 1
        for line in (line for change in step.changes for line in differences(change)):
            self._grid.addWidget(label(line, "help", is_wrapped=True), self._row, 1, 1, 2)
            self._row += 1


def differences(change: Change) -> list[str]:
    """Return what a change did to the fields of a partner, one sentence a field."""
    before, after = change.before, change.after
    if not isinstance(before, Partner) or not isinstance(after, Partner):
        return []
    names = names_of_fields()
    known = cells(Partner, all_fields())
    texts = {cell.field.name: cell.text for cell in known}
    lines = []
    for field in shape(Partner):
        old, new = getattr(before, field.name), getattr(after, field.name)
        if old != new:
            text = texts.get(field.name, _count)
            name = names.get(field.name, field.name)
            lines.append(f"{name}: {text(old) or '—'} → {text(new) or '—'}")
    return lines


def _count(children: Any) -> str:
    return _("{count} lines").format(count=len(children))
