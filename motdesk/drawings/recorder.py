"""A matplotlib figure recorded into operations of ours: vector, in our faces, text staying text.

Recorded are paths with stroke, dash, fill and hatch, markers, clips and text. Transparent colours
are mixed with the paper; text is never read as formula; pictures of pixels are refused.
"""

from collections.abc import Iterable, Sequence
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

from motdesk.base.overriding import override
from motdesk.drawings.fonts import ASCENT, measure, runs
from motdesk.drawings.operations import Clip, Color, Hatch, Move, Operation, Path, Stroke, rectangle
from motdesk.drawings.plotting import (
    Figure,
    FontProperties,
    GraphicsContextBase,
    PlotPath,
    RendererBase,
    Transform,
)

_ANGLES = {"/": 45.0, "\\": -45.0, "|": 90.0, "-": 0.0}
_WIDEST_HATCH = 9.0  # gap in points of a hatch written with one character
_BOLD = {"bold", "heavy", "black", "semibold", "demibold", "extra bold"}


def record(figure: Figure, paper: Color) -> tuple[Operation, ...]:
    """Return what `figure` shows, in points from its top left; its dpi must be 72."""
    recorder = _Recorder(figure.bbox.width, figure.bbox.height, paper)
    figure.draw(recorder)
    return tuple(recorder.operations)


class _Recorder(RendererBase):
    """Takes what matplotlib draws, in points from the bottom left, and writes it down."""

    def __init__(self, width: float, height: float, paper: Color) -> None:
        super().__init__()
        self.operations: list[Operation] = []
        self._width, self._height, self._paper = width, height, paper

    @override
    def draw_path(
        self,
        gc: GraphicsContextBase,
        path: PlotPath,
        transform: Transform,
        rgbFace: Any = None,
    ) -> None:
        points, codes = self._points(path, transform)
        if not len(points):
            return
        moves = _moves(points, codes)
        marks: list[Operation] = []
        stroke, fill = self._stroke(gc), self._fill(gc, rgbFace)
        hatch = gc.get_hatch()
        if hatch and fill:
            marks.append(Path(moves=moves, fill=fill))
            fill = None
        if hatch:
            marks += self._hatches(gc, hatch, moves)
        if stroke or fill:
            marks.append(Path(moves=moves, stroke=stroke, fill=fill))
        self._keep(gc, marks, points)

    @override
    def draw_text(
        self,
        gc: GraphicsContextBase,
        x: float,
        y: float,
        s: str,
        prop: FontProperties,
        angle: float,
        ismath: Any = False,
        mtext: Any = None,
    ) -> None:
        color = self._color(gc.get_rgb(), gc.get_alpha())
        self.operations += runs(
            round(float(x), 3), round(float(y), 3), s, _face(prop), prop.get_size_in_points(),
            color, rotation=float(angle),
        )  # fmt: skip

    @override
    def get_text_width_height_descent(
        self,
        s: str,
        prop: FontProperties,
        ismath: Any,
    ) -> tuple[float, float, float]:
        size = prop.get_size_in_points()
        return measure(s, _face(prop), size), size, size * (1 - ASCENT)

    @override
    def get_canvas_width_height(self) -> tuple[float, float]:
        return self._width, self._height

    def _keep(
        self, gc: GraphicsContextBase, marks: Iterable[Operation], points: NDArray[np.float64]
    ) -> None:
        path, transform = gc.get_clip_path()
        if path is not None and transform is not None:
            outline = _moves(*self._points(cast("PlotPath", path), transform))
            marks = (Clip(moves=outline, operations=tuple(marks)),)
        box = gc.get_clip_rectangle()
        if box is not None:
            left, low, right, high = (round(float(x), 3) for x in box.extents)
            top, bottom = self._height - high, self._height - low
            inner, outer = points.min(axis=0), points.max(axis=0)
            slack = 0.01
            is_inside = (inner >= (left - slack, top - slack)).all() and (
                outer <= (right + slack, bottom + slack)
            ).all()
            if not is_inside:
                outline = rectangle(left, top, right - left, bottom - top)
                marks = (Clip(moves=outline, operations=tuple(marks)),)
        self.operations += marks

    def _points(
        self, path: PlotPath, transform: Transform
    ) -> tuple[NDArray[np.float64], Sequence[int]]:
        """Return the points of a path from the top left, to 1/1000 point, and its codes."""
        if not np.isfinite(path.vertices).all():
            path = path.cleaned(remove_nans=True)
        points = transform.transform(path.vertices)
        points = np.round(np.column_stack((points[:, 0], self._height - points[:, 1])), 3)
        if path.codes is None:
            return points, [int(PlotPath.MOVETO)] + [int(PlotPath.LINETO)] * (len(points) - 1)
        return points, cast("Any", path.codes).tolist()

    def _stroke(self, gc: GraphicsContextBase) -> Stroke | None:
        color = gc.get_rgb()
        if not gc.get_linewidth() or (len(color) == 4 and color[3] == 0):
            return None
        dash = cast("Any", gc.get_dashes()[1]) or ()
        return Stroke(
            color=self._color(color, gc.get_alpha()),
            width=float(gc.get_linewidth()),
            dash=tuple(round(float(length), 3) for length in dash),
        )

    def _fill(self, gc: GraphicsContextBase, face: Any) -> Color | None:
        if face is None or (len(face) == 4 and face[3] == 0):
            return None
        return self._color(face, gc.get_alpha())

    def _hatches(
        self, gc: GraphicsContextBase, hatch: str, moves: tuple[Move, ...]
    ) -> Iterable[Hatch]:
        color = self._color(cast("Any", gc.get_hatch_color()), gc.get_alpha())
        stroke = Stroke(color=color, width=float(gc.get_hatch_linewidth()))
        for char, angle in _ANGLES.items():
            if count := hatch.count(char):
                yield Hatch(moves=moves, stroke=stroke, angle=angle, gap=_WIDEST_HATCH / count)

    def _color(self, rgb: Any, alpha: float | None) -> Color:
        share = float(rgb[3]) if len(rgb) == 4 else 1.0 if alpha is None else float(alpha)
        ground = (int(self._paper[i : i + 2], 16) for i in (1, 3, 5))
        mixed = (
            round(float(channel) * 255 * share + under * (1 - share))
            for channel, under in zip(rgb[:3], ground, strict=True)
        )
        return "#" + "".join(f"{channel:02X}" for channel in mixed)


