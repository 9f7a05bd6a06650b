"""What a partner says of its strategy, the three pillars of technology management side by side."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from motdesk.base.dates import format_date
from motdesk.base.overriding import override
from motdesk.base.texts import _
from motdesk.domain.partners import Pillar, Statement
from motdesk.domain.words import word
from motdesk.ui.kit.cards import Card, button, clear, label
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.forms import Form
from motdesk.ui.kit.tab_order import put_before
from motdesk.ui.partners.fields import statement_fields

Statements = tuple[Statement, ...]


class PillarsCard(Card):
    """Three columns of statements; the one chosen is edited below them."""

    def __init__(self, desk: Desk, save: Callable[[str, tuple[Any, ...]], None]) -> None:
        super().__init__(
            desk,
            _("Strategy"),
            _("What they say of their technology, their intellectual property and their people."),
        )
        self._desk = desk
        self._save = save
        self._statements: Statements = ()
        self._chosen = ""
        self._adding: dict[Pillar, QPushButton] = {}
        self._columns = {pillar: QVBoxLayout() for pillar in Pillar}
        row = QHBoxLayout()
        row.setSpacing(desk.theme.px(16))
        for pillar, column in self._columns.items():
            row.addLayout(self._column(pillar, column), 1)
        self.body.addLayout(row)
        self.form = Form(desk, Statement, statement_fields(), self._save_statement, columns=4)
        self._editing = QFrame()
        inside = QVBoxLayout(self._editing)
        inside.setContentsMargins(0, desk.theme.px(8), 0, 0)
        inside.addWidget(self.form)
        remove = button(desk, _("Remove this statement"), self.remove, icon="trash-2",
                        voice="quiet")  # fmt: skip
        remove.setDisabled(desk.is_read_only)
        inside.addWidget(remove, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._editing)

    def set_statements(self, statements: Statements) -> None:
        """Show statements under their pillars."""
        self._statements = statements
        for pillar, column in self._columns.items():
            clear(column)
            for statement in (it for it in statements if it.pillar is pillar):
                slip = _Slip(self._desk, statement, is_chosen=statement.id == self._chosen)
                slip.chosen.connect(self.choose)
                column.addWidget(slip)
                put_before(self._adding[pillar], (slip,))
        chosen = self._find(self._chosen)
        self._editing.setVisible(chosen is not None)
        if chosen is not None:
            self.form.set_record(chosen)

    def choose(self, id: str) -> None:
        """Edit a statement; choosing it again closes it."""
        self._chosen = "" if id == self._chosen else id
        self.set_statements(self._statements)

    def kept(self) -> str:
        """Return the id of the statement that is being edited."""
        return self._chosen

    def take_back(self, value: str) -> None:
        """Edit a statement."""
        self._chosen = value
        self.set_statements(self._statements)

    def add(self, pillar: Pillar) -> None:
        """Add a statement to a pillar and begin to write it."""
        statement = Statement(pillar=pillar)
        self._chosen = statement.id
        self._desk.run(lambda: self._save("statements", (*self._statements, statement)))
        self.form.focus_field("text")

    def remove(self) -> None:
        """Remove the statement that is being edited."""
        kept = tuple(it for it in self._statements if it.id != self._chosen)
        self._desk.run(lambda: self._save("statements", kept))

    def _column(self, pillar: Pillar, slips: QVBoxLayout) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(self._desk.theme.px(8))
        column.addWidget(label(word(pillar), "label"))
        slips.setSpacing(self._desk.theme.px(8))
        column.addLayout(slips)
        add = button(self._desk, _("Add a statement"), lambda: self.add(pillar), icon="plus",
                     voice="link")  # fmt: skip
        add.setDisabled(self._desk.is_read_only)
        self._adding[pillar] = add
        column.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return column

    def _find(self, id: str) -> Statement | None:
        return next((it for it in self._statements if it.id == id), None)

    def _save_statement(self, changed: Statement) -> None:
        self._save(
            "statements",
            tuple(changed if it.id == changed.id else it for it in self._statements),
        )


class _Slip(QFrame):
    """One statement to read: what they say, when and where, and what it means for us."""

    chosen = Signal(str)

    def __init__(self, desk: Desk, statement: Statement, *, is_chosen: bool) -> None:
        super().__init__()
        self._id = statement.id
        self.setProperty("voice", "slip")
        self.setProperty("chosen", is_chosen)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(statement.text)
        px = desk.theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(8), px(12), px(8))
        column.setSpacing(px(4))
        column.addWidget(label(statement.text or _("Nothing written yet"), is_wrapped=True))
        day = format_date(statement.stated, is_era=desk.settings.is_era)
        origin = " · ".join(part for part in (day, statement.source) if part)
        for text, voice in ((origin, "help"), (_arrow(statement.meaning), "ours")):
            if text:
                column.addWidget(label(text, voice, is_wrapped=True))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.chosen.emit(self._id)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self._id)
        else:
            super().keyPressEvent(event)


def _arrow(meaning: str) -> str:
    return f"→ {meaning}" if meaning else ""
