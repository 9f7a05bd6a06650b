"""The axes of a frontier as a matplotlib figure: dots, steps, feasible area, disagreement lines.

Imports matplotlib, so it is itself imported only when a frontier is drawn.
"""

from collections.abc import Iterable
from itertools import pairwise

from motdesk.base.money import format_number
from motdesk.base.texts import _
from motdesk.drawings.frontier_points import Frontier, Point
from motdesk.drawings.operations import Operation
from motdesk.drawings.palette import Palette
from motdesk.drawings.plotting import Axes, Figure, PathPatch, PlotPath
from motdesk.drawings.recorder import record

_SIZE = 7.5
_DOT = 1.5  # points
_CELL = 1.8  # points; one dot a cell, so that dots never cover one another


def plot_frontier(
    frontier: Frontier, *, side: float, margins: tuple[float, float, float, float], palette: Palette
) -> tuple[Operation, ...]:
    """Return a square plot of `side` points, values 0…100, inside (left, top, right, bottom)."""
    left, top, right, bottom = margins
    width, height = left + side + right, top + side + bottom
    figure = Figure(figsize=(width / 72, height / 72), dpi=72, frameon=False)
    axes = figure.add_axes((left / width, bottom / height, side / width, side / height))
    _dress(axes, palette)
    dots = _dots(frontier.packages, side)
    axes.add_artist(PathPatch(dots, facecolor=palette.steel, linewidth=0, zorder=2))
    _feasible(axes, frontier, palette)
    _steps(axes, frontier, palette)
    _disagreement(axes, frontier, palette)
    return record(figure, palette.paper)


def _dress(axes: Axes, palette: Palette) -> None:
    axes.set(xlim=(0, 100), ylim=(0, 100), facecolor="none")
    axes.set_xlabel(_("Our value (points)"), size=_SIZE + 0.5, color=palette.ink, labelpad=3)
    axes.set_ylabel(_("Their value, estimated (points)"), size=_SIZE + 0.5, color=palette.ink)
    axes.yaxis.labelpad = 3
    marks = range(0, 101, 20)
    for axis in (axes.xaxis, axes.yaxis):
        axis.set_ticks(marks, [format_number(mark) for mark in marks])
    axes.tick_params(
        labelsize=_SIZE, labelcolor=palette.muted, color=palette.ink, width=0.6, length=2.5, pad=2
    )
    axes.grid(color=palette.mist, linewidth=0.4)
    axes.set_axisbelow(True)
    for name, spine in axes.spines.items():
        spine.set(visible=name in {"left", "bottom"}, color=palette.ink, linewidth=0.6)


def _dots(packages: Iterable[Point], side: float) -> PlotPath:
    """Return all dots as one path; packages in one cell share a dot, moved to its middle."""
    cells = int(side / _CELL)
    half = _DOT / side * 50
    taken = sorted({(int(p.ours / 100 * cells), int(p.theirs / 100 * cells)) for p in packages})
    vertices = []
    for column, row in taken:
        x, y = (column + 0.5) / cells * 100, (row + 0.5) / cells * 100
        vertices += [
            (x - half, y - half), (x + half, y - half), (x + half, y + half), (x - half, y + half),
            (x - half, y - half),
        ]  # fmt: skip
    square = [PlotPath.MOVETO, *[PlotPath.LINETO] * 3, PlotPath.CLOSEPOLY]
    return PlotPath(vertices or [(0, 0)], square * len(taken) or None)


def _stairs(points: Iterable[Point]) -> list[tuple[float, float]]:
    """Return the corners of the edge of what is attainable, from most for them to most for us."""
    ordered = sorted(points)
    corners = [tuple(ordered[0])] if ordered else []
    for one, other in pairwise(ordered):
        corners += [(one.ours, other.theirs), tuple(other)]
    return [(x, y) for x, y in corners]


def _steps(axes: Axes, frontier: Frontier, palette: Palette) -> None:
    corners = _stairs(frontier.efficient)
    if not corners:
        return
    xs, ys = zip(*corners, strict=True)
    axes.plot(xs, ys, color=palette.ours, linewidth=1.2, zorder=4)
    axes.plot(
        [p.ours for p in frontier.efficient], [p.theirs for p in frontier.efficient],
        linestyle="none", marker="o", markersize=3, markerfacecolor=palette.surface,
        markeredgecolor=palette.ours, markeredgewidth=0.8, zorder=5, clip_on=False,
    )  # fmt: skip


def _feasible(axes: Axes, frontier: Frontier, palette: Palette) -> None:
    ours, theirs = frontier.disagreement
    if ours is None or theirs is None or not frontier.feasible:
        return
    stairs = _stairs(frontier.feasible)
    corners = [(ours, theirs), (ours, stairs[0][1]), *stairs, (stairs[-1][0], theirs)]
    axes.fill(
        *zip(*corners, strict=True), facecolor="none", edgecolor=palette.line, linewidth=0,
        hatch="//",
        hatch_linewidth=0.4, zorder=1,
    )  # fmt: skip


def _disagreement(axes: Axes, frontier: Frontier, palette: Palette) -> None:
    ours, theirs = frontier.disagreement
    color, dash = palette.muted, (0, (4, 2.5))
    if ours is not None:
        axes.axvline(ours, color=color, linewidth=0.9, linestyle=dash, zorder=3)
        axes.annotate(format_number(ours, 0), (ours, 100), (0, 2), textcoords="offset points",
                      ha="center", annotation_clip=False, size=_SIZE, color=color)  # fmt: skip
    if theirs is not None:
        axes.axhline(theirs, color=color, linewidth=0.9, linestyle=dash, zorder=3)
        axes.annotate(format_number(theirs, 0), (0, theirs), (3, 2.5), size=_SIZE, color=color,
                      textcoords="offset points", annotation_clip=False)  # fmt: skip
