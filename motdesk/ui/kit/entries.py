"""What is being written in fields: let it be kept, find what a field refused, give it up."""

from PySide6.QtWidgets import QApplication, QWidget

from motdesk.ui.kit.editors import CheckEditor, ChoiceEditor, Editor
from motdesk.ui.kit.text_editors import LineEditor, LongEditor

WRONG = "wrong"  # the property of an editor whose entry was refused


def finish_entry() -> None:
    """Let the field that is being written in keep its entry before something else happens."""
    focused = QApplication.focusWidget()
    if focused is not None:
        focused.clearFocus()


def refused_entries(within: QWidget) -> tuple[Editor, ...]:
    """Return the editors that hold what their field refused and is stored nowhere."""
    editors: list[Editor] = [
        *within.findChildren(LineEditor),
        *within.findChildren(LongEditor),
        *within.findChildren(ChoiceEditor),
        *within.findChildren(CheckEditor),
    ]
    return tuple(editor for editor in editors if editor.property(WRONG) and editor.is_dirty)


def give_up(editor: Editor) -> None:
    """Show again what is stored."""
    editor.set_value(editor.stored)
    editor.entered.emit()


def give_up_all(within: QWidget) -> None:
    """Give up all that was refused, where its record is gone."""
    for editor in refused_entries(within):
        give_up(editor)
