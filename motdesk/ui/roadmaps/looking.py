"""Where one looks on a roadmap: scrolled, zoomed from decades to a quarter, and kept for later."""

from datetime import date, timedelta
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from motdesk.base.overriding import override
from motdesk.drawings.roadmap_lanes import HEAD, TOP
from motdesk.drawings.roadmap_rows import BAR
from motdesk.drawings.roadmaps import Seen, in_words
from motdesk.ui.kit.drawing_view import PIXELS_PER_POINT
from motdesk.ui.kit.theme import Theme
from motdesk.ui.roadmaps.scenes import Content, Scene

QUARTER = 91  # days that are seen at the nearest
DECADE = 3653  # days that are seen at the farthest, or else all there are

_MARGIN = 40.0  # points of an item that are seen at the least
_STEP = 1.25  # of a zoom by a button, a key or a notch of the wheel
_AHEAD = 3 * 365  # days that are seen where no item has a date yet
_BEHIND = _AHEAD // 4  # of them before today
_NEXT = 365  # days after today that are always in sight with all items


class Look(NamedTuple):
    """Where one looks: so many days from `first` on, `top` points down; `is_whole`: at all."""

    is_whole: bool
    days: float
    first: int
    top: float
    chosen: str


class ScrolledRoadmap(QAbstractScrollArea):
    """A scene looked at; `item_chosen` tells the id of an item, or an empty text for none."""

    item_chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.scene = Scene()
        self.chosen = ""
        self._theme = theme
        self._scale = PIXELS_PER_POINT * theme.scale
        self._is_fitted = False
        self._is_whole = False
        self._taken_back: Look | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(theme.px(240), theme.px(84))
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.horizontalScrollBar().setSingleStep(theme.px(40))
        self.verticalScrollBar().setSingleStep(theme.px(32))
        self.horizontalScrollBar().valueChanged.connect(self._look_at_part)

    def show_content(self, content: Content) -> None:
        """Show a roadmap; the zoom and the days in sight stay."""
        first = self.day_at(self.seen.left)
        is_whole, look = self._is_whole, self._taken_back
        self.scene.show(content)
        links = sum(len(item.links) for item in content.items)
        self.setAccessibleName(
            in_words(self.scene.arrangement, links, len(content.violated)).replace("  ", " ")
        )
        self._fit_bars()
        if self._is_fitted:
            self._scroll_to(first)
        self._is_whole, self._taken_back = is_whole, look
        self.viewport().update()

    def kept(self) -> Look | None:
        """Return where one looks, and at what; None before anybody looked."""
        if self._taken_back:
            return self._taken_back._replace(chosen=self.chosen or self._taken_back.chosen)
        if not self._is_fitted:
            return None
        seen = self.seen
        days = self._room() / self.scene.per_day
        first = self.day_at(seen.left).toordinal()
        return Look(self._is_whole, days, first, seen.top - TOP, self.chosen)

    def take_back(self, value: Look) -> None:
        """Look there again, at once or as soon as there is room, and tell what was chosen."""
        look = Look(*value)
        if look.chosen:
            self.item_chosen.emit(look.chosen)
        self._taken_back = look
        if self._is_fitted:
            self._look_again()

    def choose(self, id: str) -> None:
        """Mark an item as the chosen one, without telling anybody."""
        self.chosen = id
        self.viewport().update()

    def reveal(self, id: str) -> None:
        """Scroll until an item can be seen."""
        item = self.scene.arrangement.find(id)
        if item is None:
            return
        seen = self.seen
        if item.right < seen.left or item.left > seen.right - _MARGIN:
            self.horizontalScrollBar().setValue(self._px(item.left - HEAD - seen_width(seen) / 4))
        if not seen.top <= item.y <= seen.bottom - BAR:
            self.verticalScrollBar().setValue(self._px(item.y - TOP - (seen.bottom - seen.top) / 3))

    def fit(self) -> None:
        """Show all items from the first to the last day; before there are any, what comes next."""
        first, last = self.scene.span
        if not self.scene.arrangement.items:
            first = self.scene.today - timedelta(days=_BEHIND)
            last = first + timedelta(days=_AHEAD)
        last = max(last, self.scene.today + timedelta(days=_NEXT))
        bar = self.verticalScrollBar()
        beside = 0 if bar.isVisible() else bar.sizeHint().width()  # it may appear
        room = max(self._room() - beside / self._scale, 1.0)
        self._zoom(room / max((last - first).days, 1))
        self._scroll_to(first)
        self._is_whole = True

    def zoom_in(self) -> None:
        """Come nearer, the middle staying where it is."""
        self.zoom_by(_STEP)

    def zoom_out(self) -> None:
        """Go farther away."""
        self.zoom_by(1 / _STEP)

    def zoom_by(self, factor: float, at: float | None = None) -> None:
        """Zoom around a place of the view, in its pixels; around the middle if none is told."""
        x = at / self._scale if at is not None else HEAD + self._room() / 2
        axis = self.scene.arrangement.axis
        offset = self.seen.left - HEAD
        ordinal = axis.first.toordinal() + (x + offset - axis.left) / axis.per_day
        self._zoom(self.scene.per_day * factor)
        self.horizontalScrollBar().setValue(self._px(self.scene.arrangement.axis.at(ordinal) - x))
        self._look_at_part()
        self.viewport().update()

    @property
    def seen(self) -> Seen:
        """The part of the roadmap that is in sight, in points, names and axis apart."""
        left = self.horizontalScrollBar().value() / self._scale + HEAD
        top = self.verticalScrollBar().value() / self._scale + TOP
        size = self.viewport().size()
        right = left + max(size.width() / self._scale - HEAD, 1)
        return Seen(left, top, right, top + max(size.height() / self._scale - TOP, 1))

    @property
    def body(self) -> QRectF:
        """The part of the view right of the names and below the axis, in its pixels."""
        left, top = HEAD * self._scale, TOP * self._scale
        size = self.viewport().size()
        return QRectF(left, top, max(size.width() - left, 1), max(size.height() - top, 1))

    def place_at(self, position: QPointF) -> QPointF:
        """Return a place of the view as one of the roadmap, in points."""
        seen = self.seen
        return QPointF(
            position.x() / self._scale + seen.left - HEAD,
            position.y() / self._scale + seen.top - TOP,
        )

    def position_of(self, x: float, y: float) -> QPointF:
        """Return a place of the roadmap as one of the view, in pixels."""
        seen = self.seen
        return QPointF(x - seen.left + HEAD, y - seen.top + TOP) * self._scale

    def day_at(self, x: float) -> date:
        """Return the day at a place of the roadmap."""
        return self.scene.arrangement.axis.day(x)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(720), self._theme.px(420))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_whole, look = self._is_whole, self._taken_back
        self._zoom(self.scene.per_day)
        is_new = not self._is_fitted and self.isVisible()
        if is_new or (self._is_fitted and look):
            self._taken_back = look
            self._is_fitted = True
            self._look_again()
        elif self._is_fitted and is_whole:
            self.fit()
        elif self.chosen:
            self.reveal(self.chosen)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            notches = event.angleDelta().y() / 120
            self.zoom_by(_STEP**notches, event.position().x())
            event.accept()
        else:
            super().wheelEvent(event)

    def _zoom(self, per_day: float) -> None:
        first, last = self.scene.span
        farthest = self._room() / max(DECADE, (last - first).days)
        self.scene.zoom(min(max(per_day, farthest), self._room() / QUARTER))
        self._fit_bars()
        self.viewport().update()

    def _fit_bars(self) -> None:
        size, arrangement = self.viewport().size(), self.scene.arrangement
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setRange(0, max(self._px(arrangement.width) - size.width(), 0))
        across.setPageStep(size.width())
        down.setRange(0, max(self._px(arrangement.height + 8) - size.height(), 0))
        down.setPageStep(size.height())

    def _scroll_to(self, first: date) -> None:
        self.horizontalScrollBar().setValue(self._px(self.scene.arrangement.axis.x(first) - HEAD))

    def _look_again(self) -> None:
        """Look where one looked before; at first at everything."""
        look = self._taken_back
        if look is None or look.is_whole:
            self.fit()
            return
        self._zoom(self._room() / max(look.days, 1.0))
        self._scroll_to(date.fromordinal(look.first))
        self.verticalScrollBar().setValue(self._px(look.top))
        self._taken_back = look  # until somebody looks elsewhere, however the page grows

    def _look_at_part(self) -> None:
        self._is_whole = False
        self._taken_back = None

    def _room(self) -> float:
        return max(self.viewport().width() / self._scale - HEAD, 60.0)

    def _px(self, points: float) -> int:
        return round(points * self._scale)


def seen_width(seen: Seen) -> float:
    """Return how wide the part in sight is."""
    return seen.right - seen.left
