"""Home: the next meetings with what is missing, what expires, what was done last."""

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from motdesk.base.clock import today
from motdesk.base.dates import format_date, format_time
from motdesk.base.overriding import override
from motdesk.base.texts import _, _n, labelled
from motdesk.domain.findings import Finding
from motdesk.domain.negotiations import Negotiation
from motdesk.services import records
from motdesk.services.deadlines import Deadline, list_deadlines
from motdesk.services.negotiations import NegotiationRow, list_negotiations, missing
from motdesk.ui.kit.cards import Card, button, clear, label
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.openings import make_sample
from motdesk.ui.kit.pages import Page, Sheet
from motdesk.ui.kit.places import place_of

if TYPE_CHECKING:
    from motdesk.domain.changes import Step

_MEETINGS = 4
_FINDINGS = 3
_STEPS = 12
_SOON = timedelta(days=180)


class HomePage(Page):
    """Reads, and leads to where the work is."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.title = _("Home")
        sheet = Sheet(desk)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(sheet)
        self._day = label("", "help")
        sheet.body.addWidget(label(self.title, "title"))
        sheet.body.addWidget(self._day)
        self._halves = QHBoxLayout()
        self._halves.setSpacing(desk.theme.px(16))
        self._meetings, self._deadlines = QVBoxLayout(), QVBoxLayout()
        self._done = QVBoxLayout()
        left = (_("Next meetings"), self._meetings)
        right = ((_("Deadlines"), self._deadlines), (_("Recent work"), self._done))
        self._halves.addLayout(self._stacked(left), 3)
        self._halves.addLayout(self._stacked(*right), 2)
        sheet.body.addLayout(self._halves)
        sheet.body.addStretch(1)

    @override
    def refresh(self, step: "Step | None") -> None:
        self._day.setText(format_date(today(), is_era=self.desk.settings.is_era))
        self._show_meetings()
        self._show_deadlines()
        self._show_done()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = event.size().width() < self.desk.theme.px(800)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._halves.setDirection(down if is_narrow else across)

    def _stacked(self, *cards: tuple[str, QVBoxLayout]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(self.desk.theme.px(16))
        for heading, content in cards:
            card = Card(self.desk, heading)
            content.setSpacing(self.desk.theme.px(4))
            card.body.addLayout(content)
            column.addWidget(card)
        column.addStretch(1)
        return column

    def _show_meetings(self) -> None:
        clear(self._meetings)
        rows = [row for row in list_negotiations(self.desk.workspace) if not _is_past(row)]
        rows.sort(key=lambda row: (row.held_on is None, row.held_on))
        for row in rows[:_MEETINGS]:
            self._meetings.addWidget(self._meeting(row))
        rest = len(rows) - _MEETINGS
        if rest > 0:
            words = _n("and {count} more negotiation", "and {count} more negotiations", rest)
            more = button(self.desk, words.format(count=rest),
                          partial(self.desk.go, "negotiations"), voice="link")  # fmt: skip
            self._meetings.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        if not rows:
            start = button(self.desk, _("Prepare a negotiation"), lambda: self.desk.go(
                "negotiations"), voice="primary")  # fmt: skip
            self._meetings.addWidget(label(_("No meeting lies ahead."), "help"))
            self._meetings.addWidget(start, 0, Qt.AlignmentFlag.AlignLeft)
            sample = button(
                self.desk, _("Try the sample…"), partial(make_sample, self.desk), voice="link"
            )
            self._meetings.addWidget(sample, 0, Qt.AlignmentFlag.AlignLeft)

    def _meeting(self, row: NegotiationRow) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, self.desk.theme.px(12))
        column.setSpacing(self.desk.theme.px(2))
        go = button(self.desk, row.title, lambda: self.desk.go("negotiations", row.id),
                    voice="link")  # fmt: skip
        column.addWidget(go, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(label(" · ".join(part for part in (_when(self.desk, row), row.partner)
                                          if part), "help", is_wrapped=True))  # fmt: skip
        negotiation = records.find(self.desk.workspace, Negotiation, row.id)
        found = missing(self.desk.workspace, negotiation) if negotiation else ()
        for finding in _most_severe(found)[:_FINDINGS]:
            voice = "error" if finding.is_severe else "missing"
            column.addWidget(label(f"□ {finding.text}", voice, is_wrapped=True))
        rest = len(found) - _FINDINGS
        if rest > 0:
            words = _n("and {count} more point", "and {count} more points", rest)
            column.addWidget(label(words.format(count=rest), "help"))
        if not found:
            column.addWidget(label(_("✓ Nothing is missing."), "done"))
        return box

    def _show_deadlines(self) -> None:
        clear(self._deadlines)
        found = list_deadlines(self.desk.workspace, today() + _SOON, today())
        for deadline in found[:_STEPS]:
            self._deadlines.addWidget(self._deadline(deadline))
        if len(found) > _STEPS:
            words = _n(
                "and {count} more by {day}", "and {count} more by {day}", len(found) - _STEPS
            )
            last = format_date(found[-1].day, is_era=self.desk.settings.is_era)
            words = words.format(count=len(found) - _STEPS, day=last)
            self._deadlines.addWidget(label(words, "help", is_wrapped=True))
        if not found:
            words = _("Nothing expires or falls due within six months.")
            self._deadlines.addWidget(label(words, "help", is_wrapped=True))

    def _deadline(self, deadline: Deadline) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, self.desk.theme.px(8))
        column.setSpacing(0)
        words = labelled(deadline.partner, deadline.what)
        open_ = partial(self.desk.go, "partners", deadline.partner_id)
        go = button(self.desk, words, open_, voice="link")
        column.addWidget(go, 0, Qt.AlignmentFlag.AlignLeft)
        day = format_date(deadline.day, is_era=self.desk.settings.is_era)
        is_over = deadline.day < today()
        if deadline.is_due:
            words = _("Was due on {day}") if is_over else _("Due on {day}")
        else:
            words = _("Expired on {day}") if is_over else _("Expires on {day}")
        column.addWidget(label(words.format(day=day), "error" if is_over else "help"))
        return box

    def _show_done(self) -> None:
        clear(self._done)
        steps = self.desk.workspace.history(_STEPS)
        for step in steps:
            self._done.addWidget(self._step(step))
        if not steps:
            self._done.addWidget(label(_("Nothing was done here yet."), "help"))

    def _step(self, step: "Step") -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        day = step.at.date()
        when = format_time(step.at) if day == today() else f"{day.month}/{day.day}"
        moment = label(when, "help")
        moment.setFixedWidth(self.desk.theme.px(44))
        row.addWidget(moment)
        last = next((change.after for change in step.changes if change.after), None)
        if last is None:
            row.addWidget(label(step.label, is_wrapped=True), 1)
        else:
            place = place_of(last)
            row.addWidget(button(self.desk, step.label, lambda: self.desk.go(*place),
                                 voice="link"), 1)  # fmt: skip
        return line


def _is_past(row: NegotiationRow) -> bool:
    return row.held_on is not None and row.held_on < today()


def _most_severe(found: tuple[Finding, ...]) -> list[Finding]:
    return sorted(found, key=lambda finding: not finding.is_severe)


def _when(desk: Desk, row: NegotiationRow) -> str:
    if row.held_on is None:
        return _("No day set")
    day = format_date(row.held_on, is_era=desk.settings.is_era)
    days = (row.held_on - today()).days
    if days == 0:
        return _("{day}, today").format(day=day)
    return _n("{day}, in {count} day", "{day}, in {count} days", days).format(day=day, count=days)
