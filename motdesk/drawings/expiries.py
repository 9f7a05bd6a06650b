"""When rights expire and licences end, against the line on which the contract ends."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

from motdesk.base.dates import format_short_date
from motdesk.base.texts import _, labelled
from motdesk.domain.briefs.rights import RightLine
from motdesk.domain.contracts import Validity
from motdesk.domain.rights import RightStatus
from motdesk.domain.words import word
from motdesk.drawings.expiry_bars import SMALL, Years, bar, body, licence_mark
from motdesk.drawings.fonts import measure, runs, shortened
from motdesk.drawings.operations import Drawing, Operation, Path, Region, Stroke, line, rectangle
from motdesk.drawings.palette import Palette

_SIZE = 8.0
_ROW = 16.0
_HEAD = 24.0
_MOST_YEARS = 12  # shown after the day of the drawing; what lasts longer gets an arrow
_SAMPLE = 20.0  # width of a sample in the key

Sample = Callable[[float, float], tuple[Operation, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Expiries:
    """Rights as they stand on a day, and the contract they are measured against, if there is one.

    A contract with an end and no beginning begins on the day of the drawing. `chosen` is the id of
    the right that is marked, on screen.
    """

    rights: tuple[RightLine, ...]
    as_of: date
    begins: date | None = None
    ends: date | None = None
    chosen: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Chart:
    said: Expiries
    years: Years
    width: float
    palette: Palette

    @property
    def bottom(self) -> float:
        return _HEAD + len(self.said.rights) * _ROW


def draw_expiries(said: Expiries, *, width: float, palette: Palette) -> Drawing:
    """Draw each right as a bar up to its expiry, with the contract behind.

    The regions are the rows, each by the id of its right.
    """
    chart = _Chart(said=said, years=_years_of(said, width), width=width, palette=palette)
    key, foot = _key(chart)
    return Drawing(
        width=width,
        height=foot + 3,
        operations=(
            *_contract_ground(chart),
            *_chosen(chart),
            *_years(chart),
            *(mark for row, item in enumerate(said.rights) for mark in _row(chart, row, item)),
            *_contract_line(chart),
            *_today(chart),
            *key,
        ),
        alternative=_in_words(said),
        regions=tuple(
            Region(key=item.id, x=0, y=_HEAD + row * _ROW, width=width, height=_ROW)
            for row, item in enumerate(said.rights)
        ),
    )


def _years_of(said: Expiries, width: float) -> Years:
    days = [day for day in (said.as_of, said.begins, said.ends) if day]
    days += [item.expires for item in said.rights if item.expires]
    days += [licence.ends for item in said.rights for licence in item.licences if licence.ends]
    latest = min(max(day.year for day in days), said.as_of.year + _MOST_YEARS)
    contract = min(said.ends.year, date.max.year - 1) if said.ends else 0
    begin = min(said.as_of, said.begins or said.as_of).year - 1
    longest = max((measure(item.title, "text-bold", _SIZE) for item in said.rights), default=0.0)
    return Years(
        first=max(begin, said.as_of.year - _MOST_YEARS),
        last=max(latest, contract, said.as_of.year + 2),
        left=min(longest + 8, width * 0.4),
        right=width - measure("2026-12-31", "text-bold", SMALL) - 9,
        ends=said.ends,
    )


def _contract_ground(chart: _Chart) -> Iterator[Operation]:
    said, at = chart.said, chart.years.at
    if said.ends is not None:
        left, right = at(said.begins or said.as_of), at(said.ends)
        ground = rectangle(left, _HEAD, max(right - left, 0), chart.bottom - _HEAD)
        yield Path(moves=ground, fill=chart.palette.head)


def _chosen(chart: _Chart) -> Iterator[Operation]:
    for row, item in enumerate(chart.said.rights):
        if item.id == chart.said.chosen:
            ground = rectangle(0, _HEAD + row * _ROW, chart.width, _ROW)
            yield Path(moves=ground, fill=chart.palette.mist)


def _years(chart: _Chart) -> Iterator[Operation]:
    palette, years = chart.palette, chart.years
    count = years.last + 1 - years.first
    one = (years.right - years.left) / count
    wide = measure("2026", "text", SMALL) + 4
    step = next((step for step in (1, 2, 5, 10, 20, 50) if one * step >= wide), count)
    end = None if chart.said.ends is None else years.at(chart.said.ends)
    thin, edge = Stroke(color=palette.rule, width=0.3), Stroke(color=palette.ink, width=0.6)
    for year in range(years.first, years.last + 2):
        x = years.at(date(year, 1, 1)) if year <= years.last else years.right
        yield Path(moves=line(x, _HEAD, x, chart.bottom), stroke=thin)
        is_free = end is None or not x - 2 < end < x + wide
        if (year - years.first) % step == 0 and year <= years.last and is_free:
            yield from runs(x + 2, _HEAD - 3, str(year), "text", SMALL, palette.muted)
    for y in (_HEAD, chart.bottom):
        yield Path(moves=line(0, y, chart.width, y), stroke=edge)


def _row(chart: _Chart, row: int, item: RightLine) -> Iterator[Operation]:
    palette, top = chart.palette, _HEAD + row * _ROW
    if row:
        rule = Stroke(color=palette.rule, width=0.3)
        yield Path(moves=line(0, top, chart.width, top), stroke=rule)
    is_urgent = item.validity is Validity.ENDS_DURING_CONTRACT or item.is_blocking_us
    face, middle = "text-bold" if is_urgent else "text", top + _ROW / 2
    name = shortened(item.title, face, _SIZE, chart.years.left - 6)
    yield from runs(0, middle + 2.7, name, face, _SIZE, palette.ink)
    yield from bar(item, chart.years, middle, chart.said.as_of, palette)
    if item.expires is not None:
        is_ending = item.validity is Validity.ENDS_DURING_CONTRACT
        face, color = ("text-bold", palette.warning) if is_ending else ("text", palette.ink)
        day = format_short_date(item.expires)
        yield from runs(chart.width, middle + 2.5, day, face, SMALL, color, "end")


def _contract_line(chart: _Chart) -> Iterator[Operation]:
    if chart.said.ends is None:
        return
    palette, x = chart.palette, chart.years.at(chart.said.ends)
    thick = Stroke(color=palette.warning, width=1.4)
    yield Path(moves=line(x, 10.5, x, chart.bottom + 3), stroke=thick)
    words = _("Contract to {date}").format(date=format_short_date(chart.said.ends))
    half = measure(words, "text-bold", SMALL) / 2
    middle = min(max(x, half), chart.width - half)
    yield from runs(middle, 8, words, "text-bold", SMALL, palette.warning, "middle")


def _today(chart: _Chart) -> Iterator[Operation]:
    x = chart.years.at(chart.said.as_of)
    dotted = Stroke(color=chart.palette.ink, width=0.9, dash=(1, 1.8))
    yield Path(moves=line(x, _HEAD, x, chart.bottom + 3), stroke=dotted)


def _key(chart: _Chart) -> tuple[tuple[Operation, ...], float]:
    """Return what explains the marks that are there, and where it ends."""
    marks: list[Operation] = []
    x, baseline = 0.0, chart.bottom + 14
    for sample, words in _samples(chart):
        wide = _SAMPLE + measure(words, "text", SMALL) + 12
        if x and x + wide > chart.width + 12:
            x, baseline = 0.0, baseline + 11
        marks += sample(x, baseline - 2.5)
        marks += runs(x + _SAMPLE, baseline, words, "text", SMALL, chart.palette.muted)
        x += wide
    return tuple(marks), baseline


def _samples(chart: _Chart) -> Iterator[tuple[Sample, str]]:
    """Yield how each kind of mark in the chart looks, with its words."""
    rights, palette = chart.said.rights, chart.palette
    drawn = {item.status for item in rights if item.expires is not None}
    for status in RightStatus:
        if status in drawn:
            yield partial(_bar_sample, status, palette), word(status)
    if any(item.expires is None for item in rights):
        yield partial(_open_sample, palette), _("No end is known")
    if any(licence.ends for item in rights for licence in item.licences):
        yield partial(_licence_sample, palette), _("A licence ends")
    yield partial(_today_sample, palette), format_short_date(chart.said.as_of)


def _bar_sample(
    status: RightStatus, palette: Palette, x: float, middle: float
) -> tuple[Operation, ...]:
    return tuple(body(x, 16, middle, status, palette))


def _open_sample(palette: Palette, x: float, middle: float) -> tuple[Operation, ...]:
    dashed = Stroke(color=palette.ours, width=0.7, dash=(3, 2))
    return tuple(
        Path(moves=line(x, middle + up, x + 16, middle + up), stroke=dashed) for up in (-3, 3)
    )


def _licence_sample(palette: Palette, x: float, middle: float) -> tuple[Operation, ...]:
    return (licence_mark(x + 9, middle, palette),)


def _today_sample(palette: Palette, x: float, middle: float) -> tuple[Operation, ...]:
    dotted = Stroke(color=palette.ink, width=0.9, dash=(1, 1.8))
    return (Path(moves=line(x + 12, middle - 4.5, x + 12, middle + 4.5), stroke=dotted),)


def _in_words(said: Expiries) -> str:
    parts = [_end_in_words(item) for item in said.rights]
    if said.ends is not None:
        parts.append(_("Contract to {date}").format(date=format_short_date(said.ends)))
    return "; ".join(parts)


def _end_in_words(item: RightLine) -> str:
    if item.expires is None:
        return labelled(item.title, word(item.status))
    return _("{title}: until {date}").format(title=item.title, date=format_short_date(item.expires))
