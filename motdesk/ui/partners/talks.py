"""The negotiations with a partner."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from motdesk.base.dates import format_short_date
from motdesk.base.texts import _
from motdesk.domain.negotiations import Negotiation
from motdesk.domain.partners import Partner
from motdesk.domain.words import word
from motdesk.services import records
from motdesk.services.negotiations import begun
from motdesk.ui.kit.cards import EmptyState, button
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.rows import TableColumn
from motdesk.ui.kit.tables import Table


class TalksTab(QWidget):
    """A list of negotiations; one can be opened or begun."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._partner: Partner | None = None
        px = desk.theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(16), px(24), px(24))
        start = button(desk, _("Prepare a negotiation"), self.new_record, voice="primary")
        sentence = _("No negotiation with this partner yet.")
        self.table = Table(
            desk,
            _columns(),
            empty=EmptyState(desk, sentence, start),
            filter_hint=_("Filter negotiations"),
            leads=True,
        )
        self.table.opened.connect(lambda row: desk.go("negotiations", row.id))
        new = button(desk, _("Prepare a negotiation"), self.new_record, icon="plus")
        new.setDisabled(desk.is_read_only)
        start.setDisabled(desk.is_read_only)
        self.table.tools.addWidget(new)
        column.addWidget(self.table)

    def show_partner(self, partner: Partner) -> None:
        """Show the negotiations with a partner."""
        self._partner = partner
        found = records.all_of(self._desk.workspace, Negotiation, partner_id=partner.id)
        self.table.set_rows(found)

    def new_record(self) -> None:
        """Begin a negotiation with this partner."""
        if self._partner is None:
            return
        title = _("Negotiation with {name}").format(name=self._partner.name)
        negotiation = begun(self._desk.workspace, title, self._partner)
        self._desk.run(lambda: records.add(self._desk.workspace, negotiation))
        self._desk.go("negotiations", negotiation.id)


def _columns() -> tuple[TableColumn, ...]:
    return (
        TableColumn(heading=_("Title"), text=lambda row: row.title, is_wide=True),
        TableColumn(heading=_("Our side"), text=lambda row: word(row.side), width=120),
        TableColumn(heading=_("Held on"), text=lambda row: format_short_date(row.held_on)),
    )
