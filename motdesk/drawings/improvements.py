"""Improvements: a KPI before → after with intervals, and money from gross to credible."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from motdesk.base.money import format_number, trimmed
from motdesk.base.texts import _
from motdesk.domain.benefits import Benefit, Interval
from motdesk.drawings.amounts import amount
from motdesk.drawings.fonts import measure, runs, shortened
from motdesk.drawings.operations import (
    Drawing,
    Hatch,
    Move,
    Operation,
    Path,
    Region,
    Stroke,
    line,
    rectangle,
)
from motdesk.drawings.palette import Palette
from motdesk.drawings.scales import Scale, scale_of
from motdesk.drawings.shapes import diamond, disc, polygon

_SIZE = 7.5
_ROW = 15.0
_BAR = 9.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """A mean of `count` measurements; `low`…`high` holds the true one, if enough was measured."""

    mean: float
    low: float | None = None
    high: float | None = None
    count: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Steps:
    """Money of one improvement a year; `low` is the credible money at the low end."""

    key: str
    title: str
    gross: Decimal | None = None
    attributed: Decimal | None = None
    credible: Decimal | None = None
    low: Decimal | None = None


def level_of(interval: Interval | None, count: int | None) -> Level | None:
    """Return a measured mean as it is drawn."""
    if interval is None:
        return None
    return Level(mean=interval.mean, low=interval.low, high=interval.high, count=count)


def steps_of(key: str, title: str, benefit: Benefit) -> Steps:
    """Return a benefit as it is drawn."""
    return Steps(
        key=key,
        title=title,
        gross=benefit.gross,
        attributed=benefit.attributed,
        credible=benefit.credible,
        low=benefit.low,
    )


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


def draw_steps(rows: Sequence[Steps], currency: str, *, width: float, palette: Palette) -> Drawing:
    """Draw the money of improvements: gross hollow, its own part hatched, credible solid.

    A diamond stands at the low end of what is credible. What is not known is not drawn.
    """
    longest = max((measure(row.title, "text", _SIZE) for row in rows), default=0)
    left = min(longest + 8, width * 0.34)
    figures = max((measure(_figures(row), "text", _SIZE) for row in rows), default=0)
    right = min(figures + 8, width * 0.42)
    scale = _money_scale(rows, left, width - right)
    operations: list[Operation] = []
    for place, row in enumerate(rows):
        y = place * _ROW
        name = shortened(row.title, "text", _SIZE, left - 8)
        operations += runs(0, y + _ROW / 2 + 2.7, name, "text", _SIZE, palette.ink)
        operations += _bars(row, y + (_ROW - _BAR) / 2, scale, palette)
        text = shortened(_figures(row), "text", _SIZE, right - 8)
        operations += runs(width, y + _ROW / 2 + 2.7, text, "text", _SIZE, palette.ink, "end")
    bottom = len(rows) * _ROW
    zero = scale.at(Decimal(0))
    operations.append(
        Path(moves=line(zero, 0, zero, bottom), stroke=Stroke(color=palette.ink, width=0.6))
    )
    return Drawing(
        width=width,
        height=bottom + _ROW + 1,
        operations=(*operations, *_key(bottom + _ROW - 4.5, palette)),
        alternative=_in_words(rows, currency),
        regions=tuple(
            Region(key=row.key, x=0, y=place * _ROW, width=width, height=_ROW)
            for place, row in enumerate(rows)
        ),
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
    """Return by how much a KPI became better; an interval leaves no more places than it earns."""
    if change.low is None or change.high is None:
        return _("better by {mean}").format(mean=amount(rounded(change.mean), unit))
    half = Decimal(repr((change.high - change.low) / 2))
    places = min(max(0, 1 - half.adjusted()), 6) if half else 0
    mean, low, high = (
        Decimal(format(value, f".{places}f")) for value in (change.mean, change.low, change.high)
    )
    return _("better by {mean} ({low} to {high})").format(
        mean=amount(mean, unit), low=format_number(low), high=format_number(high)
    )


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


def _money_scale(rows: Sequence[Steps], left: float, right: float) -> Scale:
    values = [Decimal(0)]
    for row in rows:
        known = (row.gross, row.attributed, row.credible, row.low)
        values += [value for value in known if value is not None]
    low, high = min(values), max(values)
    return Scale(low, high if high > low else low + 1, left + 1, max(right, left + 40) - 6)


def _bars(row: Steps, top: float, scale: Scale, palette: Palette) -> Iterator[Operation]:
    color = palette.ours
    if row.gross is not None:
        yield Path(moves=_bar(row.gross, top, scale), fill=palette.surface,
                   stroke=Stroke(color=color, width=0.6))  # fmt: skip
    if row.attributed is not None:
        yield Hatch(moves=_bar(row.attributed, top, scale), stroke=Stroke(color=color), gap=2.4)
        edge = scale.at(row.attributed)
        yield Path(moves=line(edge, top, edge, top + _BAR), stroke=Stroke(color=color, width=0.8))
    if row.credible is not None:
        yield Path(moves=_bar(row.credible, top, scale), fill=color)
    if row.low is not None:
        yield Path(moves=diamond(scale.at(row.low), top + _BAR / 2, 3.4), fill=palette.sand,
                   stroke=Stroke(color=palette.ink, width=0.6))  # fmt: skip


def _bar(value: Decimal, top: float, scale: Scale) -> tuple[Move, ...]:
    start, end = sorted((scale.at(Decimal(0)), scale.at(value)))
    return rectangle(start, top, end - start, _BAR)


def _figures(row: Steps) -> str:
    """Return the three steps in figures, what is not known as a dash."""
    return " → ".join(
        format_number(value) or "—" for value in (row.gross, row.attributed, row.credible)
    )


def _key(baseline: float, palette: Palette) -> Iterator[Operation]:
    x, top = 0.0, baseline - 6.5
    for words, kind in (
        (_("gross"), "gross"),
        (_("its own work"), "attributed"),
        (_("credible"), "credible"),
        (_("its low end"), "low"),
    ):
        box = rectangle(x, top, 10, 7)
        edge = Stroke(color=palette.ours, width=0.6)
        match kind:
            case "gross":
                yield Path(moves=box, stroke=edge)
            case "attributed":
                yield Path(moves=box, stroke=edge)
                yield Hatch(moves=box, stroke=Stroke(color=palette.ours), gap=2.4)
            case "credible":
                yield Path(moves=box, fill=palette.ours)
            case _:
                yield Path(moves=diamond(x + 5, top + 3.5, 3.4), fill=palette.sand,
                           stroke=Stroke(color=palette.ink, width=0.6))  # fmt: skip
        yield from runs(x + 14, baseline, words, "text", 7, palette.muted)
        x += 14 + measure(words, "text", 7) + 12


def _in_words(rows: Sequence[Steps], currency: str) -> str:
    words = [_("Money a year in {currency}: gross → its own work → credible.").format(
        currency=currency)]  # fmt: skip
    words += [f"{row.title}: {_figures(row)}." for row in rows]
    return " ".join(words)
