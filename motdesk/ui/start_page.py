"""What stands in the window while no workspace is open: open one, make one, try the sample."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from motdesk.base.texts import _
from motdesk.ui.kit.cards import Card, button, label
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.openings import choose_workspace, make_sample, make_workspace


class StartPage(QWidget):
    """Ways to a workspace, the ones opened last among them."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("page")
        self._desk = desk
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addWidget(self._card(), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def _card(self) -> Card:
        desk, px = self._desk, self._desk.theme.px
        card = Card(desk)
        card.setFixedWidth(px(560))
        card.body.setContentsMargins(px(32), px(28), px(32), px(28))
        card.body.setSpacing(px(12))
        card.body.addWidget(label("MOTDesk", "title"))
        words = _("Put the words of technology and the words of management into one sentence,"
                  " with proof, and walk into the room prepared.")  # fmt: skip
        card.body.addWidget(label(words, "help", is_wrapped=True))
        card.body.addSpacing(px(8))
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(
            button(
                desk,
                _("Open…"),
                partial(choose_workspace, desk),
                icon="folder-open",
                voice="primary",
            )
        )
        row.addWidget(button(desk, _("New…"), partial(make_workspace, desk), icon="file-plus"))
        row.addStretch(1)
        row.addWidget(button(desk, _("Try the sample…"), partial(make_sample, desk), voice="link"))
        card.body.addLayout(row)
        recent = [Path(name) for name in desk.settings.recent_files]
        if recent:
            card.body.addSpacing(px(12))
            card.body.addWidget(label(_("Opened last"), "label"))
        for path in recent:
            card.body.addWidget(self._recent(path))
        return card

    def _recent(self, path: Path) -> QWidget:
        line, row = QWidget(), QHBoxLayout()
        line.setLayout(row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(button(self._desk, path.stem, lambda: self._desk.open_file(path),
                             voice="link"))  # fmt: skip
        folder = label(str(path.parent), "help")
        folder.setSizePolicy(folder.sizePolicy().Policy.Ignored, folder.sizePolicy().Policy.Fixed)
        folder.setToolTip(str(path))
        row.addWidget(folder, 1)
        return line
