"""Trends, radars, scores and stairs: every text inside, unknown never drawn, said in words."""

from datetime import date
from decimal import Decimal

import pytest

from motdesk.base.texts import speaking
from motdesk.domain.performance import PerformanceMonth
from motdesk.domain.stairs import Stair, Staircase
from motdesk.domain.strengths import Scale
from motdesk.domain.trends import Measure, Trend, trend_of, window
from motdesk.drawings.operations import Clip, Drawing, Hatch, Operation, Path, Run
from motdesk.drawings.palette import DARK, PRINT
from motdesk.drawings.radars import Radar, Web, draw_radar
from motdesk.drawings.scores import Period, Scores, draw_scores
from motdesk.drawings.staircases import draw_staircase
from motdesk.drawings.trends import draw_trend


WEB = (PRINT.ours, 1.5)


def flat(operations: tuple[Operation, ...]) -> list[Operation]:
    found: list[Operation] = []
    for operation in operations:
        found += flat(operation.operations) if isinstance(operation, Clip) else [operation]
    return found


def texts(drawing: Drawing) -> list[Run]:
    return [item for item in flat(drawing.operations) if isinstance(item, Run)]


def trend(measure: Measure, *, known: range, count: int = 24) -> Trend:
    months = window(date(2026, 10, 1), count)
    items = [
        PerformanceMonth(month=months[i], delivered=4000, defective=i % 3, due=4, on_time=4 - i % 2,
                         claims=i % 4)
        for i in known
    ]  # fmt: skip
    return trend_of(measure, items, months)


@pytest.mark.parametrize("measure", list(Measure))
@pytest.mark.parametrize("known", [range(0), range(1), range(5, 20), range(24)])
@pytest.mark.parametrize("width", [120.0, 150.0, 480.0])
def test_no_text_of_a_trend_leaves_it(measure: Measure, known: range, width: float) -> None:
    drawing = draw_trend(trend(measure, known=known), width=width, palette=PRINT)
    for run in texts(drawing):
        assert run.x >= -0.5, run.text
        assert run.x + run.width <= width + 8, run.text
        assert 0 < run.y <= drawing.height


def test_each_month_without_data_is_hatched() -> None:
    drawing = draw_trend(trend(Measure.DEFECTS, known=range(4)), width=300, palette=PRINT)
    assert sum(isinstance(item, Hatch) for item in flat(drawing.operations)) == 20
    with speaking("en"):
        words = draw_trend(trend(Measure.CLAIMS, known=range(1)), width=300, palette=PRINT)
    assert "1 of 24 months" in words.alternative
    assert words.alternative.count("no data") == 23


def test_the_web_is_open_where_a_mark_lacks() -> None:
    names = ("品質", "コスト", "納期", "技術")
    full, gap = ((4.0, 3.0, 2.0, 5.0), (4.0, None, 2.0, 5.0))
    lines = []
    for marks in (full, gap):
        radar = Radar(axes=names, webs=(Web(label="上期", marks=marks),))
        drawing = draw_radar(radar, width=230, palette=PRINT)
        strokes = [item.stroke for item in flat(drawing.operations) if isinstance(item, Path)]
        lines.append([one for one in strokes if one and (one.color, one.width) == WEB])
    assert [len(found) for found in lines] == [4, 2]
    with speaking("en"):
        assert "コスト no mark" in draw_radar(radar, width=230, palette=DARK).alternative


@pytest.mark.parametrize("count", [3, 8, 13])
def test_names_around_a_radar_stay_inside(count: int) -> None:
    axes = tuple(f"技術と経営の橋渡しの明確さ{i}" for i in range(count))
    radar = Radar(axes=axes, webs=(Web(label="2026年度 上期", marks=(3.0,) * count),))
    for run in texts(draw_radar(radar, width=230, palette=PRINT)):
        assert run.x >= -0.5
        assert run.x + run.width <= 230.5


def test_points_bands_and_coverage_are_said_for_each_period() -> None:
    periods = (
        Period(label="2025年度 下期", points=None, band=None, coverage=0.0),
        Period(label="2026年度 上期", points=100.0, band="A", coverage=0.9),
    )
    scores = Scores(periods=periods, floors=(("A", 85.0), ("B", 70.0), ("C", 55.0)))
    with speaking("en"):
        drawing = draw_scores(scores, width=240, palette=PRINT)
    assert drawing.alternative == "2025年度 下期: no mark yet. 2026年度 上期: 100.0 · A (90 %)"
    assert [region.key for region in drawing.regions] == ["0", "1"]


@pytest.mark.parametrize(("claimed", "shown", "hatched"), [(8, 6, 2), (None, None, 0), (9, 9, 0)])
def test_only_what_is_claimed_and_not_shown_is_hatched(
    claimed: int | None, shown: int | None, hatched: int
) -> None:
    stairs = tuple(Stair(level=n, words=f"水準{n}", is_yes=n < 7) for n in range(1, 10))
    found = Staircase(scale=Scale.TRL, stairs=stairs, claimed=claimed, demonstrated=shown)
    with speaking("en"):
        drawing = draw_staircase(found, width=230, palette=PRINT)
    assert sum(isinstance(item, Hatch) for item in drawing.operations) == hatched
    assert ("To be shown next" in drawing.alternative) is (hatched > 0)
    filled = [item for item in drawing.operations
              if isinstance(item, Path) and item.fill == PRINT.ours]  # fmt: skip
    assert len(filled) == (shown or 0)


def test_marks_of_a_radar_are_plain_numbers() -> None:
    radar = Radar(axes=("a", "b", "c"), webs=(Web(label="x", marks=(float(Decimal("4.5")), 1, 0)),))
    assert "a 4.5, b 1, c 0" in draw_radar(radar, width=230, palette=PRINT).alternative
