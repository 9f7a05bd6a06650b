"""The button by which a list goes to a spreadsheet and comes from one."""

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QPushButton

from motdesk.base.texts import _
from motdesk.ui.kit.cards import button
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.record_lines import RecordLines


def copy_lines(desk: Desk, lines: RecordLines) -> None:
    """Put all records of a list on the clipboard."""
    QGuiApplication.clipboard().setText(lines.copied())
    desk.say(_("All lines are copied with their heads. Paste them into a spreadsheet."))


def paste_lines(desk: Desk, lines: RecordLines) -> None:
    """Take the lines on the clipboard as records, in one step; say what came of it."""
    if not desk.is_read_only:
        desk.run(lambda: _paste(desk, lines))


def spreadsheet_button(desk: Desk, lines: RecordLines) -> QPushButton:
    """Return a small button by which the records of a list go both ways."""
    return clipboard_button(
        desk, partial(copy_lines, desk, lines), partial(paste_lines, desk, lines)
    )


def clipboard_button(
    desk: Desk, copy: Callable[[], object], paste: Callable[[], object]
) -> QPushButton:
    """Return a small button with both ways in its menu."""
    made = button(desk, "", lambda: None, icon="clipboard", voice="quiet")
    made.setAccessibleName(_("To and from a spreadsheet"))
    made.setToolTip(_("To and from a spreadsheet"))
    menu = QMenu(made)
    menu.addAction(_("Copy all lines"), copy)
    take = menu.addAction(_("Paste lines"), paste)
    take.setDisabled(desk.is_read_only)
    made.setMenu(menu)
    return made


def paste_link(desk: Desk, lines: RecordLines) -> QPushButton:
    """Return the link for an empty list: its lines may stand in a spreadsheet already."""
    made = button(
        desk, _("Paste lines of a spreadsheet"), lambda: paste_lines(desk, lines), voice="link"
    )
    made.setDisabled(desk.is_read_only)
    made.setToolTip(_("Columns: {heads}").format(heads=_(", ").join(lines.heads())))
    return made


def _paste(desk: Desk, lines: RecordLines) -> None:
    done = lines.paste(QGuiApplication.clipboard().text())
    words = _("Pasted. New: {added}, changed: {changed}, unchanged: {unchanged}.")
    desk.say(words.format(added=done.added, changed=done.changed, unchanged=done.unchanged))
