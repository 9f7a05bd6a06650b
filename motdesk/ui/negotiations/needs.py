"""Which needs a negotiation is about: a list to tick; none ticked means all that bear on it."""

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from motdesk.base.texts import _, _n
from motdesk.domain.negotiations import ChosenNeed
from motdesk.services.needs import NeedRow, list_needs
from motdesk.ui.kit.desk import Desk

_ROWS_SHOWN = 6
_CHECKED = (Qt.CheckState.Unchecked, Qt.CheckState.Checked)


class NeedChooser(QWidget):
    """Tick the needs; `save` takes the choice, in the order of the list."""

    def __init__(self, desk: Desk, save: Callable[[tuple[ChosenNeed, ...]], None]) -> None:
        super().__init__()
        self._desk = desk
        self._save = save
        self._chosen: tuple[ChosenNeed, ...] = ()
        self._needs: tuple[NeedRow, ...] | None = None
        self.summary = QLabel()
        self.summary.setProperty("voice", "help")
        self.summary.setWordWrap(True)
        self.list = QListWidget()
        self.list.setObjectName("choices")
        self.list.setAccessibleName(_("Needs of this negotiation"))
        self.list.itemChanged.connect(self._ticked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(desk.theme.px(4))
        layout.addWidget(self.summary)
        layout.addWidget(self.list)

    def show_choice(self, chosen: tuple[ChosenNeed, ...]) -> None:
        """Show all needs of the workspace, those in `chosen` ticked."""
        self._chosen = chosen
        ticked = {choice.need_id for choice in chosen}
        needs = list_needs(self._desk.workspace)
        with QSignalBlocker(self.list):
            if needs != self._needs:
                self._list(needs)
            for row, need in enumerate(needs):
                self.list.item(row).setCheckState(_CHECKED[need.id in ticked])
        self.summary.setText(_summary(len(ticked), len(needs)))

    def _list(self, needs: tuple[NeedRow, ...]) -> None:
        """List the needs anew; while they stay the same, the list stays where it is."""
        self._needs = needs
        self.list.clear()
        for need in needs:
            self.list.addItem(_line(need))
        self.list.setVisible(bool(needs))
        row = max(self.list.sizeHintForRow(0), self._desk.theme.px(24))
        self.list.setFixedHeight(row * min(len(needs), _ROWS_SHOWN) + self._desk.theme.px(8))

    def _ticked(self, _item: QListWidgetItem) -> None:
        kept = {choice.need_id: choice for choice in self._chosen}
        items = (self.list.item(row) for row in range(self.list.count()))
        ids = [
            item.data(Qt.ItemDataRole.UserRole)
            for item in items
            if item.checkState() is Qt.CheckState.Checked
        ]
        self._save(tuple(kept.get(id_) or ChosenNeed(need_id=id_) for id_ in ids))


def _line(need: NeedRow) -> QListWidgetItem:
    words = [need.text, need.partner, f"★{need.importance}" if need.importance else ""]
    item = QListWidgetItem(" · ".join(word for word in words if word))
    item.setData(Qt.ItemDataRole.UserRole, need.id)
    item.setToolTip(need.text)
    return item


def _summary(chosen: int, known: int) -> str:
    if not known:
        return _("No needs are written down yet. They stand under Needs.")
    if not chosen:
        return _("None is ticked: all needs that bear on both companies go into the pack.")
    return _n("{count} need goes into the pack.", "{count} needs go into the pack.", chosen).format(
        count=chosen
    )
