"""The axes of a trend as a matplotlib figure: line with dots or bars, hatched gaps.

Imports matplotlib, so it is itself imported only when a trend is drawn.
"""

from typing import Any, cast

from motdesk.base.money import format_number
from motdesk.domain.trends import Measure, Point, Trend
from motdesk.drawings.fonts import measure
from motdesk.drawings.operations import Operation
from motdesk.drawings.palette import Palette
from motdesk.drawings.plotting import Axes, Figure
from motdesk.drawings.recorder import record
from motdesk.drawings.trends import vertical

_SIZE = 7.5
_LABEL = 36.0  # points that the label of a month takes at least
_AIR = 5.0  # points to the right of the plot


def plot_trend(
    trend: Trend,
    *,
    size: tuple[float, float],
    margins: tuple[float, float, float, float],
    palette: Palette,
) -> tuple[Operation, ...]:
    """Return the plot of a trend inside (left, top, right, bottom) of a drawing of `size`."""
    (width, height), (left, top, right, bottom) = size, margins
    inner = width - left - right
    figure = Figure(figsize=(width / 72, height / 72), dpi=72, frameon=False)
    place = (left / width, bottom / height, inner / width, (height - top - bottom) / height)
    axes = figure.add_axes(place)
    _dress(axes, trend, inner, palette)
    _gaps(axes, trend.points, palette)
    if trend.measure is Measure.CLAIMS:
        _bars(axes, trend.points, palette)
    else:
        _line(axes, trend.points, palette)
    return record(figure, palette.paper)


def _dress(axes: Axes, trend: Trend, inner: float, palette: Palette) -> None:
    low, high, ticks = vertical(trend)
    axes.set(xlim=(-0.5, len(trend.points) - 0.5), ylim=(low, high), facecolor="none")
    axes.yaxis.set_ticks(ticks, [format_number(tick) for tick in ticks])
    places = _months(trend.points, inner)
    axes.xaxis.set_ticks(places, [_name(trend.points[i]) for i in places])
    axes.tick_params(
        labelsize=_SIZE, labelcolor=palette.muted, color=palette.ink, width=0.6, length=2, pad=1.5
    )
    axes.yaxis.grid(visible=True, color=palette.mist, linewidth=0.4)
    axes.set_axisbelow(True)
    for name, spine in axes.spines.items():
        spine.set(visible=name in {"left", "bottom"}, color=palette.ink, linewidth=0.6)


def _months(points: tuple[Point, ...], inner: float) -> list[int]:
    """Return which months are named: the first of every so many, as there is room for."""
    fitting = max(1, int(inner / _LABEL))
    every = next((n for n in (1, 3, 6, 12, 24) if len(points) / n <= fitting), 60)
    step = inner / max(len(points), 1)
    return [
        i
        for i, point in enumerate(points)
        if (point.month.year * 12 + point.month.month - 1) % every == 0
        and (len(points) - i - 0.5) * step > measure(_name(point), "text", _SIZE) / 2 - _AIR
    ]


def _name(point: Point) -> str:
    return f"{point.month.year}/{point.month.month}"


def _gaps(axes: Axes, points: tuple[Point, ...], palette: Palette) -> None:
    for i, point in enumerate(points):
        if point.value is None:
            axes.axvspan(
                i - 0.5, i + 0.5, facecolor="none", edgecolor=palette.line, linewidth=0,
                hatch="///", hatch_linewidth=0.4, zorder=1,
            )  # fmt: skip


def _line(axes: Axes, points: tuple[Point, ...], palette: Palette) -> None:
    values = cast("Any", [float("nan") if p.value is None else p.value for p in points])
    axes.plot(range(len(points)), values, color=palette.ours, linewidth=1.1, zorder=4)
    for is_explained, face in ((False, palette.ours), (True, palette.surface)):
        shown = [(i, p.value) for i, p in enumerate(points)
                 if p.value is not None and bool(p.remark) is is_explained]  # fmt: skip
        if shown:
            axes.plot(
                *zip(*shown, strict=True), linestyle="none", marker="o",
                markersize=4.2 if is_explained else 2.6, markerfacecolor=face,
                markeredgecolor=palette.ours, markeredgewidth=0.9, zorder=5, clip_on=False,
            )  # fmt: skip


def _bars(axes: Axes, points: tuple[Point, ...], palette: Palette) -> None:
    shown = [(i, p.value) for i, p in enumerate(points) if p.value is not None]
    if shown:
        places, values = zip(*shown, strict=True)
        axes.bar(places, values, width=0.62, color=palette.ours, zorder=4)
        axes.plot(
            places, [0] * len(places), linestyle="none", marker="_", markersize=3,
            markeredgecolor=palette.ours, markeredgewidth=1.2, zorder=5, clip_on=False,
        )  # fmt: skip
