"""A scorecard as a radar: the latest period solid, the one before dashed, no mark no point.

The web is recorded from matplotlib; the names around it are placed here and shortened, not shrunk.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import cos, pi, sin

from motdesk.base.money import format_number
from motdesk.base.texts import _, labelled
from motdesk.domain.evaluations import HIGHEST, Evaluation, axis_name, period_before, results
from motdesk.drawings.fonts import Anchor, measure, runs, shortened
from motdesk.drawings.labels import two_lines
from motdesk.drawings.operations import Drawing, Operation, Path, Stroke, line
from motdesk.drawings.palette import Palette

FEWEST = 3  # axes that span a web

_SIZE = 7.5
_LARGEST = 92.0  # radius
_KEY = 14.0
_LINE = 9.0  # of a name on two
_NAME = 52.0  # a wider name takes two lines
_INSIDE = 4.5  # of its ring stands a figure of the scale


@dataclass(frozen=True, slots=True, kw_only=True)
class Web:
    """The marks 0…5 of one period, in the order of the axes; None where there is none."""

    label: str
    marks: tuple[float | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Radar:
    """Names of axes and one or two periods, the latest last."""

    axes: tuple[str, ...]
    webs: tuple[Web, ...]


def draw_radar(
    radar: Radar, *, width: float, palette: Palette, largest: float = _LARGEST
) -> Drawing:
    """Draw the radar as wide as given, its radius up to `largest`; it needs FEWEST axes or more."""
    from motdesk.drawings.radar_plot import plot_radar

    radius = min(largest, _radius(radar, width))
    middle = (width / 2, radius + 18)
    return Drawing(
        width=width,
        height=2 * radius + 36 + _KEY,
        operations=(
            *plot_radar(radar, middle=middle, radius=radius,
                        size=(width, 2 * radius + 36 + _KEY), palette=palette),
            *_scale(radar, middle, radius, palette),
            *_names(radar, middle, radius, width, palette),
            *_key(radar, 2 * radius + 36 + _KEY - 4, width, palette),
        ),
        alternative=radar_in_words(radar),
    )  # fmt: skip


def radar_of(evaluations: Sequence[Evaluation], shown: Evaluation) -> Radar:
    """Return a scorecard over the one before it by the same template."""
    before = period_before(evaluations, shown)
    compared = (before, shown) if before else (shown,)
    return Radar(
        axes=tuple(axis_name(axis) for axis in shown.template.axes),
        webs=tuple(
            Web(
                label=item.card.title,
                marks=tuple(
                    None if found.value is None else float(found.value)
                    for found in results(item.template, item.card)
                ),
            )
            for item in compared
        ),
    )


def radar_in_words(radar: Radar) -> str:
    """Return all marks as sentences."""
    words, unmarked = [], _("no mark")
    for web in radar.webs:
        marks = ", ".join(
            f"{name} {unmarked if mark is None else format_number(mark)}"
            for name, mark in zip(radar.axes, web.marks, strict=True)
        )
        words.append(labelled(web.label, marks) + ".")
    return " ".join(words)


def _radius(radar: Radar, width: float) -> float:
    """Return the radius that leaves room for the longest line of a name on either side."""
    sides = [name for i, name in enumerate(radar.axes) if not _is_upright(radar, i)]
    lines = [part for name in sides for part in two_lines(name, "text", _SIZE, _NAME)]
    longest = max((measure(part, "text", _SIZE) for part in lines), default=0.0)
    return max(40.0, min(_LARGEST, (width - 2 * min(longest + 10, width * 0.31)) / 2))


def _is_upright(radar: Radar, i: int) -> bool:
    """Say whether a name stands above or below the web, not beside it."""
    return abs(sin(2 * pi * i / len(radar.axes))) < 0.15


def _scale(
    radar: Radar, middle: tuple[float, float], radius: float, palette: Palette
) -> Iterator[Operation]:
    """Write 1, 3 and 5 inside their rings where no line of a web runs through them."""
    angle = pi / len(radar.axes)
    places = {ring: ring * cos(angle) - _INSIDE / radius * HIGHEST for ring in (1, 3, 5)}

    def clearance(side: int) -> float:
        crossed = _crossed(radar, side)
        return min((abs(at - mark) for at in places.values() for mark in crossed), default=HIGHEST)

    turn = (2 * max(range(len(radar.axes)), key=clearance) + 1) * angle
    for ring, at in places.items():
        away = at * radius / HIGHEST
        x, y = middle[0] + away * sin(turn), middle[1] - away * cos(turn)
        yield from runs(x, y + 2.7, str(ring), "text", 7, palette.muted, "middle")


def _crossed(radar: Radar, side: int) -> Iterator[float]:
    """Yield how far out each web crosses the middle of a side, if it is drawn there."""
    step = pi / len(radar.axes)
    for web in radar.webs:
        one, other = web.marks[side], web.marks[(side + 1) % len(web.marks)]
        if one is not None and other is not None:
            yield 2 * one * other * cos(step) / (one + other) if one + other else 0.0


def _names(
    radar: Radar, middle: tuple[float, float], radius: float, width: float, palette: Palette
) -> Iterator[Operation]:
    for i, name in enumerate(radar.axes):
        angle = 2 * pi * i / len(radar.axes)
        x, y = middle[0] + (radius + 7) * sin(angle), middle[1] - (radius + 7) * cos(angle)
        is_upright = _is_upright(radar, i)
        anchor: Anchor = "middle" if is_upright else "start" if sin(angle) > 0 else "end"
        room = width if is_upright else (width - x if sin(angle) > 0 else x)
        lines = [
            shortened(part, "text", _SIZE, room - 1)
            for part in two_lines(name, "text", _SIZE, room - 1)
        ]
        is_known = any(web.marks[i] is not None for web in radar.webs[-1:])
        color = palette.ink if is_known else palette.muted
        y += 2.7 - 3.5 * cos(angle) * is_upright
        y -= (len(lines) - 1) * _LINE / 2
        for at, text in enumerate(lines):
            yield from runs(x, y + at * _LINE, text, "text", _SIZE, color, anchor)


def _key(radar: Radar, baseline: float, width: float, palette: Palette) -> Iterator[Operation]:
    room = width / max(len(radar.webs), 1) - 26
    texts = [shortened(web.label, "text", 7.5, room) for web in radar.webs]
    taken = sum(measure(text, "text", 7.5) + 26 for text in texts) - 8
    x = (width - taken) / 2
    for i, text in enumerate(texts):
        is_latest = i == len(texts) - 1
        stroke = Stroke(
            color=palette.ours if is_latest else palette.theirs,
            width=1.4 if is_latest else 1.0,
            dash=() if is_latest else (3, 2),
        )
        yield Path(moves=line(x, baseline - 2.5, x + 14, baseline - 2.5), stroke=stroke)
        yield from runs(x + 18, baseline, text, "text", 7.5, palette.muted)
        x += 26 + measure(text, "text", 7.5)
