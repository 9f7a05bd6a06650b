"""Which pages there are.

Pages are imported when first shown, so the first window waits for none of them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from motdesk.base.texts import mark
from motdesk.ui.kit.desk import Desk

if TYPE_CHECKING:
    from motdesk.ui.kit.pages import Page


@dataclass(frozen=True, slots=True)
class PageKind:
    """A page as the rail shows it: its name in places, its title, its icon, how it is made.

    `under` names the page whose button leads there, where it has none of its own.
    """

    name: str
    title: str
    icon: str
    make: "Callable[[Desk], Page]"
    under: str = ""


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


def _indices(desk: Desk) -> "Page":
    from motdesk.ui.library.indices import IndicesPage

    return IndicesPage(desk)


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
INDICES = PageKind("indices", mark("Indexes"), "library", _indices, under="library")
SETTINGS = PageKind("settings", mark("Settings"), "settings", _settings)


def page_kind(name: str) -> PageKind:
    """Return the page with this name; home if there is none, as in settings of another version."""
    return next((kind for kind in (*PAGES, INDICES, SETTINGS) if kind.name == name), PAGES[0])
