"""Measure text in the bundled faces and cut it into runs, fallback faces and gaps included."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import accumulate
from math import cos, radians, sin
from typing import ClassVar, Literal

from motdesk.drawings.characters import missing, printable
from motdesk.drawings.metrics import font_file, home, metrics
from motdesk.drawings.operations import Color, Run

__all__ = [
    "ASCENT", "CAP_HEIGHT", "GAP", "by_face", "font_file", "gaps", "measure", "missing",
    "runs", "shortened", "widths",
]  # fmt: skip

Anchor = Literal["start", "middle", "end"]

ASCENT = 0.88  # of the em, above the baseline
CAP_HEIGHT = 0.765
# Of the em, between Japanese and Latin writing: customary is an eighth, but from a tenth on
# programs that read a PDF hear a space, and 1,040円 would not be found in it.
GAP = 0.09

_ELLIPSIS = "…"
_LATIN = re.compile("[0-9A-Za-z%\u00b0\u00b5\u00c0-\u024f\u0370-\u03ff\u0400-\u04ff]+")
_JAPANESE = re.compile(
    "[\u3005-\u3007\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)


class _Japanese(dict[str, bool]):
    def __missing__(self, char: str) -> bool:
        self[char] = answer = _JAPANESE.match(char) is not None
        return answer


_is_japanese = _Japanese()


class Widths(dict[str, float]):
    """Advance of each character in one face or its fallback, in em.

    `homes` names the fallback of a character; `lost` holds those that no face has, set as 〓.
    """

    lost: ClassVar[set[str]] = set()

    def __init__(self, face: str) -> None:
        self._face = face
        self.homes: dict[str, str] = {}

    def __missing__(self, char: str) -> float:
        name = home(self._face, char)
        if name is None:
            self.lost.add(char)
        elif name != self._face:
            self.homes[char] = name
        self[char] = width = metrics(name or self._face).glyph(char)[1] / 1000
        return width


@cache
def widths(face: str) -> Widths:
    """Return the advances of a face, filled as characters are asked for."""
    return Widths(face)


def measure(text: str, face: str, size: float) -> float:
    """Return the width of one line of `text` in points."""
    text = _line(text)
    return _width(text, face) * size


def runs(  # noqa: PLR0917 - drawings write x, y, text, face, size, color a thousand times
    x: float,
    y: float,
    text: str,
    face: str,
    size: float,
    color: Color,
    anchor: Anchor = "start",
    rotation: float = 0.0,
) -> tuple[Run, ...]:
    """Return one line of `text` as runs, its baseline anchored at (x, y)."""
    text = _line(text)
    if not text:
        return ()
    across, up = cos(radians(rotation)), sin(radians(rotation))
    if anchor != "start":
        back = _width(text, face) * size * (0.5 if anchor == "middle" else 1.0)
        x, y = x - back * across, y + back * up
    done = []
    for name, part, offsets, width in _parts(text, face, size):
        done.append(
            Run(
                x=x,
                y=y,
                text=part,
                face=name,
                size=size,
                color=color,
                width=width,
                offsets=offsets,
                rotation=rotation,
            )
        )
        x, y = x + width * across, y - width * up
    return tuple(done)


@lru_cache(maxsize=4096)  # on screen the same words are painted frame by frame
def _parts(
    text: str, face: str, size: float
) -> tuple[tuple[str, str, tuple[float, ...], float], ...]:
    """Return face, text, offsets and width of the runs that a line is cut into."""
    _width(text, face)  # so that the fallback of every character is known
    places, parts = gaps(text), []
    for name, start, end in by_face(text, face):
        offsets = _offsets(places, start, end, GAP * size)
        width = sum(map(widths(face).__getitem__, text[start:end])) * size + sum(offsets)
        parts.append((name, text[start:end], offsets, width))
    return tuple(parts)


def shortened(text: str, face: str, size: float, width: float) -> str:
    """Return `text`, or as much of its beginning as fits `width` with … after it."""
    text = _line(text)
    if _width(text, face) * size <= width:
        return text
    room = width / size - _width(_ELLIPSIS, face)
    ems = list(map(widths(face).__getitem__, text))
    for place in gaps(text):
        ems[place] += GAP
    return text[: bisect_right(list(accumulate(ems)), room)].rstrip() + _ELLIPSIS


def gaps(text: str) -> list[int]:
    """Return the places after which Japanese and Latin writing meet and want a gap."""
    places = []
    last = len(text)
    for match in _LATIN.finditer(text):
        start, end = match.span()
        if start and _is_japanese[text[start - 1]]:
            places.append(start - 1)
        if end < last and _is_japanese[text[end]]:
            places.append(end - 1)
    return places


def by_face(text: str, face: str) -> list[tuple[str, int, int]]:
    """Return the stretches of `text` with the face each is set in: `face` or a fallback."""
    homes = widths(face).homes
    if not homes or homes.keys().isdisjoint(text):
        return [(face, 0, len(text))]
    parts: list[tuple[str, int, int]] = []
    start = 0
    for place in range(1, len(text) + 1):
        name = homes.get(text[start], face)
        if place == len(text) or homes.get(text[place], face) != name:
            parts.append((name, start, place))
            start = place
    return parts


def _line(text: str) -> str:
    return printable(text).replace("\n", " ")


def _width(text: str, face: str) -> float:
    return sum(map(widths(face).__getitem__, text)) + GAP * len(gaps(text))


def _offsets(places: Sequence[int], start: int, end: int, gap: float) -> tuple[float, ...]:
    within = [place - start for place in places if start <= place < end]
    if not within:
        return ()
    offsets = [0.0] * (end - start)
    for place in within:
        offsets[place] = gap
    return tuple(offsets)
