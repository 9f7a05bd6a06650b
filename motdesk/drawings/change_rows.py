"""Two pictures of a roadmap compared: the bar of now over the thin bar of then, item by item."""

from collections.abc import Iterator
from datetime import date

from motdesk.base.texts import _
from motdesk.domain.baselines import Comparison, Difference, Turn
from motdesk.domain.periods import FISCAL_START, period_of
from motdesk.domain.roadmaps import BaselineEntry, ItemKind
from motdesk.drawings.changes import difference_words, field_words, turn_words
from motdesk.drawings.fonts import measure, runs, shortened
from motdesk.drawings.operations import (
    Color,
    Drawing,
    Operation,
    Path,
    Region,
    Stroke,
    line,
    rectangle,
)
from motdesk.drawings.palette import Palette
from motdesk.drawings.roadmap_axes import Axis
from motdesk.drawings.shapes import cross, diamond
from motdesk.drawings.timelines import HEAD, SIZE, axis_over, axis_words, rule, today_line

_LINE = 11.0
_LEAST = 26.0
_THICK, _THIN = 7.0, 2.2
_GAP, _ARROW, _APART = 5.0, 14.0, 10.0  # after a name, around an arrow, right of the bars
_MOST_SAID = 0.45  # of the width, for what is said at the right

Days = tuple[date, date]


def draw_changes(
    found: Comparison,
    *,
    width: float,
    palette: Palette,
    today: date,
    fiscal_start: int = FISCAL_START,
) -> Drawing:
    """Draw a row for each difference; old values are struck through; regions bear item ids."""
    rows = [(item, tuple(field_words(item, fiscal_start))) for item in found.differences]
    left, said = min(200.0, width * 0.3), _said(rows, width)
    days = [day for item in found.differences for day in _days(item, fiscal_start)]
    axis = axis_over([*days, today], left, width - said, fiscal_start)
    operations: list[Operation] = []
    regions = []
    y = HEAD
    for item, words in rows:
        height = max(_LEAST, _LINE * len(words) + 5)
        operations += _head(item, y, left, palette)
        operations += _bars(item, y + height / 2, axis, palette, fiscal_start)
        operations += _words(words, y + 10, axis.right + _APART, width, palette)
        operations.append(rule(y + height, width, palette))
        regions.append(Region(key=_item_id(item), x=0, y=y, width=width, height=height))
        y += height
    return Drawing(
        width=width,
        height=y + 2,
        operations=(
            *axis_words(axis, y, palette),
            *operations,
            *today_line(axis, y, palette, today),
        ),
        alternative=" ".join(_in_words(item, words) for item, words in rows),
        regions=tuple(regions),
    )


def _said(rows: list[tuple[Difference, tuple[tuple[str, str, str], ...]]], width: float) -> float:
    """Return the room for what is said at the right: as much as it takes, up to half."""
    wanted = [
        measure(label + before, "text", SIZE) + measure(now or "—", "text-bold", SIZE)
        for _item, words in rows
        for label, before, now in words
    ]
    most = max(wanted, default=0.0) + _GAP + _ARROW + _APART
    return min(max(most, min(240.0, width * 0.34)), width * _MOST_SAID)


def _item_id(item: Difference) -> str:
    entry = item.after or item.before
    return entry.item_id if entry else ""


def _span(entry: BaselineEntry | None, fiscal_start: int) -> Days | None:
    if entry is None or (entry.start is None and entry.end is None):
        return None
    end = entry.end and period_of(entry.end, entry.end_precision, fiscal_start)
    start = entry.start and period_of(entry.start, entry.start_precision, fiscal_start)
    last = end.next if end else start.next if start else date.max
    return (start.first if start else last), last


def _days(item: Difference, fiscal_start: int) -> Iterator[date]:
    for entry in (item.before, item.after):
        yield from _span(entry, fiscal_start) or ()


