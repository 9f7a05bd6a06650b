"""The page of negotiations: the list, or one negotiation at a step."""

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from motdesk.base.dates import format_short_date
from motdesk.base.overriding import override
from motdesk.base.texts import _, _n
from motdesk.domain.findings import Step as Part
from motdesk.domain.negotiations import Negotiation, Side
from motdesk.domain.strengths import Strength
from motdesk.domain.words import word
from motdesk.services import records
from motdesk.services.negotiations import begun, count_missing, list_negotiations, missing
from motdesk.ui.kit.cards import EmptyState, button, label
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.entries import give_up_all
from motdesk.ui.kit.pages import Page
from motdesk.ui.kit.rows import TableColumn
from motdesk.ui.kit.tables import Table
from motdesk.ui.negotiations.workplace import Workplace

if TYPE_CHECKING:
    from motdesk.domain.changes import Step


class Line(NamedTuple):
    """A line of the list: a negotiation and how much it still misses."""

    id: str
    title: str
    partner: str
    side: Side
    held_on: date | None
    missing: int


class NegotiationsPage(Page):
    """Places: () is the list, (id,) a negotiation, (id, step) one of its steps."""

    is_of_record = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setObjectName("page")
        self.title = _("Negotiations")
        self._missing: dict[str, int] = {}
        self.table = self._make_table()
        self.workplace = Workplace(desk)
        self._stack = QStackedLayout(self)
        self._list = self._make_list()
        self._stack.addWidget(self._list)
        self._stack.addWidget(self.workplace)

    @override
    def show_place(self, parts: tuple[str, ...]) -> None:
        step = Part(parts[1]) if len(parts) > 1 and parts[1] in set(Part) else Part.SITUATION
        if parts and self.workplace.show_negotiation(parts[0], step):
            self._stack.setCurrentWidget(self.workplace)
            self.title = self.workplace.title.text()
        else:
            self._show_list()

    @override
    def refresh(self, step: "Step | None") -> None:
        self._count_again(step)
        if self._stack.currentWidget() is self.workplace and self.workplace.refresh():
            self.title = self.workplace.title.text()
        else:
            self._show_list()

    @override
    def new_record(self) -> None:
        negotiation = begun(self.desk.workspace, _("New negotiation"))
        self.desk.run(lambda: records.add(self.desk.workspace, negotiation))
        self.desk.go("negotiations", negotiation.id)

    @override
    def print_pack(self) -> None:
        if self._stack.currentWidget() is self.workplace:
            self.desk.go("packs", self.workplace.negotiation_id)

    def _open(self, line: Line | None) -> None:
        if line is not None:
            self.desk.go("negotiations", line.id)

    def _show_list(self) -> None:
        self.title = _("Negotiations")
        give_up_all(self.workplace)
        self._missing = self._missing or count_missing(self.desk.workspace)
        rows = list_negotiations(self.desk.workspace)
        self.table.set_rows(tuple(Line(*row, self._missing[row.id]) for row in rows))
        self._stack.setCurrentWidget(self._list)

    def _count_again(self, step: "Step | None") -> None:
        """Count what a step changed; all of them only where it is not known what changed."""
        changes = step.changes if step else ()
        if step is None or any(isinstance(one.after or one.before, Strength) for one in changes):
            self._missing = {}
        elif self._missing:
            for change in changes:
                if isinstance(change.after, Negotiation):
                    self._missing[change.id] = len(missing(self.desk.workspace, change.after))

    def _make_list(self) -> QWidget:
        px = self.desk.theme.px
        new = button(self.desk, _("New negotiation"), self.new_record, icon="plus", voice="primary")
        new.setDisabled(self.desk.is_read_only)
        head = QHBoxLayout()
        head.addWidget(label(self.title, "title"))
        head.addStretch(1)
        head.addWidget(new)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(px(24), px(20), px(24), px(24))
        column.setSpacing(px(12))
        column.addLayout(head)
        column.addWidget(self.table, 1)
        return whole

    def _make_table(self) -> Table:
        start = button(self.desk, _("Prepare a negotiation"), self.new_record, voice="primary")
        start.setDisabled(self.desk.is_read_only)
        sentence = _("Here you prepare a talk: what is to be agreed, where our limits are, "
                     "what we say, and the pack you carry into the room.")  # fmt: skip
        table = Table(
            self.desk,
            _columns(),
            empty=EmptyState(self.desk, sentence, start),
            filter_hint=_("Filter negotiations"),
            leads=True,
        )
        table.opened.connect(self._open)
        return table


def _columns() -> tuple[TableColumn, ...]:
    return (
        TableColumn(
            heading=_("Meeting"),
            text=lambda row: format_short_date(row.held_on) or _("no day yet"),
            color=lambda row: "" if row.held_on else "ochre_ink",
            width=110,
        ),
        TableColumn(heading=_("Negotiation"), text=lambda row: row.title, is_wide=True),
        TableColumn(heading=_("Partner"), text=lambda row: row.partner, width=220),
        TableColumn(heading=_("Our side"), text=lambda row: word(row.side), width=110),
        TableColumn(
            heading=_("Preparation"),
            text=_missing_words,
            order=lambda row: row.missing,
            color=lambda row: "ochre_ink" if row.missing else "moss",
            width=160,
        ),
    )


def _missing_words(line: Line) -> str:
    if not line.missing:
        return _("complete")
    text = _n("{count} thing missing", "{count} things missing", line.missing)
    return text.format(count=line.missing)
