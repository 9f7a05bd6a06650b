"""A line of what was found, painted: title over text, what was found in bold."""

from typing import Any

from PySide6.QtCore import QPointF, QRect, QSize
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from motdesk.base.overriding import override
from motdesk.services.search import Hit, Marks
from motdesk.ui.kit.line_delegate import paint_ground
from motdesk.ui.kit.theme import Theme
from motdesk.ui.search.lines import Index, Line, LinesModel, second_line

_WIDEST = 1_000_000.0
_BEFORE = 8  # characters shown before what was found where the beginning has no room


class LineDelegate(QStyledItemDelegate):
    """Paints heads, hits and ways to more."""

    def __init__(self, theme: Theme, view: QListView, model: LinesModel) -> None:
        super().__init__(view)
        self._theme = theme
        self._model = model

    def height_of(self, line: Line) -> int:
        """Return how much room a line takes."""
        if line.is_head:
            return self._theme.px(30)
        is_double = line.hit and (line.hit.owner or line.hit.label)
        return self._theme.px(44 if is_double else 30)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self.height_of(self._model.lines[index.row()]))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        line, box = self._model.lines[index.row()], QRect(option.rect)
        if not line.is_head:
            paint_ground(painter, self._theme, option)
        room = box.adjusted(self._theme.px(16), 0, -self._theme.px(16), 0)
        if line.hit is None:
            self._paint_words(painter, room, line)
        else:
            self._paint_hit(painter, room, line.hit)
        painter.restore()

    def _paint_words(self, painter: QPainter, room: QRect, line: Line) -> None:
        size, color = (12, "ink_2") if line.is_head else (13, "indigo")
        lower = room.adjusted(0, self._theme.px(6), 0, 0) if line.is_head else room
        self._paint_line(painter, lower, (line.text, ()), size, color)

    def _paint_hit(self, painter: QPainter, room: QRect, hit: Hit) -> None:
        px, below = self._theme.px, second_line(hit)
        upper = QRect(room.left(), room.top() + px(3), room.width(), px(20)) if below[0] else room
        self._paint_line(painter, upper, (hit.title, hit.title_marks), 13, "ink")
        if below[0]:
            lower = QRect(room.left(), room.top() + px(22), room.width(), px(19))
            self._paint_line(painter, lower, below, 12, "ink_2")

    def _paint_line(
        self, painter: QPainter, room: QRect, words: tuple[str, Marks], size: int, color: str
    ) -> None:
        """Paint as much of a text as there is room for, so that what was found can be seen."""
        theme = self._theme
        layout = _fitted(*words, theme.font(size), room.width(), theme.color("ink"))
        height = layout.boundingRect().height()
        painter.setPen(theme.color(color))
        layout.draw(painter, QPointF(room.left(), room.center().y() + 1 - height / 2))


def _fitted(text: str, marks: Marks, font: QFont, width: int, strong: QColor) -> QTextLayout:
    """Return a line that is shortened before and behind what was found, where it is too long."""
    layout = _laid_out(text, marks, font, strong)
    if marks and _x_of(layout, text, marks[0][1]) > width:
        cut = max(marks[0][0] - _BEFORE, 1)
        marks = tuple((begin - cut + 1, end - cut + 1) for begin, end in marks)
        text = "…" + text[cut:]
        layout = _laid_out(text, marks, font, strong)
    if layout.lineAt(0).naturalTextWidth() <= width:
        return layout
    room = width - _x_of(_laid_out("…", (), font, strong), "…", 1)
    end = next(at for at in range(len(text), -1, -1) if not at or _x_of(layout, text, at) <= room)
    kept = tuple((begin, min(last, end)) for begin, last in marks if begin < end)
    return _laid_out(text[:end] + "…", kept, font, strong)


def _laid_out(text: str, marks: Marks, font: QFont, strong: QColor) -> QTextLayout:
    """Return one line, however long, with what was found in bold."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    bold = QTextCharFormat()
    bold.setFontWeight(QFont.Weight.Bold)
    bold.setForeground(strong)
    formats = []
    for begin, end in marks:
        found = QTextLayout.FormatRange()
        found.start = _units(text, begin)
        found.length = _units(text, end) - found.start
        found.format = bold
        formats.append(found)
    layout.setFormats(formats)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(_WIDEST)
    line.setPosition(QPointF(0, 0))
    layout.endLayout()
    return layout


def _x_of(layout: QTextLayout, text: str, at: int) -> float:
    found: Any = layout.lineAt(0).cursorToX(_units(text, at))
    return float(found[0] if isinstance(found, tuple) else found)


def _units(text: str, at: int) -> int:
    """Return a position as Qt counts it, where some characters are two."""
    return at + sum(char > "\uffff" for char in text[:at])
