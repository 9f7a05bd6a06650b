"""Links that the dates do not keep, and what would help: moved by a person, never by itself."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from motdesk.base.texts import _, _n
from motdesk.domain.dependencies import Shift, Violation
from motdesk.ui.kit.cards import Card, button, label
from motdesk.ui.kit.desk import Desk

_MOST = 4  # shown at once; the others follow when these are kept


class ShiftsCard(Card):
    """Lists violated links, each with the shifts that would help."""

    shift_chosen = Signal(object)  # Shift

    def __init__(self, desk: Desk, propose: Callable[[Violation], Sequence[Shift]]) -> None:
        super().__init__(desk, _("Violated links"))
        self._desk = desk
        self._propose = propose
        self._rows: list[QHBoxLayout] = []
        self.tools.addWidget(button(desk, _("Close"), self.hide, icon="x", voice="quiet"))
        self.hide()

    def show_violations(self, violations: Sequence[Violation]) -> None:
        """List violated links; the card goes with the last of them."""
        while self._rows:
            row = self._rows.pop()
            while (item := row.takeAt(0)) is not None:
                if (widget := item.widget()) is not None:
                    widget.hide()
                    widget.deleteLater()
            self.body.removeItem(row)
        for violation in violations[:_MOST]:
            self._add(violation)
        if not violations:
            self.hide()

    def _add(self, violation: Violation) -> None:
        row = QHBoxLayout()
        row.setSpacing(self._desk.theme.px(8))
        row.addWidget(label(_in_words(violation), is_wrapped=True), 1)
        for shift in self._propose(violation) if not self._desk.is_read_only else ():
            choose = partial(self.shift_chosen.emit, shift)
            row.addWidget(button(self._desk, _offer(shift), choose))
        self.body.addLayout(row)
        self._rows.append(row)


def _in_words(violation: Violation) -> str:
    first, then = violation.first.title, violation.then.title
    if violation.days is None:
        return _("“{first}” is withdrawn, but “{then}” needs it.").format(first=first, then=then)
    return _n(
        "“{first}” is done {days} day too late for “{then}”.",
        "“{first}” is done {days} days too late for “{then}”.",
        violation.days,
    ).format(first=first, then=then, days=violation.days)


def _offer(shift: Shift) -> str:
    title = shift.item.title if len(shift.item.title) <= 12 else shift.item.title[:11] + "…"
    return _("Move “{title}” by {days} days (violated {before} → {after})").format(
        title=title,
        days=f"{shift.days:+d}",
        before=shift.violated_before,
        after=shift.violated_after,
    )
