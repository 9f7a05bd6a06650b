"""What a pack for the partner shows this time, though only if asked."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from motdesk.base.texts import _
from motdesk.ui.kit.cards import clear, label
from motdesk.ui.kit.desk import Desk


class AskedFor(QWidget):
    """Boxes to tick; `changed` when another is."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._px = desk.theme.px
        self.boxes: dict[str, QCheckBox] = {}
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(self._px(6))

    def chosen(self) -> frozenset[str]:
        """Return the ids of what is ticked."""
        return frozenset(id_ for id_, box in self.boxes.items() if box.isChecked())

    def choose(self, ids: Collection[str]) -> None:
        """Tick these and no other."""
        for id_, box in self.boxes.items():
            box.setChecked(id_ in ids)

    def show_pairs(self, found: Sequence[tuple[str, str]]) -> None:
        """List what may be shown if asked, as ids with words; what was ticked stays ticked."""
        chosen = self.chosen()
        clear(self._lines)
        self.boxes = {}
        if found:
            words = _("Shown this time, though only if asked")
            self._lines.addWidget(label(words, "label", is_wrapped=True))
        for id_, words in found:
            room, mode = self._px(180), Qt.TextElideMode.ElideRight
            box = QCheckBox(self.fontMetrics().elidedText(words, mode, room))
            box.setToolTip(words)
            box.setChecked(id_ in chosen)
            box.toggled.connect(self.changed)
            self.boxes[id_] = box
            self._lines.addWidget(box)
