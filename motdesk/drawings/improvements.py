"""Improvements: a KPI before → after on one scale, with its intervals."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from motdesk.base.money import format_number, trimmed
from motdesk.base.texts import _
from motdesk.domain.benefits import Interval
from motdesk.drawings.amounts import amount
from motdesk.drawings.fonts import measure, runs
from motdesk.drawings.operations import (
    Drawing,
    Operation,
    Path,
    Stroke,
    line,
)
from motdesk.drawings.palette import Palette
from motdesk.drawings.scales import Scale, scale_of
from motdesk.drawings.shapes import disc, polygon

_SIZE = 8.0
_ROW = 15.0
_BAR = 9.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """A mean of `count` measurements; `low`…`high` holds the true one, if enough was measured."""

    mean: float
    low: float | None = None
    high: float | None = None
    count: int | None = None


def level_of(interval: Interval | None, count: int | None) -> Level | None:
    """Return a measured mean as it is drawn."""
    if interval is None:
        return None
    return Level(mean=interval.mean, low=interval.low, high=interval.high, count=count)


def draw_change(before: Level | None, after: Level | None, unit: str, *, width: float,
                palette: Palette) -> Drawing:  # fmt: skip
    """Draw the two means above one another on one scale, whiskers where an interval is known."""
    levels = tuple(zip((_("Before"), _("After")), (before, after), strict=True))
    left = max(measure(name, "text", _SIZE) for name, _level in levels) + 8
    right = max((measure(_said(level, unit), "text", _SIZE) for _n, level in levels), default=0) + 8
    scale = scale_of(_ends(before, after), left, max(width - right, left + 40))
    operations: list[Operation] = []
    for row, (name, level) in enumerate(levels):
        y = row * _ROW + _ROW / 2
        operations += runs(0, y + 2.7, name, "text", _SIZE, palette.muted)
        rule = line(scale.left, y, scale.right, y)
        operations.append(Path(moves=rule, stroke=Stroke(color=palette.rule, width=0.4)))
        if level is not None:
            operations += _level(level, y, scale, palette, is_after=bool(row))
        text = _said(level, unit)
        operations += runs(scale.right + 8, y + 2.7, text, "text", _SIZE, palette.ink)
    if before is not None and after is not None:
        operations += _arrow(before, after, scale, palette)
    return Drawing(
        width=max(width, scale.right + right),
        height=2 * _ROW,
        operations=tuple(operations),
        alternative="; ".join(f"{name}: {_said(level, unit)}" for name, level in levels),
    )


def _ends(*levels: Level | None) -> tuple[Decimal, ...]:
    return tuple(
        Decimal(repr(value))
        for level in levels
        if level is not None
        for value in (level.mean, level.low, level.high)
        if value is not None
    )


def _said(level: Level | None, unit: str) -> str:
    if level is None:
        return _("not measured")
    words = amount(rounded(level.mean), unit)
    return words if level.count is None else _("{value} (n = {count})").format(
        value=words, count=format_number(level.count)
    )  # fmt: skip


def change_words(change: Interval, unit: str) -> str:
    """Return by how much a KPI became better or worse, as an amount above zero.

    An interval leaves no more places than it earns.
    """
    if change.mean < 0:
        return _said_of(_turned(change), unit, _("worse by {mean}"),
                        _("worse by {mean} ({low} to {high})"))  # fmt: skip
    return _said_of(change, unit, _("better by {mean}"), _("better by {mean} ({low} to {high})"))


def _turned(change: Interval) -> Interval:
    """Return a change seen from the other side of zero."""
    low = None if change.high is None else -change.high
    return Interval(mean=-change.mean, low=low, high=None if change.low is None else -change.low)


def _said_of(change: Interval, unit: str, alone: str, between: str) -> str:
    if change.low is None or change.high is None:
        return alone.format(mean=amount(rounded(change.mean), unit))
    half = Decimal(repr((change.high - change.low) / 2))
    places = min(max(0, 1 - half.adjusted()), 6) if half else 0
    mean, low, high = (
        Decimal(format(value, f".{places}f")) for value in (change.mean, change.low, change.high)
    )
    return between.format(mean=amount(mean, unit), low=format_number(low), high=format_number(high))


def rounded(value: float) -> Decimal:
    """Return a measured figure with four digits at least, and no zeros at the end."""
    figure = Decimal(repr(value))
    places = max(0, 3 - figure.adjusted()) if figure else 0
    return trimmed(figure.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP))


def _level(
    level: Level, y: float, scale: Scale, palette: Palette, *, is_after: bool
) -> Iterator[Operation]:
    color = palette.ours if is_after else palette.muted
    stroke = Stroke(color=color, width=1.2)
    if level.low is not None and level.high is not None:
        low, high = scale.at(Decimal(repr(level.low))), scale.at(Decimal(repr(level.high)))
        yield Path(moves=line(low, y, high, y), stroke=stroke)
        for x in (low, high):
            yield Path(moves=line(x, y - 3.2, x, y + 3.2), stroke=stroke)
    at = scale.at(Decimal(repr(level.mean)))
    fill = color if is_after else palette.surface
    yield Path(moves=disc(at, y, 2.8), fill=fill, stroke=Stroke(color=color, width=1))


def _arrow(before: Level, after: Level, scale: Scale, palette: Palette) -> Iterator[Operation]:
    """Draw the way from before to after, between the rows."""
    start, end = scale.at(Decimal(repr(before.mean))), scale.at(Decimal(repr(after.mean)))
    if abs(end - start) < 6:
        return
    head = 3.5 if end > start else -3.5
    yield Path(moves=line(start, _ROW, end - head, _ROW),
               stroke=Stroke(color=palette.ours, width=0.7, dash=(2, 1.5)))  # fmt: skip
    tip = polygon((end, _ROW), (end - head, _ROW - 2), (end - head, _ROW + 2))
    yield Path(moves=tip, fill=palette.ours)
