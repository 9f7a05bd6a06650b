"""Rows over a common axis of time: what slips and what meets a need are drawn on."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from motdesk.base.dates import fiscal_year
from motdesk.base.texts import _, language
from motdesk.domain.periods import FISCAL_START, period_of
from motdesk.domain.roadmaps import Precision
from motdesk.drawings.fonts import measure, runs
from motdesk.drawings.operations import Operation, Path, Stroke, line
from motdesk.drawings.palette import Palette
from motdesk.drawings.roadmap_axes import Axis, short_year

SIZE = 7.5
HEAD = 20.0  # height of the words of the axis
ROW = 18.0

_AIR = 0.04  # of the span, free on both sides


def axis_over(days: Iterable[date], left: float, right: float, year_start: int) -> Axis:
    """Return an axis that shows all of `days` with some air; there must be one."""
    known = tuple(days)
    first, last = min(known), max(known)
    air = timedelta(days=max(20, round((last - first).days * _AIR)))
    return Axis(first=first - air, last=last + air, left=left, right=right, year_start=year_start)


def axis_words(axis: Axis, bottom: float, palette: Palette) -> Iterator[Operation]:
    """Return the words of the axis above, and its lines down to `bottom`."""
    ticks = axis.lower() or axis.upper()
    thin = Stroke(color=palette.rule, width=0.3, dash=(1, 2))
    moves = tuple(move for tick in ticks for move in line(tick.x, HEAD, tick.x, bottom))
    yield Path(moves=moves, stroke=thin)
    moves = tuple(move for tick in axis.upper() for move in line(tick.x, 0, tick.x, bottom))
    yield Path(moves=moves, stroke=Stroke(color=palette.rule, width=0.5))
    for tick in axis.upper():
        fitting = (
            text
            for text in (tick.text, short_year(tick.text))
            if tick.right - tick.x > measure(text, "text-bold", SIZE) + 4
        )
        if text := next(fitting, ""):
            yield from runs(tick.x + 3, 8, text, "text-bold", SIZE, palette.ink)
    for tick in axis.lower():
        if tick.right - tick.x > 15:
            yield from runs(tick.x + 2, HEAD - 3, tick.text, "text", SIZE - 0.5, palette.muted)
    edge = line(axis.left, HEAD, axis.right, HEAD)
    yield Path(moves=edge, stroke=Stroke(color=palette.line, width=0.6))


def today_line(axis: Axis, bottom: float, palette: Palette, today: date) -> Iterator[Operation]:
    """Return the dotted line of today, where the axis shows it."""
    if axis.first <= today <= axis.last:
        x = axis.x(today)
        dotted = Stroke(color=palette.ours, width=0.9, dash=(1.2, 2))
        yield Path(moves=line(x, HEAD, x, bottom), stroke=dotted)


def rule(y: float, width: float, palette: Palette) -> Path:
    """Return the rule below a row."""
    return Path(moves=line(0, y, width, y), stroke=Stroke(color=palette.rule, width=0.3))


def coarse_date(day: date | None, precision: Precision, fiscal_start: int = FISCAL_START) -> str:
    """Return a date no more exactly than it is known; nothing for none."""
    if day is None:
        return ""
    calendar = {
        Precision.DAY: day.isoformat(),
        Precision.MONTH: f"{day:%Y-%m}",
        Precision.YEAR: f"{day.year}年" if language() == "ja" else str(day.year),
    }
    if precision in calendar:
        return calendar[precision]
    year = _("FY{year}").format(year=fiscal_year(day, fiscal_start))
    if precision is Precision.FISCAL_YEAR:
        return year
    begun = (period_of(day, precision, fiscal_start).first.month - fiscal_start) % 12
    if precision is Precision.QUARTER:
        return f"{year} Q{begun // 3 + 1}"
    return f"{year} {_('H1') if begun == 0 else _('H2')}"
