from collections.abc import Iterator
from decimal import Decimal

import pytest

from motdesk.base.texts import speaking
from motdesk.drawings.improvements import Level, Steps, draw_change, draw_steps, rounded
from motdesk.drawings.operations import Hatch
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


def test_what_is_not_attributed_is_not_drawn() -> None:
    rows = (Steps(key="a", title="教育", gross=Decimal(1_000_000)),)
    drawing = draw_steps(rows, "JPY", width=480, palette=PRINT)
    assert "1,000,000 → — → —" in words_of(drawing)
    hatches = [item for item in drawing.operations if isinstance(item, Hatch)]
    assert len(hatches) == 1  # that of the key


@pytest.mark.parametrize("width", [260, 480])
@pytest.mark.parametrize("count", [0, 1, 12])
def test_steps_of_any_number_keep_their_frame(count: int, width: float) -> None:
    rows = tuple(
        Steps(key=str(n), title=f"とても長い名前をもつ改善活動その{n}", gross=Decimal(n * 10**7),
              attributed=Decimal(n * 10**6), credible=Decimal(n * 10**5),
              low=Decimal(-n * 10**5))
        for n in range(count)
    )  # fmt: skip
    drawing = draw_steps(rows, "JPY", width=width, palette=PRINT)
    assert not touching(drawing)
    assert not leaving(drawing)
    assert [region.key for region in drawing.regions] == [row.key for row in rows]


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
