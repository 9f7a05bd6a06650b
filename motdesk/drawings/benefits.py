"""Money of improvements a year in steps: gross, its own work, credible, and the low end."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from motdesk.base.money import format_number
from motdesk.base.texts import _, labelled
from motdesk.domain.benefits import Benefit
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
from motdesk.drawings.scales import Scale
from motdesk.drawings.shapes import diamond

_SIZE = 8.0
_ROW = 15.0
_BAR = 9.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Steps:
    """Money of one improvement a year; `low` is the credible money at the low end."""

    key: str
    title: str
    gross: Decimal | None = None
    attributed: Decimal | None = None
    credible: Decimal | None = None
    low: Decimal | None = None


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


def draw_steps(rows: Sequence[Steps], currency: str, *, width: float, palette: Palette) -> Drawing:
    """Draw the money of improvements: gross hollow, its own part hatched, credible solid.

    A diamond stands at the low end of what is credible. What is not known is not drawn.
    """
    longest = max((measure(row.title, "text", _SIZE) for row in rows), default=0)
    left = min(longest + 8, width * 0.34)
    figures = max((measure(_figures(row), "text", _SIZE) for row in rows), default=0) + 8
    right = figures if figures < width * 0.42 else 4.0  # a number is whole or not there
    scale = _money_scale(rows, left, width - right)
    operations: list[Operation] = []
    for place, row in enumerate(rows):
        y = place * _ROW
        name = shortened(row.title, "text", _SIZE, left - 8)
        operations += runs(0, y + _ROW / 2 + 2.7, name, "text", _SIZE, palette.ink)
        operations += _bars(row, y + (_ROW - _BAR) / 2, scale, palette)
        if right == figures:
            text = _figures(row)
            operations += runs(width, y + _ROW / 2 + 2.7, text, "text", _SIZE, palette.ink, "end")
    bottom = len(rows) * _ROW
    zero = scale.at(Decimal(0))
    operations.append(
        Path(moves=line(zero, 0, zero, bottom), stroke=Stroke(color=palette.ink, width=0.6))
    )
    return Drawing(
        width=width,
        height=bottom + 1 + _key_height(width),
        operations=(*operations, *_key(bottom + _ROW - 4.5, width, palette)),
        alternative=_in_words(rows, currency),
        regions=tuple(
            Region(key=row.key, x=0, y=place * _ROW, width=width, height=_ROW)
            for place, row in enumerate(rows)
        ),
    )


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


def _names() -> dict[str, str]:
    return {
        "gross": _("gross"),
        "attributed": _("its own work"),
        "credible": _("credible"),
        "low": _("its low end"),
    }


def _places(width: float) -> Iterator[tuple[str, str, float, int]]:
    """Yield what the key names: kind, words, place, row."""
    x, row = 0.0, 0
    for kind, words in _names().items():
        wide = 14 + measure(words, "text", 7.5)
        if x and x + wide > width:
            x, row = 0.0, row + 1
        yield kind, words, x, row
        x += wide + 12


def _key_height(width: float) -> float:
    return _ROW + 11 * max(row for _kind, _words, _x, row in _places(width))


def _key(baseline: float, width: float, palette: Palette) -> Iterator[Operation]:
    for kind, words, x, row in _places(width):
        y = baseline + 11 * row
        yield from _sample(kind, x, y - 6.5, palette)
        yield from runs(x + 14, y, words, "text", 7.5, palette.muted)


def _sample(kind: str, x: float, top: float, palette: Palette) -> Iterator[Operation]:
    box = rectangle(x, top, 10, 7)
    match kind:
        case "low":
            yield Path(moves=diamond(x + 5, top + 3.5, 3.4), fill=palette.sand,
                       stroke=Stroke(color=palette.ink, width=0.6))  # fmt: skip
        case "credible":
            yield Path(moves=box, fill=palette.ours)
        case _:
            yield Path(moves=box, stroke=Stroke(color=palette.ours, width=0.6))
    if kind == "attributed":
        yield Hatch(moves=box, stroke=Stroke(color=palette.ours), gap=2.4)


def _in_words(rows: Sequence[Steps], currency: str) -> str:
    words = [_("Money a year in {currency}: gross → its own work → credible.").format(
        currency=currency)]  # fmt: skip
    words += [labelled(row.title, _figures(row)) + "." for row in rows]
    return " ".join(words)
