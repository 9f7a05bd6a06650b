"""The foot of a roadmap: what the filters leave, what changed, and what is violated."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from motdesk.base.money import format_number
from motdesk.base.texts import _, _n, labelled
from motdesk.domain.baselines import Comparison
from motdesk.drawings.changes import count_words
from motdesk.ui.kit.cards import button, label
from motdesk.ui.kit.desk import Desk


class Foot(QWidget):
    """One line below the canvas."""

    shifts_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._words = label("", "help")
        self._violated = button(
            desk, "", self.shifts_wanted.emit, icon="triangle-alert", voice="danger"
        )
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(desk.theme.px(12))
        self._row.addWidget(self._words, 1)
        self._row.addWidget(self._violated)

    def take_in(self, widget: QWidget) -> None:
        """Give a widget room in this line."""
        self._row.insertWidget(1, widget, 3)

    @property
    def words(self) -> str:
        """What stands in the foot."""
        return self._words.text()

    def show_state(
        self, chosen: str, shown: int, total: int, violated: int, changes: Comparison | None
    ) -> None:
        """Say how many of all items are shown, `chosen` how, and how many links are violated."""
        parts = [_n("{count} item", "{count} items", total).format(count=format_number(total))]
        if shown != total:
            parts = [
                _("{shown} of {total} items").format(
                    shown=format_number(shown), total=format_number(total)
                )
            ]
        if chosen:
            parts.append(_("Filter: {filter}").format(filter=chosen))
        if changes is not None:
            parts.append(labelled(_("Since the baseline"), count_words(changes)))
        self._words.setText("  ·  ".join(parts))
        self._violated.setVisible(bool(violated))
        self._violated.setText(
            _n("{count} violated link…", "{count} violated links…", violated).format(
                count=format_number(violated)
            )
        )
