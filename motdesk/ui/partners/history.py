"""What happened to a partner: every step, with the fields it changed."""

from typing import Any

from PySide6.QtWidgets import QGridLayout

from motdesk.base.dates import format_date, format_time
from motdesk.base.texts import _
from motdesk.domain.changes import Action, Change
from motdesk.domain.partners import Partner
from motdesk.domain.subjects import shape
from motdesk.ui.kit.cards import Card, clear, label
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.fields import cells
from motdesk.ui.kit.pages import Sheet
from motdesk.ui.partners.fields import agreement_fields, basic_fields, names_of_fields, size_fields

_ACTIONS = {Action.UNDO: "↶ ", Action.REDO: "↷ ", Action.DO: ""}


class HistoryTab(Sheet):
    """The steps of one partner, the newest first."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        card = Card(desk, _("History"), _("Nothing is lost: what stood before stands here."))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(desk.theme.px(16))
        self._grid.setVerticalSpacing(desk.theme.px(6))
        self._grid.setColumnStretch(2, 1)
        card.body.addLayout(self._grid)
        self.body.addWidget(card)
        self.body.addStretch(1)

    def show_partner(self, partner: Partner) -> None:
        """Show what happened to a partner."""
        clear(self._grid)
        row = 0
        for step in self._desk.workspace.history_of(Partner, partner.id):
            lines = [line for change in step.changes for line in differences(change)]
            day = format_date(step.at.date(), is_era=self._desk.settings.is_era)
            when = label(f"{day} {format_time(step.at)}", "help")
            self._grid.addWidget(when, row, 0)
            self._grid.addWidget(label(_ACTIONS[step.action] + step.label), row, 1, 1, 2)
            for line in lines:
                row += 1
                self._grid.addWidget(label(line, "help", is_wrapped=True), row, 1, 1, 2)
            row += 1


def differences(change: Change) -> list[str]:
    """Return what a change did to the fields of a partner, one sentence a field."""
    before, after = change.before, change.after
    if not isinstance(before, Partner) or not isinstance(after, Partner):
        return []
    names = names_of_fields()
    known = cells(Partner, (*basic_fields(), *size_fields(), *agreement_fields()))
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
