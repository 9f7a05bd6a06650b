"""Words as outlines of their letters: a watermark that no search and no copying picks up."""

import struct
from collections.abc import Iterator
from functools import lru_cache
from math import cos, radians, sin
from typing import NamedTuple

from motdesk.drawings.characters import printable
from motdesk.drawings.fonts import CAP_HEIGHT, by_face, measure
from motdesk.drawings.metrics import metrics
from motdesk.drawings.operations import Drawing, Move, Path, Stroke
from motdesk.reports.styles import WATERMARK
from motdesk.reports.truetype import component_places, typeface

_ANGLE = 35.0
_MOST = 110.0
_SHARE = 0.85  # of the page, either way
_ON, _SHORT_X, _SHORT_Y, _REPEAT, _SAME_X, _SAME_Y = 1, 2, 4, 8, 16, 32
_FACE = "text-bold"


class Point(NamedTuple):
    """A point of an outline in units of the font; on the curve, or pulling it."""

    x: float
    y: float
    is_on: bool


@lru_cache(maxsize=8)
def watermark(text: str, width: float, height: float) -> Drawing:
    """Return `text` as pale letters across a page of the given size."""
    text = printable(text).replace("\n", " ")
    across, up = cos(radians(_ANGLE)), sin(radians(_ANGLE))
    ems = measure(text, _FACE, 1.0)
    size = min(_MOST, _SHARE * width / (ems * across + up), _SHARE * height / (ems * up + across))
    left, base = -measure(text, _FACE, size) / 2, -CAP_HEIGHT * size / 2

    def turned(x: float, y: float) -> tuple[float, float]:
        x, y = x + left, y + base
        return width / 2 + x * across - y * up, height / 2 - x * up - y * across

    moves: list[Move] = []
    for contour in _contours(text, size):
        moves += _curves([Point(*turned(x, y), is_on) for x, y, is_on in contour])
    letters = Path(moves=tuple(moves), stroke=Stroke(color=WATERMARK, width=0.6))
    return Drawing(width=width, height=height, operations=(letters,), alternative=text)


def _contours(text: str, size: float) -> Iterator[list[Point]]:
    """Yield the outlines of a line of text, in points, y upwards, from (0, 0)."""
    x = 0.0
    for face, start, end in by_face(text, _FACE):
        scale = size / typeface(face).units
        for char in text[start:end]:
            number, advance = metrics(face).glyph(char)
            for contour in _glyph(face, number):
                yield [Point(x + px * scale, py * scale, is_on) for px, py, is_on in contour]
            x += advance * size / 1000


def _glyph(face: str, number: int) -> list[list[Point]]:
    glyph = typeface(face).glyph(number)
    if len(glyph) < 10:
        return []
    parts = component_places(glyph)
    if not parts:
        return _simple(glyph)
    contours = []
    for place in parts:
        flags, part = struct.unpack_from(">HH", glyph, place - 2)
        dx, dy = struct.unpack_from(">hh" if flags & 1 else ">bb", glyph, place + 2)
        contours += [
            [Point(x + dx, y + dy, is_on) for x, y, is_on in contour]
            for contour in _glyph(face, part)
        ]
    return contours


def _simple(glyph: bytes) -> list[list[Point]]:
    (count,) = struct.unpack_from(">h", glyph)
    ends = [end + 1 for end in struct.unpack_from(f">{count}H", glyph, 10)]
    flags, at = _flags(glyph, 12 + 2 * count, ends[-1] if ends else 0)
    xs, at = _coordinates(glyph, at, flags, _SHORT_X, _SAME_X)
    ys, at = _coordinates(glyph, at, flags, _SHORT_Y, _SAME_Y)
    points = [Point(x, y, bool(flag & _ON)) for x, y, flag in zip(xs, ys, flags, strict=True)]
    return [points[start:end] for start, end in zip([0, *ends], ends, strict=False)]


def _flags(glyph: bytes, at: int, count: int) -> tuple[list[int], int]:
    flags: list[int] = []
    while len(flags) < count:
        flag = glyph[at]
        times = 1
        if flag & _REPEAT:
            at += 1
            times += glyph[at]
        flags += [flag] * times
        at += 1
    return flags, at


def _coordinates(
    glyph: bytes, at: int, flags: list[int], short: int, same: int
) -> tuple[list[int], int]:
    values = []
    value = 0
    for flag in flags:
        if flag & short:
            value += glyph[at] if flag & same else -glyph[at]
            at += 1
        elif not flag & same:
            value += struct.unpack_from(">h", glyph, at)[0]
            at += 2
        values.append(value)
    return values, at


def _curves(points: list[Point]) -> list[Move]:
    """Return one closed contour as moves; between two pulling points lies one on the curve."""
    full: list[Point] = []
    for point, following in zip(points, [*points[1:], *points[:1]], strict=True):
        full.append(point)
        if not point.is_on and not following.is_on:
            middle = Point((point.x + following.x) / 2, (point.y + following.y) / 2, is_on=True)
            full.append(middle)
    first = next((at for at, point in enumerate(full) if point.is_on), None)
    if first is None:
        return []
    full = [*full[first:], *full[: first + 1]]
    last = full[0]
    moves: list[Move] = [("M", last.x, last.y)]
    pull: Point | None = None
    for point in full[1:]:
        if not point.is_on:
            pull = point
            continue
        moves.append(_curve(last, pull, point) if pull else ("L", point.x, point.y))
        last, pull = point, None
    return [*moves, ("Z",)]


def _curve(begin: Point, pull: Point, end: Point) -> Move:
    """Return a quadratic curve as the cubic one that pages know."""
    return (
        "C",
        begin.x + (pull.x - begin.x) * 2 / 3,
        begin.y + (pull.y - begin.y) * 2 / 3,
        end.x + (pull.x - end.x) * 2 / 3,
        end.y + (pull.y - end.y) * 2 / 3,
        end.x,
        end.y,
    )
