"""The pages that were made: one is shown, the others wait until they are gone to again."""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QStackedWidget

from motdesk.ui.kit.desk import Desk, Place
from motdesk.ui.kit.kept_views import View, kept_view, take_back
from motdesk.ui.navigation import SETTINGS, page_kind
from motdesk.ui.start_page import StartPage

if TYPE_CHECKING:
    from motdesk.domain.changes import Step
    from motdesk.ui.kit.pages import Page


class Kept(NamedTuple):
    """How a page stood, and at which parts of a place."""

    parts: Place
    view: View


class PageStack(QStackedWidget):
    """Makes a page when it is first gone to, and refreshes it when it comes into sight again."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._pages: dict[str, Page] = {}
        self._stale: set[str] = set()
        self._parts: dict[str, Place] = {}
        self._kept: dict[str, Kept] = {}
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
        self._take_back(name, tuple(parts))
        self._parts[name] = tuple(parts)
        self.shown = page
        self.setCurrentWidget(page)

    def show_start(self) -> None:
        """Show the ways to a workspace."""
        start = StartPage(self._desk)
        self.shown = None
        self.addWidget(start)
        self.setCurrentWidget(start)

    def kept(self) -> dict[str, Kept]:
        """Return how all pages stand, for the stack that comes after this one."""
        return self._kept | {name: self._stood(name) for name in self._pages}

    def let_go(self) -> None:
        """Let pages out of sight go at once; how they stood is kept."""
        self._kept = self.kept()
        for name, page in list(self._pages.items()):
            if page is not self.shown:
                del self._pages[name]
                self.removeWidget(page)
                page.deleteLater()
                QCoreApplication.sendPostedEvents(page, QEvent.Type.DeferredDelete)

    def take_back(self, kept: dict[str, Kept]) -> None:
        """Let pages, once they are shown, stand as those before stood."""
        self._kept = kept

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
        self._parts.clear()
        self._kept.clear()
        self.shown = None

    def _stood(self, name: str) -> Kept:
        """Return how a page stands; what still waits for parts of it goes on waiting."""
        waiting = self._kept[name].view if name in self._kept else {}
        return Kept(self._parts.get(name, ()), waiting | kept_view(self._pages[name]))

    def _take_back(self, name: str, parts: Place) -> None:
        """Let a page stand as it stood, except where a place was named now."""
        page, kept = self._pages[name], self._kept.get(name)
        if kept is None:
            return
        if page.is_of_record and parts and kept.parts and kept.parts[0] != parts[0]:
            del self._kept[name]
        elif take_back(page, kept.view) and parts and parts != kept.parts:
            page.show_place(parts)

    def _page(self, name: str) -> "Page":
        if name not in self._pages:
            self._pages[name] = page_kind(name).make(self._desk)
            self.addWidget(self._pages[name])
            self._stale.add(name)
        return self._pages[name]
