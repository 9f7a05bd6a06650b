"""Help: how the desk works, in a few sentences, and its keys."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from motdesk.base.texts import _
from motdesk.ui.kit.cards import button, label
from motdesk.ui.kit.desk import Desk


class HelpWindow(QDialog):
    """One page that says what a person needs to begin."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        px = desk.theme.px
        self.setWindowTitle(_("Help"))
        self.setFixedWidth(px(560))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(24))
        column.setSpacing(px(12))
        column.addWidget(label(_("How the desk works"), "title"))
        for sentence in _sentences():
            column.addWidget(label(sentence, is_wrapped=True))
        column.addSpacing(px(8))
        column.addWidget(label(_("Keys"), "section"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(24))
        grid.setColumnStretch(1, 1)
        for row, (keys, meaning) in enumerate(_keys()):
            grid.addWidget(label(keys, "figures"), row, 0)
            grid.addWidget(label(meaning), row, 1)
        column.addLayout(grid)
        column.addSpacing(px(8))
        column.addWidget(button(desk, _("Close"), self.accept), 0, Qt.AlignmentFlag.AlignRight)


def _sentences() -> tuple[str, ...]:
    return (
        _("Everything you write is saved at once; Ctrl+Z takes it back, also tomorrow."),
        _("Partners hold what you know of a company; each strength stands in the words of"
          " technology and of management, and names the link it still lacks."),
        _("Negotiations are prepared step by step, in any order; the pack is what you carry"
          " into the room."),
        _("What is not marked “May be shown” never reaches a pack for the other side."),
    )  # fmt: skip


def _keys() -> tuple[tuple[str, str], ...]:
    return (
        ("Ctrl+1 … Ctrl+6", _("Home to Packs")),
        ("Ctrl+K", _("Search everything")),
        ("Alt+← / Alt+→", _("Back and forward")),
        ("Ctrl+Z / Ctrl+Y", _("Undo and redo")),
        ("Ctrl+N", _("New here")),
        ("Ctrl+P", _("Print the pack")),
        ("Ctrl+B", _("Show or hide the words of the rail")),
        ("Enter / Esc", _("Keep an entry, or take it back")),
        ("Ctrl+C / Ctrl+V", _("Exchange cells with a spreadsheet")),
        ("← → / ↑ ↓", _("Roadmap: move the chosen item; choose another")),
        ("Shift / Ctrl + ← →", _("Roadmap: move its end or its start")),
        ("Ctrl+Shift+← →", _("Roadmap: move its latest date")),
        ("L, + − 0", _("Roadmap: draw a link; zoom in, out, show all")),
    )
