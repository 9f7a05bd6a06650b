from collections.abc import Iterator
from decimal import Decimal

import pytest

from motdesk.base.texts import speaking
from motdesk.drawings.benefits import Steps, draw_steps
from motdesk.drawings.operations import Hatch
from motdesk.drawings.palette import PRINT
from tests.drawings.pictures import leaving, touching, words_of


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    with speaking("en"):
        yield


def test_what_is_not_attributed_is_not_drawn() -> None:
    rows = (Steps(key="a", title="教育", gross=Decimal(1_000_000)),)
    drawing = draw_steps(rows, "JPY", width=480, palette=PRINT)
    assert "1,000,000 → — → —" in words_of(drawing)
    hatches = [item for item in drawing.operations if isinstance(item, Hatch)]
    assert len(hatches) == 1  # that of the key


@pytest.mark.parametrize("width", [120, 260, 480])
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


def test_a_number_without_room_is_left_out_whole() -> None:
    rows = (Steps(key="a", title="", gross=Decimal(38_870_000)),)
    assert "38,870,000 → — → —" in words_of(draw_steps(rows, "JPY", width=400, palette=PRINT))
    narrow = words_of(draw_steps(rows, "JPY", width=120, palette=PRINT))
    assert not any("38" in text for text in narrow)
