"""Readiness as a staircase: solid as far as demonstrated, hatched as far as only claimed."""

from collections.abc import Iterator

from motdesk.base.texts import _
from motdesk.domain.stairs import Stair, Staircase
from motdesk.domain.words import word
from motdesk.drawings.fonts import measure, runs, shortened
from motdesk.drawings.marks import Status, status_mark
from motdesk.drawings.operations import (
    Drawing,
    Hatch,
    Operation,
    Path,
    Region,
    Stroke,
    line,
    rectangle,
)
from motdesk.drawings.palette import Palette

_SIZE = 8.0
_HEAD = 14.0
_FOOT = 24.0
_LOW, _RISE = 20.0, 4.6  # the first step, and what each one is higher
_FLOOR = _HEAD + _LOW + 9 * _RISE  # below ten steps, and equal for nine: two stand side by side
_GAP = 2.0


def draw_staircase(staircase: Staircase, *, width: float, palette: Palette) -> Drawing:
    """Draw the levels of a scale from left to right, each a step higher."""
    height = _FLOOR + _FOOT
    return Drawing(
        width=width,
        height=height,
        operations=(
            *_steps(staircase, width, palette),
            *_head(staircase, width, palette),
            *_next(staircase, width, height - 4, palette),
        ),
        alternative=staircase_in_words(staircase),
        regions=tuple(
            Region(key=str(stair.level), x=x, y=top, width=wide, height=high)
            for stair, x, top, wide, high in _boxes(staircase, width)
        ),
    )


def staircase_in_words(staircase: Staircase) -> str:
    """Return the levels as a sentence, and what is to be shown next."""
    text = readiness_words(word(staircase.scale), staircase.demonstrated, staircase.claimed)
    return f"{text}. {next_words(staircase)}".strip()


def readiness_words(scale: str, demonstrated: int | None, claimed: int | None) -> str:
    """Return what is demonstrated beside what is claimed."""
    return _("{scale} {demonstrated} shown, {claimed} claimed").format(
        scale=scale,
        demonstrated="—" if demonstrated is None else demonstrated,
        claimed="—" if claimed is None else claimed,
    )


def next_words(staircase: Staircase) -> str:
    """Return the first level that is claimed and not demonstrated, as what is to be shown."""
    stair = staircase.next_stair
    if stair is None:
        return ""
    return _("To be shown next: {level} {words}").format(level=stair.level, words=stair.words)


def _boxes(
    staircase: Staircase, width: float
) -> Iterator[tuple[Stair, float, float, float, float]]:
    count = len(staircase.stairs)
    wide = (width - _GAP * (count - 1)) / max(count, 1)
    for i, stair in enumerate(staircase.stairs):
        high = _LOW + _RISE * i
        yield stair, i * (wide + _GAP), _FLOOR - high, wide, high


def _steps(staircase: Staircase, width: float, palette: Palette) -> Iterator[Operation]:
    shown, claimed = staircase.demonstrated or 0, staircase.claimed or 0
    for stair, x, top, wide, high in _boxes(staircase, width):
        box = rectangle(x, top, wide, high)
        is_shown = stair.level <= shown
        if is_shown:
            yield Path(moves=box, fill=palette.ours)
        elif stair.level <= claimed:
            yield Path(moves=box, fill=palette.surface)
            yield Hatch(moves=box, stroke=Stroke(color=palette.theirs, width=0.6), gap=2.6)
            yield Path(moves=box, stroke=Stroke(color=palette.theirs, width=0.8))
        else:
            yield Path(moves=box, stroke=Stroke(color=palette.line, width=0.5, dash=(2, 1.5)))
        yield from _label(stair, x + wide / 2, top + high, palette, is_shown=is_shown,
                          is_claimed=stair.level <= claimed)  # fmt: skip


def _label(
    stair: Stair, middle: float, floor: float, palette: Palette, *, is_shown: bool, is_claimed: bool
) -> Iterator[Operation]:
    text = str(stair.level)
    if is_claimed and not is_shown:
        wide = measure(text, "figures-bold", _SIZE) / 2 + 2
        high = 18 if stair.is_yes is False else 10
        ground = rectangle(middle - wide, floor - high - 2, 2 * wide, high)
        yield Path(moves=ground, fill=palette.surface)
    color = palette.on_ours if is_shown else palette.ink if is_claimed else palette.muted
    yield from runs(middle, floor - 4.5, text, "figures-bold", _SIZE, color, "middle")
    if stair.is_yes is False:
        yield from status_mark(Status.BAD, middle, floor - 15, 2.8, palette.warning)
    elif stair.is_yes and stair.has_evidence and is_shown:
        yield from status_mark(Status.STRONG, middle, floor - 15, 1.6, palette.on_ours)


def _head(staircase: Staircase, width: float, palette: Palette) -> Iterator[Operation]:
    text = readiness_words(word(staircase.scale), staircase.demonstrated, staircase.claimed)
    yield from runs(0, 8, shortened(text, "text-bold", 8, width), "text-bold", 8, palette.ink)


def _next(
    staircase: Staircase, width: float, baseline: float, palette: Palette
) -> Iterator[Operation]:
    floor = baseline - _FOOT + 4
    ink = Stroke(color=palette.ink, width=0.6)
    yield Path(moves=line(0, floor, width, floor), stroke=ink)
    text = shortened(next_words(staircase), "text", _SIZE, width)
    yield from runs(0, baseline - 6, text, "text", _SIZE, palette.muted)
