"""What stands in the window while no workspace is open: open one, make one, try the sample."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from motdesk.base.texts import _
from motdesk.ui.kit.cards import Card, button, label
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.dialogs import WORKSPACES

SUFFIX = ".motdesk"


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

    def open(self) -> None:
        """Ask which workspace to open."""
        path = self._desk.dialogs.file_to_open(_("Open a workspace"), WORKSPACES)
        if path:
            self._desk.open_file(path)

    def new(self) -> None:
        """Ask where to make a new, empty workspace."""
        self._make(_("New workspace"), _("Workspace"), is_sample=False)

    def sample(self) -> None:
        """Ask where to write the sample workspace."""
        self._make(_("Write the sample workspace"), _("Sample"), is_sample=True)

    def _make(self, title: str, name: str, *, is_sample: bool) -> None:
        path = self._desk.dialogs.file_to_write(title, name + SUFFIX, WORKSPACES)
        if path:
            path = path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)
            self._desk.make_file(path, is_sample=is_sample)

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
        row.addWidget(button(desk, _("Open…"), self.open, icon="folder-open", voice="primary"))
        row.addWidget(button(desk, _("New…"), self.new, icon="file-plus"))
        row.addStretch(1)
        row.addWidget(button(desk, _("Try the sample…"), self.sample, voice="link"))
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
