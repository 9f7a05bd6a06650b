"""The real pages of a document: scrolled, zoomed, followed by their links."""

from collections import OrderedDict
from enum import Enum

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from motdesk.base.overriding import override
from motdesk.base.texts import _
from motdesk.drawings.operations import Run
from motdesk.drawings.pages import Page, PageLink, Pages
from motdesk.ui.kit.painting import paint_page

_GAP = 16
_KEPT = 12  # pages kept as pictures; those of a screen and its neighbours


class Zoom(Enum):
    """How large pages are shown, if not by a number."""

    WIDTH = "width"
    PAGE = "page"


class PageView(QAbstractScrollArea):
    """Show `Pages` one below the other; pages are painted when first seen and kept as pictures."""

    page_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: tuple[Page, ...] = ()
        self._zoom: Zoom | float = Zoom.WIDTH
        self._frames: tuple[QRect, ...] = ()
        self._pictures: OrderedDict[int, QPixmap] = OrderedDict()
        self._current = 0
        self._next_picture = QTimer(self, singleShot=True, interval=0)
        self._next_picture.timeout.connect(self._make_picture)
        self.setAccessibleName(_("Preview of the pages"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.verticalScrollBar().valueChanged.connect(self._follow)

    def show_pages(self, pages: Pages | None) -> None:
        """Show a document; the page looked at before stays in sight where there still is one."""
        current = self._current
        self._pages = pages.pages if pages else ()
        self._arrange()
        self.go_to(min(current, max(0, len(self._pages) - 1)))

    def set_zoom(self, zoom: Zoom | float) -> None:
        """Show pages by width, whole, or at a factor of their size on paper."""
        current = self._current
        self._zoom = zoom
        self._arrange()
        self.go_to(current)

    def zoom_by(self, factor: float) -> None:
        """Show pages larger (above 1) or smaller."""
        self.set_zoom(max(0.25, min(4.0, self.scale * factor)))

    def kept(self) -> tuple[Zoom | float, int]:
        """Return the zoom and the page looked at."""
        return self._zoom, self._current

    def take_back(self, value: tuple[Zoom | float, int]) -> None:
        """Show a page at a zoom, now or as soon as there are pages."""
        zoom, self._current = value
        self.set_zoom(zoom)

    @property
    def scale(self) -> float:
        """Pixels per point at which the current page is shown."""
        if not self._pages:
            return 1.0
        return self._scale(self._pages[min(self._current, len(self._pages) - 1)])

    @property
    def current_page(self) -> int:
        """The index of the page in the middle of the view."""
        return self._current

    @property
    def painted_pages(self) -> set[int]:
        """The indexes of the pages that are ready to be seen."""
        return set(self._pictures)

    def go_to(self, page: int, y: float = 0.0) -> None:
        """Bring a page into sight, `y` points below its top."""
        if 0 <= page < len(self._frames):
            below = round(y * self._scale(self._pages[page])) if y else -_GAP
            self.verticalScrollBar().setValue(self._frames[page].top() + below)
            self._follow()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self.viewport()) as painter:
            painter.fillRect(self.viewport().rect(), self.palette().window())
            for index in self._in_sight():
                if index in self._pictures:
                    painter.drawPixmap(self._seen(index).topLeft(), self._pictures[index])
                else:
                    painter.fillRect(self._seen(index), Qt.GlobalColor.white)
                    self._next_picture.start()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        current = self._current
        self._arrange()
        self.go_to(current)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(1.1 if event.angleDelta().y() > 0 else 1 / 1.1)
        else:
            super().wheelEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        match event.key():
            case Qt.Key.Key_PageDown:
                self.go_to(self._current + 1)
            case Qt.Key.Key_PageUp:
                self.go_to(self._current - 1)
            case Qt.Key.Key_Home:
                self.go_to(0)
            case Qt.Key.Key_End:
                self.go_to(len(self._pages) - 1)
            case Qt.Key.Key_Plus if control:
                self.zoom_by(1.1)
            case Qt.Key.Key_Minus if control:
                self.zoom_by(1 / 1.1)
            case _:
                super().keyPressEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        is_link = self._link_at(event.position()) is not None
        shape = Qt.CursorShape.PointingHandCursor if is_link else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        link = self._link_at(event.position())
        if link is not None:
            self.go_to(link.page, link.to_y)

    def _arrange(self) -> None:
        """Give each page its place: in the middle, one below the other."""
        self._pictures.clear()
        sizes = [self._size(page) for page in self._pages]
        width = max([self.viewport().width(), *(size.width() + 2 * _GAP for size in sizes)])
        frames, top = [], _GAP
        for size in sizes:
            frames.append(QRect((width - size.width()) // 2, top, size.width(), size.height()))
            top += size.height() + _GAP
        self._frames = tuple(frames)
        self._set_range(width, top)
        self.viewport().update()

    def _set_range(self, width: int, height: int) -> None:
        seen = self.viewport().size()
        self.verticalScrollBar().setPageStep(seen.height())
        self.verticalScrollBar().setSingleStep(40)
        self.verticalScrollBar().setRange(0, max(0, height - seen.height()))
        self.horizontalScrollBar().setPageStep(seen.width())
        self.horizontalScrollBar().setRange(0, max(0, width - seen.width()))

    def _size(self, page: Page) -> QSize:
        scale = self._scale(page)
        return QSize(round(page.width * scale), round(page.height * scale))

    def _scale(self, page: Page) -> float:
        room = self.viewport().size() - QSize(2 * _GAP, 2 * _GAP)
        if isinstance(self._zoom, float):
            return self._zoom
        across = max(0.1, room.width() / page.width)
        return across if self._zoom is Zoom.WIDTH else min(across, room.height() / page.height)

    def _follow(self) -> None:
        middle = self.verticalScrollBar().value() + self.viewport().height() // 3
        above = [index for index, frame in enumerate(self._frames) if frame.top() <= middle]
        current = above[-1] if above else 0
        if current != self._current:
            self._current = current
            self.page_changed.emit(current)
        if self._pages:
            self.setAccessibleDescription(_words(self._pages[current]))

    def _in_sight(self) -> list[int]:
        area = self.viewport().rect()
        return [i for i in range(len(self._frames)) if self._seen(i).intersects(area)]

    def _seen(self, index: int) -> QRect:
        return self._frames[index].translated(
            -self.horizontalScrollBar().value(), -self.verticalScrollBar().value()
        )

    def _make_picture(self) -> None:
        """Paint one page that is in sight, so that the window never waits for several."""
        index = next((i for i in self._in_sight() if i not in self._pictures), None)
        if index is None:
            return
        size = self._frames[index].size()
        picture = page_picture(self._pages[index], size, self.devicePixelRatioF())
        if len(self._pictures) == _KEPT:
            self._pictures.popitem(last=False)
        self._pictures[index] = picture
        self.viewport().update()

    def _link_at(self, place: QPointF) -> PageLink | None:
        for index in self._in_sight():
            page, frame = self._pages[index], self._seen(index)
            point = (place - QPointF(frame.topLeft())) / self._scale(page)
            for link in page.links:
                if QRectF(link.x, link.y, link.width, link.height).contains(point):
                    return link
        return None


def page_picture(page: Page, size: QSize, ratio: float) -> QPixmap:
    """Return a page as a picture of `size` pixels, sharp on a screen of that pixel ratio."""
    picture = QPixmap(size * ratio)
    picture.setDevicePixelRatio(ratio)
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(size.width() / page.width, size.height() / page.height)
        paint_page(painter, page)
        painter.resetTransform()
        painter.setPen(QColor(0, 0, 0, 48))
        painter.drawRect(QRect(0, 0, size.width() - 1, size.height() - 1))
    return picture


def _words(page: Page) -> str:
    return " ".join(operation.text for operation in page.body if isinstance(operation, Run))
