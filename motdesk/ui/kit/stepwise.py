"""Slow work that only the window's own thread may do: piece by piece, with the window alive.

Fonts belong to the thread that loaded them, so pages are painted on paper here.
"""

from collections.abc import Callable, Generator

from PySide6.QtCore import QObject, QTimer, Signal

from motdesk.base.errors import UserError

Pieces = Generator[float, None, None]  # yields the share done after each piece


class Stepwise(QObject):
    """Does one piece at a time; like a task it tells how far it is and can be cancelled."""

    progressed = Signal(float, str)
    finished = Signal()  # done, failed or cancelled

    def __init__(self, owner: QObject, pieces: Pieces, failed: Callable[[UserError], None]) -> None:
        super().__init__(owner)
        self._pieces = pieces
        self._failed = failed
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._do_piece)
        self._next.start()

    def cancel(self) -> None:
        """Do no further piece; what has begun is closed."""
        self._next.stop()
        self._pieces.close()
        self._end()

    def _do_piece(self) -> None:
        try:
            share = next(self._pieces)
        except StopIteration:
            self._end()
        except UserError as error:
            self._end()
            self._failed(error)
        else:
            self.progressed.emit(share, "")
            self._next.start()

    def _end(self) -> None:
        self.finished.emit()
        self.deleteLater()
