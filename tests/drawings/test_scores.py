"""Scores: a bar for each period, points, band and coverage in words."""

import pytest

from motdesk.base.texts import speaking
from motdesk.drawings.palette import PRINT
from motdesk.drawings.scores import Period, Scores, draw_scores, mean_words
from tests.drawings.pictures import leaving, touching

FLOORS = (("A", 85.0), ("B", 70.0), ("C", 55.0))
PERIODS = (
    Period(label="2025年度 下期", points=None, band=None, coverage=0.0),
    Period(label="2026年度 上期", points=100.0, band="A", coverage=0.9),
)


def test_points_bands_and_coverage_are_said_for_each_period() -> None:
    with speaking("en"):
        drawing = draw_scores(Scores(periods=PERIODS, floors=FLOORS), width=240, palette=PRINT)
    assert drawing.alternative == "2025年度 下期: no mark yet. 2026年度 上期: 100.0 · A (90 %)"
    assert [region.key for region in drawing.regions] == ["0", "1"]


@pytest.mark.parametrize("width", [180.0, 240.0, 500.0])
@pytest.mark.parametrize("language", ["ja", "en"])
def test_words_stay_inside_and_apart(width: float, language: str) -> None:
    with speaking(language):
        drawing = draw_scores(Scores(periods=PERIODS, floors=FLOORS), width=width, palette=PRINT)
    assert leaving(drawing) == []
    assert touching(drawing) == []


def test_the_mean_of_several_periods_says_how_many_had_no_mark() -> None:
    earlier = Period(label="2025年度 上期", points=50.0, band="D", coverage=1.0)
    with speaking("en"):
        scores = Scores(periods=(earlier, *PERIODS), floors=FLOORS)
        drawing = draw_scores(scores, width=240, palette=PRINT)
        assert drawing.alternative.endswith("Mean of 2 periods: 75.0 (1 without a mark)")
        assert mean_words(Scores(periods=PERIODS, floors=FLOORS)) == ""
    assert leaving(drawing) == []
    assert touching(drawing) == []
