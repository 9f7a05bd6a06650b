"""What to look at before printing, and what a written pack turned out to hold."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from motdesk.base.texts import _, _n
from motdesk.domain.findings import Finding, Step
from motdesk.services.packs import Audience, PackResult, PreparedPack
from motdesk.ui.kit.cards import Card, clear, label
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.finding_lines import FindingLines, marked_line
from motdesk.ui.packs.reader_band import word_of


class PreflightPanel(QWidget):
    """Show findings, severe ones first; above them the last pack written."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        px = desk.theme.px
        self._desk = desk
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        self._written = Card(desk, _("Written"))
        self._result = QVBoxLayout()
        self._result.setSpacing(px(6))
        self._written.body.addLayout(self._result)
        self._written.hide()
        self._findings = FindingLines(desk, _("Nothing to mend."))
        column.addWidget(self._written)
        column.addWidget(label(_("Before printing"), "section"))
        column.addWidget(self._findings)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show what was found, or that nothing was."""
        self._findings.show_findings(findings)

    def show_error(self, text: str) -> None:
        """Show why there are no pages."""
        self.show_findings((Finding(step=Step.PACK, text=text, is_severe=True),))

    def show_result(self, prepared: PreparedPack, result: PackResult) -> None:
        """Show what was written and what it was proven not to hold."""
        clear(self._result)
        pages = _n("{count} page", "{count} pages", result.pages).format(count=result.pages)
        self._result.addWidget(label(word_of(prepared.order.audience), "strong"))
        self._result.addWidget(label(f"{result.path.name} · {pages}", is_wrapped=True))
        digest = _("SHA-256 {digest}…").format(digest=result.sha256[:16])
        self._result.addWidget(label(digest, "help"))
        if prepared.order.audience is Audience.PARTNER:
            proof = _("0 of {count} restricted values present.")
            proof = proof.format(count=result.restricted_checked)
            self._result.addWidget(marked_line(self._desk, proof, "circle-check", "moss"))
        self._written.show()

    def hide_result(self) -> None:
        """Forget the last pack written: the order is another one now."""
        self._written.hide()

    def shown(self) -> str:
        """Return all words shown."""
        lines = (line for line in self.findChildren(QLabel) if line.isVisibleTo(self))
        return "\n".join(line.text() for line in lines if line.text())