def _head(item: Difference, y: float, left: float, palette: Palette) -> Iterator[Operation]:
    title = shortened(item.title, "text-bold", SIZE, left - 8)
    yield from runs(0, y + 10, title, "text-bold", SIZE, palette.ink)
    words = difference_words(item) or turn_words(item.turn)
    is_bad = item.is_slipped or bool(item.softenings) or item.turn is Turn.WITHDRAWN
    color = palette.warning if is_bad else palette.muted
    yield from runs(0, y + 21, shortened(words, "text", SIZE, left - 8), "text", SIZE, color)


def _bars(
    item: Difference, y: float, axis: Axis, palette: Palette, fiscal_start: int
) -> Iterator[Operation]:
    is_gone = item.turn is Turn.WITHDRAWN
    now, then = _span(item.after, fiscal_start), _span(item.before, fiscal_start)
    if now and item.after:
        yield from _bar(item.after, now, y - 3, axis, palette, is_gone=is_gone)
    if then and item.before:
        yield from _thin(item.before, then, y + 5.5, axis, palette.muted)


def _bar(
    entry: BaselineEntry, span: Days, y: float, axis: Axis, palette: Palette, *, is_gone: bool
) -> Iterator[Operation]:
    left, right = axis.x(span[0]), axis.x(span[1])
    dashed = Stroke(color=palette.muted, width=0.7, dash=(3, 2))
    fill = None if is_gone else palette.steel
    if entry.kind is ItemKind.MILESTONE or entry.start is None:
        shape = diamond(right, y, 4.6)
    else:
        shape = rectangle(left, y - _THICK / 2, max(right - left, 2), _THICK)
    yield Path(moves=shape, fill=fill, stroke=dashed if is_gone else None)
    if is_gone:
        yield Path(moves=cross(right, y, 4.2), stroke=Stroke(color=palette.warning, width=1.2))


def _thin(
    entry: BaselineEntry, span: Days, y: float, axis: Axis, color: Color
) -> Iterator[Operation]:
    left, right = axis.x(span[0]), axis.x(span[1])
    if entry.kind is ItemKind.MILESTONE or entry.start is None:
        yield Path(moves=diamond(right, y, 2.4), fill=color)
    else:
        yield Path(moves=rectangle(left, y, max(right - left, 2), _THIN), fill=color)


def _words(
    words: tuple[tuple[str, str, str], ...], y: float, x: float, width: float, palette: Palette
) -> Iterator[Operation]:
    for number, (label, before, now) in enumerate(words):
        yield from _values(label, before, now, x=x, y=y + _LINE * number, width=width,
                           palette=palette)  # fmt: skip


def _values(
    label: str, before: str, now: str, *, x: float, y: float, width: float, palette: Palette
) -> Iterator[Operation]:
    values = measure(before, "text", SIZE) + _ARROW + measure(now or "—", "text-bold", SIZE)
    room = max(width - x - values - _GAP, (width - x) * 0.2)
    name = shortened(label, "text", SIZE, room)
    yield from runs(x, y, name, "text", SIZE, palette.muted)
    x += measure(name, "text", SIZE) + _GAP
    if before:
        old = shortened(before, "text", SIZE, (width - x) * 0.5)
        yield from runs(x, y, old, "text", SIZE, palette.muted)
        end = x + measure(old, "text", SIZE)
        struck = Stroke(color=palette.muted, width=0.7)
        yield Path(moves=line(x, y - 2.6, end, y - 2.6), stroke=struck)
        yield from runs(end + 3, y, "→", "text", SIZE, palette.muted)
        x = end + _ARROW
    new = shortened(now or "—", "text-bold", SIZE, width - x)
    yield from runs(x, y, new, "text-bold", SIZE, palette.ink)


def _in_words(item: Difference, words: tuple[tuple[str, str, str], ...]) -> str:
    said = _(", ").join(f"{label} {before} → {now}" for label, before, now in words)
    return f"{item.title}: {turn_words(item.turn)} {said}."
