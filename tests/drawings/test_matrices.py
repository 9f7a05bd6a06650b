from collections.abc import Iterator, Sequence

import pytest

from motdesk.base.texts import speaking
from motdesk.drawings.matrices import Matrix, draw_matrix
from motdesk.drawings.operations import Hatch
from motdesk.drawings.palette import DARK, PRINT
from tests.drawings.pictures import leaving, runs_of, touching, words_of


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    with speaking("en"):
        yield


def whole(text: str, face: str, size: float, width: float) -> Sequence[str]:  # noqa: ARG001 - as widths are measured
    return [text]


def matrix(rows: int, columns: int) -> Matrix:
    return Matrix(
        needs=tuple(f"ニーズ{i}" for i in range(rows)),
        strengths=tuple(f"強み{j}の長い名前、条件つき" for j in range(columns)),
        fits=tuple(
            tuple((0, 1, 3, 9)[(i + j) % 4] if i and j else 0 for j in range(columns))
            for i in range(rows)
        ),
    )


def test_gaps_are_hatched_and_named() -> None:
    given = matrix(4, 5)
    drawing = draw_matrix(given, width=482, palette=PRINT, break_lines=whole)
    assert given.unanswered == (0,)
    assert given.unneeded == (0,)
    assert sum(isinstance(operation, Hatch) for operation in drawing.operations) == 2
    assert "No answer" in words_of(drawing)
    assert "No need" in [run.text for run in runs_of(drawing.operations)]
    assert "ニーズ0: No answer." in drawing.alternative


@pytest.mark.parametrize(("rows", "columns"), [(1, 1), (15, 20), (3, 0), (0, 2)])
@pytest.mark.parametrize("width", [240, 482])
def test_matrices_of_any_size_keep_their_frame(rows: int, columns: int, width: float) -> None:
    drawing = draw_matrix(matrix(rows, columns), width=width, palette=DARK, break_lines=whole)
    assert not touching(drawing)
    assert not leaving(drawing)


def test_names_of_columns_never_overlap() -> None:
    drawing = draw_matrix(matrix(2, 20), width=200, palette=PRINT, break_lines=whole)
    upright = sorted({run.x for run in runs_of(drawing.operations) if "強" in run.text})
    assert len(upright) == 20
    assert upright[1] - upright[0] >= 8
    assert drawing.width > 200


def test_cells_rows_and_columns_answer_the_mouse() -> None:
    drawing = draw_matrix(matrix(2, 3), width=300, palette=PRINT, break_lines=whole)
    keys = {region.key for region in drawing.regions}
    assert {"need/1", "strength/2", "cell/1/2"} <= keys
    assert len(keys) == 2 + 3 + 6
