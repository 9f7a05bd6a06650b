"""Glyph and advance of every character of the bundled faces, read from one small table."""

import json
import struct
import zlib
from array import array
from bisect import bisect_left
from functools import cache
from pathlib import Path
from typing import Any

from motdesk.base.resources import resource

FALLBACKS = ("han", "rare", "symbols")
_COLUMNS = {"columns": "text", "columns-bold": "text-bold"}  # with figures of one width
GETA = "\u3013"  # what Japanese printers have always set where a character is missing


class Metrics:
    """The characters of one face: sorted code points, their glyphs, advances in 1/1000 em."""

    __slots__ = ("_advances", "_codes", "_glyphs")

    def __init__(self, codes: "array[int]", glyphs: "array[int]", advances: "array[int]") -> None:
        self._codes = codes
        self._glyphs = glyphs
        self._advances = advances

    def find(self, char: str) -> tuple[int, int] | None:
        """Return glyph number and advance of `char`; None where the face lacks it."""
        code = ord(char)
        place = bisect_left(self._codes, code)
        if place == len(self._codes) or self._codes[place] != code:
            return None
        return self._glyphs[place], self._advances[place]

    def glyph(self, char: str) -> tuple[int, int]:
        """Return glyph number and advance of `char`, or of 〓 where the face lacks it."""
        return self.find(char) or self.find(GETA) or (0, 0)

    def with_equal_figures(self) -> "Metrics":
        """Return the same face with the advance of 0 for every figure, for columns."""
        advances = self._advances[:]
        first = bisect_left(self._codes, ord("0"))
        advances[first : first + 10] = array("H", [advances[first]] * 10)
        return Metrics(self._codes, self._glyphs, advances)


@cache
def metrics(face: str) -> Metrics:
    """Return the metrics of a face by its name."""
    if face in _COLUMNS:
        return metrics(_COLUMNS[face]).with_equal_figures()
    entry = _head()[face]
    start, count = _start() + entry["start"], entry["count"]
    block = zlib.decompress(_content()[start : start + entry["length"]])
    return Metrics(
        array("I", block[: 4 * count]),
        array("H", block[4 * count : 6 * count]),
        array("H", block[6 * count :]),
    )


def font_file(face: str) -> Path:
    """Return the font file of a face by its name."""
    return resource("fonts", _head()[_COLUMNS.get(face, face)]["file"])


def home(face: str, char: str) -> str | None:
    """Return the face that has `char`: `face` itself or the first fallback; None if none has."""
    for name in (face, *FALLBACKS):
        if metrics(name).find(char):
            return name
    return None


@cache
def _content() -> bytes:
    return resource("fonts", "metrics.bin").read_bytes()


@cache
def _head() -> dict[str, dict[str, Any]]:
    return dict(json.loads(_content()[4 : _start()]))


def _start() -> int:
    return 4 + int(struct.unpack("<I", _content()[:4])[0])
