"""Pages with a list at the left and the chosen record at the right."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from motdesk.base.overriding import override
from motdesk.ui.kit.cards import label
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.entries import give_up_all
from motdesk.ui.kit.pages import Page, Sheet
from motdesk.ui.kit.tab_order import put_before
from motdesk.ui.kit.tables import Table

if TYPE_CHECKING:
    from motdesk.domain.changes import Step


class SplitPage(Page):
    """Shows `make_table()` beside `make_details(sheet)`; the place is (id of the record,).

    Subclasses give `name` (of the page in places), `read_rows` and `show_record(id)`, which
    returns whether there is such a record.
    """

    name = ""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setObjectName("page")
        self.id = ""
        self.heading = QHBoxLayout()
        self.left = QVBoxLayout()
        self.table = self.make_table()
        self.sheet = Sheet(desk)
        self.make_details(self.sheet)
        self._build()
        self.table.selected.connect(self._select)

    def make_table(self) -> Table:
        """Return the list."""
        raise NotImplementedError

    def make_details(self, sheet: Sheet) -> None:
        """Fill the sheet at the right."""
        raise NotImplementedError

    def read_rows(self) -> tuple[Any, ...]:
        """Return the rows of the list as they are now."""
        raise NotImplementedError

    def show_record(self, id: str) -> bool:
        """Show a record in the sheet; tell whether there is one with this id."""
        raise NotImplementedError

    @override
    def show_place(self, parts: tuple[str, ...]) -> None:
        rows = self.table.model.visible
        self.id = parts[0] if parts else self.id or (rows[0].id if rows else "")
        self._show()

    @override
    def refresh(self, step: "Step | None") -> None:
        self.table.set_rows(self.read_rows())
        self._show()

    def kept(self) -> str:
        """Return the id of the record shown."""
        return self.id

    def take_back(self, value: str) -> None:
        """Show a record, if it is still there."""
        if any(row.id == value for row in self.table.model.visible):
            self.id = value
            self._show()

    def _show(self) -> None:
        is_there = bool(self.id) and self.show_record(self.id)
        self.sheet.setVisible(is_there)
        if not is_there:
            give_up_all(self.sheet)
        else:
            self.sheet.turn_to(self.id)
            self.table.select(self.id)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Let the keyboard go as the eye does: heading, what stands below it, then the list."""
        super().showEvent(event)
        put_before(self.table.filter, [*_widgets(self.heading), *_widgets(self.left)])

    def _select(self, row: Any) -> None:
        if row is not None and row.id != self.id:
            self.desk.go(self.name, row.id)

    def _remember(self, sizes: list[int]) -> None:
        share = round(100 * sizes[0] / max(sum(sizes), 1))
        self.desk.settings = replace(self.desk.settings, list_share=share)

    def _build(self) -> None:
        px = self.desk.theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        left = QWidget()
        inside = self.left
        left.setLayout(inside)
        inside.setContentsMargins(px(24), px(20), px(16), px(24))
        inside.setSpacing(px(12))
        self.heading.insertWidget(0, label(self.title, "title"))
        self.heading.insertStretch(1, 1)
        inside.addLayout(self.heading)
        inside.addWidget(self.table, 1)
        split = self.split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(left)
        split.addWidget(self.sheet)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        split.setChildrenCollapsible(False)
        left.setMinimumWidth(px(320))
        self.sheet.setMinimumWidth(px(300))
        share = self.desk.settings.list_share
        split.setSizes([share * 100, (100 - share) * 100])
        split.splitterMoved.connect(lambda: self._remember(split.sizes()))
        column.addWidget(split)


def _widgets(layout: QBoxLayout) -> list[QWidget]:
    """Return the widgets that stand in a layout itself, in their order."""
    items = (layout.itemAt(at) for at in range(layout.count()))
    return [widget for item in items if item and (widget := item.widget()) is not None]
