"""The list of partners."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from motdesk.base.texts import _
from motdesk.services.partners import PartnerRow, list_partners
from motdesk.ui.kit.cards import EmptyState, button, label
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.rows import TableColumn, folded
from motdesk.ui.kit.tables import Table


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
        self.table = Table(
            desk,
            _columns(),
            empty=EmptyState(desk, sentence, start),
            filter_hint=_("Filter by name, kana or country"),
        )
        self.table.opened.connect(self._open)
        column.addWidget(self.table, 1)

    def read(self) -> None:
        """Show the partners as they are now."""
        self.table.set_rows(list_partners(self._desk.workspace))

    def _open(self, row: PartnerRow | None) -> None:
        if row is not None:
            self._desk.go("partners", row.id)


def roles_of(row: PartnerRow) -> str:
    """Return the roles of a partner in words."""
    roles = (
        (row.is_supplier, _("Supplier")),
        (row.is_customer, _("Customer")),
        (row.is_own, _("Our own company")),
    )
    return "・".join(words for is_so, words in roles if is_so)


def _columns() -> tuple[TableColumn, ...]:
    return (
        TableColumn(
            heading=_("Name"),
            text=lambda row: row.name,
            order=lambda row: folded(row.kana or row.name),
            search=lambda row: row.kana,
            is_wide=True,
        ),
        TableColumn(heading=_("Role"), text=roles_of, width=200),
        TableColumn(heading=_("Country"), text=lambda row: row.country, width=120),
    )
