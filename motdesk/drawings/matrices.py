"""Needs × strengths: which strength answers which need, and what stays without an answer."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from motdesk.base.texts import _, labelled
from motdesk.drawings.fonts import measure, runs
from motdesk.drawings.marks import Status, status_mark
from motdesk.drawings.operations import (
    Drawing,
    Hatch,
    Operation,
    Path,
    Region,
    Stroke,
    line,
    rectangle,
)
from motdesk.drawings.palette import Palette
from motdesk.drawings.passages import BreakLines, Passage, Voice, passage

_SIZE = 8.0
_ROW = 17.0
_KEY = 16.0
_NARROWEST = 10.0  # column
_HIGHEST = 104.0  # names of columns
_MARKS = {9: Status.STRONG, 3: Status.GOOD, 1: Status.FAIR}


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """Names of needs and strengths; `fits` holds 0, 1, 3 or 9 for each need and strength."""

    needs: tuple[str, ...]
    strengths: tuple[str, ...]
    fits: tuple[tuple[int, ...], ...]

    @property
    def unanswered(self) -> tuple[int, ...]:
        """The needs that no strength answers."""
        return tuple(i for i, row in enumerate(self.fits) if not any(row))

    @property
    def unneeded(self) -> tuple[int, ...]:
        """The strengths that answer no need."""
        return tuple(j for j in range(len(self.strengths)) if not any(row[j] for row in self.fits))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Grid:
    """Where the cells lie, and the broken names of rows and columns."""

    matrix: Matrix
    palette: Palette
    left: float
    column: float
    tops: tuple[float, ...]  # of the rows, and the foot of the last
    needs: tuple[Passage, ...]
    strengths: tuple[Passage, ...]

    @property
    def top(self) -> float:
        return self.tops[0]

    @property
    def bottom(self) -> float:
        return self.tops[-1]

    @property
    def right(self) -> float:
        return self.left + self.column * len(self.matrix.strengths)

    def middle(self, i: int) -> float:
        """Return the middle of a row."""
        return (self.tops[i] + self.tops[i + 1]) / 2


def draw_matrix(
    matrix: Matrix, *, width: float, palette: Palette, break_lines: BreakLines
) -> Drawing:
    """Draw the matrix: needs in rows, strengths in columns with names turned upright.

    Names take two lines and are then cut. With more columns than `width` has room for, the drawing
    is wider than asked.
    """
    grid = _grid(matrix, width, palette, break_lines)
    below = measure(_("No need"), "text-bold", 7.5) + 6 if matrix.unneeded else 0
    return Drawing(
        width=max(width, grid.right + _side_width(matrix)),
        height=grid.bottom + below + _KEY,
        operations=(
            *_gaps(grid),
            *_lines(grid),
            *_row_names(grid),
            *_column_names(grid),
            *(mark for i, j, fit in _answers(matrix) for mark in _mark(grid, i, j, fit)),
            *_key(grid, grid.bottom + below + _KEY - 4),
        ),
        alternative=_in_words(matrix),
        regions=tuple(_regions(grid)),
    )


def _grid(matrix: Matrix, width: float, palette: Palette, break_lines: BreakLines) -> _Grid:
    voice = Voice(face="text", size=_SIZE, leading=10, color=palette.ink)
    side, count = _side_width(matrix), max(len(matrix.strengths), 1)
    longest = max((measure(name, "text", _SIZE) for name in matrix.needs), default=0)
    left = min(longest + 10, width * 0.42, max(width - side - 26 * count, width * 0.28))
    column = min(max((width - left - side) / count, _NARROWEST), 34.0)
    needs = tuple(passage(name, voice, left - 6, break_lines, most=2) for name in matrix.needs)
    lines = 2 if column >= 23 else 1
    strengths = tuple(
        passage(name, voice, _HIGHEST, break_lines, most=lines) for name in matrix.strengths
    )
    high = max((measure(line, "text", _SIZE) for p in strengths for line in p.lines), default=0)
    heights = (max(_ROW, name.height + 5) for name in needs)
    return _Grid(
        matrix=matrix,
        palette=palette,
        left=left,
        column=column,
        tops=tuple(accumulate(heights, initial=high + 8)),
        needs=needs,
        strengths=strengths,
    )


def _side_width(matrix: Matrix) -> float:
    return measure(_("No answer"), "text-bold", 7.5) + 8 if matrix.unanswered else 2


def _answers(matrix: Matrix) -> Iterator[tuple[int, int, int]]:
    for i, row in enumerate(matrix.fits):
        for j, fit in enumerate(row):
            if fit:
                yield i, j, fit


def _mark(grid: _Grid, i: int, j: int, fit: int) -> tuple[Operation, ...]:
    x, y = grid.left + (j + 0.5) * grid.column, grid.middle(i)
    return status_mark(_MARKS[fit], x, y, min(4.6, grid.column * 0.36), grid.palette.ours)


def _gaps(grid: _Grid) -> Iterator[Operation]:
    """Hatch what has no counterpart."""
    stroke = Stroke(color=grid.palette.rule, width=0.5)
    for i in grid.matrix.unanswered:
        high = grid.tops[i + 1] - grid.tops[i]
        row = rectangle(grid.left, grid.tops[i], grid.right - grid.left, high)
        yield Hatch(moves=row, stroke=stroke, gap=3.5)
    for j in grid.matrix.unneeded:
        x = grid.left + j * grid.column
        column = rectangle(x, grid.top, grid.column, grid.bottom - grid.top)
        yield Hatch(moves=column, stroke=stroke, gap=3.5, angle=-45)


def _lines(grid: _Grid) -> Iterator[Operation]:
    rule, ink = (
        Stroke(color=grid.palette.rule, width=0.3),
        Stroke(color=grid.palette.ink, width=0.6),
    )
    for y in grid.tops[1:-1]:
        yield Path(moves=line(0, y, grid.right, y), stroke=rule)
    for j in range(len(grid.matrix.strengths) + 1):
        x = grid.left + j * grid.column
        yield Path(moves=line(x, grid.top, x, grid.bottom), stroke=rule)
    for y in (grid.top, grid.bottom):
        yield Path(moves=line(0, y, grid.right, y), stroke=ink)


def _row_names(grid: _Grid) -> Iterator[Operation]:
    for i, name in enumerate(grid.needs):
        middle = grid.middle(i)
        yield from name.at(0, middle - name.height / 2)
        if i in grid.matrix.unanswered:
            x, color = grid.right + 4, grid.palette.warning
            yield from runs(x, middle + 2.6, _("No answer"), "text-bold", 7.5, color)


def _column_names(grid: _Grid) -> Iterator[Operation]:
    palette = grid.palette
    for j, name in enumerate(grid.strengths):
        middle = grid.left + (j + 0.5) * grid.column
        x = middle + 2.9 - (len(name.lines) - 1) * name.voice.leading / 2
        for text in name.lines:
            yield from runs(x, grid.top - 5, text, "text", _SIZE, palette.ink, rotation=90)
            x += name.voice.leading
        if j in grid.matrix.unneeded:
            yield from runs(middle + 2.6, grid.bottom + 4, _("No need"), "text-bold", 7.5,
                            palette.warning, "end", rotation=90)  # fmt: skip


def _key(grid: _Grid, baseline: float) -> Iterator[Operation]:
    x = 0.0
    names = ((9, _("answers strongly")), (3, _("answers")), (1, _("answers in part")))
    for fit, words in names:
        yield from status_mark(_MARKS[fit], x + 4, baseline - 2.6, 3.4, grid.palette.ours)
        yield from runs(x + 10, baseline, words, "text", 7.5, grid.palette.muted)
        x += 10 + measure(words, "text", 7.5) + 12


def _in_words(matrix: Matrix) -> str:
    words = [
        _("{needs} needs against {strengths} strengths.").format(
            needs=len(matrix.needs), strengths=len(matrix.strengths)
        )
    ]
    for name, row in zip(matrix.needs, matrix.fits, strict=True):
        found = [
            f"{_MARKS[fit].value} {title}"
            for fit, title in zip(row, matrix.strengths, strict=True)
            if fit
        ]
        words.append(labelled(name, ", ".join(found) or _("No answer")) + ".")
    words += [labelled(matrix.strengths[j], _("No need")) + "." for j in matrix.unneeded]
    return " ".join(words)


def _regions(grid: _Grid) -> Iterator[Region]:
    """Yield the cells (cell/NEED/STRENGTH by number), rows and columns."""
    for i in range(len(grid.matrix.needs)):
        y, high = grid.tops[i], grid.tops[i + 1] - grid.tops[i]
        yield Region(key=f"need/{i}", x=0, y=y, width=grid.left, height=high)
        for j in range(len(grid.matrix.strengths)):
            x = grid.left + j * grid.column
            yield Region(key=f"cell/{i}/{j}", x=x, y=y, width=grid.column, height=high)
    for j in range(len(grid.matrix.strengths)):
        x = grid.left + j * grid.column
        yield Region(key=f"strength/{j}", x=x, y=0, width=grid.column, height=grid.top)
