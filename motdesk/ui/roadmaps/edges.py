"""Scrolling while something is held at the edge of the canvas."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPointF, QRectF, QTimer
from PySide6.QtWidgets import QAbstractScrollArea

_NEAR = 28  # pixels from the edge on which it scrolls
_FASTEST = 32  # pixels at a time
_OFTEN = 25  # milliseconds from one time to the next


class EdgeScroll(QObject):
    """Scrolls a view for as long as the mouse stays near its edge; `scrolled` is told where."""

    def __init__(self, view: QAbstractScrollArea, scrolled: Callable[[QPointF], None]) -> None:
        super().__init__(view)
        self._view = view
        self._scrolled = scrolled
        self._at = QPointF()
        self._by = QPointF()
        self._timer = QTimer(self)
        self._timer.setInterval(_OFTEN)
        self._timer.timeout.connect(self._scroll)

    @property
    def is_scrolling(self) -> bool:
        """Whether it goes on by itself."""
        return self._timer.isActive()

    def follow(self, position: QPointF, inside: QRectF) -> None:
        """Scroll if the mouse is near the edge of what is `inside`, both in pixels of the view."""
        self._at = position
        self._by = QPointF(
            _pull(position.x(), inside.left(), inside.right()),
            _pull(position.y(), inside.top(), inside.bottom()),
        )
        if self._by.isNull():
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()

    def stop(self) -> None:
        """Scroll no longer."""
        self._timer.stop()

    def _scroll(self) -> None:
        bars = (self._view.horizontalScrollBar(), self._view.verticalScrollBar())
        before = [bar.value() for bar in bars]
        for bar, by in zip(bars, (self._by.x(), self._by.y()), strict=True):
            bar.setValue(bar.value() + round(by))
        if [bar.value() for bar in bars] == before:
            self._timer.stop()
        else:
            self._scrolled(self._at)


def _pull(at: float, low: float, high: float) -> float:
    """Return how far to scroll at a time: the faster, the nearer to the edge or past it."""
    if at < low + _NEAR:
        return -_FASTEST * min((low + _NEAR - at) / _NEAR, 1.0)
    if at > high - _NEAR:
        return _FASTEST * min((at - high + _NEAR) / _NEAR, 1.0)
    return 0.0
