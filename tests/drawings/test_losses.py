from collections.abc import Iterator
from decimal import Decimal

import pytest

from motdesk.base.texts import speaking
from motdesk.drawings.losses import RemedyBar, draw_ranking
from motdesk.drawings.palette import PRINT
from tests.drawings.pictures import leaving, touching, words_of


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    with speaking("en"):
        yield


def bar(number: int, ratio: float | None, *, is_chosen: bool = True) -> RemedyBar:
    return RemedyBar(
        key=str(number), title=f"成膜：長い名前の対策その{number}、条件をつけて書く",
        cost=Decimal(300_000 * number), saving=Decimal(2_400_000), ratio=ratio,
        spent=Decimal(300_000), is_chosen=is_chosen,
    )  # fmt: skip


@pytest.mark.parametrize("width", [330, 480])
@pytest.mark.parametrize("count", [0, 1, 15])
def test_rankings_of_any_length_keep_their_frame(count: int, width: float) -> None:
    bars = [bar(n, (count - n) / 2 if n else None) for n in range(count)]
    drawing = draw_ranking(bars, "JPY", width=width, palette=PRINT)
    assert not touching(drawing)
    assert not leaving(drawing)


def test_what_is_beyond_the_budget_says_so() -> None:
    drawing = draw_ranking([bar(1, 8), bar(2, 0.5, is_chosen=False)], "JPY", width=480,
                           palette=PRINT)  # fmt: skip
    assert "not chosen" in words_of(drawing)
    assert "× 8.00 a year" in words_of(drawing)


def test_a_remedy_without_cost_is_free_and_one_that_brings_nothing_has_no_bar() -> None:
    drawing = draw_ranking([bar(0, None), bar(1, 0.0)], "JPY", width=480, palette=PRINT)
    assert {"free", "× 0.00 a year"} <= set(words_of(drawing))
