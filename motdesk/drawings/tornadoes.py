"""What an item should cost as a range, with the lines that make it wide, against prices quoted.

Each line swings around the likely total: to the left what makes cheaper, to the right what makes
dearer, the widest first. Prices of others cross all rows as dashed lines.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from motdesk.base.money import format_number
from motdesk.base.texts import _
from motdesk.drawings.amounts import signed
from motdesk.drawings.fonts import Anchor, measure, runs, shortened
from motdesk.drawings.labels import Label, place_labels
from motdesk.drawings.operations import Drawing, Operation, Path, Region, Stroke, line, rectangle
from motdesk.drawings.palette import Palette
from motdesk.drawings.scales import Scale, scale_of

_TEXT, _SMALL = 7.5, 7.0
_End = tuple[float, Decimal, Anchor]  # where a value stands, and on which side of it

_HEAD = 17.0
_OVER = 24.0  # by which labels of prices may stand over the end of the axis
_TOTAL, _ROW = 19.0, 14.0
_FOOT = 13.0
_GAP = 4.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Swing:
    """One line: its name, its likely cost, and how far it may fall and rise."""

    name: str
    fall: Decimal
    rise: Decimal

    @property
    def width(self) -> Decimal:
        """How far it moves the total."""
        return self.fall + self.rise


@dataclass(frozen=True, slots=True, kw_only=True)
class Tornado:
    """A total low, likely and high, its lines, and prices to compare it with by their names."""

    low: Decimal
    likely: Decimal
    high: Decimal
    swings: tuple[Swing, ...]
    prices: tuple[tuple[str, Decimal], ...] = ()
    unit: str = ""


@dataclass(frozen=True, slots=True)
class _Frame:
    tornado: Tornado
    swings: tuple[Swing, ...]
    scale: Scale
    palette: Palette

    @property
    def bottom(self) -> float:
        return _HEAD + _TOTAL + len(self.swings) * _ROW + _GAP


def draw_tornado(tornado: Tornado, *, width: float, palette: Palette, most: int = 12) -> Drawing:
    """Draw the range and its lines, at most so many; lines that are certain have no row."""
    found = sorted((s for s in tornado.swings if s.width > 0), key=lambda s: -s.width)
    swings = tuple(found[:most])
    names = [_("Should-cost"), *(swing.name for swing in swings)]
    left = min(max(measure(name, "text-bold", _TEXT) for name in names) + 10, width * 0.4)
    values = (tornado.low, tornado.likely, tornado.high, *(p for _name, p in tornado.prices))
    room = max(measure(signed(tornado.high - tornado.low), "text", _SMALL) + 6, _OVER)
    frame = _Frame(tornado, swings, scale_of(values, left + room, width - room), palette)
    return Drawing(
        width=width,
        height=frame.bottom + _FOOT,
        operations=(
            *_prices(frame),
            *_likely(frame),
            *_total(frame),
            *(mark for at, swing in enumerate(swings) for mark in _swing(frame, at, swing)),
            *_axis(frame),
        ),
        alternative=tornado_in_words(tornado),
        regions=_regions(frame, width),
    )


def tornado_in_words(tornado: Tornado) -> str:
    """Return the range, then every line with how far it swings, then the prices."""
    words = _("Should-cost {low} – {likely} – {high} {unit}").format(
        low=format_number(tornado.low),
        likely=format_number(tornado.likely),
        high=format_number(tornado.high),
        unit=tornado.unit,
    )
    swings = [f"{s.name} {signed(-s.fall)} / {signed(s.rise)}" for s in tornado.swings]
    prices = [f"{name} {format_number(price)}" for name, price in tornado.prices]
    return "; ".join([words, *swings, *prices])


def _prices(frame: _Frame) -> Iterator[Operation]:
    palette, scale = frame.palette, frame.scale
    dashed = Stroke(color=palette.theirs, width=0.9, dash=(3, 2))
    labels = [
        Label(scale.at(price), f"{name} {format_number(price)}", format_number(price))
        for name, price in frame.tornado.prices
    ]
    if not labels:
        return
    placed = place_labels(labels, "text", _TEXT, low=scale.left - 30, high=scale.right + _OVER)
    for label in placed:
        yield from runs(label.x, 8, label.text, "text", _TEXT, palette.theirs, "middle")
        if abs(label.x - label.at) > label.width / 2 - 2:
            half = label.width / 2
            near = min(max(label.at, label.x - half), label.x + half)
            yield Path(moves=line(near, 10, label.at, 14), stroke=Stroke(
                color=palette.line, width=0.4))  # fmt: skip
    for _name, price in frame.tornado.prices:
        x = scale.at(price)
        yield Path(moves=line(x, 14, x, frame.bottom), stroke=dashed)


def _likely(frame: _Frame) -> Iterator[Operation]:
    x = frame.scale.at(frame.tornado.likely)
    ink = Stroke(color=frame.palette.ink, width=0.8)
    yield Path(moves=line(x, _HEAD, x, frame.bottom), stroke=ink)


def _total(frame: _Frame) -> Iterator[Operation]:
    tornado, scale, palette = frame.tornado, frame.scale, frame.palette
    left, middle, right = (scale.at(x) for x in (tornado.low, tornado.likely, tornado.high))
    top, baseline = _HEAD + 2, _HEAD + 11
    yield from runs(0, baseline, shortened(_("Should-cost"), "text-bold", _TEXT, scale.left - 30),
                    "text-bold", _TEXT, palette.ink)  # fmt: skip
    yield Path(moves=rectangle(left, top, max(right - left, 0.8), 12), fill=palette.ours)
    ends: tuple[_End, ...] = ((left - 3, tornado.low, "end"), (right + 3, tornado.high, "start"))
    for x, value, anchor in ends:
        text = format_number(value)
        wide = measure(text, "text-bold", _TEXT)
        ground = x - wide - 1 if anchor == "end" else x - 1
        yield Path(moves=rectangle(ground, top + 1.5, wide + 2, 9), fill=palette.surface)
        yield from runs(x, baseline, text, "text-bold", _TEXT, palette.ink, anchor)
    yield Path(moves=line(middle, top, middle, top + 12), stroke=Stroke(
        color=palette.on_ours, width=1.4))  # fmt: skip
    text = format_number(tornado.likely)
    wide = measure(text, "text-bold", _TEXT)
    if right - middle > wide + 6:
        yield from runs(middle + 3, baseline, text, "text-bold", _TEXT, palette.on_ours)
    elif middle - left > wide + 6:
        yield from runs(middle - 3, baseline, text, "text-bold", _TEXT, palette.on_ours, "end")


def _swing(frame: _Frame, at: int, swing: Swing) -> Iterator[Operation]:
    likely, scale, palette = frame.tornado.likely, frame.scale, frame.palette
    top = _HEAD + _TOTAL + at * _ROW + 2
    baseline = top + 7.6
    middle = scale.at(likely)
    left, right = scale.at(likely - swing.fall), scale.at(likely + swing.rise)
    name = shortened(swing.name, "text", _TEXT, scale.left - 30)
    yield from runs(0, baseline, name, "text", _TEXT, palette.ink)
    edge = Stroke(color=palette.ours, width=0.6)
    yield Path(moves=rectangle(left, top, middle - left, 10), fill=palette.mist, stroke=edge)
    yield Path(moves=rectangle(middle, top, right - middle, 10), fill=palette.steel, stroke=edge)
    ends: tuple[_End, ...] = ((left - 3, -swing.fall, "end"), (right + 3, swing.rise, "start"))
    for x, amount, anchor in ends:
        if amount:
            text = signed(amount)
            wide = measure(text, "text", _SMALL)
            ground = x - wide - 1 if anchor == "end" else x - 1
            yield Path(moves=rectangle(ground, top + 1, wide + 2, 8), fill=palette.surface)
            yield from runs(x, baseline, text, "text", _SMALL, palette.ink, anchor)


def _axis(frame: _Frame) -> Iterator[Operation]:
    scale, palette, base = frame.scale, frame.palette, frame.bottom
    ink = Stroke(color=palette.ink, width=0.6)
    yield Path(moves=line(scale.left, base, scale.right, base), stroke=ink)
    for value in scale.ticks(max(2, min(6, int((scale.right - scale.left) / 48)))):
        x = scale.at(value)
        yield Path(moves=line(x, base, x, base + 2.5), stroke=ink)
        yield from runs(
            x, base + 9.5, format_number(value), "text", _SMALL, palette.muted, "middle"
        )
    unit = shortened(frame.tornado.unit, "text", _SMALL, scale.left - 20)
    yield from runs(0, base + 9.5, unit, "text", _SMALL, palette.muted)


def _regions(frame: _Frame, width: float) -> tuple[Region, ...]:
    tops: Sequence[float] = [_HEAD + _TOTAL + at * _ROW for at in range(len(frame.swings))]
    return tuple(
        Region(key=str(at), x=0, y=top, width=width, height=_ROW) for at, top in enumerate(tops)
    )
