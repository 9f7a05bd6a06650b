"""The last step: what is still missing anywhere, and the way to the pack."""

from collections.abc import Sequence

from motdesk.base.overriding import override
from motdesk.base.texts import _, _n
from motdesk.domain.findings import Finding
from motdesk.domain.negotiations import Negotiation
from motdesk.services.negotiations import missing
from motdesk.ui.kit.cards import Card, button, label
from motdesk.ui.negotiations.step_panel import StepPanel


class PackPanel(StepPanel):
    """Lead from the negotiation to its printed pack."""

    @override
    def build(self) -> None:
        card = Card(
            self.desk,
            _("Briefing pack"),
            _("What you carry into the room, and what you leave with the other side."),
        )
        self._state = label("", "", is_wrapped=True)
        card.body.addWidget(self._state)
        self.build_button = button(
            self.desk, _("Build the pack"), self._go, icon="printer", voice="primary"
        )
        card.tools.addWidget(self.build_button)
        self.body.addWidget(card)

    @override
    def show_negotiation(self, negotiation: Negotiation) -> None:
        super().show_negotiation(negotiation)
        self._findings = missing(self.desk.workspace, negotiation)
        count = len(self._findings)
        text = _n("{count} thing is still missing.", "{count} things are still missing.", count)
        done = _("Nothing is missing.")
        self._state.setText(text.format(count=count) if count else done)

    @override
    def show_missing(self, findings: Sequence[Finding]) -> None:
        super().show_missing(self._findings)

    def _go(self) -> None:
        self.desk.go("packs", self.negotiation.id)
