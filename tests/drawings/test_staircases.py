"""Staircases: solid as far as shown, hatched as far as claimed, the next step in words."""

import pytest

from motdesk.base.texts import speaking
from motdesk.domain.stairs import Stair, Staircase
from motdesk.domain.strengths import Scale
from motdesk.drawings.operations import Drawing, Hatch, Path
from motdesk.drawings.palette import PRINT
from motdesk.drawings.staircases import draw_staircase
from tests.drawings.pictures import leaving, touching


def drawn(claimed: int | None, shown: int | None, *, width: float = 230, count: int = 9) -> Drawing:
    stairs = tuple(
        Stair(
            level=n, words="試作機を実際の使用環境で実証した" * 3, is_yes=n < 7, has_evidence=True
        )
        for n in range(1, count + 1)
    )
    found = Staircase(scale=Scale.TRL, stairs=stairs, claimed=claimed, demonstrated=shown)
    with speaking("en"):
        return draw_staircase(found, width=width, palette=PRINT)


@pytest.mark.parametrize(
    ("claimed", "shown", "hatched"),
    [(8, 6, 2), (None, None, 0), (9, 9, 0), (3, None, 3), (None, 4, 0)],
)
def test_only_what_is_claimed_and_not_shown_is_hatched(
    claimed: int | None, shown: int | None, hatched: int
) -> None:
    drawing = drawn(claimed, shown)
    assert sum(isinstance(item, Hatch) for item in drawing.operations) == hatched
    paths = [item for item in drawing.operations if isinstance(item, Path)]
    assert sum(path.fill == PRINT.ours for path in paths) == (shown or 0)
    assert ("To be shown next" in drawing.alternative) is (hatched > 0)


@pytest.mark.parametrize("width", [160.0, 230.0, 480.0])
@pytest.mark.parametrize("count", [9, 10])
def test_words_stay_inside_and_apart(width: float, count: int) -> None:
    drawing = drawn(9, 5, width=width, count=count)
    assert leaving(drawing) == []
    assert touching(drawing) == []


def test_two_scales_stand_side_by_side_on_one_floor() -> None:
    assert drawn(8, 6).height == drawn(8, 6, count=10).height
