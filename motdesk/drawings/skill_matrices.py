"""Skills × the people who hold them, on the desk alone: levels, who leaves, who learns."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from motdesk.base.money import format_number
from motdesk.base.texts import _, labelled
from motdesk.domain.briefs.skills import SkillLine
from motdesk.domain.skills import Skill
from motdesk.domain.succession import CRITICAL
from motdesk.drawings.fonts import measure, runs, shortened
from motdesk.drawings.operations import Drawing, Operation, Path, Region, Stroke, line, rectangle
from motdesk.drawings.palette import Palette
from motdesk.drawings.shapes import check, disc
from motdesk.drawings.skill_circles import level_mark, levels_in_words

_SIZE = 7.5
_SMALL = 7.0
_ROW = 16.0
_LEAST = 8.6  # width of the column of a person
_MOST = 20.0
_FIGURES = (27.0, 20.0, 25.0, 18.0, 24.0)  # widths of the columns at the right
_RISKY = 50  # of 100, from which a risk is set bold


@dataclass(frozen=True, slots=True, kw_only=True)
class SkillMatrix:
    """Skills in the order of `lines`, their holders under pseudonyms, and the days they leave.

    `chosen` is the id of the skill that is marked.
    """

    lines: tuple[SkillLine, ...]
    skills: tuple[Skill, ...]
    horizon: date
    chosen: str = ""

    @property
    def people(self) -> tuple[str, ...]:
        """All pseudonyms, in their order."""
        held = {one.pseudonym for skill in self.skills for one in skill.holders}
        learnt = {one.pseudonym for skill in self.skills for one in skill.successors}
        return tuple(sorted(held | learnt))

    def leaves(self, pseudonym: str) -> date | None:
        """Return when someone is expected to leave, as far as that is before the horizon."""
        days = [
            one.leaves
            for skill in self.skills
            for one in skill.holders
            if one.pseudonym == pseudonym and one.leaves is not None
        ]
        return min((day for day in days if day <= self.horizon), default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Grid:
    matrix: SkillMatrix
    palette: Palette
    width: float
    left: float
    column: float
    top: float

    def person(self, place: int) -> float:
        """Return the middle of a person's column."""
        return self.left + (place + 0.5) * self.column

    def figure(self, place: int) -> float:
        """Return the right edge of a column of figures."""
        return self.width - sum(_FIGURES[place + 1 :]) - 2

    def middle(self, row: int) -> float:
        """Return the middle of a row."""
        return self.top + (row + 0.5) * _ROW

    @property
    def bottom(self) -> float:
        return self.top + len(self.matrix.lines) * _ROW


def draw_skill_matrix(matrix: SkillMatrix, *, width: float, palette: Palette) -> Drawing:
    """Draw the matrix; with more people than there is room for, it is wider than asked.

    The regions are the rows, each by the id of its skill.
    """
    grid = _grid(matrix, width, palette)
    key, foot = _key(grid)
    return Drawing(
        width=grid.width,
        height=foot + 4,
        operations=(
            *_chosen(grid),
            *_people(grid),
            *_lines(grid),
            *_heads(grid),
            *(mark for row in range(len(matrix.lines)) for mark in _row(grid, row)),
            *key,
        ),
        alternative="; ".join(map(_in_words, matrix.lines)),
        regions=tuple(
            Region(key=item.id, x=0, y=grid.top + row * _ROW, width=grid.width, height=_ROW)
            for row, item in enumerate(matrix.lines)
        ),
    )


def _grid(matrix: SkillMatrix, width: float, palette: Palette) -> _Grid:
    count, figures = len(matrix.people), sum(_FIGURES)
    longest = max((measure(item.name, "text-bold", _SIZE) for item in matrix.lines), default=0)
    left = min(longest + 8, max(width - figures - count * _MOST, width * 0.26))
    column = min(_MOST, max(_LEAST, (width - figures - left) / max(count, 1)))
    heads = [*(_person(matrix, name) for name in matrix.people), *_head_words()]
    high = max(measure(words, "text-bold", _SMALL) for words in heads)
    return _Grid(
        matrix=matrix,
        palette=palette,
        width=max(width, left + count * column + figures),
        left=left,
        column=column,
        top=high + 8,
    )


def _person(matrix: SkillMatrix, name: str) -> str:
    leaves = matrix.leaves(name)
    return _("{name} to {month}").format(name=name, month=f"{leaves:%Y-%m}") if leaves else name


def _head_words() -> tuple[str, ...]:
    return (
        _("Able / required"),
        _("Will be ready"),
        _("Documented %"),
        _("Handover plan"),
        _("Risk, of 100"),
    )


def _chosen(grid: _Grid) -> Iterator[Operation]:
    for row, item in enumerate(grid.matrix.lines):
        if item.id == grid.matrix.chosen:
            ground = rectangle(0, grid.top + row * _ROW, grid.width, _ROW)
            yield Path(moves=ground, fill=grid.palette.mist)


def _lines(grid: _Grid) -> Iterator[Operation]:
    rule = Stroke(color=grid.palette.rule, width=0.3)
    edge = Stroke(color=grid.palette.ink, width=0.6)
    for row in range(1, len(grid.matrix.lines)):
        y = grid.top + row * _ROW
        yield Path(moves=line(0, y, grid.width, y), stroke=rule)
    for place in range(len(grid.matrix.people) + 1):
        x = grid.left + place * grid.column
        yield Path(moves=line(x, grid.top, x, grid.bottom), stroke=rule)
    for y in (grid.top, grid.bottom):
        yield Path(moves=line(0, y, grid.width, y), stroke=edge)


