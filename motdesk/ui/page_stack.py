"""The pages that were made: one is shown, the others wait until they are gone to again."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget

from motdesk.ui.kit.desk import Desk, Place
from motdesk.ui.navigation import SETTINGS, page_kind
from motdesk.ui.start_page import StartPage

if TYPE_CHECKING:
    from motdesk.domain.changes import Step
    from motdesk.ui.kit.pages import Page


class PageStack(QStackedWidget):
    """Makes a page when it is first gone to, and refreshes it when it comes into sight again."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._pages: dict[str, Page] = {}
        self._stale: set[str] = set()
        self.shown: Page | None = None
        self.setObjectName("workplace")

    def show_place(self, place: Place) -> None:
        """Show a place: settings always, other pages while a workspace is open."""
        name, *parts = place or ("home",)
        if not self._desk.has_workspace and name != SETTINGS.name:
            self.show_start()
            return
        name = page_kind(name).name
        page = self._page(name)
        if name in self._stale:
            self._stale.discard(name)
            page.refresh(None)
        page.show_place(tuple(parts))
        self.shown = page
        self.setCurrentWidget(page)

    def show_start(self) -> None:
        """Show the ways to a workspace."""
        start = StartPage(self._desk)
        self.shown = None
        self.addWidget(start)
        self.setCurrentWidget(start)

    def refresh(self, step: "Step") -> None:
        """Show what a step did; pages out of sight do so when they are shown again."""
        self._stale = {name for name, page in self._pages.items() if page is not self.shown}
        if self.shown is not None:
            self.shown.refresh(step)

    def forget(self) -> None:
        """Let all pages go, as those of another workspace."""
        for page in self._pages.values():
            self.removeWidget(page)
            page.deleteLater()
        self._pages.clear()
        self._stale.clear()
        self.shown = None

    def _page(self, name: str) -> "Page":
        if name not in self._pages:
            self._pages[name] = page_kind(name).make(self._desk)
            self.addWidget(self._pages[name])
            self._stale.add(name)
        return self._pages[name]
