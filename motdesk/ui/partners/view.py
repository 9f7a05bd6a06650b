"""One partner: its name, and its tabs."""

from importlib import import_module
from typing import TYPE_CHECKING, Any, Protocol, cast

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from motdesk.base.texts import _, mark
from motdesk.domain.partners import Partner
from motdesk.services import records
from motdesk.ui.kit.cards import button, clear, label
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.removal import remove_record
from motdesk.ui.kit.tab_strip import TabStrip
from motdesk.ui.partners.history import HistoryTab
from motdesk.ui.partners.overview import Overview
from motdesk.ui.partners.talks import TalksTab

if TYPE_CHECKING:
    from motdesk.domain.changes import Step

# The tabs in their order, by the words that places know them by.
_TABS = {
    "overview": mark("Overview"),
    "strengths": mark("Strengths"),
    "roadmaps": mark("Roadmap"),
    "promises": mark("Promises"),
    "rights": mark("IP"),
    "skills": mark("People"),
    "improvements": mark("Improvements"),
    "performance": mark("QCD"),
    "scorecards": mark("Evaluation"),
    "costs": mark("Cost and quotes"),
    "talks": mark("Talks"),
    "history": mark("History"),
}
TABS = tuple(_TABS)

# The panel of a tab, a class in motdesk.ui.TAB.panel: imported when its tab is first shown.
_PANELS = {
    "strengths": "StrengthsPanel",
    "roadmaps": "RoadmapsPanel",
    "promises": "PromisesPanel",
    "rights": "RightsPanel",
    "skills": "SkillsPanel",
    "improvements": "ImprovementsPanel",
    "performance": "PerformancePanel",
    "scorecards": "ScorecardsPanel",
    "costs": "CostsPanel",
}


class Panel(Protocol):
    """What the panel of a subject provides: a widget made of the desk and the partner's id."""

    def show_place(self, parts: tuple[str, ...]) -> None:
        """Show what `parts` name, such as the id of a record."""

    def refresh(self, step: "Step | None") -> None:
        """Read again what is shown."""


class PartnerView(QWidget):
    """Shows one partner at a time; the panels of subjects are made anew for each."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._partner: Partner | None = None
        self.setObjectName("page")
        self._name = label("", "title")
        self._name.setWordWrap(False)
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(_("What is known of the partner"))
        for words in _TABS.values():
            self.tabs.addTab(_(words))
        self._strip = TabStrip(desk, self.tabs)
        self._stack = QStackedWidget()
        self.overview = Overview(desk)
        self._panels: dict[str, Panel] = {}
        self._talks = TalksTab(desk)
        self._history = HistoryTab(desk)
        own = {"overview": self.overview, "talks": self._talks, "history": self._history}
        self._rooms: dict[str, QVBoxLayout] = {}
        for tab in TABS:
            self._stack.addWidget(own[tab] if tab in own else self._room(tab))
        self._build()
        self.tabs.currentChanged.connect(self._go_to_tab)

    def panel(self, tab: str) -> Any:
        """Return the panel of a tab, or None as long as it was not shown for this partner."""
        return self._panels.get(tab)

    @property
    def name(self) -> str:
        """The name of the partner shown."""
        return self._partner.name if self._partner else ""

    def show_partner(self, id: str, tab: str = "", *parts: str) -> bool:
        """Show a partner and a tab of it; tell whether there is such a partner."""
        before = self._partner
        self._partner = records.find(self._desk.workspace, Partner, id)
        if self._partner is None:
            return False
        if before is None or before.id != id:
            self._drop_panels()
        index = TABS.index(tab) if tab in TABS else 0
        self.tabs.blockSignals(True)
        self.tabs.setCurrentIndex(index)
        self.tabs.blockSignals(False)
        self._strip.fit()
        self._show_tab(index, parts)
        return True

    def refresh(self, step: "Step | None") -> bool:
        """Show the partner as it is now; tell whether it is still there."""
        if self._partner is None:
            return False
        before = self._partner
        self._partner = records.find(self._desk.workspace, Partner, before.id)
        if self._partner is None:
            return False
        if _roles(self._partner) != _roles(before):
            self._drop_panels()  # their words depend on whose company it is
        self._show_tab(self.tabs.currentIndex(), (), step)
        return True

    def new_record(self) -> bool:
        """Make a new record of what the tab shows; tell whether it shows any."""
        tab = TABS[self.tabs.currentIndex()]
        new = getattr(self._panels.get(tab, self._stack.currentWidget()), "new_record", None)
        if new is not None:
            new()
        return new is not None

    def _build(self) -> None:
        px = self._desk.theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(px(24), px(16), px(24), 0)
        head.setSpacing(px(4))
        row = QHBoxLayout()
        row.setSpacing(px(8))
        back = button(self._desk, _("Partners"), lambda: self._desk.go("partners"),
                      icon="chevron-left", voice="link")  # fmt: skip
        remove = button(self._desk, _("Remove"), self._remove, icon="trash-2", voice="quiet")
        remove.setDisabled(self._desk.is_read_only)
        row.addWidget(back)
        row.addWidget(self._name, 1)
        row.addWidget(remove)
        head.addLayout(row)
        head.addWidget(self._strip)
        column.addLayout(head)
        column.addWidget(self._stack, 1)

    def _show_tab(self, index: int, parts: tuple[str, ...], step: "Step | None" = None) -> None:
        partner = self._partner
        if partner is None:
            return
        self._name.setText(partner.name)
        if TABS[index] == "overview":
            self.overview.show_partner(partner)
        elif TABS[index] in _PANELS:
            self._show_panel(TABS[index], partner.id, parts, step)
        elif TABS[index] == "talks":
            self._talks.show_partner(partner)
        else:
            self._history.show_partner(partner)
        self._stack.setCurrentIndex(index)

    def _show_panel(self, tab: str, id: str, parts: tuple[str, ...], step: "Step | None") -> None:
        if tab not in self._panels:
            module = import_module(f"motdesk.ui.{tab}.panel")
            panel = getattr(module, _PANELS[tab])(self._desk, id)
            self._panels[tab] = cast("Panel", panel)
            self._rooms[tab].addWidget(panel)
            if not parts:
                return
        if parts:
            self._panels[tab].show_place(parts)
        else:
            self._panels[tab].refresh(step)

    def _drop_panels(self) -> None:
        self._panels = {}
        for room in self._rooms.values():
            clear(room)

    def _room(self, tab: str) -> QWidget:
        """Return where the panel of a tab will stand."""
        widget = QWidget()
        px = self._desk.theme.px
        self._rooms[tab] = QVBoxLayout(widget)
        self._rooms[tab].setContentsMargins(px(24), px(16), px(24), px(16))
        return widget

    def _go_to_tab(self, index: int) -> None:
        if self._partner is not None:
            self._desk.go("partners", self._partner.id, TABS[index])

    def _remove(self) -> None:
        if self._partner is not None:
            remove_record(self._desk, self._partner)


def _roles(partner: Partner) -> tuple[bool, bool, bool]:
    return partner.is_supplier, partner.is_customer, partner.is_own
