"""Links that the dates do not keep, and what would help: moved by a person, never by itself."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from motdesk.base.texts import _, _n
from motdesk.domain.dependencies import Shift, Violation
from motdesk.ui.kit.cards import button, clear, label
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.pages import Sheet

_MOST = 12  # shown at once; the others follow when these are kept


class ShiftsSheet(Sheet):
    """Lists violated links, each with the shifts that would help."""

    shift_chosen = Signal(object)  # Shift
    item_wanted = Signal(str)

    def __init__(self, desk: Desk, propose: Callable[[Violation], Sequence[Shift]]) -> None:
        super().__init__(desk)
        self._desk = desk
        self._propose = propose
        self._violations: Sequence[Violation] = ()
        px = desk.theme.px
        self.body.setContentsMargins(px(16), px(8), px(16), px(16))
        head = QHBoxLayout()
        head.addWidget(label(_("Violated links"), "section"))
        head.addStretch(1)
        head.addWidget(button(desk, _("Close"), self.hide, icon="x", voice="quiet"))
        self._list = QVBoxLayout()
        self._list.setSpacing(px(8))
        self.body.addLayout(head)
        self.body.addLayout(self._list)
        self.body.addStretch(1)
        self.hide()

    def show_violations(self, violations: Sequence[Violation]) -> None:
        """List violated links; the sheet goes with the last of them."""
        self._violations = violations
        if not violations:
            self.hide()
        if self.isVisible():
            clear(self._list)
            for violation in violations[:_MOST]:
                self._list.addWidget(self._slip(violation))

    def toggle(self) -> None:
        """Show the sheet, or hide it again."""
        self.setVisible(not self.isVisible())
        self.show_violations(self._violations)

    def _slip(self, violation: Violation) -> QWidget:
        slip = QWidget()
        column = QVBoxLayout(slip)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._desk.theme.px(4))
        column.addWidget(label(_in_words(violation), is_wrapped=True))
        for item in (violation.first, violation.then):
            show = partial(self.item_wanted.emit, item.id)
            name = button(self._desk, item.title, show, icon="search", voice="link")
            name.setAccessibleName(_("Show “{title}”").format(title=item.title))
            column.addWidget(name, 0, Qt.AlignmentFlag.AlignLeft)
        for shift in self._propose(violation) if not self._desk.is_read_only else ():
            choose = partial(self.shift_chosen.emit, shift)
            offer = button(self._desk, _offer(shift), choose, icon="arrow-right", voice="link")
            column.addWidget(offer, 0, Qt.AlignmentFlag.AlignLeft)
            effect = _("violated links {before} → {after}").format(
                before=shift.violated_before, after=shift.violated_after
            )
            column.addWidget(label(effect, "help"))
        return slip


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
    title, days = shift.item.title, abs(shift.days)
    words = (
        _n("{days} day later: “{title}”", "{days} days later: “{title}”", days)
        if shift.days > 0
        else _n("{days} day earlier: “{title}”", "{days} days earlier: “{title}”", days)
    )
    return words.format(days=days, title=title)
