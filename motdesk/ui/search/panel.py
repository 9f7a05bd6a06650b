"""The panel below the search: what was found, or that nothing was, in one sentence."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QVBoxLayout, QWidget

from motdesk.base.texts import _
from motdesk.services.search import Group, Hit
from motdesk.ui.kit.cards import label
from motdesk.ui.kit.desk import Desk
from motdesk.ui.search.lines import Line, LinesModel
from motdesk.ui.search.painting import LineDelegate

_CURRENT = QItemSelectionModel.SelectionFlag.ClearAndSelect


class ResultsPanel(QFrame):
    """Lies over the page; the cursor stays in the search field meanwhile."""

    hit_wanted = Signal(object)  # Hit: show it where it stands
    kind_wanted = Signal(str)  # show all hits of this kind

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self.setObjectName("found")
        self.setProperty("voice", "card")
        self.model = LinesModel()
        self.view = QListView()
        self.view.setAccessibleName(_("What was found"))
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setMouseTracking(True)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setModel(self.model)
        self._delegate = LineDelegate(desk.theme, self.view, self.model)
        self.view.setItemDelegate(self._delegate)
        self.view.clicked.connect(lambda index: self._open(self.model.lines[index.row()]))
        self.sentence = label("", "help", is_wrapped=True)
        self._arrange()
        self.hide()

    def show_groups(self, groups: Sequence[Group], *, is_all: bool) -> None:
        """Show what was found, the first hit chosen."""
        self.model.show_groups(groups, is_all=is_all)
        self.sentence.setVisible(not groups)
        self.view.setVisible(bool(groups))
        self.move_choice(1)

    def show_sentence(self, words: str) -> None:
        """Say in one sentence why there is nothing to choose from."""
        self.show_groups((), is_all=True)
        self.sentence.setText(words)

    def place_below(self, field: QWidget) -> None:
        """Lie below the field, as wide and as high as there is need and room for."""
        px, window = self._desk.theme.px, field.window()
        corner = field.mapTo(window, QPoint(0, field.height()))
        width = min(max(field.width(), px(620)), window.width() - 2 * px(8))
        left = max(min(corner.x(), window.width() - px(8) - width), px(8))
        top = corner.y() + px(4)
        room = window.height() - top - px(16)
        self.setGeometry(left, top, width, min(self._wanted_height(width), room))
        self.show()
        self.raise_()

    def move_choice(self, by: int) -> None:
        """Choose another line, `by` lines further, over the heads; at the ends it stays."""
        rows = [row for row, line in enumerate(self.model.lines) if not line.is_head]
        if not rows:
            return
        now = self.view.currentIndex().row()
        at = rows.index(now) + by if now in rows else 0
        index = self.model.index(rows[max(0, min(at, len(rows) - 1))])
        self.view.selectionModel().setCurrentIndex(index, _CURRENT)
        if index.row() == rows[0]:
            self.view.scrollToTop()

    def chosen(self) -> Line | None:
        """Return the chosen line."""
        index = self.view.currentIndex()
        return self.model.lines[index.row()] if index.isValid() else None

    def open_chosen(self) -> None:
        """Go to what is chosen."""
        line = self.chosen()
        if line is not None:
            self._open(line)

    def _arrange(self) -> None:
        px = self._desk.theme.px
        margin, column = QHBoxLayout(), QVBoxLayout(self)
        margin.setContentsMargins(px(15), 0, px(15), 0)
        margin.addWidget(self.sentence)
        column.setContentsMargins(px(1), px(6), px(1), px(6))
        column.setSpacing(0)
        column.addLayout(margin)
        column.addWidget(self.view, 1)

    def _open(self, line: Line) -> None:
        if isinstance(line.hit, Hit):
            self.hit_wanted.emit(line.hit)
        elif line.kind:
            self.kind_wanted.emit(line.kind)

    def _wanted_height(self, width: int) -> int:
        px = self._desk.theme.px
        lines = sum(map(self._delegate.height_of, self.model.lines))
        if not self.model.lines:
            lines = self.sentence.heightForWidth(width - 2 * px(16)) + px(8)
        return lines + px(18)  # with margins and frames, so that nothing is left to scroll
