"""Quality and delivery from month to month: a line that breaks where nothing is known.

The plot is statistical and recorded from matplotlib; what it says in words stands above it.
"""

from math import ceil, floor

from motdesk.base.dates import format_month
from motdesk.base.money import format_number
from motdesk.base.texts import _
from motdesk.domain.trends import Measure, Trend, coverage_words, measure_words
from motdesk.drawings.fonts import measure, runs, shortened
from motdesk.drawings.operations import Drawing, Operation, Region
from motdesk.drawings.palette import Palette

_HEAD = 25.0
_RIGHT, _BOTTOM = 6.0, 14.0
_TICK = 7.0  # size of the figures at ticks


def draw_trend(trend: Trend, *, width: float, palette: Palette, height: float = 104.0) -> Drawing:
    """Draw one measure over the months of its window; months without data are hatched."""
    from motdesk.drawings.trend_plot import plot_trend

    left = max(measure(format_number(tick), "text", _TICK) for tick in vertical(trend)[2]) + 7
    margins = (left, _HEAD + 4, _RIGHT, _BOTTOM)
    return Drawing(
        width=width,
        height=height,
        operations=(
            *plot_trend(trend, size=(width, height), margins=margins, palette=palette),
            *_head(trend, width, palette),
        ),
        alternative=trend_in_words(trend),
        regions=tuple(_regions(trend, left, width, height)),
    )


def vertical(trend: Trend) -> tuple[float, float, list[float]]:
    """Return the ends of the vertical axis, with a little air, and its ticks."""
    known = [point.value for point in trend.points if point.value is not None]
    if trend.measure is Measure.ON_TIME:
        low = min(95.0, floor(min(known, default=95.0) / 5) * 5.0)
        step = _round_step((100 - low) / 4)
        ticks = [100 - step * n for n in range(ceil((100 - low) / step) + 1)]
        return min(ticks) - step * 0.1, 100 + step * 0.15, sorted(ticks)
    highest = max(known, default=1.0)
    step = _round_step(highest / 3)
    count = max(1, ceil(highest / step))
    return -step * count * 0.03, step * count * 1.06, [step * n for n in range(count + 1)]


def _round_step(least: float) -> float:
    """Return 1, 2 or 5 times a power of ten, not below `least` and never below one."""
    power = 10.0 ** (len(str(int(max(least, 1)))) - 1)
    return next(power * n for n in (1, 2, 5, 10) if power * n >= least)


def trend_in_words(trend: Trend) -> str:
    """Return a trend as sentences: the whole window, how much is known, every month."""
    values = ", ".join(
        f"{format_month(point.month)} {value_words(trend.measure, point.value)}"
        for point in trend.points
    )
    return f"{measure_words(trend.measure)}: {total_words(trend)}. {values}"


def total_words(trend: Trend) -> str:
    """Return the value of the whole window with its coverage."""
    covered = coverage_words(trend.known, len(trend.points))
    if trend.total is None:
        return _("no data ({coverage})").format(coverage=covered)
    value = value_words(trend.measure, trend.total)
    return _("{value} ({coverage})").format(value=value, coverage=covered)


def value_words(measure: Measure, value: float | None) -> str:
    """Return a value with its unit, or that there is none."""
    if value is None:
        return _("no data")
    if measure is Measure.DEFECTS:
        return f"{format_number(value, 0)} ppm"
    if measure is Measure.ON_TIME:
        return f"{format_number(value, 0 if value == 100 else 1)} %"
    return _("{count} cases").format(count=format_number(value, 0))


def _head(trend: Trend, width: float, palette: Palette) -> tuple[Operation, ...]:
    name = shortened(measure_words(trend.measure), "text-bold", 8, width)
    total = shortened(total_words(trend), "text", 8, width)
    return (
        *runs(0, 8, name, "text-bold", 8, palette.ink),
        *runs(0, 19, total, "text", 8, palette.muted),
    )


def _regions(trend: Trend, left: float, width: float, height: float) -> list[Region]:
    step = (width - left - _RIGHT) / max(len(trend.points), 1)
    return [
        Region(
            key=format_month(point.month),
            x=left + i * step,
            y=_HEAD,
            width=step,
            height=height - _HEAD - _BOTTOM,
        )
        for i, point in enumerate(trend.points)
    ]
