"""The tray: items without a date, to be drawn onto the axis when somebody names one."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QWidget

from motdesk.base.overriding import override
from motdesk.base.texts import _
from motdesk.domain.roadmaps import RoadmapItem
from motdesk.domain.words import word
from motdesk.ui.kit.cards import label
from motdesk.ui.kit.desk import Desk
from motdesk.ui.roadmaps.canvas import TRAY_ITEM

_ID = Qt.ItemDataRole.UserRole


class Tray(QWidget):
    """Lists undated items; gone while there are none."""

    item_chosen = Signal(str)
    item_opened = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        px = desk.theme.px
        self.list = _Slips(desk)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(12))
        words = label(_("Without a date"), "label")
        words.setToolTip(_("Draw an item onto the axis, or write its dates in its sheet."))
        row.addWidget(words)
        row.addWidget(self.list, 1)
        self.list.currentItemChanged.connect(self._tell)
        self.list.itemActivated.connect(lambda item: self.item_opened.emit(item.data(_ID)))
        self.hide()

    def show_items(self, items: Sequence[RoadmapItem], chosen: str) -> None:
        """List items, without telling anybody."""
        with QSignalBlocker(self.list):
            self.list.clear()
            for item in items:
                slip = QListWidgetItem(item.title)
                slip.setData(_ID, item.id)
                slip.setToolTip(f"{item.title}\n{word(item.layer)} · {word(item.status)}")
                self.list.addItem(slip)
                if item.id == chosen:
                    self.list.setCurrentItem(slip)
        self.setVisible(bool(items))

    def _tell(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.item_chosen.emit(item.data(_ID))


class _Slips(QListWidget):
    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setAccessibleName(_("Items without a date"))
        self.setFlow(QListWidget.Flow.LeftToRight)
        self.setWrapping(False)
        self.setSpacing(desk.theme.px(3))
        self.setFixedHeight(desk.theme.px(46))
        self.setHorizontalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragEnabled(not desk.is_read_only)

    @override
    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        data = QMimeData()
        for item in self.selectedItems():
            data.setData(TRAY_ITEM, item.data(_ID).encode())
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.exec(Qt.DropAction.CopyAction)
