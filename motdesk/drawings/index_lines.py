"""An index from month to month: a line that breaks where a month has no value."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from motdesk.base.dates import format_month
from motdesk.base.money import format_number
from motdesk.base.texts import _
from motdesk.drawings.fonts import measure, runs
from motdesk.drawings.operations import Drawing, Operation, Path, Stroke, line
from motdesk.drawings.palette import Palette
from motdesk.drawings.scales import Scale, scale_of
from motdesk.drawings.shapes import disc, polyline

Point = tuple[date, Decimal]
_SIZE = 7.0
_TOP, _FOOT = 12.0, 14.0


def draw_index(points: Sequence[Point], *, width: float, palette: Palette) -> Drawing:
    """Draw an index with values in rising months; the last value stands beside its end."""
    height = max(84.0, min(width * 0.34, 150.0))
    if not points:
        empty = runs(0, 12, _("No values yet."), "text", _SIZE, palette.muted)
        return Drawing(width=width, height=18, operations=empty, alternative=_("No values yet."))
    last = format_number(points[-1][1])
    scale = scale_of(tuple(value for _month, value in points), height - _FOOT, _TOP)
    left = max(measure(format_number(value), "text", _SIZE) for value in scale.ticks(3)) + 6
    right = width - measure(last, "text-bold", _SIZE) - 8
    places = _Months(points, left, right)
    return Drawing(
        width=width,
        height=height,
        operations=(
            *_grid(scale, left, right, palette),
            *_years(points, places, height, palette),
            *_lines(points, places, scale, palette),
            *_last(points[-1], places, scale, palette),
        ),
        alternative=_in_words(points),
    )


class _Months:
    """Where months stand between left and right."""

    def __init__(self, points: Sequence[Point], left: float, right: float) -> None:
        self._first, last = _count(points[0][0]), _count(points[-1][0])
        self._left, self._step = left, (right - left) / max(last - self._first, 1)

    def at(self, month: date) -> float:
        return self._left + (_count(month) - self._first) * self._step


def _count(month: date) -> int:
    return month.year * 12 + month.month


def _grid(scale: Scale, left: float, right: float, palette: Palette) -> Iterator[Operation]:
    thin = Stroke(color=palette.rule, width=0.4)
    for value in scale.ticks(3):
        y = scale.at(value)
        yield Path(moves=line(left, y, right, y), stroke=thin)
        text = format_number(value)
        yield from runs(left - 4, y + 2.4, text, "text", _SIZE, palette.muted, "end")


def _years(
    points: Sequence[Point], places: _Months, height: float, palette: Palette
) -> Iterator[Operation]:
    """Mark the first month of every year, and the first and last of all in words."""
    ink = Stroke(color=palette.ink, width=0.6)
    base = height - _FOOT
    first, last = points[0][0], points[-1][0]
    yield Path(moves=line(places.at(first), base, places.at(last), base), stroke=ink)
    for year in range(first.year + 1, last.year + 1):
        x = places.at(date(year, 1, 1))
        yield Path(moves=line(x, base, x, base + 2.5), stroke=ink)
    yield from runs(places.at(first), height - 3, format_month(first), "text", _SIZE, palette.muted)
    if last > first:
        yield from runs(places.at(last), height - 3, format_month(last), "text", _SIZE,
                        palette.muted, "end")  # fmt: skip


def _lines(
    points: Sequence[Point], places: _Months, scale: Scale, palette: Palette
) -> Iterator[Operation]:
    stroke = Stroke(color=palette.ours, width=1.3)
    stretch: list[tuple[float, float]] = []
    for at, (month, value) in enumerate(points):
        if at and _count(month) - _count(points[at - 1][0]) > 1:
            yield from _stretch(stretch, stroke)
            stretch = []
        stretch.append((places.at(month), scale.at(value)))
    yield from _stretch(stretch, stroke)


def _stretch(points: list[tuple[float, float]], stroke: Stroke) -> Iterator[Operation]:
    if len(points) > 1:
        yield Path(moves=polyline(*points), stroke=stroke)
    elif points:
        yield Path(moves=disc(*points[0], 1.2), fill=stroke.color)


def _last(point: Point, places: _Months, scale: Scale, palette: Palette) -> Iterator[Operation]:
    x, y = places.at(point[0]), scale.at(point[1])
    yield Path(moves=disc(x, y, 1.8), fill=palette.ours)
    yield from runs(x + 4, y + 2.4, format_number(point[1]), "text-bold", _SIZE, palette.ink)


def _in_words(points: Sequence[Point]) -> str:
    said = ", ".join(f"{format_month(month)} {format_number(value)}" for month, value in points)
    return _("Index by month: {values}").format(values=said)
