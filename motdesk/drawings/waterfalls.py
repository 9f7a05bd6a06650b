"""From one price to another as a waterfall: every step with its sign, in rows from top to bottom.

Meant for black and white: totals are solid, what makes dearer is hatched, what makes cheaper is
light, what nothing explains is an empty dashed box; and each step bears its signed value.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from motdesk.base.money import format_number
from motdesk.base.texts import _
from motdesk.drawings.amounts import signed
from motdesk.drawings.fonts import measure, runs, shortened
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
from motdesk.drawings.scales import Scale, scale_of
from motdesk.drawings.shapes import polyline

_TEXT, _SMALL = 7.5, 7.0
_ROW, _BAR = 15.0, 9.5
_TOP = 2.0
_FOOT = 15.0
_NAMES, _NAMES_NARROW, _WIDE = 0.4, 0.48, 400.0  # of the width, at most, for names


class StepKind(StrEnum):
    """What a step of a waterfall is."""

    TOTAL = "total"
    CHANGE = "change"
    UNEXPLAINED = "unexplained"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One row: a total is a level of its own, all others add `amount` to the level before."""

    name: str
    amount: Decimal
    kind: StepKind = StepKind.CHANGE


@dataclass(frozen=True, slots=True)
class _Row:
    step: Step
    top: float
    before: Decimal
    after: Decimal


def draw_waterfall(
    steps: Sequence[Step], *, unit: str, places: int, width: float, palette: Palette
) -> Drawing:
    """Draw steps from a first total on; values are printed with `places` decimals."""
    rows = _rows(steps)
    names = _NAMES if width >= _WIDE else _NAMES_NARROW
    left = min(max(measure(s.name, _face(s), _TEXT) for s in steps) + 8, width * names)
    room = max(measure(_words(s, places), "text-bold", _TEXT) for s in steps) + 5
    levels = tuple(level for row in rows for level in (row.before, row.after))
    scale = scale_of(levels, left, width - room)
    height = _TOP + len(rows) * _ROW + _FOOT
    return Drawing(
        width=width,
        height=height,
        operations=(
            *_connectors(rows, scale, palette),
            *(mark for row in rows for mark in _bar(row, scale, palette)),
            *(mark for row in rows for mark in _labels(row, scale, places, palette)),
            *_foot(scale, height, unit, palette),
        ),
        alternative=waterfall_in_words(steps, unit=unit, places=places),
        regions=tuple(
            Region(key=str(place), x=0, y=row.top, width=width, height=_ROW)
            for place, row in enumerate(rows)
        ),
    )


def waterfall_in_words(steps: Sequence[Step], *, unit: str, places: int) -> str:
    """Return every step with its value, in a row."""
    said = ", ".join(f"{step.name} {_words(step, places)}" for step in steps)
    return _("{steps} ({unit})").format(steps=said, unit=unit)


def _rows(steps: Sequence[Step]) -> tuple[_Row, ...]:
    rows, level = [], Decimal(0)
    for place, step in enumerate(steps):
        is_total = step.kind is StepKind.TOTAL
        after = step.amount if is_total else level + step.amount
        before = after if is_total else level
        rows.append(_Row(step, _TOP + place * _ROW, before, after))
        level = after
    return tuple(rows)


def _bar(row: _Row, scale: Scale, palette: Palette) -> Iterator[Operation]:
    top = row.top + (_ROW - _BAR) / 2
    ends = sorted((scale.at(row.before), scale.at(row.after)))
    if row.step.kind is StepKind.TOTAL:
        box = rectangle(scale.left, top, ends[1] - scale.left, _BAR)
        yield Path(moves=box, fill=palette.ours)
        yield from _break(scale.left + 7, top, palette)
        return
    box = rectangle(ends[0], top, max(ends[1] - ends[0], 0.6), _BAR)
    if row.step.kind is StepKind.UNEXPLAINED:
        dashed = Stroke(color=palette.warning, width=0.9, dash=(2.4, 1.6))
        yield Path(moves=box, fill=palette.surface)
        yield Path(moves=box, stroke=dashed)
    elif row.after >= row.before:
        yield Path(moves=box, fill=palette.surface)
        yield Hatch(moves=box, stroke=Stroke(color=palette.theirs, width=0.6), gap=2.4)
        yield Path(moves=box, stroke=Stroke(color=palette.theirs, width=0.8))
    else:
        yield Path(moves=box, fill=palette.mist, stroke=Stroke(color=palette.kept, width=0.8))


def _break(x: float, top: float, palette: Palette) -> Iterator[Operation]:
    """Draw the sign that a bar is longer than it is drawn."""
    points = ((x - 1.6, top + _BAR + 1.5), (x - 1.6, top + _BAR * 0.55),
              (x + 1.6, top + _BAR * 0.45), (x + 1.6, top - 1.5))  # fmt: skip
    yield Path(moves=polyline(*points), stroke=Stroke(color=palette.surface, width=1.8))


def _connectors(rows: Sequence[_Row], scale: Scale, palette: Palette) -> Iterator[Operation]:
    thin = Stroke(color=palette.line, width=0.5)
    for row in rows[:-1]:
        x, top = scale.at(row.after), row.top + (_ROW + _BAR) / 2
        yield Path(moves=line(x, top, x, top + _ROW - _BAR), stroke=thin)


def _labels(row: _Row, scale: Scale, places: int, palette: Palette) -> Iterator[Operation]:
    baseline = row.top + _ROW / 2 + 2.7
    name = shortened(row.step.name, _face(row.step), _TEXT, scale.left - 6)
    yield from runs(0, baseline, name, _face(row.step), _TEXT, palette.ink)
    right = max(scale.at(row.before), scale.at(row.after))
    words = _words(row.step, places)
    yield from runs(right + 4, baseline, words, _face(row.step), _TEXT, palette.ink)


def _foot(scale: Scale, height: float, unit: str, palette: Palette) -> Iterator[Operation]:
    """Say the unit; the bars bear their values, so there is no scale to read them from."""
    base = height - _FOOT
    thin = Stroke(color=palette.rule, width=0.5)
    yield Path(moves=line(0, base + 2, scale.right, base + 2), stroke=thin)
    note = _("{unit}; bars do not begin at zero").format(unit=unit)
    note = shortened(note, "text", _SMALL, scale.right)
    yield from runs(0, base + 11.5, note, "text", _SMALL, palette.muted)


def _face(step: Step) -> str:
    return "text-bold" if step.kind is StepKind.TOTAL else "text"


def _words(step: Step, places: int) -> str:
    if step.kind is StepKind.TOTAL:
        return format_number(step.amount, places)
    return signed(step.amount, places)
