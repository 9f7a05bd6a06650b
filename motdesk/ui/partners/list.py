"""The list of partners."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from motdesk.base.folding import folded
from motdesk.base.texts import _
from motdesk.domain.partners import Partner
from motdesk.services import records
from motdesk.services.partners import PartnerRow, list_partners
from motdesk.ui.kit.cards import EmptyState, button, label
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.record_lines import RecordLines
from motdesk.ui.kit.rows import TableColumn
from motdesk.ui.kit.spreadsheets import paste_link
from motdesk.ui.kit.tables import Table
from motdesk.ui.partners.fields import all_fields


class PartnerList(QWidget):
    """All partners in the order of their reading; Enter or a double click opens one."""

    def __init__(self, desk: Desk, new: Callable[[], None]) -> None:
        super().__init__()
        self._desk = desk
        px = desk.theme.px
        self.setObjectName("page")
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(24))
        column.setSpacing(px(12))
        heading = QHBoxLayout()
        heading.addWidget(label(_("Partners"), "title"))
        heading.addStretch(1)
        add = button(desk, _("New partner"), new, icon="plus", voice="primary")
        add.setDisabled(desk.is_read_only)
        heading.addWidget(add)
        column.addLayout(heading)
        start = button(desk, _("Add the first partner"), new, voice="primary")
        sentence = _("Here stand the companies you talk with: suppliers, customers,"
                     " and your own company.")  # fmt: skip
        lines = RecordLines(
            desk,
            Partner,
            all_fields(),
            read=lambda: records.all_of(desk.workspace, Partner),
            make=lambda: Partner(name=_("New partner")),
            key=("name",),
        )
        self.table = Table(
            desk,
            _columns(),
            empty=EmptyState(desk, sentence, start, paste_link(desk, lines)),
            filter_hint=_("Filter by name, kana or country"),
            leads=True,
            lines=lines,
        )
        self.table.opened.connect(self._open)
        column.addWidget(self.table, 1)

    def read(self) -> None:
        """Show the partners as they are now."""
        self.table.set_rows(list_partners(self._desk.workspace))

    def _open(self, row: PartnerRow | None) -> None:
        if row is not None:
            self._desk.go("partners", row.id)


def _columns() -> tuple[TableColumn, ...]:
    supplier, customer, own = _("Supplier"), _("Customer"), _("Our own company")

    def roles(row: PartnerRow) -> str:
        words = (row.is_supplier and supplier, row.is_customer and customer, row.is_own and own)
        return _(", ").join(word for word in words if word) or _("no role yet")

    return (
        TableColumn(
            heading=_("Name"),
            text=lambda row: row.name,
            order=lambda row: folded(row.kana or row.name),
            search=lambda row: row.kana,
            is_wide=True,
        ),
        TableColumn(
            heading=_("Role"),
            text=roles,
            color=lambda row: (
                "" if any((row.is_supplier, row.is_customer, row.is_own)) else "ochre_ink"
            ),
            width=200,
        ),
        TableColumn(heading=_("Country"), text=lambda row: row.country, width=120, is_minor=True),
    )
