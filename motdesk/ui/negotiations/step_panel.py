"""What every step of a negotiation is built on: a sheet of cards, with what is missing on top."""

from collections.abc import Sequence

from motdesk.domain.findings import Finding
from motdesk.domain.negotiations import Negotiation
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.finding_lines import FindingLines
from motdesk.ui.kit.record_sheets import RecordSheet


class StepPanel(RecordSheet):
    """One step; subclasses add cards in `build` and may add to `show_negotiation`."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, Negotiation)
        self._missing = FindingLines(desk)
        px = desk.theme.px
        self.body.setContentsMargins(px(16), px(8), px(24), px(24))
        self.body.addWidget(self._missing)
        self.build()
        self.body.addStretch(1)

    @property
    def negotiation(self) -> Negotiation:
        """The negotiation shown."""
        negotiation: Negotiation = self.record
        return negotiation

    def build(self) -> None:
        """Put the cards of this step into `body`."""

    def show_negotiation(self, negotiation: Negotiation) -> None:
        """Show a negotiation in all forms and tables of this step."""
        self.show_record(negotiation)

    def show_missing(self, findings: Sequence[Finding]) -> None:
        """Show what this step still misses."""
        self._missing.show_findings(findings)

    def missing(self) -> str:
        """Return the words of what is missing, line by line."""
        return self._missing.words()
