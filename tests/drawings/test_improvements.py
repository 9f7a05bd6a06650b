from collections.abc import Iterator

import pytest

from motdesk.base.texts import speaking
from motdesk.drawings.improvements import Level, draw_change, rounded
from motdesk.drawings.palette import DARK, PRINT
from tests.drawings.pictures import leaving, touching, words_of


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    with speaking("en"):
        yield


BEFORE = Level(mean=48.2, low=46.0, high=50.4, count=10)
AFTER = Level(mean=44.9, low=43.2, high=46.6, count=10)


def test_both_means_stand_with_their_counts() -> None:
    drawing = draw_change(BEFORE, AFTER, "min", width=240, palette=PRINT)
    assert {"48.2 min (n = 10)", "44.9 min (n = 10)"} <= set(words_of(drawing))
    assert drawing.alternative == "Before: 48.2 min (n = 10); After: 44.9 min (n = 10)"


@pytest.mark.parametrize("width", [60, 160, 480])
@pytest.mark.parametrize(
    ("before", "after"),
    [(BEFORE, AFTER), (BEFORE, None), (None, None), (Level(mean=3), Level(mean=3)),
     (Level(mean=-1e12), Level(mean=1e12))],
)  # fmt: skip
def test_changes_keep_their_frame(before: Level | None, after: Level | None, width: float) -> None:
    drawing = draw_change(before, after, "分", width=width, palette=DARK)
    assert not touching(drawing)
    assert not leaving(drawing)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (44.9, "44.9"),
        (0.012345, "0.01235"),
        (123456.7, "123457"),
        (0.0, "0"),
        (1e12, "1" + 12 * "0"),
    ],
)
def test_measured_figures_keep_what_means_something(value: float, text: str) -> None:
    assert str(rounded(value)) == text
