"""Convergence: the days by which needs must be met, and when what is promised may be believed."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal

from motdesk.base.dates import format_short_date
from motdesk.base.texts import _
from motdesk.domain.convergence import Match
from motdesk.domain.periods import FISCAL_START
from motdesk.drawings.amounts import amount, signed
from motdesk.drawings.fonts import runs, shortened
from motdesk.drawings.operations import (
    Color,
    Drawing,
    Operation,
    Path,
    Region,
    Stroke,
    line,
    rectangle,
)
from motdesk.drawings.palette import Palette
from motdesk.drawings.roadmap_axes import Axis
from motdesk.drawings.roadmap_labels import UNMARKED, ItemMarks, draw_marked
from motdesk.drawings.shapes import cross, diamond, disc, triangle
from motdesk.drawings.timelines import HEAD, SIZE, axis_over, axis_words, rule, today_line
from motdesk.methods.promises import Fit

_ROW = 22.0


def draw_convergence(
    matches: Sequence[Match],
    *,
    width: float,
    palette: Palette,
    today: date,
    year_start: int = FISCAL_START,
    is_reckoned: bool = True,
    marks: Mapping[str, ItemMarks] | None = None,
) -> Drawing:
    """Draw a row for each pair of a need and an item; regions bear the ids of the items.

    The upright mark is the day of the need, the bar runs from the even to the nearly sure day of
    the item, the diamond is the day promised; a disc is the day it was done. What is not reckoned
    says the dates and figures of both sides and no number beyond them.
    """
    left, right = min(220.0, width * 0.33), width - min(190.0, width * 0.27)
    days = [day for match in matches for day in _days(match)]
    axis = axis_over([*days, today], left, right, year_start)
    height = HEAD + _ROW * len(matches) + 2
    said = [
        (slack_words(match), gap_words(match)) if is_reckoned else both_words(match)
        for match in matches
    ]
    operations: list[Operation] = [*axis_words(axis, height, palette)]
    for number, (match, words) in enumerate(zip(matches, said, strict=True)):
        operations += _row(
            match,
            words,
            (marks or {}).get(match.item.id, UNMARKED),
            HEAD + _ROW * number,
            axis=axis,
            width=width,
            palette=palette,
        )
    operations += today_line(axis, height, palette, today)
    return Drawing(
        width=width,
        height=height,
        operations=tuple(operations),
        alternative=" ".join(map(_in_words, matches, said)),
        regions=tuple(_regions(matches, width)),
    )


def _regions(matches: Sequence[Match], width: float) -> Iterator[Region]:
    for number, match in enumerate(matches):
        yield Region(key=match.item.id, x=0, y=HEAD + _ROW * number, width=width, height=_ROW)


def slack_words(match: Match) -> str:
    """Return the months between the item and the need, at even and nearly sure chance."""
    if match.item.actual_end and match.slack:
        return _("done, {months} months ahead").format(months=_months(match.slack.slack50))
    if match.slack:
        return _("P50 {even}, P90 {sure} months").format(
            even=_months(match.slack.slack50), sure=_months(match.slack.slack90)
        )
    if match.months is not None:
        return _("as promised {months} months").format(months=_months(match.months))
    return _("no date to compare")


def gap_words(match: Match) -> str:
    """Return what the figure of merit lacks; nothing where the two cannot be compared."""
    if match.gap is None:
        return ""
    if match.gap <= 0:
        return _("{figure} reached").format(figure=match.need.figure)
    return _("{figure}: {gap} missing").format(
        figure=match.need.figure, gap=amount(match.gap, match.need.figure_unit)
    )


def both_words(match: Match) -> tuple[str, str]:
    """Return what is needed and what is promised, in the numbers both sides wrote themselves."""
    need, item = match.need, match.item
    wanted = [format_short_date(need.needed_by), _amount(need.figure_value, need.figure_unit)]
    given = [format_short_date(match.promised), _amount(item.figure_to, item.figure_unit)]
    return (
        _("needed {what}").format(what=_(", ").join(filter(None, wanted)) or "—"),
        _("promised {what}").format(what=_(", ").join(filter(None, given)) or "—"),
    )


def _amount(value: Decimal | None, unit: str) -> str:
    return "" if value is None else amount(value, unit)


def _months(months: float) -> str:
    return signed(Decimal(repr(months)), 1)


def _days(match: Match) -> Iterator[date]:
    for day in (match.need.needed_by, match.promised):
        if day is not None:
            yield day
    if match.credible:
        yield match.credible.p90


def _row(
    match: Match,
    words: tuple[str, str],
    mark: ItemMarks,
    top: float,
    *,
    axis: Axis,
    width: float,
    palette: Palette,
) -> Iterator[Operation]:
    color = fit_color(match, palette)
    need = shortened(match.need.text, "text-bold", SIZE, axis.left - 8)
    yield from runs(0, top + 9, need, "text-bold", SIZE, palette.ink)
    yield from draw_marked(
        6, top + 18.5, match.item.title, mark.dates, "text", axis.left - 14, palette.muted,
        palette.muted,
    )  # fmt: skip
    yield from _marks(match, top + _ROW / 2, axis, color, palette)
    at = axis.right + 16
    yield from _fit_mark(match, at - 6, top + 6.5, color)
    said = shortened(words[0], "text-bold", SIZE, width - at)
    yield from runs(at, top + 9, said, "text-bold", SIZE, color)
    figure = mark.figure if words[1] and match.item.figure_to is not None else ""
    yield from draw_marked(
        at, top + 18.5, words[1], figure, "text", width - at, palette.ink, palette.muted
    )
    yield rule(top + _ROW, width, palette)


def fit_color(match: Match, palette: Palette) -> Color:
    """Return the colour of the judgement; ink where none is made."""
    colors = {Fit.GREEN: palette.kept, Fit.AMBER: palette.uncertain, Fit.RED: palette.warning}
    return colors[match.fit] if match.fit else palette.ink


def _fit_mark(match: Match, x: float, y: float, color: Color) -> Iterator[Operation]:
    if match.fit is Fit.GREEN:
        yield Path(moves=disc(x, y, 3.2), fill=color)
    elif match.fit is Fit.AMBER:
        yield Path(moves=triangle(x, y, 3.4), fill=color)
    elif match.fit is Fit.RED:
        yield Path(moves=cross(x, y, 3.8), stroke=Stroke(color=color, width=1.4))


def _marks(
    match: Match, y: float, axis: Axis, color: Color, palette: Palette
) -> Iterator[Operation]:
    if match.credible and not match.item.actual_end:
        start, end = axis.x(match.credible.p50), axis.x(match.credible.p90)
        yield Path(moves=rectangle(start, y - 3, max(end - start, 1.5), 6), fill=color)
    if match.promised:
        x = axis.x(match.promised)
        shape = disc(x, y, 3.6) if match.item.actual_end else diamond(x, y, 4.2)
        fill = color if match.item.actual_end else palette.surface
        yield Path(moves=shape, fill=fill, stroke=Stroke(color=palette.ink, width=0.9))
    if match.need.needed_by:
        x = axis.x(match.need.needed_by)
        yield Path(moves=line(x, y - 8, x, y + 8), stroke=Stroke(color=palette.ink, width=1.6))


def _in_words(match: Match, words: tuple[str, str]) -> str:
    return _("{need}: {item}, {slack}.").format(
        need=match.need.text, item=match.item.title, slack=_(", ").join(filter(None, words))
    )
