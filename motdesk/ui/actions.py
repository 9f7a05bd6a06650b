"""What can be done from everywhere, with its keys."""

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from motdesk.base.texts import _
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.editors import Editor
from motdesk.ui.kit.entries import give_up, refused_entries
from motdesk.ui.navigation import PAGES

Act = Callable[[], object]


class Actions:
    """The actions of the window; made again when the language changes."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        self._desk = desk
        self._window = window
        self.refused: tuple[Editor, ...] = ()
        self.undo = self._action("undo-2", QKeySequence.StandardKey.Undo, self._undo)
        self.redo = self._action("redo-2", QKeySequence.StandardKey.Redo, self._redo)
        self.redo.setShortcuts([QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")])
        for number, kind in enumerate(PAGES, 1):
            self.add(kind.name, f"Ctrl+{number}", partial(self._go, kind.name))
        self.update()

    def add(self, text: str, keys: str, act: Act, icon: str = "") -> QAction:
        """Add an action with its keys to the window."""
        action = self._action(icon, QKeySequence(keys), act)
        action.setText(text)
        action.setToolTip(f"{text} ({keys})")
        return action

    def update(self) -> None:
        """Name what would be undone and redone now; what was refused is taken back first."""
        workspace = self._desk.workspace if self._desk.has_workspace else None
        self.refused = refused_entries(self._window)
        undo = workspace.undo_label if workspace else None
        undo = _("an entry that is not saved") if self.refused else undo
        redo = workspace.redo_label if workspace else None
        is_open = not self._desk.is_read_only
        self._name(self.undo, _("Undo"), _("Undo: {label}"), undo, "Ctrl+Z", is_open=is_open)
        self._name(self.redo, _("Redo"), _("Redo: {label}"), redo, "Ctrl+Y", is_open=is_open)

    def _name(
        self, action: QAction, bare: str, named: str, label: str | None, keys: str, *, is_open: bool
    ) -> None:
        text = named.format(label=label) if label else bare
        action.setText(text)
        action.setToolTip(f"{text} ({keys})")
        action.setEnabled(bool(label) and is_open)

    def _action(
        self, icon: str, keys: QKeySequence | QKeySequence.StandardKey, act: Act
    ) -> QAction:
        action = QAction(self._window)
        if icon:
            action.setIcon(self._desk.theme.icon(icon))
        action.setShortcut(keys)
        action.triggered.connect(lambda: act())  # noqa: PLW0108 - drops Qt's argument
        self._window.addAction(action)
        return action

    def _go(self, name: str) -> None:
        if self._desk.has_workspace:
            self._desk.go(name)

    def _undo(self) -> None:
        refused = refused_entries(self._window)
        if refused:
            editor = refused[-1]
            give_up(editor)
            words = _("What was not saved in “{field}” was taken back.")
            self._desk.say(words.format(field=editor.accessibleName()))
            return
        label = self._desk.workspace.undo_label
        self._desk.run(lambda: self._step(self._desk.workspace.undo, _("Undone: {label}"), label))

    def _redo(self) -> None:
        label = self._desk.workspace.redo_label
        self._desk.run(lambda: self._step(self._desk.workspace.redo, _("Redone: {label}"), label))

    def _step(self, act: Act, words: str, label: str | None) -> None:
        act()
        self._desk.say(words.format(label=label))
