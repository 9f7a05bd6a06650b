"""The agenda as a strip: minutes in proportion, topics inside, or numbered below."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from motdesk.base.texts import _
from motdesk.drawings.fonts import measure, runs, shortened
from motdesk.drawings.operations import Drawing, Operation, Path, Region, Stroke, rectangle
from motdesk.drawings.palette import Palette

_SIZE = 8.0
_STRIP = 20.0
_LINE = 11.5
_LEAST = 180.0  # width of a column of the list


@dataclass(frozen=True, slots=True)
class AgendaPart:
    """One topic of the agenda; minutes are None where not yet known."""

    topic: str
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class _Cell:
    part: AgendaPart
    number: int
    x: float
    width: float


def draw_agenda(parts: Sequence[AgendaPart], *, width: float, palette: Palette) -> Drawing:
    """Draw the agenda; a part without minutes is as wide as the mean of the others, and dashed.

    Topics stand in the strip with their minutes below; where one is too long, in a numbered list.
    """
    cells = _cells(parts, width)
    is_listed = any(
        max(measure(c.part.topic, "text", _SIZE), measure(_minutes(c.part), "text", 7.5))
        > c.width - 6
        for c in cells
    )
    rows = -(-len(cells) // _columns(cells, width)) if is_listed else 0
    words = _list(cells, width, palette) if is_listed else _inside(cells, palette)
    return Drawing(
        width=width,
        height=_STRIP + (rows * _LINE + 4 if is_listed else 11),
        operations=(
            *(mark for cell in cells for mark in _cell(cell, palette, is_listed=is_listed)),
            *words,
        ),
        alternative=_in_words(parts),
        regions=tuple(
            Region(key=f"agenda/{c.number - 1}", x=c.x, y=0, width=c.width, height=_STRIP)
            for c in cells
        ),
    )


def _cells(parts: Sequence[AgendaPart], width: float) -> tuple[_Cell, ...]:
    known = [part.minutes for part in parts if part.minutes is not None]
    usual = sum(known) / len(known) if known else 1.0
    shares = [usual if part.minutes is None else float(part.minutes) for part in parts]
    cells, x = [], 0.0
    for number, (part, share) in enumerate(zip(parts, shares, strict=True), 1):
        wide = share / sum(shares) * width
        cells.append(_Cell(part, number, x, wide))
        x += wide
    return tuple(cells)


def _cell(cell: _Cell, palette: Palette, *, is_listed: bool) -> Iterator[Operation]:
    box = rectangle(cell.x + 0.5, 0.4, max(cell.width - 1, 0.5), _STRIP - 0.8)
    is_known = cell.part.minutes is not None
    edge = Stroke(color=palette.ours, width=0.6, dash=() if is_known else (2.5, 2))
    yield Path(moves=box, fill=palette.mist if is_known else None, stroke=edge)
    number = str(cell.number)
    if is_listed and measure(number, "text-bold", _SIZE) < cell.width - 2:
        middle = cell.x + cell.width / 2
        baseline = _STRIP / 2 + 2.7
        yield from runs(middle, baseline, number, "text-bold", _SIZE, palette.ours, "middle")


def _inside(cells: Sequence[_Cell], palette: Palette) -> Iterator[Operation]:
    for cell in cells:
        middle = cell.x + cell.width / 2
        topic, minutes = cell.part.topic, _minutes(cell.part)
        yield from runs(middle, _STRIP / 2 + 2.7, topic, "text", _SIZE, palette.ink, "middle")
        yield from runs(middle, _STRIP + 8.5, minutes, "text", 7.5, palette.muted, "middle")


def _list(cells: Sequence[_Cell], width: float, palette: Palette) -> Iterator[Operation]:
    columns = _columns(cells, width)
    rows, room = -(-len(cells) // columns), width / columns
    for place, cell in enumerate(cells):
        x, y = place // rows * room, _STRIP + 3 + (place % rows + 1) * _LINE - 3
        minutes = _minutes(cell.part)
        text = shortened(cell.part.topic, "text", _SIZE, room - 29 - measure(minutes, "text", 7.5))
        yield from runs(x + 12, y, str(cell.number), "text-bold", _SIZE, palette.ours, "end")
        yield from runs(x + 17, y, text, "text", _SIZE, palette.ink)
        after = x + 22 + measure(text, "text", _SIZE)
        yield from runs(after, y, minutes, "text", 7.5, palette.muted)


def _minutes(part: AgendaPart) -> str:
    if part.minutes is None:
        return _("time open")
    return _("{minutes} min").format(minutes=part.minutes)


def _columns(cells: Sequence[_Cell], width: float) -> int:
    """Return how many columns the list takes: up to three whole, or two that may be cut."""
    longest = max(
        measure(cell.part.topic, "text", _SIZE) + measure(_minutes(cell.part), "text", 7.5)
        for cell in cells
    )
    whole = min(3, int(width / (longest + 29)), len(cells))
    return max(whole, 2 if width >= 2 * _LEAST and len(cells) > 3 else 1)


def _in_words(parts: Sequence[AgendaPart]) -> str:
    words = "; ".join(f"{part.topic}: {_minutes(part)}" for part in parts)
    return _("Agenda: {parts}").format(parts=words)
