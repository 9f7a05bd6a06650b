"""Points of one scorecard after the other: bars on one scale with the bands behind them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from motdesk.base.money import format_number
from motdesk.base.texts import _, labelled
from motdesk.domain.evaluations import Evaluation, comparable
from motdesk.drawings.fonts import measure, runs, shortened
from motdesk.drawings.labels import two_lines
from motdesk.drawings.operations import Drawing, Operation, Path, Region, Stroke, line, rectangle
from motdesk.drawings.palette import Palette
from motdesk.methods.scorecard import Periods, over_periods

MOST = 6  # periods

_SIZE = 7.5
_ROW = 19.0
_LINE = 8.5  # of a label on two
_HEAD = 11.0
_FOOT = 3.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """One period: points and band, None where there is no mark; `coverage` 0…1 of the weight."""

    label: str
    points: float | None
    band: str | None
    coverage: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """Periods from the earliest to the latest; `floors` are (band, lowest points), falling."""

    periods: tuple[Period, ...]
    floors: tuple[tuple[str, float], ...]

    @property
    def mean(self) -> Periods:
        """The mean of the periods with a mark, and how many have none."""
        return over_periods([period.points for period in self.periods])


def draw_scores(scores: Scores, *, width: float, palette: Palette) -> Drawing:
    """Draw a bar for each period, the latest in full colour, with points, band and coverage."""
    words = [score_words(item) for item in scores.periods]
    right = width - max((measure(text, "text-bold", _SIZE) for text in words), default=0) - 8
    longest = max((measure(item.label, "text", _SIZE) for item in scores.periods), default=0)
    left = min(longest + 8, width * 0.34)
    height = _HEAD + _ROW * len(scores.periods) + _FOOT
    mean = mean_words(scores)
    marks: list[Operation] = []
    for i, (item, text) in enumerate(zip(scores.periods, words, strict=True)):
        top, is_last = _HEAD + i * _ROW, i == len(words) - 1
        marks += _label(item.label, top, left - 6, palette)
        marks += _bar(item, left, right, top, palette, is_last=is_last)
        face = "text-bold" if is_last else "text"
        marks += runs(right + 8, top + 12, text, face, _SIZE, palette.ink)
    marks += runs(0, height + 8, mean, "text", _SIZE, palette.muted)
    said = [labelled(item.label, text) for item, text in zip(scores.periods, words, strict=True)]
    return Drawing(
        width=width,
        height=height + _ROW if mean else height,
        operations=(*marks, *_floors(scores, left, right, height, palette)),
        alternative=". ".join([*said, mean] if mean else said),
        regions=tuple(
            Region(key=str(i), x=0, y=_HEAD + i * _ROW, width=width, height=_ROW)
            for i in range(len(words))
        ),
    )


def scores_of(evaluations: Sequence[Evaluation], shown: Evaluation) -> Scores:
    """Return the points of the last periods by the same template, up to the one shown."""
    template = shown.template
    return Scores(
        periods=tuple(
            Period(
                label=item.card.title,
                points=item.score.points,
                band=item.score.band,
                coverage=item.score.coverage,
            )
            for item in comparable(evaluations, shown)[-MOST:]
        ),
        floors=(
            ("A", float(template.band_a)),
            ("B", float(template.band_b)),
            ("C", float(template.band_c)),
        ),
    )


def score_words(period: Period) -> str:
    """Return points, band and how much of the weight has a mark."""
    if period.points is None:
        return _("no mark yet")
    text = _("{points} · {band}").format(
        points=format_number(period.points, 1), band=period.band or "—"
    )
    if period.coverage >= 1:
        return text
    share = format_number(period.coverage * 100, 0)
    return _("{score} ({percent} %)").format(score=text, percent=share)


def mean_words(scores: Scores) -> str:
    """Return the mean over the periods and how many of them had no mark; of one there is none."""
    mean = scores.mean
    if mean.mean is None or mean.counted < 2:
        return ""
    points = format_number(mean.mean, 1)
    text = _("Mean of {count} periods: {points}").format(count=mean.counted, points=points)
    if not mean.skipped:
        return text
    return _("{mean} ({count} without a mark)").format(mean=text, count=mean.skipped)


def _label(label: str, top: float, room: float, palette: Palette) -> Iterator[Operation]:
    """Write what a period is called, on two lines where it is long."""
    lines = two_lines(label, "text", _SIZE, room)
    top += 12 - (len(lines) - 1) * _LINE / 2
    for at, text in enumerate(lines):
        said = shortened(text, "text", _SIZE, room)
        yield from runs(0, top + at * _LINE, said, "text", _SIZE, palette.ink)


def _bar(
    item: Period, left: float, right: float, top: float, palette: Palette, *, is_last: bool
) -> Iterator[Operation]:
    edge = Stroke(color=palette.rule, width=0.5)
    yield Path(moves=rectangle(left, top + 4, right - left, _ROW - 8), stroke=edge)
    if item.points is not None:
        wide = (right - left) * item.points / 100
        fill = palette.ours if is_last else palette.steel
        yield Path(moves=rectangle(left, top + 4, wide, _ROW - 8), fill=fill)


def _floors(
    scores: Scores, left: float, right: float, height: float, palette: Palette
) -> Iterator[Operation]:
    stroke = Stroke(color=palette.theirs, width=0.7, dash=(2, 1.5))
    for band, floor in scores.floors:
        x = left + (right - left) * floor / 100
        yield Path(moves=line(x, _HEAD - 1, x, height - 1), stroke=stroke)
        yield from runs(x, _HEAD - 3.5, band, "text", 7.5, palette.muted, "middle")
