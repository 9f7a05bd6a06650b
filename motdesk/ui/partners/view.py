"""One partner: its name, and its tabs."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from motdesk.base.texts import _
from motdesk.domain.partners import Partner
from motdesk.services import records
from motdesk.ui.kit.cards import button, label
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.removal import remove_record
from motdesk.ui.partners.history import HistoryTab
from motdesk.ui.partners.overview import Overview
from motdesk.ui.partners.talks import TalksTab

if TYPE_CHECKING:
    from motdesk.domain.changes import Step
    from motdesk.ui.strengths.panel import StrengthsPanel

TABS = ("overview", "strengths", "talks", "history")


class PartnerView(QWidget):
    """Shows one partner at a time; the panel of strengths is made anew for each."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._partner: Partner | None = None
        self.setObjectName("page")
        self._name = label("", "title")
        self._name.setWordWrap(False)
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setAccessibleName(_("What is known of the partner"))
        self.tabs.setExpanding(False)
        for words in (_("Overview"), _("Strengths"), _("Talks"), _("History")):
            self.tabs.addTab(words)
        self._stack = QStackedWidget()
        self.overview = Overview(desk)
        self.strengths: StrengthsPanel | None = None
        self._strengths_tab = QWidget()
        self._strengths_inside = QVBoxLayout(self._strengths_tab)
        self._talks = TalksTab(desk)
        self._history = HistoryTab(desk)
        for tab in (self.overview, self._strengths_tab, self._talks, self._history):
            self._stack.addWidget(tab)
        self._build()
        self.tabs.currentChanged.connect(self._go_to_tab)

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
            self._drop_strengths()
        index = TABS.index(tab) if tab in TABS else 0
        self.tabs.blockSignals(True)
        self.tabs.setCurrentIndex(index)
        self.tabs.blockSignals(False)
        self._show_tab(index, parts)
        return True

    def refresh(self, step: "Step | None") -> bool:
        """Show the partner as it is now; tell whether it is still there."""
        if self._partner is None:
            return False
        self._partner = records.find(self._desk.workspace, Partner, self._partner.id)
        if self._partner is None:
            return False
        self._show_tab(self.tabs.currentIndex(), (), step)
        return True

    def new_record(self) -> bool:
        """Make a new record of what the tab shows; tell whether it shows any."""
        new = getattr(self._stack.currentWidget(), "new_record", None)
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
        row.addStretch(1)
        row.addWidget(remove)
        head.addLayout(row)
        head.addWidget(self._name)
        head.addWidget(self.tabs)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        self._strengths_inside.setContentsMargins(px(24), px(16), px(24), px(16))

    def _show_tab(self, index: int, parts: tuple[str, ...], step: "Step | None" = None) -> None:
        partner = self._partner
        if partner is None:
            return
        self._name.setText(partner.name)
        if TABS[index] == "overview":
            self.overview.show_partner(partner)
        elif TABS[index] == "strengths":
            self._show_strengths(partner.id, parts, step)
        elif TABS[index] == "talks":
            self._talks.show_partner(partner)
        else:
            self._history.show_partner(partner)
        self._stack.setCurrentIndex(index)

    def _show_strengths(self, id: str, parts: tuple[str, ...], step: "Step | None") -> None:
        from motdesk.ui.strengths.panel import StrengthsPanel

        if self.strengths is None:
            self.strengths = StrengthsPanel(self._desk, id)
            self._strengths_inside.addWidget(self.strengths)
        if parts:
            self.strengths.show_strength(parts[0])
        self.strengths.refresh(step)

    def _drop_strengths(self) -> None:
        if self.strengths is not None:
            self.strengths.hide()
            self.strengths.deleteLater()
            self.strengths = None

    def _go_to_tab(self, index: int) -> None:
        if self._partner is not None:
            self._desk.go("partners", self._partner.id, TABS[index])

    def _remove(self) -> None:
        if self._partner is not None:
            remove_record(self._desk, self._partner)
