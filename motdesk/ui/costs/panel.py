"""The cost of one partner's items: the list on the left, the chosen item beside."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QStackedLayout, QVBoxLayout, QWidget

from motdesk.base.money import format_number
from motdesk.base.texts import _
from motdesk.domain.costs import Item, PriceRevision
from motdesk.domain.partners import Partner
from motdesk.domain.whose import seller_of
from motdesk.services import records
from motdesk.services.costs import list_items
from motdesk.ui.costs.item_sheet import ItemSheet
from motdesk.ui.kit.cards import EmptyState, button
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.removal import remove_record
from motdesk.ui.kit.rows import TableColumn
from motdesk.ui.kit.tables import Table

if TYPE_CHECKING:
    from motdesk.domain.changes import Step


class CostsPanel(QWidget):
    """Show and edit the items of a partner."""

    def __init__(self, desk: Desk, partner_id: str) -> None:
        super().__init__()
        self._desk = desk
        self._partner_id = partner_id
        self._chosen = ""
        self.table = Table(desk, _columns(), empty=QWidget(), filter_hint=_("Filter items"))
        self._seller = seller_of(records.get(desk.workspace, Partner, partner_id))
        self.sheet = ItemSheet(desk, self._seller)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._empty())
        self._pages.addWidget(self._full())
        self.table.selected.connect(self._select)
        self.sheet.removal_wanted.connect(lambda item: remove_record(desk, item))
        self.refresh(None)

    def show_item(self, item_id: str, revision_id: str = "") -> None:
        """Show one item, and one of its price revisions."""
        item = records.find(self._desk.workspace, Item, item_id)
        if item is not None:
            self._chosen = item_id
            self.sheet.show_item(item, revision_id)
            self.table.select(item_id)

    def show_place(self, parts: tuple[str, ...]) -> None:
        """Show the item, or the price revision, whose id comes first in `parts`."""
        self.refresh(None)
        if parts:
            revision = records.find(self._desk.workspace, PriceRevision, parts[0])
            self.show_item(*((revision.item_id, revision.id) if revision else parts[:1]))

    def new_record(self) -> None:
        """Add an item and put the cursor into its name."""
        item = Item(partner_id=self._partner_id, name=_("New item"))
        self._chosen = item.id
        self._desk.run(lambda: records.add(self._desk.workspace, item))
        self.sheet.form.focus_field("name")

    def refresh(self, step: "Step | None") -> None:  # noqa: ARG002 - as every page is called
        """Read again what is shown."""
        rows = list_items(self._desk.workspace, self._partner_id)
        if rows and self._chosen not in {row.id for row in rows}:
            self._chosen = rows[0].id
        chosen = self._chosen
        self._pages.setCurrentIndex(1 if rows else 0)
        self.table.set_rows(rows)
        self.show_item(chosen)

    def _select(self, row: object) -> None:
        item_id = getattr(row, "id", self._chosen)
        if item_id != self._chosen:
            self.show_item(item_id)

    def _empty(self) -> QWidget:
        start = button(self._desk, _("Add a part"), self.new_record, icon="plus", voice="primary")
        start.setDisabled(self._desk.is_read_only)
        words = self._seller.words(
            _("Here stands what parts cost: our own cost, every round of our quote, and what "
              "published indexes say of a price to be revised."),
            _("Here stands what parts cost: our own estimate, every round of their quote, and"
              " what published indexes say of a price to be revised."),
            _("Here stands what parts cost: our own estimate, every round of the quote, and what "
              "published indexes say of a price to be revised."),
        )  # fmt: skip
        return EmptyState(self._desk, words, start)

    def _full(self) -> QWidget:
        px = self._desk.theme.px
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, px(8), 0)
        column.addWidget(self.table, 1)
        add = button(self._desk, _("Add a part"), self.new_record, icon="plus", voice="link")
        add.setDisabled(self._desk.is_read_only)
        column.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(left)
        split.addWidget(self.sheet)
        split.setChildrenCollapsible(False)
        split.setSizes([220, 780])
        left.setMinimumWidth(px(160))
        self.sheet.setMinimumWidth(px(360))
        return split


def _columns() -> tuple[TableColumn, ...]:
    return (
        TableColumn(
            heading=_("Item"),
            text=lambda row: " ".join(part for part in (row.part_number, row.name) if part),
            is_wide=True,
        ),
        TableColumn(
            heading=_("Present price"),
            text=lambda row: format_number(row.current_price),
            order=lambda row: row.current_price or 0,
            is_figure=True,
            is_minor=True,
            is_searched=False,
            width=90,
        ),
    )
