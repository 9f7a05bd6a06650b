"""The matrix on screen: click a cell to change its mark, or move with arrows and press 0 1 3 9."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence

from motdesk.base.overriding import override
from motdesk.domain.strengths import ANSWER_MARKS
from motdesk.drawings.operations import Region
from motdesk.ui.kit.drawing_view import DrawingView
from motdesk.ui.kit.theme import Theme

_STEPS = {
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
}
_FITS = {Qt.Key.Key_0: 0, Qt.Key.Key_1: 1, Qt.Key.Key_3: 3, Qt.Key.Key_9: 9, Qt.Key.Key_Delete: 0}
_NEXT = dict(zip(ANSWER_MARKS, (*tuple(ANSWER_MARKS)[1:], 0), strict=True))


class MatrixGrid(DrawingView):
    """Cells by row and column; `answered` tells row, column and the fit wanted there.

    The matrix goes to a spreadsheet and comes from one where `copy_wanted` and `paste_wanted` say.
    """

    answered = Signal(int, int, int)
    copy_wanted = Signal()
    paste_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._fits: tuple[tuple[int, ...], ...] = ()
        self.region_chosen.connect(self._turn)

    def know(self, fits: tuple[tuple[int, ...], ...]) -> None:
        """Know the fits of the cells shown, so that a click can go on to the next."""
        self._fits = fits

    def go_to(self, row: int, column: int) -> None:
        """Make a cell the current one, if it is there."""
        found = self._cells().get((row, column))
        if found is not None:
            self._choose(found)

    @property
    def cell(self) -> tuple[int, int] | None:
        """Row and column of the current cell."""
        return _cell(self.current or "")

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            row, column = self.cell or (0, 0)
            down, aside = _STEPS[key] if self.cell else (0, 0)
            self.go_to(row + down, column + aside)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste_wanted.emit()
        elif key in _FITS and self.cell:
            self.answered.emit(*self.cell, _FITS[key])
        else:
            super().keyPressEvent(event)

    def _turn(self, key: str) -> None:
        cell = _cell(key)
        if cell is not None:
            row, column = cell
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.answered.emit(row, column, _NEXT[self._fits[row][column]])

    def _cells(self) -> Mapping[tuple[int, int], Region]:
        regions = self.drawing.regions if self.drawing else ()
        placed = ((_cell(region.key), region) for region in regions)
        return {cell: region for cell, region in placed if cell is not None}


def _cell(key: str) -> tuple[int, int] | None:
    kind, *numbers = key.split("/")
    return (int(numbers[0]), int(numbers[1])) if kind == "cell" else None
