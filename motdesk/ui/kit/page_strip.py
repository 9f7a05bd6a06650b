"""Small pictures of all pages beside the large ones: see the whole document, jump to a page."""

from collections import deque

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QSignalBlocker,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QListView, QWidget

from motdesk.base.overriding import override
from motdesk.base.texts import _
from motdesk.drawings.pages import Page, Pages
from motdesk.ui.kit.page_view import page_picture

_WIDTH = 84


class PageStrip(QListView):
    """List the pages of a document as small pictures, each painted when it comes into sight."""

    page_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._strip = _Strip(self)
        self.setModel(self._strip)
        self.setAccessibleName(_("Pages"))
        self.setIconSize(QSize(_WIDTH, round(_WIDTH * 1.42)))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setFlow(QListView.Flow.TopToBottom)
        self.setWrapping(False)
        self.setMovement(QListView.Movement.Static)
        self.setSpacing(6)
        self.setFixedWidth(_WIDTH + 44)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(
            lambda now, _before: self.page_chosen.emit(now.row())
        )

    def show_pages(self, pages: Pages | None) -> None:
        """List the pages of a document."""
        self._strip.show_pages(pages.pages if pages else ())

    def mark_page(self, index: int) -> None:
        """Mark the page that is looked at, without jumping anywhere."""
        with QSignalBlocker(self.selectionModel()):
            self.setCurrentIndex(self._strip.index(index))
        self.viewport().update()


class _Strip(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._pages: tuple[Page, ...] = ()
        self._pictures: dict[int, QPixmap] = {}
        self._wanted: deque[int] = deque()
        self._ratio = parent.devicePixelRatioF()
        self._next_picture = QTimer(self, singleShot=True, interval=0)
        self._next_picture.timeout.connect(self._make_picture)

    def show_pages(self, pages: tuple[Page, ...]) -> None:
        self.beginResetModel()
        self._pages = pages
        self._pictures.clear()
        self._wanted.clear()
        self._next_picture.stop()
        self.endResetModel()

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return len(self._pages) if parent is None or not parent.isValid() else 0

    @override
    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return str(index.row() + 1)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _("Page {number}").format(number=index.row() + 1)
        if role == Qt.ItemDataRole.DecorationRole:
            return self._picture(index.row())
        return None

    def _picture(self, row: int) -> QPixmap:
        """Return the picture of a page; a blank one comes first, the real one soon after."""
        if row not in self._pictures:
            self._wanted.append(row)
            self._next_picture.start()
            self._pictures[row] = QPixmap(self._size(row))
            self._pictures[row].fill(Qt.GlobalColor.white)
        return self._pictures[row]

    def _make_picture(self) -> None:
        row = self._wanted.popleft()
        self._pictures[row] = page_picture(self._pages[row], self._size(row), self._ratio)
        self.dataChanged.emit(self.index(row), self.index(row))
        if self._wanted:
            self._next_picture.start()

    def _size(self, row: int) -> QSize:
        page = self._pages[row]
        return QSize(_WIDTH, round(_WIDTH * page.height / page.width))
