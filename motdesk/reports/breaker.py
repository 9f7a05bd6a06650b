"""Break Japanese and Latin text into lines: greedy by summed widths, then back to a legal break."""

from bisect import bisect_right
from collections.abc import Callable, Collection, Sequence
from typing import NamedTuple

from motdesk.reports.kinsoku import SPACE, kinds, may_break, may_stand

SQUEEZE = 0.97
_LONELY = 2  # characters that must not stand alone on a last line
_MOST_GIVEN = 8
_TOLERANCE = 1e-9


class Line(NamedTuple):
    """The characters from `start` to `end`, and how much narrower than natural they are set."""

    start: int
    end: int
    squeeze: float = 1.0


def break_lines(
    text: str, sums: Sequence[float], width: float, phrases: Collection[int] = ()
) -> list[Line]:
    """Return the lines of `text`, none wider than `width`.

    `sums` are the widths up to each character, one more than there are, beginning with 0;
    `phrases` are places where a line should rather end, if that costs less than a third of it.
    """
    if sums[-1] <= width + _TOLERANCE:
        return [Line(0, len(text.rstrip()))] if text else [Line(0, 0)]
    lines = _greedy(text, sums, width, phrases)
    if len(lines) > 1 and _is_lonely(lines):
        lines = _without_lonely_end(text, sums, width, lines)
    return lines


def is_sound(text: str, lines: list[Line]) -> bool:
    """Say whether no token was cut and no character squeezed to get these lines."""
    return all(line.squeeze == 1.0 for line in lines) and all(
        may_break(text, line.start) for line in lines[1:]
    )


def _greedy(
    text: str, sums: Sequence[float], width: float, phrases: Collection[int] = ()
) -> list[Line]:
    lines = []
    start, last = 0, len(text)
    while start < last:
        end = bisect_right(sums, sums[start] + width + _TOLERANCE) - 1
        if end < last:
            end = _legal_end(text, start, max(end, start + 1))
            if phrases:
                end = _phrase_end(sums, start, end, phrases)
        full = end
        while end > start + 1 and kinds[text[end - 1]] & SPACE:
            end -= 1
        natural = sums[end] - sums[start]
        lines.append(Line(start, end, 1.0 if natural <= width + _TOLERANCE else width / natural))
        start = full
        while start < last and kinds[text[start]] & SPACE:
            start += 1
    return lines


def _legal_end(text: str, start: int, greedy: int) -> int:
    """Walk back from `greedy` to a legal end; an over-long token is cut, but not before 、."""
    if greedy >= len(text):
        return len(text)
    rules: tuple[Callable[[str, int], bool], ...] = (may_break, may_stand)
    for is_legal in rules:
        for end in range(greedy, start, -1):
            if is_legal(text, end):
                return end
    return greedy


def _phrase_end(sums: Sequence[float], start: int, end: int, phrases: Collection[int]) -> int:
    least = sums[start] + (sums[end] - sums[start]) * 2 / 3
    for place in range(end, start, -1):
        if sums[place] < least:
            return end
        if place in phrases:
            return place
    return end


def _is_lonely(lines: list[Line]) -> bool:
    return lines[-1].end - lines[-1].start <= _LONELY


def _without_lonely_end(
    text: str, sums: Sequence[float], width: float, lines: list[Line]
) -> list[Line]:
    """Squeeze by up to 3 % if that saves a line, else give the last line more to carry."""
    squeezed = _greedy(text, sums, width / SQUEEZE)
    if len(squeezed) < len(lines):
        return [_fitted(line, sums, width) for line in squeezed]
    before = lines[-2]
    for given in range(_LONELY + 1 - (lines[-1].end - lines[-1].start), _MOST_GIVEN):
        if before.end - before.start - given <= _LONELY:
            break
        narrower = _greedy(text, sums, sums[before.end - given] - sums[before.start])
        if len(narrower) > len(lines):
            break
        if not _is_lonely(narrower) and is_sound(text, narrower):
            return narrower
    return lines


def _fitted(line: Line, sums: Sequence[float], width: float) -> Line:
    natural = sums[line.end] - sums[line.start]
    return line if natural <= width else line._replace(squeeze=width / natural)
