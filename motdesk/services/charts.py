"""Charts of quality, scorecards and readiness for the screen, the same drawings as on paper."""

from collections.abc import Iterable, Sequence
from datetime import date

from motdesk.domain.evaluations import Evaluation
from motdesk.domain.performance import PerformanceMonth
from motdesk.domain.strengths import Scale, Strength
from motdesk.domain.trends import Measure, trend_of, window
from motdesk.drawings import radars, scores, staircases, trends
from motdesk.drawings.operations import Drawing
from motdesk.drawings.palette import Palette
from motdesk.services.readiness import staircase_of

MOST_PERIODS = scores.MOST


def draw_trends(
    months: Iterable[PerformanceMonth], last: date, count: int, *, width: float, palette: Palette
) -> tuple[Drawing, ...]:
    """Draw defects, punctuality and claims over `count` months up to `last`, each `width` wide."""
    known, wanted = tuple(months), window(last, count)
    return tuple(
        trends.draw_trend(trend_of(measure, known, wanted), width=width, palette=palette)
        for measure in Measure
    )


def draw_radar(
    evaluations: Sequence[Evaluation], shown: Evaluation, *, width: float, palette: Palette
) -> Drawing | None:
    """Draw a scorecard over the one before it; None where fewer than three axes span no web."""
    radar = radars.radar_of(evaluations, shown)
    if len(radar.axes) < radars.FEWEST:
        return None
    return radars.draw_radar(radar, width=width, palette=palette)


def draw_scores(
    evaluations: Sequence[Evaluation], shown: Evaluation, *, width: float, palette: Palette
) -> Drawing:
    """Draw the points of the last periods up to the one shown, by the same template."""
    return scores.draw_scores(scores.scores_of(evaluations, shown), width=width, palette=palette)


def draw_staircase(strength: Strength, scale: Scale, *, width: float, palette: Palette) -> Drawing:
    """Draw readiness on one scale."""
    found = staircase_of(strength, scale)
    return staircases.draw_staircase(found, width=width, palette=palette)
