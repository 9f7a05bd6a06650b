"""The search field in the bar at the top: what is written there is sought in everything."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QSizePolicy, QToolButton, QWidget

from motdesk.base.errors import UserError
from motdesk.base.overriding import override
from motdesk.base.texts import _, _n
from motdesk.ui.kit.desk import Desk

if TYPE_CHECKING:
    from motdesk.services.search import Group, Hit
    from motdesk.ui.search.panel import ResultsPanel

_EACH = 4  # hits of a kind, until all are asked for
_ALL = 200
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 8,
    Qt.Key.Key_PageUp: -8,
}


class SearchField(QLineEdit):
    """Finds at every keystroke; what an input method still composes is not looked at."""

    cursor_came = Signal()
    cursor_went = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._panel: ResultsPanel | None = None
        self._came_from: QWidget | None = None
        self._is_composing = False
        self._kind = ""
        self.setObjectName("search")
        self.setPlaceholderText(_("Search (Ctrl+K)"))
        self.setAccessibleName(_("Search everything"))
        self.setToolTip(_("Finds any part of a word in everything you have written."))
        self.addAction(desk.theme.icon("search", "ink_2"), QLineEdit.ActionPosition.LeadingPosition)
        for icon in self.findChildren(QToolButton):
            icon.setAccessibleName(_("Search everything"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.fit(is_icon=False)
        self.textChanged.connect(self._ask_anew)

    def begin(self) -> None:
        """Put the cursor here; Esc brings it back to where it was."""
        focused = QApplication.focusWidget()
        if focused is not self:
            self._came_from = focused
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def fit(self, *, is_icon: bool) -> None:
        """Take no more room than the icon needs, or that of a field."""
        px = self._desk.theme.px
        self.setMinimumWidth(px(40 if is_icon else 140))
        self.setMaximumWidth(px(40 if is_icon else 360))

    @property
    def panel(self) -> "ResultsPanel":
        """The panel of what was found, made when first needed."""
        if self._panel is None:
            from motdesk.ui.search.panel import ResultsPanel

            self._panel = ResultsPanel(self._desk, self.window())
            self._panel.hit_wanted.connect(self._go)
            self._panel.kind_wanted.connect(self._show_all)
        return self._panel

    @property
    def is_open(self) -> bool:
        """Whether the panel is shown."""
        return self._panel is not None and self._panel.isVisible()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if self._is_composing:
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Escape:
            self._leave()
        elif self.is_open and key in _STEPS:
            self.panel.move_choice(_STEPS[key])
            self._say_choice()
        elif self.is_open and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.panel.open_chosen()
        elif key == Qt.Key.Key_Down:
            self._ask()
        else:
            super().keyPressEvent(event)

    @override
    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._is_composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.cursor_came.emit()
        if event.reason() is not Qt.FocusReason.ActiveWindowFocusReason:
            self._ask()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._is_composing = False
        if event.reason() is Qt.FocusReason.PopupFocusReason or not self.isVisible():
            return  # the cursor comes back, or the window is going
        self._close()
        self.cursor_went.emit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.is_open:
            self.panel.place_below(self)

    def _ask_anew(self) -> None:
        self._kind = ""
        self._ask()

    def _ask(self) -> None:
        """Show what the text finds now; nothing while there is no text, no cursor, no workspace."""
        if not self.text().strip() or not self.hasFocus() or not self._desk.has_workspace:
            self._close()
            return
        from motdesk.services.search import search

        limit = _ALL if self._kind else _EACH
        try:
            groups = search(self._desk.workspace, self.text(), limit, self._kind)
        except UserError as error:
            self.panel.show_sentence(str(error))
        else:
            self._show(groups)
        self.panel.place_below(self)

    def _show(self, groups: "tuple[Group, ...]") -> None:
        if groups:
            self.panel.show_groups(groups, is_all=bool(self._kind))
            self._say_choice()
            return
        words = _("Nothing holds “{text}”. Fewer or shorter words find more.")
        self.panel.show_sentence(words.format(text=self.text().strip()))
        self.setAccessibleDescription(self.panel.sentence.text())

    def _say_choice(self) -> None:
        """Let a screen reader say what is chosen, as the cursor stays here."""
        from motdesk.ui.search.lines import spoken

        line = self.panel.chosen()
        lines = [line for line in self.panel.model.lines if line.hit]
        count = _n("{count} hit", "{count} hits", len(lines)).format(count=len(lines))
        self.setAccessibleDescription(f"{spoken(line)} ({count})" if line else count)

    def _show_all(self, kind: str) -> None:
        self._kind = kind
        self._ask()

    def _go(self, hit: "Hit") -> None:
        """Show a hit where it stands, and put the cursor there."""
        from motdesk.ui.search.ways import place_of_hit, reveal

        place = place_of_hit(self._desk.workspace, hit)
        self._close()
        self.clearFocus()
        if place is None:
            self._desk.say(_("What you are looking for is no longer in this workspace."))
            return
        self._desk.go(*place)
        window = self.window()
        QTimer.singleShot(0, window, lambda: reveal(window, hit))

    def _leave(self) -> None:
        """Close the panel, or where there is none, go back to where the cursor was."""
        if self._kind:
            self._ask_anew()
        elif self.is_open:
            self._close()
        else:
            self.clear()
            came_from, self._came_from = self._came_from, None
            self.clearFocus()
            if came_from is not None and came_from.isVisible():
                came_from.setFocus()

    def _close(self) -> None:
        self._kind = ""
        self.setAccessibleDescription("")
        if self._panel is not None:
            self._panel.hide()
