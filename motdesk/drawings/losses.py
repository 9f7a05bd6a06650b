"""Remedies of losses ranked by what each yen brings: chosen ones solid, those beyond it hollow."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from motdesk.base.money import currency_unit, format_number
from motdesk.base.texts import _
from motdesk.drawings.fonts import measure, runs, shortened
from motdesk.drawings.operations import Drawing, Operation, Path, Region, Stroke, line, rectangle
from motdesk.drawings.palette import Palette

_SIZE = 8.0
_ROW = 15.0
_BAR = 8.0
_HEAD = 13.0
_GAP = 12.0


@dataclass(frozen=True, slots=True, kw_only=True)
class RemedyBar:
    """One remedy: cost, saving a year beyond those before it, saving for each unit of cost.

    `ratio` is empty where the remedy costs nothing: its bar then has no end. Where it `is_partial`
    the saving is the least it may be.
    """

    key: str
    title: str
    cost: Decimal
    saving: Decimal
    ratio: float | None
    spent: Decimal
    is_chosen: bool
    is_partial: bool = False


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where things stand: names up to `left`, bars `room` long at most, figures `wide`."""

    width: float
    left: float
    room: float
    wide: tuple[float, ...]


def draw_ranking(
    bars: Sequence[RemedyBar], currency: str, *, width: float, palette: Palette
) -> Drawing:
    """Draw the remedies in their order, with cost, saving and the money spent so far."""
    heads = (_("Cost"), _("Saves a year"), _("Spent so far"))
    columns = _columns(bars, heads, width)
    unit = _("Amounts in {unit}").format(unit=currency_unit(currency))
    bottom = _HEAD + len(bars) * _ROW
    return Drawing(
        width=width,
        height=bottom + _ROW + 1,
        operations=(
            *runs(0, 8, unit, "text", _SIZE - 0.5, palette.muted),
            *_heads(heads, columns.wide, width, palette),
            *_rows(bars, columns, palette),
            Path(moves=line(0, bottom, width, bottom), stroke=Stroke(color=palette.rule)),
            *_key(bottom + _ROW - 3.5, palette),
        ),
        alternative=_in_words(bars, currency),
        regions=tuple(
            Region(key=bar.key, x=0, y=_top(place), width=width, height=_ROW)
            for place, bar in _numbered(bars)
        ),
    )


def _columns(bars: Sequence[RemedyBar], heads: Sequence[str], width: float) -> _Columns:
    cells = [_cells(bar) for bar in bars]
    wide = tuple(
        max(measure(text, "figures", _SIZE) for text in (head, *(row[at] for row in cells)))
        for at, head in enumerate(heads)
    )
    figures = sum(wide) + _GAP * len(wide)
    ratio = max((measure(_ratio(bar), "text-bold", _SIZE) for bar in bars), default=0) + 6
    names = (measure(_named(place, bar), "text", _SIZE) for place, bar in _numbered(bars))
    left = min(max(names, default=0) + _GAP, max(width - figures - ratio - 90, width * 0.25))
    return _Columns(width, left, max(width - left - figures - ratio, 30.0), wide)


def _rows(bars: Sequence[RemedyBar], columns: _Columns, palette: Palette) -> Iterator[Operation]:
    left, room = columns.left, columns.room
    most = max((bar.ratio for bar in bars if bar.ratio is not None), default=1.0) or 1.0
    for place, bar in _numbered(bars):
        y = _top(place)
        ink = palette.ink if bar.is_chosen else palette.muted
        name = shortened(_named(place, bar), "text", _SIZE, left - _GAP)
        yield from runs(0, y + 10, name, "text", _SIZE, ink)
        share = 1.0 if bar.ratio is None else max(bar.ratio, 0.0) / most
        yield _bar(left, y + (_ROW - _BAR) / 2, max(share * room, 0.8), bar, palette)
        after = left + share * room + 5
        yield from runs(after, y + 10, _ratio(bar), "text-bold", _SIZE, ink)
        yield from _figures(_cells(bar), columns.wide, columns.width, y + 10, ink)


def _top(place: int) -> float:
    return _HEAD + (place - 1) * _ROW


def _numbered(bars: Sequence[RemedyBar]) -> Iterator[tuple[int, RemedyBar]]:
    return iter(enumerate(bars, 1))


def _named(place: int, bar: RemedyBar) -> str:
    return f"{place}  {bar.title}"


def _cells(bar: RemedyBar) -> tuple[str, str, str]:
    spent = format_number(bar.spent) if bar.is_chosen else _("not chosen")
    return format_number(bar.cost), _saving(bar), spent


def _saving(bar: RemedyBar) -> str:
    saving = format_number(bar.saving)
    return f"≥ {saving}" if bar.is_partial else saving


def _ratio(bar: RemedyBar) -> str:
    if bar.ratio is None:
        return _("free")
    return _("× {ratio} a year").format(ratio=format_number(bar.ratio, 2))


def _bar(x: float, y: float, width: float, bar: RemedyBar, palette: Palette) -> Path:
    box = rectangle(x, y, width, _BAR)
    if bar.is_chosen:
        return Path(moves=box, fill=palette.ours)
    return Path(moves=box, stroke=Stroke(color=palette.muted, width=0.6, dash=(2, 1.5)))


def _heads(
    heads: Sequence[str], wide: Sequence[float], width: float, palette: Palette
) -> Iterator[Operation]:
    right = width
    for head, room in zip(reversed(heads), reversed(wide), strict=True):
        yield from runs(right, 8, head, "text", _SIZE - 0.5, palette.muted, "end")
        right -= room + _GAP
    yield Path(moves=line(0, _HEAD - 1, width, _HEAD - 1), stroke=Stroke(color=palette.rule))


def _figures(
    cells: Sequence[str], wide: Sequence[float], width: float, baseline: float, ink: str
) -> Iterator[Operation]:
    right = width
    for text, room in zip(reversed(cells), reversed(wide), strict=True):
        yield from runs(right, baseline, text, "figures", _SIZE, ink, "end")
        right -= room + _GAP


def _key(baseline: float, palette: Palette) -> Iterator[Operation]:
    solid, dashed = rectangle(0, baseline - 6.5, 10, 7), Stroke(
        color=palette.muted, width=0.6, dash=(2, 1.5)
    )  # fmt: skip
    yield Path(moves=solid, fill=palette.ours)
    yield from runs(14, baseline, _("within the budget"), "text", 7.5, palette.muted)
    x = 14 + measure(_("within the budget"), "text", 7.5) + 12
    yield Path(moves=rectangle(x, baseline - 6.5, 10, 7), stroke=dashed)
    yield from runs(x + 14, baseline, _("beyond it, or brings nothing"), "text", 7.5, palette.muted)


def _in_words(bars: Sequence[RemedyBar], currency: str) -> str:
    words = [_("Remedies by what each unit of money saves a year, in {currency}.").format(
        currency=currency)]  # fmt: skip
    for place, bar in _numbered(bars):
        state = _("chosen") if bar.is_chosen else _("not chosen")
        words.append(f"{place}. {bar.title}: {format_number(bar.cost)} → "
                     f"{_saving(bar)}, {_ratio(bar)}, {state}.")  # fmt: skip
    return " ".join(words)
