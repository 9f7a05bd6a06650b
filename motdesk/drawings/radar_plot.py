"""The web of a radar as a matplotlib figure on polar axes.

Imports matplotlib, so it is itself imported only when a radar is drawn.
"""

from itertools import pairwise
from math import pi
from typing import Any, cast

from motdesk.domain.evaluations import HIGHEST
from motdesk.drawings.operations import Operation
from motdesk.drawings.palette import Palette
from motdesk.drawings.plotting import Axes, Figure
from motdesk.drawings.radars import Radar, Web
from motdesk.drawings.recorder import record


def plot_radar(
    radar: Radar,
    *,
    middle: tuple[float, float],
    radius: float,
    size: tuple[float, float],
    palette: Palette,
) -> tuple[Operation, ...]:
    """Return the web around `middle` (from the top left) in a drawing of `size`."""
    width, height = size
    figure = Figure(figsize=(width / 72, height / 72), dpi=72, frameon=False)
    left, bottom = middle[0] - radius, height - middle[1] - radius
    place = (left / width, bottom / height, 2 * radius / width, 2 * radius / height)
    axes: Any = figure.add_axes(place, projection="polar")
    angles = [2 * pi * i / len(radar.axes) for i in range(len(radar.axes))]
    _dress(axes, angles, palette)
    for web in radar.webs[:-1]:
        _web(axes, angles, web, palette.theirs, palette.surface, is_latest=False)
    for web in radar.webs[-1:]:
        _web(axes, angles, web, palette.ours, palette.ours, is_latest=True)
    return record(figure, palette.paper)


def _dress(axes: Any, angles: list[float], palette: Palette) -> None:
    axes.set_theta_zero_location("N")
    axes.set_theta_direction(-1)
    axes.set_ylim(0, HIGHEST)
    axes.set_facecolor("none")
    axes.set_xticks([])
    axes.set_yticks([])
    axes.spines["polar"].set_visible(False)
    closed = [*angles, *angles[:1]]
    for ring in range(1, HIGHEST + 1):
        width = 0.6 if ring == HIGHEST else 0.4
        color = palette.line if ring in {3, HIGHEST} else palette.rule
        axes.plot(closed, [ring] * len(closed), color=color, linewidth=width, zorder=1,
                  clip_on=False)  # fmt: skip
    for angle in angles:
        axes.plot([angle, angle], [0, HIGHEST], color=palette.rule, linewidth=0.4, zorder=1)


def _web(
    axes: Axes, angles: list[float], web: Web, color: str, face: str, *, is_latest: bool
) -> None:
    """Draw the marks of a period; a side of the web is drawn only between two known ones."""
    around = [*zip(angles, web.marks, strict=True)]
    style: Any = "-" if is_latest else (0, (3, 2))
    for (start, one), (end, other) in pairwise([*around, *around[:1]]):
        if one is not None and other is not None:
            axes.plot([start, end], [one, other], color=color, linestyle=style, zorder=4,
                      linewidth=1.5 if is_latest else 1.0, clip_on=False)  # fmt: skip
    known = [(angle, mark) for angle, mark in around if mark is not None]
    if known:
        axes.plot(
            *cast("Any", zip(*known, strict=True)), linestyle="none", marker="o" if is_latest
            else "D", markersize=3.6 if is_latest else 3.0, markerfacecolor=face,
            markeredgecolor=color, markeredgewidth=0.8, zorder=5, clip_on=False,
        )  # fmt: skip
