from collections.abc import Iterator

import pytest

from motdesk.base.texts import speaking
from motdesk.drawings.frontier_points import (
    Frontier,
    Mark,
    MarkKind,
    Point,
    marks_by_place,
    solution_marks,
)
from motdesk.drawings.frontiers import draw_frontier
from motdesk.drawings.operations import Hatch, Path
from motdesk.drawings.palette import DARK, PRINT
from motdesk.methods.frontier import Agreement, Analysis
from tests.drawings.pictures import leaving, touching, words_of

LINE = (Point(40, 80), Point(61, 60.5), Point(64, 57), Point(90, 20))


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    with speaking("en"):
        yield


def frontier(**changes: object) -> Frontier:
    given = {
        "efficient": LINE,
        "packages": (*LINE, Point(30, 30)),
        "count": 5,
        "disagreement": (40.0, 35.0),
        "marks": tuple(
            Mark(kind=kind, point=Point(60 + i / 5, 60 - i / 5)) for i, kind in enumerate(MarkKind)
        ),
    }
    return Frontier(**given | changes)


@pytest.mark.parametrize("width", [240, 482, 720])
def test_names_never_overlap_even_where_all_marks_are_close(width: float) -> None:
    drawing = draw_frontier(frontier(), width=width, palette=PRINT)
    assert not touching(drawing)
    assert not leaving(drawing)
    assert {"Nash", "Target", "Floor", "Their offer"} <= set(words_of(drawing))


def test_symbols_that_would_cover_one_another_become_dots_beside_leaders() -> None:
    def symbols(*places: tuple[float, float]) -> int:
        marks = tuple(Mark(kind=MarkKind.OFFER, point=Point(*at), name=str(at)) for at in places)
        drawing = draw_frontier(frontier(marks=marks), width=482, palette=PRINT)
        fills = [item.fill for item in drawing.operations if isinstance(item, Path)]
        return fills.count(PRINT.ours)

    assert symbols((70, 60), (40, 30)) == 4  # two on the plot, two beside their names
    assert symbols((70, 60), (71, 60)) == 2


def test_marks_on_one_spot_share_a_label() -> None:
    point = Point(64, 57)
    marks = (
        Mark(kind=MarkKind.KALAI, point=point),
        Mark(kind=MarkKind.KALAI_SMORODINSKY, point=point),
        Mark(kind=MarkKind.OFFER, point=Point(70, 40), name="B"),
    )
    assert [len(group) for group in marks_by_place(marks)] == [2, 1]
    words = words_of(draw_frontier(frontier(marks=marks), width=482, palette=PRINT))
    assert "Kalai · Kalai–Smorodinsky" in words
    assert "B" in words


def test_the_same_frontier_gives_the_same_drawing() -> None:
    one, other = (draw_frontier(frontier(), width=482, palette=PRINT) for _time in range(2))
    assert one == other


def test_too_many_packages_are_not_drawn_but_counted() -> None:
    many = frontier(packages=(Point(30, 30),) * 2001, count=390625)
    words = words_of(draw_frontier(many, width=482, palette=DARK))
    assert "Packages: 390,625 (not drawn)" in words


def test_dots_of_all_packages_are_one_path() -> None:
    points = tuple(Point(x, y) for x in range(0, 100, 4) for y in range(0, 100, 4))
    drawing = draw_frontier(frontier(packages=points, marks=()), width=482, palette=PRINT)
    fills = [o for o in drawing.operations if isinstance(o, Path) and o.fill == PRINT.steel]
    assert max(len(path.moves) for path in fills) == len(points) * 5


def test_the_feasible_area_is_hatched_or_said_to_be_empty() -> None:
    drawing = draw_frontier(frontier(), width=482, palette=PRINT)
    assert any(isinstance(operation, Hatch) for operation in drawing.operations)
    empty = draw_frontier(frontier(disagreement=(95.0, 95.0)), width=482, palette=PRINT)
    assert "No package is better for both" in words_of(empty)


def test_nothing_to_compare_is_said() -> None:
    drawing = draw_frontier(Frontier(), width=300, palette=PRINT)
    assert "No packages to compare yet." in words_of(drawing)
    assert drawing.alternative == "No packages to compare yet."


def test_solutions_of_an_analysis_become_marks() -> None:
    nash = Agreement(ours=61.0, theirs=60.5, options=(0,))
    analysis = Analysis(
        packages=405, feasible=221, frontier=(nash,), nash=nash, kalai=None,
        kalai_smorodinsky=None, utilitarian=nash,
    )  # fmt: skip
    marks = solution_marks(analysis)
    assert [mark.kind for mark in marks] == [MarkKind.NASH, MarkKind.UTILITARIAN]
    assert marks[0].point == (61.0, 60.5)


def test_every_mark_answers_the_mouse() -> None:
    keys = {region.key for region in draw_frontier(frontier(), width=482, palette=PRINT).regions}
    assert keys == {kind.value for kind in MarkKind}
