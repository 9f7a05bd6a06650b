"""Where the keyboard goes next: as the eye does, also past what was made later."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def put_before(target: QWidget, widgets: Iterable[QWidget]) -> None:
    """Let the Tab key reach these widgets of the same window, in their order, before `target`."""
    wanted = [widget for widget in widgets if _takes_focus(widget)]
    before = _previous(target)
    while before is not target and (before in wanted or not _takes_focus(before)):
        before = _previous(before)
    for widget in wanted:
        QWidget.setTabOrder(before, widget)
        before = widget


def _previous(widget: QWidget) -> QWidget:
    return widget.previousInFocusChain() or widget


def _takes_focus(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
