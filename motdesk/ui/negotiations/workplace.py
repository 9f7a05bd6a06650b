"""One negotiation: its steps down the side, the step worked on beside them."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from motdesk.base.texts import _
from motdesk.domain.findings import Step
from motdesk.domain.negotiations import Negotiation
from motdesk.services import records
from motdesk.services.negotiations import missing
from motdesk.ui.kit.cards import button, label
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.removal import remove_record
from motdesk.ui.negotiations.issues import IssuesPanel
from motdesk.ui.negotiations.limits import LimitsPanel
from motdesk.ui.negotiations.pack import PackPanel
from motdesk.ui.negotiations.packages import PackagesPanel
from motdesk.ui.negotiations.situation import SituationPanel
from motdesk.ui.negotiations.step_panel import StepPanel
from motdesk.ui.negotiations.step_rail import StepRail
from motdesk.ui.negotiations.talk import AgendaPanel, ArgumentsPanel, PeoplePanel
from motdesk.ui.negotiations.value import ValuePanel

_PANELS: dict[Step, Callable[[Desk], StepPanel]] = {
    Step.SITUATION: SituationPanel,
    Step.ISSUES: IssuesPanel,
    Step.LIMITS: LimitsPanel,
    Step.VALUE: ValuePanel,
    Step.PACKAGES: PackagesPanel,
    Step.ARGUMENTS: ArgumentsPanel,
    Step.PEOPLE: PeoplePanel,
    Step.AGENDA: AgendaPanel,
    Step.PACK: PackPanel,
}


class Workplace(QWidget):
    """Show one negotiation at a step; panels are made when first seen."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._id = ""
        self._step = Step.SITUATION
        self._panels: dict[Step, StepPanel] = {}
        self.title: QLabel = label("", "title")
        self.rail = StepRail(desk)
        self._stack = QStackedWidget()
        self._build()
        self.rail.step_chosen.connect(lambda step: desk.go("negotiations", self._id, step.value))

    @property
    def negotiation_id(self) -> str:
        """The id of the negotiation shown."""
        return self._id

    def show_negotiation(self, id: str, step: Step) -> bool:
        """Show a negotiation at a step; tell whether there is such a negotiation."""
        negotiation = records.find(self._desk.workspace, Negotiation, id)
        if negotiation is None:
            return False
        self._id, self._step = id, step
        findings = missing(self._desk.workspace, negotiation)
        self.title.setText(negotiation.title)
        self.rail.show_state(negotiation, findings)
        self.rail.choose(step)
        panel = self.panel(step)
        panel.show_negotiation(negotiation)
        panel.show_missing([finding for finding in findings if finding.step is step])
        self._stack.setCurrentWidget(panel)
        return True

    def refresh(self) -> bool:
        """Show the negotiation as it is now; tell whether it is still there."""
        return self.show_negotiation(self._id, self._step)

    def panel(self, step: Step) -> StepPanel:
        """Return the panel of a step."""
        if step not in self._panels:
            self._panels[step] = _PANELS[step](self._desk)
            self._stack.addWidget(self._panels[step])
        return self._panels[step]

    def _build(self) -> None:
        px = self._desk.theme.px
        back = button(
            self._desk,
            _("Negotiations"),
            lambda: self._desk.go("negotiations"),
            icon="chevron-left",
            voice="link",
        )
        remove = button(self._desk, _("Remove"), self._remove, icon="trash-2", voice="quiet")
        remove.setDisabled(self._desk.is_read_only)
        tools = QHBoxLayout()
        tools.addWidget(back)
        tools.addStretch(1)
        tools.addWidget(remove)
        head = QVBoxLayout()
        head.setContentsMargins(px(24), px(16), px(24), px(8))
        head.setSpacing(px(4))
        head.addLayout(tools)
        head.addWidget(self.title)
        row = QHBoxLayout()
        row.setContentsMargins(px(8), 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self._stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(row, 1)

    def _remove(self) -> None:
        negotiation = records.find(self._desk.workspace, Negotiation, self._id)
        if negotiation is not None:
            remove_record(self._desk, negotiation)
