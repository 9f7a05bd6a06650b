"""The promises of one partner: its record, its items over our needs, its baselines compared."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedLayout, QWidget

from motdesk.base.clock import today
from motdesk.base.texts import _
from motdesk.services import roadmaps
from motdesk.ui.kit.cards import EmptyState, button
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.pages import Page, Sheet
from motdesk.ui.promises.baselines_card import BaselinesCard
from motdesk.ui.promises.needs_card import NeedsCard
from motdesk.ui.promises.record_card import RecordCard

if TYPE_CHECKING:
    from motdesk.domain.changes import Step


class PromisesPanel(Page):
    """Show how promises are kept; take baselines and compare them."""

    def __init__(self, desk: Desk, partner_id: str) -> None:
        super().__init__(desk)
        self._partner_id = partner_id
        self.record = RecordCard(desk, partner_id)
        self.needs = NeedsCard(desk)
        self.baselines = BaselinesCard(desk, partner_id)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._empty())
        self._stack.addWidget(self._full())
        for card in (self.record, self.needs, self.baselines):
            card.item_wanted.connect(self._go_to_item)
        self.refresh(None)

    def refresh(self, step: "Step | None") -> None:  # noqa: ARG002 - as every page is called
        """Read again what is shown."""
        workspace, id_ = self.desk.workspace, self._partner_id
        items = roadmaps.list_items(workspace, id_)
        self._stack.setCurrentIndex(1 if items else 0)
        if not items:
            return
        begin = roadmaps.fiscal_start(workspace, id_)
        self.record.show_record(roadmaps.promise_record(workspace, id_, today()), begin)
        self.needs.show_convergence(roadmaps.convergence(workspace, id_, today()), begin)
        self.baselines.show_baselines(roadmaps.list_baselines(workspace, id_), begin)

    def _go_to_item(self, id: str) -> None:
        self.desk.go("partners", self._partner_id, "roadmaps", id)

    def _empty(self) -> QWidget:
        start = button(
            self.desk,
            _("Draw the roadmap"),
            lambda: self.desk.go("partners", self._partner_id, "roadmaps"),
            voice="primary",
        )
        words = _(
            "Here stands what became of promises: how late, how often, and which date to believe "
            "next. It begins with the roadmap."
        )
        return EmptyState(self.desk, words, start)

    def _full(self) -> Sheet:
        sheet = Sheet(self.desk)
        sheet.body.setContentsMargins(0, 0, self.desk.theme.px(8), 0)
        for card in (self.record, self.needs, self.baselines):
            sheet.body.addWidget(card)
        sheet.body.addStretch(1)
        return sheet