def _face(prop: FontProperties) -> str:
    weight = prop.get_weight()
    is_bold = weight in _BOLD if isinstance(weight, str) else weight >= 600
    return "text-bold" if is_bold else "text"


def _moves(points: NDArray[np.float64], codes: Sequence[int]) -> tuple[Move, ...]:
    moves: list[Move] = []
    places: list[list[float]] = points.tolist()
    i = 0
    while i < len(codes):
        code = codes[i]
        if code in {PlotPath.MOVETO, PlotPath.LINETO}:
            x, y = places[i]
            moves.append(("M" if code == PlotPath.MOVETO else "L", x, y))
        elif code == PlotPath.CURVE3:
            moves.append(_cubic(places[i - 1], places[i], places[i + 1]))
            i += 1
        elif code == PlotPath.CURVE4:
            moves.append(("C", *places[i], *places[i + 1], *places[i + 2]))  # type: ignore[arg-type]  # six numbers behind a letter
            i += 2
        elif code == PlotPath.CLOSEPOLY:
            moves.append(("Z",))
        i += 1
    return tuple(moves)


def _cubic(start: Sequence[float], hold: Sequence[float], end: Sequence[float]) -> Move:
    """Return a quadratic curve as a cubic one."""
    holds = [a + (b - a) * 2 / 3 for one in (start, end) for a, b in zip(one, hold, strict=True)]
    return ("C", holds[0], holds[1], holds[2], holds[3], end[0], end[1])
