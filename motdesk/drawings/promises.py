"""Slips as dumbbells: from the day first promised to the day said now, or reached."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from motdesk.base.dates import format_short_date
from motdesk.base.money import format_money
from motdesk.base.texts import _, _n, mark
from motdesk.domain.ledger import Softening
from motdesk.domain.periods import FISCAL_START
from motdesk.domain.promises import Outcome, PromiseLine
from motdesk.domain.roadmaps import Status
from motdesk.drawings.fonts import measure, runs, shortened
from motdesk.drawings.operations import Color, Drawing, Operation, Path, Region, Stroke, line
from motdesk.drawings.palette import Palette
from motdesk.drawings.roadmap_axes import Axis
from motdesk.drawings.roadmap_labels import UNMARKED, ItemMarks, draw_marked
from motdesk.drawings.shapes import cross, diamond, disc
from motdesk.drawings.timelines import (
    HEAD,
    ROW,
    SIZE,
    axis_over,
    axis_words,
    rule,
    today_line,
)

_SAID = 136.0  # width of the words at the right
_PRICED = 190.0  # the same where there is room for all of them
_WIDE = 560.0  # points from which there is
_RADIUS = 3.6
_LESS = {
    Softening.FIGURE: mark("figure less"),
    Softening.DATE: mark("date vaguer"),
    Softening.CONFIDENCE: mark("confidence less"),
}


def draw_slips(
    lines: Sequence[PromiseLine],
    *,
    width: float,
    palette: Palette,
    today: date,
    year_start: int = FISCAL_START,
    marks: Mapping[str, ItemMarks] | None = None,
) -> Drawing:
    """Draw a row for each promise that has a date; regions bear the ids of the items.

    Hollow: first promised, and nothing else where no date is said any more. Solid disc: reached.
    Solid diamond: said now. Cross: withdrawn. The bracket is the partner's own P50 to P80.
    """
    shown = [item for item in lines if item.promised]
    days = [day for item in shown for day in _days(item)] or [today]
    left = min(190.0, width * 0.37)
    right = width - (_PRICED if width >= _WIDE else _SAID)
    axis = axis_over([*days, today], left, right, year_start)
    height = HEAD + ROW * len(shown) + 2
    operations: list[Operation] = [*axis_words(axis, height, palette)]
    for number, item in enumerate(shown):
        top = HEAD + ROW * number
        proof = (marks or {}).get(item.item.id, UNMARKED).dates
        operations += _row(item, proof, top, axis=axis, width=width, palette=palette)
    operations += today_line(axis, height, palette, today)
    return Drawing(
        width=width,
        height=height,
        operations=tuple(operations),
        alternative=" ".join(map(_in_words, shown)),
        regions=tuple(
            Region(key=item.item.id, x=0, y=HEAD + ROW * number, width=width, height=ROW)
            for number, item in enumerate(shown)
        ),
    )


def slip_words(item: PromiseLine) -> str:
    """Return the slip as people say it: late or early by days, in time, withdrawn.

    Who promises less by now keeps nothing as promised: what became less is said beside the day.
    """
    is_standing = item.slip is not None and item.item.status is not Status.WITHDRAWN
    if not is_standing or not item.softenings:
        return _day_words(item)
    day = _("on time") if item.slip == 0 else _day_words(item)
    return _(", ").join((day, *(_(_LESS[softening]) for softening in item.softenings)))


def _day_words(item: PromiseLine) -> str:
    if item.outcome is Outcome.RELEASED:
        return _("released by us")
    if item.item.status is Status.WITHDRAWN:
        return _("withdrawn")
    if item.slip is None:
        return _undated_words(item)
    if item.slip == 0:
        return _("as promised")
    count = abs(item.slip)
    if item.slip > 0:
        return _n("{count} day late", "{count} days late", count).format(count=count)
    return _n("{count} day early", "{count} days early", count).format(count=count)


def _undated_words(item: PromiseLine) -> str:
    if item.outcome is Outcome.KEPT:
        return _("achieved in time")
    return _("achieved, day unknown") if item.item.is_achieved else _("no date any more")


def _days(item: PromiseLine) -> Iterator[date]:
    for day in (item.promised, item.now):
        if day is not None:
            yield day
    if item.credible:
        yield item.credible.p80


def _row(
    item: PromiseLine, proof: str, top: float, *, axis: Axis, width: float, palette: Palette
) -> Iterator[Operation]:
    middle = top + ROW / 2
    color = _color(item, palette)
    yield from draw_marked(
        0, middle + 2.7, item.item.title, proof, "text", axis.left - 8, palette.ink, palette.muted
    )
    yield from _dumbbell(item, middle, axis, color, palette)
    face = "text-bold" if item.outcome is Outcome.BROKEN else "text"
    room = width - axis.right - 8
    fitting = (words for words in _row_words(item) if measure(words, face, SIZE) <= room)
    said = next(fitting, None) or shortened(slip_words(item), face, SIZE, room)
    yield from runs(width, middle + 2.7, said, face, SIZE, color, "end")
    yield rule(top + ROW, width, palette)


def _row_words(item: PromiseLine) -> Iterator[str]:
    """Yield what is said of a promise and what its slip costs, ever shorter."""
    if item.price is not None:
        money = format_money(item.price, item.item.currency)
        yield f"{slip_words(item)} · {money}"
        yield f"{_day_words(item)} · {money}"
    yield slip_words(item)
    if item.slip:  # what became less beside a slip is the smaller matter
        yield _day_words(item)


def _dumbbell(
    item: PromiseLine, y: float, axis: Axis, color: Color, palette: Palette
) -> Iterator[Operation]:
    if item.promised is None:
        return
    start = axis.x(item.promised)
    if item.credible and item.item.actual_end is None:
        yield from _bracket(axis.x(item.credible.p50), axis.x(item.credible.p80), y, palette)
    if item.item.status is Status.WITHDRAWN:
        stroke = Stroke(color=color, width=1.3)
        yield Path(moves=cross(start, y, _RADIUS + 0.6), stroke=stroke)
        return
    end = axis.x(item.now or item.promised)
    if abs(end - start) > 1:
        yield Path(moves=line(start, y, end, y), stroke=Stroke(color=color, width=2.2))
    hollow = Stroke(color=palette.ink, width=0.9)
    yield Path(moves=disc(start, y, _RADIUS), fill=palette.surface, stroke=hollow)
    is_done = item.item.is_achieved
    shape = disc(end, y, _RADIUS) if is_done else diamond(end, y, _RADIUS + 0.8)
    if abs(end - start) > 1 or is_done:
        yield Path(moves=shape, fill=color)
    elif item.now is not None:
        yield Path(moves=diamond(end, y, _RADIUS - 1), fill=color)


def _bracket(start: float, end: float, y: float, palette: Palette) -> Iterator[Operation]:
    stroke = Stroke(color=palette.muted, width=0.8)
    low = y + 6.2
    moves = (*line(start, low, end, low), *line(start, low - 2.4, start, low),
             *line(end, low - 2.4, end, low))  # fmt: skip
    yield Path(moves=moves, stroke=stroke)


def _color(item: PromiseLine, palette: Palette) -> Color:
    if item.outcome is Outcome.KEPT:
        return palette.kept
    if item.outcome is Outcome.BROKEN:
        return palette.warning
    return palette.uncertain if item.is_late or item.softenings else palette.ours


def _in_words(item: PromiseLine) -> str:
    return _("{title}: promised for {promised}, {slip}.").format(
        title=item.item.title,
        promised=format_short_date(item.promised),
        slip=slip_words(item),
    )
