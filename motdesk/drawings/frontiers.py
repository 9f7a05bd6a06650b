"""The efficient frontier: every package by its value for us and, estimated, for them.

The plot itself is statistical and recorded from matplotlib; marks and their names, which must not
overlap, are placed here: beside the plot with leader lines, or below it where it is narrow.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import hypot

from motdesk.base.money import format_number
from motdesk.base.texts import _
from motdesk.drawings.fonts import runs, shortened
from motdesk.drawings.frontier_points import (
    Frontier,
    Mark,
    Point,
    frontier_in_words,
    marks_by_place,
    point_words,
)
from motdesk.drawings.frontier_symbols import key_symbol, mark_symbol
from motdesk.drawings.labels import spread
from motdesk.drawings.operations import Drawing, Operation, Path, Region, Stroke
from motdesk.drawings.palette import Palette
from motdesk.drawings.shapes import disc, polyline

MOST_DOTS = 2000

_LEFT, _TOP, _RIGHT, _BOTTOM = 36.0, 12.0, 20.0, 30.0  # margins of the plot
_WIDE = 380.0  # from here on names stand beside the plot
_CROWDED = 8.0  # symbols nearer than this cover one another
_ROW = 21.0
_KEY = 12.0
_SIZE = 8.0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """Where the parts lie: the plot, the names of its marks (middles of rows), the key."""

    side: float
    groups: tuple[tuple[Mark, ...], ...]
    key: tuple[tuple[str, str], ...]
    names_x: float
    names_y: tuple[float, ...]
    key_y: float
    is_beside: bool

    def at(self, point: Point) -> tuple[float, float]:
        """Return the place of a package on the plot."""
        return _LEFT + point.ours / 100 * self.side, _TOP + (1 - point.theirs / 100) * self.side

    @property
    def height(self) -> float:
        """What the whole drawing takes."""
        return max(self.key_y + len(self.key) * _KEY + 2, _TOP + self.side + _BOTTOM)


def draw_frontier(frontier: Frontier, *, width: float, palette: Palette) -> Drawing:
    """Draw the frontier; packages become dots while there are at most MOST_DOTS."""
    from motdesk.drawings.frontier_plot import plot_frontier

    if len(frontier.packages) > MOST_DOTS:
        frontier = replace(frontier, packages=())
    place = _place(frontier, width)
    margins = (_LEFT, _TOP, _RIGHT, _BOTTOM)
    return Drawing(
        width=width,
        height=place.height,
        operations=(
            *plot_frontier(frontier, side=place.side, margins=margins, palette=palette),
            *_names(place, width, palette),
            *_key(place, width, palette),
            *_symbols(place, palette),
            *(() if frontier.efficient else _nothing(place, palette)),
        ),
        alternative=frontier_in_words(frontier),
        regions=tuple(_regions(place)),
    )


def _place(frontier: Frontier, width: float) -> _Place:
    groups, key = marks_by_place(frontier.marks), _key_words(frontier)
    is_beside = width >= _WIDE
    side = min(width * 0.5, 260.0) if is_beside else min(width - _LEFT - _RIGHT, 300.0)
    low = _TOP if is_beside else _TOP + side + _BOTTOM + 4
    room = side - len(key) * _KEY - 6 if is_beside else 0
    high = low + max(len(groups) * _ROW, room)
    wanted = [_TOP + (1 - group[0].point.theirs / 100) * side for group in groups]
    return _Place(
        side=side,
        groups=groups,
        key=key,
        names_x=_LEFT + side + _RIGHT + 12 if is_beside else _LEFT - 6,
        names_y=spread(wanted, [_ROW] * len(groups), low, high),
        key_y=high + 6,
        is_beside=is_beside,
    )


def _names(place: _Place, width: float, palette: Palette) -> tuple[Operation, ...]:
    marks: list[Operation] = []
    x, room = place.names_x, width - place.names_x - 17
    thin = Stroke(color=palette.line, width=0.5)
    for group, middle in zip(place.groups, place.names_y, strict=True):
        if place.is_beside:
            elbow = (_LEFT + place.side + _RIGHT, middle)
            leader = polyline(place.at(group[0].point), elbow, (x, middle))
            marks.append(Path(moves=leader, stroke=thin))
        marks += mark_symbol(group[0].kind, x + 6, middle, palette)
        name = shortened(" · ".join(mark.label for mark in group), "text-bold", _SIZE, room)
        marks += runs(x + 17, middle - 1.5, name, "text-bold", _SIZE, palette.ink)
        words = shortened(point_words(group[0].point), "text", 7.5, room)
        marks += runs(x + 17, middle + 7.5, words, "text", 7.5, palette.muted)
    return tuple(marks)


def _key(place: _Place, width: float, palette: Palette) -> Iterator[Operation]:
    x = place.names_x
    for i, (name, words) in enumerate(place.key):
        middle = place.key_y + (i + 0.5) * _KEY
        yield from key_symbol(name, x, middle, palette)
        text = shortened(words, "text", 7.5, width - x - 17)
        yield from runs(x + 17, middle + 2.5, text, "text", 7.5, palette.muted)


def _key_words(frontier: Frontier) -> tuple[tuple[str, str], ...]:
    if not frontier.efficient:
        return ()
    count = format_number(frontier.count)
    dots = _("Packages: {count}") if frontier.packages else _("Packages: {count} (not drawn)")
    efficient = format_number(len(frontier.efficient))
    key = [
        ("dots", dots.format(count=count)),
        ("steps", _("Efficient: {count}").format(count=efficient)),
    ]
    ours, theirs = frontier.disagreement
    if frontier.feasible:
        key.append(("feasible", _("Better for both than no agreement")))
    elif ours is not None and theirs is not None:
        key.append(("none", _("No package is better for both")))
    if ours is not None or theirs is not None:
        key.append(("disagreement", _("Without agreement")))
    return tuple(key)


def _symbols(place: _Place, palette: Palette) -> Iterator[Operation]:
    """Draw the symbols; where they would cover one another and leaders tell them apart, dots."""
    places = [place.at(group[0].point) for group in place.groups]
    halo = Stroke(color=palette.surface, width=0.7)
    for at, (group, (x, y)) in enumerate(zip(place.groups, places, strict=True)):
        others = places[:at] + places[at + 1 :]
        if place.is_beside and any(hypot(x - a, y - b) < _CROWDED for a, b in others):
            yield Path(moves=disc(x, y, 2.0), fill=palette.ink, stroke=halo)
        else:
            yield from mark_symbol(group[0].kind, x, y, palette)


def _nothing(place: _Place, palette: Palette) -> tuple[Operation, ...]:
    words = shortened(_("No packages to compare yet."), "text", 8, place.side)
    x, y = place.at(Point(50, 50))
    return runs(x, y, words, "text", 8, palette.muted, "middle")


def _regions(place: _Place) -> Iterator[Region]:
    for group, middle in zip(place.groups, place.names_y, strict=True):
        x, y = place.at(group[0].point)
        for mark in group:
            yield Region(key=mark.kind.value, x=x - 5, y=y - 5, width=10, height=10)
        top = middle - _ROW / 2
        key = group[0].kind.value
        yield Region(key=key, x=place.names_x, y=top, width=90, height=_ROW)
