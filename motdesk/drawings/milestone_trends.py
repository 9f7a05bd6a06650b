"""The trend of a milestone: what was forecast, report by report, and the day it runs towards."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from motdesk.base.dates import format_short_date
from motdesk.base.texts import _, labelled
from motdesk.domain.promises import PromiseLine
from motdesk.drawings.fonts import runs, shortened
from motdesk.drawings.operations import (
    Clip,
    Drawing,
    Move,
    Operation,
    Path,
    Stroke,
    line,
    rectangle,
)
from motdesk.drawings.palette import Palette
from motdesk.drawings.roadmap_axes import Axis
from motdesk.drawings.roadmap_labels import draw_marked
from motdesk.drawings.shapes import disc, polyline, star
from motdesk.drawings.timelines import SIZE
from motdesk.methods.promises import FEWEST_REPORTS

_LEFT, _RIGHT, _TOP, _BOTTOM = 44.0, 8.0, 30.0, 24.0


@dataclass(frozen=True, slots=True)
class _Frame:
    """Reports run to the right, forecasts upwards, both over the same days."""

    first: date
    last: date
    left: float
    right: float
    top: float
    bottom: float

    def x(self, day: date) -> float:
        return self.left + self._share(day) * (self.right - self.left)

    def y(self, day: date) -> float:
        return self.bottom - self._share(day) * (self.bottom - self.top)

    def _share(self, day: date) -> float:
        return (day - self.first).days / max((self.last - self.first).days, 1)


def draw_milestone_trend(
    promise: PromiseLine,
    *,
    width: float,
    height: float,
    palette: Palette,
    year_start: int = 4,
    mark: str = "",
) -> Drawing:
    """Draw the forecasts of one promise over the days of its reports.

    A level course keeps its date; one that rises slips. Where the course meets the slanting line,
    report and forecast are the same day: then it would be done. `mark` says what its dates lean on.
    """
    frame = _frame(promise, width, height)
    said = trend_words(promise)
    operations = (
        *draw_marked(
            0, 9, promise.item.title, mark, "text-bold", width, palette.ink, palette.muted
        ),
        *runs(0, 21, shortened(said, "text", SIZE, width), "text", SIZE, palette.ink),
        *_ground(frame, palette, year_start),
        Clip(
            moves=rectangle(
                frame.left - 4, frame.top - 4, width - frame.left + 4, frame.bottom - frame.top + 8
            ),
            operations=tuple(_course(promise, frame, palette)),
        ),
    )
    return Drawing(
        width=width,
        height=height,
        operations=operations,
        alternative=labelled(promise.item.title, said),
    )


def trend_words(promise: PromiseLine) -> str:
    """Return what the trend says: the credible day, that there is none, or too few reports."""
    if promise.trend is None:
        count = len({reported for reported, _forecast in promise.reports})
        return _("{count} reports; a trend needs {needed}.").format(
            count=count, needed=FEWEST_REPORTS
        )
    now = format_short_date(promise.now)
    if promise.trend.credible is None:
        return _("Said now: {now}. At this rate it is never done.").format(now=now)
    return _("Said now: {now}. At this rate done on {credible}.").format(
        now=now, credible=format_short_date(promise.trend.credible)
    )


def _frame(promise: PromiseLine, width: float, height: float) -> _Frame:
    days = [day for report in promise.reports for day in report]
    if promise.trend and promise.trend.credible:
        most = max(days) + 2 * (max(days) - min(days))
        days.append(min(promise.trend.credible, most))
    first, last = min(days), max(days)
    air = timedelta(days=max(15, round((last - first).days * 0.05)))
    return _Frame(first - air, last + air, _LEFT, width - _RIGHT, _TOP, height - _BOTTOM)


def _ground(frame: _Frame, palette: Palette, year_start: int) -> Iterator[Operation]:
    axis = Axis(
        first=frame.first, last=frame.last, left=frame.left, right=frame.right,
        year_start=year_start,
    )  # fmt: skip
    upward = Axis(
        first=frame.first, last=frame.last, left=frame.top, right=frame.bottom,
        year_start=year_start,
    )  # fmt: skip
    thin = Stroke(color=palette.rule, width=0.4)
    moves: list[Move] = []
    for tick in axis.upper():
        moves += line(tick.x, frame.top, tick.x, frame.bottom)
        if tick.right - tick.x > 28:
            yield from runs(tick.x + 2, frame.bottom + 9, tick.text, "text", 7, palette.muted)
    for tick in upward.upper():
        y = frame.top + frame.bottom - tick.x
        moves += line(frame.left, y, frame.right, y)
        if tick.right - tick.x > 9:
            yield from runs(frame.left - 4, y - 2, tick.text, "text", 7, palette.muted, "end")
    yield Path(moves=tuple(moves), stroke=thin)
    edge = Stroke(color=palette.line, width=0.7)
    yield Path(
        moves=polyline((frame.left, frame.top), (frame.left, frame.bottom),
                       (frame.right, frame.bottom)),
        stroke=edge,
    )  # fmt: skip
    dotted = Stroke(color=palette.line, width=0.8, dash=(3, 2))
    yield Path(moves=line(frame.left, frame.bottom, frame.right, frame.top), stroke=dotted)
    yield from runs(frame.right, frame.bottom + 20, _("Day of the report"), "text", 7,
                    palette.muted, "end")  # fmt: skip


def _course(promise: PromiseLine, frame: _Frame, palette: Palette) -> Iterator[Operation]:
    points = [(frame.x(reported), frame.y(forecast)) for reported, forecast in promise.reports]
    if promise.trend and promise.trend.credible:
        day = promise.trend.credible
        end = frame.x(day), frame.y(day)
        dashed = Stroke(color=palette.warning, width=1, dash=(3, 2))
        yield Path(moves=line(*points[0], *end), stroke=dashed)
        yield Path(moves=star(*end, 5), fill=palette.warning)
    yield Path(moves=polyline(*points), stroke=Stroke(color=palette.ours, width=1.5))
    for point in points:
        yield Path(moves=disc(*point, 2.6), fill=palette.ours)
