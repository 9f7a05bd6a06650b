"""Garbage is collected while nobody waits for a frame.

A full collection takes a tenth of a second where thousands of items are open. By itself it comes
while something is painted, for that is when objects are made; here it waits until nothing moves.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_QUIET = 1_500  # milliseconds without a frame, then it is time
_NEVER = 1_000_000  # collections of the younger objects before a full one comes by itself
_USUAL = gc.get_threshold()


class QuietCollector(QObject):
    """Takes the full collections into its hands while `owner` is in sight."""

    def __init__(self, owner: QObject) -> None:
        super().__init__(owner)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_QUIET)
        self._timer.timeout.connect(gc.collect)

    def begin(self) -> None:
        """Let no full collection come by itself."""
        gc.set_threshold(*_USUAL[:2], _NEVER)

    def postpone(self) -> None:
        """Wait: a frame was painted, and another may follow at once."""
        self._timer.start()

    def end(self) -> None:
        """Leave collecting to itself again."""
        self._timer.stop()
        gc.set_threshold(*_USUAL)
