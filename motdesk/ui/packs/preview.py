"""The real pages in the middle: all of them small at the left, one large, with zoom and number."""

from functools import partial

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from motdesk.base.overriding import override
from motdesk.base.texts import _
from motdesk.drawings.pages import Pages
from motdesk.ui.kit.cards import button, label
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.page_strip import PageStrip
from motdesk.ui.kit.page_view import PageView, Zoom


class Preview(QWidget):
    """Show the pages of a pack."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._count = 0
        self.view = PageView()
        self.strip = PageStrip()
        self._number = label("", "help")
        self._state = label("", "help")
        self._fits: dict[str, QPushButton] = {}
        self._build()
        self.strip.page_chosen.connect(self.view.go_to)
        self.view.page_changed.connect(self._show_number)

    def show_pages(self, pages: Pages) -> None:
        """Show a document that is laid out."""
        self._count = len(pages.pages)
        self.strip.show_pages(pages)
        self.view.show_pages(pages)
        self._show_number(self.view.current_page)
        self.show_state("")

    def show_state(self, text: str) -> None:
        """Say what is going on, such as that pages are being made."""
        self._state.setText(text)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        px, width = self._desk.theme.px, event.size().width()
        self.strip.setVisible(width > px(620))
        for words, tool in self._fits.items():
            tool.setText(words if width > px(460) else "")

    def _build(self) -> None:
        px = self._desk.theme.px
        tools = QHBoxLayout()
        tools.setContentsMargins(0, 0, px(12), 0)
        tools.setSpacing(px(4))
        fit = (
            ("move-horizontal", _("Fit the width"), Zoom.WIDTH),
            ("file", _("Whole page"), Zoom.PAGE),
        )
        for icon, words, zoom in fit:
            tool = button(
                self._desk, words, partial(self.view.set_zoom, zoom), icon=icon, voice="quiet"
            )
            tool.setToolTip(words)
            tool.setAccessibleName(words)
            self._fits[words] = tool
            tools.addWidget(tool)
        for icon, words, factor in (
            ("zoom-out", _("Smaller"), 1 / 1.2),
            ("zoom-in", _("Larger"), 1.2),
        ):
            tool = button(
                self._desk, "", partial(self.view.zoom_by, factor), icon=icon, voice="quiet"
            )
            tool.setToolTip(words)
            tool.setAccessibleName(words)
            tools.addWidget(tool)
        tools.addStretch(1)
        tools.addWidget(self._state)
        tools.addWidget(self._number)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self.strip)
        row.addWidget(self.view, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(8), 0, px(16))
        column.setSpacing(px(8))
        column.addLayout(tools)
        column.addLayout(row, 1)

    def _show_number(self, index: int) -> None:
        if self._count:
            self._number.setText(f"{index + 1} / {self._count}")
            self.strip.mark_page(index)
