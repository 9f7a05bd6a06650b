"""What a page is to the window: a widget with a title that can show a place and refresh itself."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from motdesk.ui.kit.desk import Desk

if TYPE_CHECKING:
    from motdesk.domain.changes import Step


class Page(QWidget):
    """A page; subclasses set `title` and override what they need."""

    title = ""
    is_of_record = False  # what is set on it belongs to the record that its place names

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk

    def show_place(self, parts: tuple[str, ...]) -> None:
        """Show what `parts` name (an id, a tab); empty is the page's own beginning."""

    def refresh(self, step: "Step | None") -> None:
        """Read again what is shown: after `step`, or whatever happened meanwhile if it is None."""

    def new_record(self) -> None:
        """Make a new record of what the page shows (Ctrl+N)."""

    def print_pack(self) -> None:
        """Print the pack of what the page shows (Ctrl+P)."""


class Sheet(QScrollArea):
    """A page's scrolled content: `body` is a column of cards with the page's margins."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        px = desk.theme.px
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        inside = QWidget()
        inside.setObjectName("sheet")
        self.body = QVBoxLayout(inside)
        self.body.setContentsMargins(px(24), px(16), px(24), px(24))
        self.body.setSpacing(px(16))
        self.setWidget(inside)
        self._of = ""

    def turn_to(self, id: str) -> None:
        """Show another record from its top; the same one stays as it is scrolled."""
        if id != self._of:
            self._of = id
            for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
                bar.setValue(0)
