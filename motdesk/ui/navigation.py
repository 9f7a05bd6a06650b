"""Which pages there are, and the way a person took through them.

Pages are imported when first shown, so the first window waits for none of them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from motdesk.base.texts import mark
from motdesk.ui.kit.desk import Desk, Place

if TYPE_CHECKING:
    from motdesk.ui.kit.pages import Page


@dataclass(frozen=True, slots=True)
class PageKind:
    """A page as the rail shows it: its name in places, its title, its icon, how it is made."""

    name: str
    title: str
    icon: str
    make: "Callable[[Desk], Page]"


def _home(desk: Desk) -> "Page":
    from motdesk.ui.home.page import HomePage

    return HomePage(desk)


def _partners(desk: Desk) -> "Page":
    from motdesk.ui.partners.page import PartnersPage

    return PartnersPage(desk)


def _needs(desk: Desk) -> "Page":
    from motdesk.ui.needs.page import NeedsPage

    return NeedsPage(desk)


def _negotiations(desk: Desk) -> "Page":
    from motdesk.ui.negotiations.page import NegotiationsPage

    return NegotiationsPage(desk)


def _library(desk: Desk) -> "Page":
    from motdesk.ui.library.page import LibraryPage

    return LibraryPage(desk)


def _packs(desk: Desk) -> "Page":
    from motdesk.ui.packs.page import PacksPage

    return PacksPage(desk)


def _settings(desk: Desk) -> "Page":
    from motdesk.ui.settings.page import SettingsPage

    return SettingsPage(desk)


PAGES = (
    PageKind("home", mark("Home"), "home", _home),
    PageKind("partners", mark("Partners"), "building-2", _partners),
    PageKind("needs", mark("Needs"), "target", _needs),
    PageKind("negotiations", mark("Negotiations"), "handshake", _negotiations),
    PageKind("library", mark("Library"), "library", _library),
    PageKind("packs", mark("Packs"), "printer", _packs),
)
SETTINGS = PageKind("settings", mark("Settings"), "settings", _settings)


def page_kind(name: str) -> PageKind:
    """Return the page with this name; home if there is none, as in settings of another version."""
    return next((kind for kind in (*PAGES, SETTINGS) if kind.name == name), PAGES[0])


class Journey:
    """The places visited, with a way back and forward."""

    def __init__(self) -> None:
        self._back: list[Place] = []
        self._forward: list[Place] = []
        self.here: Place = ()

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place before this one."""
        return bool(self._back)

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a place to which one came back from."""
        return bool(self._forward)

    def visit(self, place: Place) -> None:
        """Be at a new place."""
        if place == self.here:
            return
        if self.here:
            self._back.append(self.here)
        self._forward.clear()
        self.here = place

    def back(self) -> Place:
        """Return to the place before."""
        self._forward.append(self.here)
        self.here = self._back.pop()
        return self.here

    def forward(self) -> Place:
        """Go again to the place one came back from."""
        self._back.append(self.here)
        self.here = self._forward.pop()
        return self.here
