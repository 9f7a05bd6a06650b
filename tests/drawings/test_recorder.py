import os
import subprocess
import sys
from pathlib import Path as FilePath

import pytest

from motdesk.drawings.operations import Clip, Hatch, Path, Run
from motdesk.drawings.plotting import Axes, Figure
from motdesk.drawings.recorder import record


def canvas() -> tuple[Figure, Axes]:
    figure = Figure(figsize=(100 / 72, 80 / 72), dpi=72, frameon=False)
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set(xlim=(0, 100), ylim=(0, 80))
    axes.set_axis_off()
    return figure, axes


def test_lines_are_recorded_from_the_top_left() -> None:
    figure, axes = canvas()
    axes.plot([10, 90], [10, 70], color="#123A5E", linewidth=1.5, linestyle=(0, (2, 1)))
    (path,) = record(figure, "#FFFFFF")
    assert isinstance(path, Path)
    assert path.moves == (("M", 10.0, 70.0), ("L", 90.0, 10.0))
    assert path.stroke
    assert (path.stroke.color, path.stroke.width, path.stroke.dash) == ("#123A5E", 1.5, (3.0, 1.5))
    assert path.fill is None


def test_what_reaches_over_the_axes_is_clipped() -> None:
    figure, axes = canvas()
    axes.plot([-50, 150], [40, 40])
    (clip,) = record(figure, "#FFFFFF")
    assert isinstance(clip, Clip)
    assert clip.moves[0] == ("M", 0.0, 0.0)


def test_transparent_colours_are_mixed_with_the_paper() -> None:
    figure, axes = canvas()
    axes.fill([10, 20, 20], [10, 10, 20], color=(0, 0, 0, 0.5), linewidth=0)
    (path,) = record(figure, "#FFFFFF")
    assert isinstance(path, Path)
    assert path.fill == "#808080"
    assert path.stroke is None


def test_hatches_stay_hatches() -> None:
    figure, axes = canvas()
    axes.fill([10, 20, 20], [10, 10, 20], facecolor="#EEEEEE", hatch="//", edgecolor="#000000")
    ground, hatch, edge = record(figure, "#FFFFFF")
    assert isinstance(ground, Path)
    assert isinstance(hatch, Hatch)
    assert hatch.angle == 45
    assert isinstance(edge, Path)
    assert edge.fill is None


def test_text_stays_text_in_our_faces_and_is_no_formula() -> None:
    figure, axes = canvas()
    axes.text(10, 10, "単価 $x$", size=8, weight="bold", parse_math=False)
    operations = record(figure, "#FFFFFF")
    runs = [operation for operation in operations if isinstance(operation, Run)]
    assert "".join(run.text for run in runs) == "単価 $x$"
    assert runs[0].face == "text-bold"
    assert runs[0].x == pytest.approx(10)
    assert runs[0].y == pytest.approx(70, abs=2)


def test_markers_are_drawn_at_each_place() -> None:
    figure, axes = canvas()
    axes.plot([10, 20, 30], [10, 20, 30], linestyle="none", marker="o")
    assert len(record(figure, "#FFFFFF")) == 3


def test_quadratic_curves_become_cubic_and_holes_in_lines_stay_holes() -> None:
    figure, axes = canvas()
    axes.plot([10, 20, float("nan"), 40, 50], [10, 10, 10, 10, 10])
    (path,) = record(figure, "#FFFFFF")
    assert isinstance(path, Path)
    assert [move[0] for move in path.moves] == ["M", "L", "M", "L"]


def test_matplotlib_is_imported_without_touching_the_home(tmp_path: FilePath) -> None:
    code = (
        "import os, motdesk.drawings.plotting, matplotlib.font_manager as f;"
        "print(sorted(e.name for e in f.fontManager.ttflist), 'MATPLOTLIBRC' in os.environ)"
    )
    home = {"HOME": str(tmp_path), "USERPROFILE": str(tmp_path), "LOCALAPPDATA": str(tmp_path)}
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("XDG_", "MPL"))}
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code], env=kept | home, check=True,
        capture_output=True, text=True,
    )  # fmt: skip
    assert done.stdout.strip() == "['BIZ UDPGothic', 'BIZ UDPGothic'] False"
    assert list(tmp_path.iterdir()) == []
