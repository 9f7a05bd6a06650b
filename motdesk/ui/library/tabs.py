"""The shelves of the library: evidence and indexes, as tabs that lead from one to the other."""

from PySide6.QtWidgets import QTabBar

from motdesk.base.texts import _
from motdesk.ui.kit.desk import Desk


class Shelves(QTabBar):
    """Show where in the library one is, and lead to the other shelf."""

    def __init__(self, desk: Desk, here: str) -> None:
        super().__init__()
        self._desk = desk
        self._here = here
        self._names = ("library", "indices")
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setAccessibleName(_("Shelves of the library"))
        for words in (_("Evidence"), _("Indexes")):
            self.addTab(words)
        self.setCurrentIndex(self._names.index(here))
        self.currentChanged.connect(self._go)

    def _go(self, index: int) -> None:
        if self._names[index] != self._here:
            self._desk.go(self._names[index])
            self.setCurrentIndex(self._names.index(self._here))
