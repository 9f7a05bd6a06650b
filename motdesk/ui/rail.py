"""The rail at the left: the pages, and the settings at its foot."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QFrame, QSizePolicy, QToolButton, QVBoxLayout

from motdesk.base.texts import _
from motdesk.ui.kit.desk import Desk
from motdesk.ui.navigation import PAGES, SETTINGS, PageKind, page_kind


class Rail(QFrame):
    """One button a page; the current one is marked by a bar."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setObjectName("rail")
        self._group = QButtonGroup(self)
        self._buttons = {kind.name: self._button(kind) for kind in (*PAGES, SETTINGS)}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, desk.theme.px(8), 0, desk.theme.px(8))
        column.setSpacing(desk.theme.px(2))
        for name, widget in self._buttons.items():
            if name == SETTINGS.name:
                column.addStretch(1)
            column.addWidget(widget)
        self.show_page("")

    def show_page(self, name: str) -> None:
        """Mark the current page; without an open workspace there is none."""
        shown = page_kind(name).under or name
        for known, widget in self._buttons.items():
            widget.setChecked(known == shown)
            widget.setEnabled(self._desk.has_workspace or known == SETTINGS.name)

    def collapse(self, *, is_collapsed: bool) -> None:
        """Show icons only, or icons with words."""
        style = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        style = Qt.ToolButtonStyle.ToolButtonIconOnly if is_collapsed else style
        for widget in self._buttons.values():
            widget.setToolButtonStyle(style)
        self.setFixedWidth(self._desk.theme.px(52 if is_collapsed else 200))

    def _button(self, kind: PageKind) -> QToolButton:
        widget = QToolButton()
        widget.setText(f"  {_(kind.title)}")  # room beside the icon
        widget.setAccessibleName(_(kind.title))
        widget.setToolTip(_(kind.title))
        widget.setIcon(self._desk.theme.icon(kind.icon))
        widget.setIconSize(self._desk.theme.icon_size())
        widget.setCheckable(True)
        widget.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        widget.clicked.connect(lambda: self._desk.go(kind.name))
        self._group.addButton(widget)
        return widget
