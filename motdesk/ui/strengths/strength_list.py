"""The strengths of a partner in a list, each with the seven marks of its chain."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem

from motdesk.base.overriding import override
from motdesk.base.texts import _
from motdesk.domain.strengths import Link
from motdesk.services.strengths import StrengthRow
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.line_delegate import Index, LineDelegate
from motdesk.ui.strengths.link_marks import paint_mark

_ID = Qt.ItemDataRole.UserRole
_MISSING = Qt.ItemDataRole.UserRole + 1


class StrengthList(QListWidget):
    """List strengths; `strength_chosen` tells the id of the one to be shown."""

    strength_chosen = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setAccessibleName(_("Strengths"))
        self.setItemDelegate(_StrengthDelegate(desk.theme, self, 52))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMinimumWidth(desk.theme.px(180))
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentItemChanged.connect(self._tell)

    def show_rows(self, rows: Sequence[StrengthRow], chosen: str) -> None:
        """List strengths and mark the chosen one, without telling anybody."""
        with QSignalBlocker(self):
            self.clear()
            for row in rows:
                self.addItem(_item(row))
                if row.id == chosen:
                    self.setCurrentRow(self.count() - 1)

    def kept(self) -> str:
        """Return the id of the strength shown."""
        item = self.currentItem()
        return str(item.data(_ID)) if item else ""

    def take_back(self, value: str) -> None:
        """Show a strength, if it is in the list."""
        for row in range(self.count()):
            if self.item(row).data(_ID) == value:
                self.setCurrentRow(row)

    def _tell(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.strength_chosen.emit(item.data(_ID))


def _item(row: StrengthRow) -> QListWidgetItem:
    item = QListWidgetItem(row.title)
    item.setData(_ID, row.id)
    item.setData(_MISSING, frozenset(row.missing))
    item.setToolTip(row.title)
    count = len(Link) - len(row.missing)
    spoken = _("{title}, {count} of {total} links").format(
        title=row.title, count=count, total=len(Link)
    )
    item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
    return item


class _StrengthDelegate(LineDelegate):
    @override
    def paint_line(self, painter: QPainter, box: QRect, index: Index) -> None:
        px = self.theme.px
        room = QRect(box.left() + px(14), box.top() + px(6), box.width() - px(24), px(20))
        self.paint_text(painter, room, index.data())
        self._paint_marks(painter, box, index.data(_MISSING))

    def _paint_marks(self, painter: QPainter, box: QRect, missing: frozenset[Link]) -> None:
        px = self.theme.px
        top = box.top() + px(37)
        for place, link in enumerate(Link):
            center = QPointF(box.left() + px(19) + place * px(14), top)
            paint_mark(painter, self.theme, center, link, is_filled=link not in missing)
        painter.setFont(self.theme.font(11))
        painter.setPen(self.theme.color("ochre_ink" if missing else "moss"))
        room = QRect(box.left() + px(19 + 7 * 14), top - px(8), px(40), px(16))
        count = f"{len(Link) - len(missing)}/{len(Link)}"
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, count)
