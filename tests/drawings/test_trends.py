"""Trends: every word inside, months without data hatched, all of it said in words."""

from datetime import date

import pytest

from motdesk.base.texts import speaking
from motdesk.domain.performance import PerformanceMonth
from motdesk.domain.trends import Measure, Trend, trend_of, window
from motdesk.drawings.operations import Clip, Hatch, Operation
from motdesk.drawings.palette import DARK, PRINT
from motdesk.drawings.trends import draw_trend, value_words
from tests.drawings.pictures import leaving, touching


def trend(measure: Measure, *, known: range, count: int = 24, scale: int = 1) -> Trend:
    months = window(date(2026, 10, 1), count)
    items = [
        PerformanceMonth(
            month=months[i],
            delivered=4000,
            defective=i % 3 * scale,
            due=4,
            on_time=4 - i % 2,
            claims=i % 4 * scale,
        )
        for i in known
    ]
    return trend_of(measure, items, months)


def hatches(operations: tuple[Operation, ...]) -> int:
    inner = [item.operations for item in operations if isinstance(item, Clip)]
    here = sum(isinstance(item, Hatch) for item in operations)
    return here + sum(hatches(found) for found in inner)


@pytest.mark.parametrize("measure", list(Measure))
@pytest.mark.parametrize("known", [range(0), range(1), range(5, 20), range(24)])
@pytest.mark.parametrize("width", [130.0, 150.0, 480.0])
@pytest.mark.parametrize("scale", [1, 1000])
def test_no_word_leaves_a_trend_or_touches_another(
    measure: Measure, known: range, width: float, scale: int
) -> None:
    found = trend(measure, known=known, scale=scale)
    drawing = draw_trend(found, width=width, palette=PRINT)
    assert leaving(drawing) == []
    assert touching(drawing) == []


@pytest.mark.parametrize("count", [12, 36, 60, 120])
def test_labels_of_months_never_touch(count: int) -> None:
    drawing = draw_trend(
        trend(Measure.CLAIMS, known=range(count), count=count), width=150, palette=DARK
    )
    assert touching(drawing) == []


def test_each_month_without_data_is_hatched_and_said() -> None:
    with speaking("en"):
        drawing = draw_trend(trend(Measure.DEFECTS, known=range(4)), width=300, palette=PRINT)
    assert hatches(drawing.operations) == 20
    assert "4 of 24 months" in drawing.alternative
    assert drawing.alternative.count("no data") == 20


@pytest.mark.parametrize(
    ("measure", "value", "words"),
    [
        (Measure.DEFECTS, 39.4, "39 ppm"), (Measure.ON_TIME, 100.0, "100 %"),
        (Measure.ON_TIME, 97.92, "97.9 %"), (Measure.CLAIMS, 2.0, "2 cases"),
        (Measure.CLAIMS, 0.0, "0 cases"), (Measure.CLAIMS, None, "no data"),
    ],
)  # fmt: skip
def test_values_have_their_unit(measure: Measure, value: float | None, words: str) -> None:
    with speaking("en"):
        assert value_words(measure, value) == words
