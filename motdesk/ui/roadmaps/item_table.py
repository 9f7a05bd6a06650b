"""The table twin of the canvas: the same items, edited cell by cell or from a spreadsheet."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Signal

from motdesk.base.texts import _
from motdesk.domain.periods import FISCAL_START
from motdesk.domain.roadmaps import RoadmapItem
from motdesk.ui.kit.child_table import ChildTable
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.pages import Sheet
from motdesk.ui.roadmaps.fields import item_columns


class ItemTable(Sheet):
    """Rows of items; `item_chosen` tells the id of the current one."""

    item_chosen = Signal(str)

    def __init__(
        self,
        desk: Desk,
        save: Callable[[tuple[Any, ...]], None],
        make: Callable[[], RoadmapItem],
        fiscal_start: int = FISCAL_START,
    ) -> None:
        super().__init__(desk)
        self.items: tuple[RoadmapItem, ...] = ()
        self.table = ChildTable(
            desk, RoadmapItem, item_columns(fiscal_start), save,
            add_text=_("Add an item"), make=make,
            empty=_("Nothing matches the filters."), has_own_order=True,
        )  # fmt: skip
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(self.table)
        self.body.addStretch(1)
        self.table.view.selectionModel().currentRowChanged.connect(self._tell)

    def show_items(self, items: Sequence[RoadmapItem]) -> None:
        """Show items."""
        self.items = tuple(items)
        self.table.set_children(self.items)

    def _tell(self) -> None:
        child = self.table.child()
        if child is not None:
            self.item_chosen.emit(child.id)