def _people(grid: _Grid) -> Iterator[Operation]:
    for place, name in enumerate(grid.matrix.people):
        is_leaving = grid.matrix.leaves(name) is not None
        if is_leaving:
            x, high = grid.left + place * grid.column, grid.bottom - grid.top
            yield Path(moves=rectangle(x, grid.top, grid.column, high), fill=grid.palette.mist)
        words = _person(grid.matrix, name)
        yield from _upright(grid, grid.person(place), words, is_bold=is_leaving)


def _heads(grid: _Grid) -> Iterator[Operation]:
    for place, words in enumerate(_head_words()):
        yield from _upright(grid, grid.figure(place) - 7, words, is_bold=False)


def _upright(grid: _Grid, x: float, words: str, *, is_bold: bool) -> Iterator[Operation]:
    face = "text-bold" if is_bold else "text"
    color = grid.palette.warning if is_bold else grid.palette.muted
    yield from runs(x + 2.5, grid.top - 4, words, face, _SMALL, color, rotation=90)


def _row(grid: _Grid, row: int) -> Iterator[Operation]:
    item, skill, middle = grid.matrix.lines[row], grid.matrix.skills[row], grid.middle(row)
    is_short = item.required is not None and item.left is not None and item.left < item.required
    face = "text-bold" if is_short else "text"
    name = shortened(item.name, face, _SIZE, grid.left - 5)
    yield from runs(0, middle + 2.7, name, face, _SIZE, grid.palette.ink)
    yield from _circles(grid, skill, middle)
    yield from _figures(grid, item, middle)


def _circles(grid: _Grid, skill: Skill, middle: float) -> Iterator[Operation]:
    radius, palette = min(3.7, grid.column / 2 - 1.9), grid.palette
    held = {one.pseudonym: one.level for one in skill.holders}
    learnt = {one.pseudonym: one.level for one in skill.successors}
    ring = Stroke(color=palette.ink, width=0.7, dash=(1.3, 1.3))
    for place, name in enumerate(grid.matrix.people):
        x = grid.person(place)
        if name in held or name in learnt:
            level = held.get(name, learnt.get(name, 0))
            is_leaving = grid.matrix.leaves(name) is not None
            color = palette.warning if is_leaving else palette.ours
            yield from level_mark(level, x, middle, radius, color)
        if name in learnt:
            yield Path(moves=disc(x, middle, radius + 1.5), stroke=ring)


def _figures(grid: _Grid, item: SkillLine, middle: float) -> Iterator[Operation]:
    palette = grid.palette
    required = "–" if item.required is None else str(item.required)
    is_short = None not in (item.able, item.required) and (item.able or 0) < (item.required or 0)
    able = "–" if item.able is None else str(item.able)
    documented = "" if item.documented is None else format_number(item.documented * 100, 0)
    risk = "" if item.risk is None else format_number(item.risk, 0)
    for place, words, is_bold in (
        (0, f"{able}/{required}", is_short),
        (1, str(item.ready) if item.successors else "", False),
        (2, documented, False),
        (4, risk, (item.risk or 0) >= _RISKY),
    ):
        yield from _figure(grid, place, words, middle, is_bold=is_bold)
    x = grid.figure(3) - 7
    if item.has_plan:
        tick = Stroke(color=palette.ink, width=1.0)
        yield Path(moves=check(x, middle, 3.6), stroke=tick)
    elif (item.criticality or 0) >= CRITICAL:
        yield from runs(x, middle + 2.5, "–", "text", _SMALL, palette.muted, "middle")


def _figure(
    grid: _Grid, place: int, words: str, middle: float, *, is_bold: bool
) -> tuple[Operation, ...]:
    palette = grid.palette
    face, color = ("figures-bold", palette.warning) if is_bold else ("figures", palette.ink)
    return runs(grid.figure(place), middle + 2.7, words, face, 8.0, color, "end")


def _key(grid: _Grid) -> tuple[tuple[Operation, ...], float]:
    """Return what the circles mean, and where that ends."""
    palette = grid.palette
    words = (_("assists"), _("works alone"), _("solves problems"), _("teaches"))
    marks: list[Operation] = []
    x, baseline = 0.0, grid.bottom + 13
    for level, said in (*enumerate(words, 1), (0, _("learns it as a successor"))):
        wide = 12 + measure(said, "text", _SMALL) + 10
        if x and x + wide > grid.width + 10:
            x, baseline = 0.0, baseline + 11
        if level:
            marks += level_mark(level, x + 4.2, baseline - 2.6, 3.6, palette.ours)
        else:
            ring = Stroke(color=palette.ink, width=0.7, dash=(1.3, 1.3))
            marks.append(Path(moves=disc(x + 4.2, baseline - 2.6, 4.6), stroke=ring))
        marks += runs(x + 12, baseline, said, "text", _SMALL, palette.muted)
        x += wide
    return tuple(marks), baseline


def _in_words(item: SkillLine) -> str:
    levels = _("holders not recorded") if item.able is None else levels_in_words(item.levels)
    if item.risk is None:
        return labelled(item.name, levels)
    return _("{skill}: {levels}, risk {risk}").format(
        skill=item.name, levels=levels, risk=format_number(item.risk, 0)
    )
