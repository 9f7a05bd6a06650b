"""Improvements and losses of one partner: what was measured, where the next yen pays most."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from motdesk.base.texts import _
from motdesk.ui.improvements.improvement_view import ImprovementsView
from motdesk.ui.improvements.loss_view import LossesView
from motdesk.ui.kit.desk import Desk

if TYPE_CHECKING:
    from motdesk.domain.changes import Step


class ImprovementsPanel(QWidget):
    """Show the two views of a partner, one at a time."""

    def __init__(self, desk: Desk, partner_id: str) -> None:
        super().__init__()
        self.improvements = ImprovementsView(desk, partner_id)
        self.losses = LossesView(desk, partner_id)
        self._views: tuple[ImprovementsView | LossesView, ...] = (self.improvements, self.losses)
        self._stack = QStackedWidget()
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(_("Improvements or losses"))
        for words, view in (
            (_("Improvements and investments"), self.improvements),
            (_("Losses and the next yen"), self.losses),
        ):
            self.tabs.addTab(words)
            self._stack.addWidget(view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(desk.theme.px(8))
        column.addWidget(self.tabs)
        column.addWidget(self._stack, 1)
        self.tabs.currentChanged.connect(self._stack.setCurrentIndex)
        self.tabs.tabBarClicked.connect(lambda _at: desk.said.emit(None))
        self.refresh(None)

    def show_place(self, parts: tuple[str, ...]) -> None:
        """Show the improvement or loss whose id comes first in `parts`."""
        for place, view in enumerate(self._views):
            if parts and view.choose(parts[0]):
                self.tabs.setCurrentIndex(place)
        self.refresh(None)

    def kept(self) -> int:
        """Return which view is shown."""
        return self.tabs.currentIndex()

    def take_back(self, value: int) -> None:
        """Show a view."""
        self.tabs.setCurrentIndex(value)

    def new_record(self) -> None:
        """Add a record of the view shown."""
        self._views[self.tabs.currentIndex()].new_record()

    def refresh(self, step: "Step | None") -> None:  # noqa: ARG002 - as every page is called
        """Read again what is shown."""
        for view in self._views:
            view.refresh()
