"""Before something is left: what was written is kept, or the user says it may be lost."""

from PySide6.QtWidgets import QWidget

from motdesk.base.texts import _
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.dialogs import Question
from motdesk.ui.kit.entries import finish_entry, give_up_all, refused_entries


def may_leave(desk: Desk, window: QWidget, words: str = "") -> bool:
    """Tell whether what is shown may go: all that is written is kept, or may be lost.

    `words` say what will be done; the user is asked only where a field refused an entry.
    """
    finish_entry()
    refused = refused_entries(window)
    if not refused:
        return True
    question = Question(
        text=_("What stands in these fields was refused and is not kept. Go on and lose it?"),
        yes=words or _("Go on"),
        details=tuple(editor.accessibleName() for editor in refused if editor.accessibleName()),
    )
    if not desk.dialogs.ask(question):
        return False
    give_up_all(window)
    return True
