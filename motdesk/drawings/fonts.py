"""Measure text in the bundled faces and cut it into runs, fallback faces and gaps included."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from itertools import accumulate
from math import cos, radians, sin
from typing import Literal

from motdesk.drawings.characters import missing, printable
from motdesk.drawings.metrics import font_file, home, metrics
from motdesk.drawings.operations import Color, Run

__all__ = [
    "ASCENT", "CAP_HEIGHT", "GAP", "Widths", "font_file", "gaps", "measure", "missing",
    "runs", "runs_of_line", "shortened", "widths",
]  # fmt: skip

Anchor = Literal["start", "middle", "end"]

ASCENT = 0.88  # of the em, above the baseline
CAP_HEIGHT = 0.765
GAP = 0.125  # of the em, between Japanese and Latin writing

_ELLIPSIS = "…"
_LATIN = re.compile("[0-9A-Za-z%\u00b0\u00b5\u00c0-\u024f\u0370-\u03ff\u0400-\u04ff]+")
_JAPANESE = re.compile(
    "[\u3005-\u3007\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)


class Widths(dict[str, float]):
    """Advance of each character in one face or its fallback, in em; `homes` names the fallback."""

    def __init__(self, face: str) -> None:
        self._face = face
        self.homes: dict[str, str] = {}

    def __missing__(self, char: str) -> float:
        name = home(self._face, char)
        if name is None:
            self[char] = 0.0
            return 0.0
        found = metrics(name).find(char)
        self[char] = width = found[1] / 1000 if found else 0.0
        if name != self._face:
            self.homes[char] = name
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
    shift = {"start": 0.0, "middle": 0.5, "end": 1.0}[anchor]
    back = _width(text, face) * size * shift
    turn = radians(rotation)
    x, y = x - back * cos(turn), y + back * sin(turn)
    return runs_of_line(x, y, text, face=face, size=size, color=color, rotation=rotation)


def runs_of_line(
    x: float,
    y: float,
    text: str,
    *,
    face: str,
    size: float,
    color: Color,
    squeeze: float = 1.0,
    tracking: float = 0.0,
    rotation: float = 0.0,
) -> tuple[Run, ...]:
    """Return printable `text` as runs from (x, y), one for each face it needs."""
    advance = widths(face)
    ems = list(map(advance.__getitem__, text))
    spaces = gaps(text)
    parts = _parts(text, face, advance)
    done = []
    for name, start, end in parts:
        offsets: tuple[float, ...] = ()
        if spaces:
            within = [place - start for place in spaces if start <= place < end]
            offsets = _offsets(within, end - start, GAP * size * squeeze)
        width = sum(ems[start:end]) * size * squeeze + tracking * (end - start) + sum(offsets)
        done.append(
            Run(
                x=x,
                y=y,
                text=text[start:end],
                face=name,
                size=size,
                color=color,
                width=width,
                squeeze=squeeze,
                tracking=tracking,
                offsets=offsets,
                rotation=rotation,
            )
        )
        x += width * cos(radians(rotation)) if rotation else width
        y -= width * sin(radians(rotation)) if rotation else 0.0
    return tuple(done)


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
        if start and _JAPANESE.match(text, start - 1):
            places.append(start - 1)
        if end < last and _JAPANESE.match(text, end):
            places.append(end - 1)
    return places


def _line(text: str) -> str:
    return printable(text).replace("\n", " ")


def _width(text: str, face: str) -> float:
    return sum(map(widths(face).__getitem__, text)) + GAP * len(gaps(text))


def _offsets(places: Sequence[int], count: int, gap: float) -> tuple[float, ...]:
    if not places:
        return ()
    offsets = [0.0] * count
    for place in places:
        offsets[place] = gap
    return tuple(offsets)


def _parts(text: str, face: str, advance: Widths) -> list[tuple[str, int, int]]:
    if not advance.homes or advance.homes.keys().isdisjoint(text):
        return [(face, 0, len(text))]
    parts: list[tuple[str, int, int]] = []
    start = 0
    for place in range(1, len(text) + 1):
        name = advance.homes.get(text[start], face)
        if place == len(text) or advance.homes.get(text[place], face) != name:
            parts.append((name, start, place))
            start = place
    return parts
