"""Read the glyphs of a TrueType font and write the few that a document needs as a font again."""

import mmap
import struct
from collections.abc import Sequence
from functools import cache

from motdesk.drawings.metrics import font_file

_WORDS, _MORE, _SCALE, _SCALE_XY, _SCALE_2X2, _INSTRUCTIONS = 0x1, 0x20, 0x8, 0x40, 0x80, 0x100
_COPIED = ("head", "hhea", "maxp")


class TrueType:
    """One font file, read in place; glyphs are given without their hinting."""

    def __init__(self, content: "mmap.mmap | bytes") -> None:
        self._content = content
        (count,) = struct.unpack_from(">H", content, 4)
        self._tables: dict[str, tuple[int, int]] = {}
        for at in range(count):
            tag, _sum, start, length = struct.unpack_from(">4sIII", content, 12 + 16 * at)
            self._tables[tag.decode("latin-1")] = (start, length)
        head = self._table("head")
        (self.units,) = struct.unpack_from(">H", head, 18)
        self.box = struct.unpack_from(">4h", head, 36)
        (self._is_long,) = struct.unpack_from(">h", head, 50)
        (self._metrics,) = struct.unpack_from(">H", self._table("hhea"), 34)

    def glyph(self, number: int) -> bytes:
        """Return the outline of glyph `number`, empty for a blank."""
        loca, _length = self._tables["loca"]
        if self._is_long:
            start, end = struct.unpack_from(">2I", self._content, loca + 4 * number)
        else:
            start, end = (
                2 * at for at in struct.unpack_from(">2H", self._content, loca + 2 * number)
            )
        glyf, _length = self._tables["glyf"]
        return _without_hints(self._content[glyf + start : glyf + end])

    def subset(self, numbers: Sequence[int]) -> bytes:
        """Return a font of .notdef and the glyphs `numbers`, in that order, and their parts."""
        order = [0, *numbers]
        place: dict[int, int] = {}
        for at, number in enumerate(order):
            place.setdefault(number, at)
        glyphs = []
        for number in order:  # grows by the parts of composite glyphs
            glyph = bytearray(self.glyph(number))
            for at in component_places(glyph):
                (part,) = struct.unpack_from(">H", glyph, at)
                if part not in place:
                    place[part] = len(order)
                    order.append(part)
                struct.pack_into(">H", glyph, at, place[part])
            glyphs.append(bytes(glyph) + b"\0" * (-len(glyph) % 4))
        tables = {tag: self._table(tag) for tag in _COPIED}
        tables["head"] = tables["head"][:8] + b"\0" * 4 + tables["head"][12:50] + b"\0\1\0\0"
        tables["hhea"] = tables["hhea"][:34] + struct.pack(">H", len(order))
        tables["maxp"] = tables["maxp"][:4] + struct.pack(">H", len(order)) + tables["maxp"][6:]
        tables["hmtx"] = b"".join(self._metric(number) for number in order)
        tables["loca"] = _offsets(glyphs)
        tables["glyf"] = b"".join(glyphs)
        return _font(tables)

    def _table(self, tag: str) -> bytes:
        start, length = self._tables[tag]
        return self._content[start : start + length]

    def _metric(self, number: int) -> bytes:
        start, _length = self._tables["hmtx"]
        if number < self._metrics:
            return self._content[start + 4 * number : start + 4 * number + 4]
        last = start + 4 * self._metrics
        bearing = last + 2 * (number - self._metrics)
        return self._content[last - 4 : last - 2] + self._content[bearing : bearing + 2]


@cache
def typeface(face: str) -> TrueType:
    """Return the font of a face by its name, opened once."""
    with font_file(face).open("rb") as file:
        return TrueType(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))


def component_places(glyph: bytes | bytearray) -> list[int]:
    """Return where in a composite glyph the numbers of its parts stand; none in a simple one."""
    if len(glyph) < 10 or struct.unpack_from(">h", glyph)[0] >= 0:
        return []
    places = []
    at = 10
    flags = _MORE
    while flags & _MORE:
        (flags,) = struct.unpack_from(">H", glyph, at)
        places.append(at + 2)
        at += 4 + (4 if flags & _WORDS else 2) + _scale_length(flags)
    return places


def _scale_length(flags: int) -> int:
    if flags & _SCALE:
        return 2
    if flags & _SCALE_XY:
        return 4
    return 8 if flags & _SCALE_2X2 else 0


def _without_hints(glyph: bytes) -> bytes:
    if len(glyph) < 10:
        return b""
    (contours,) = struct.unpack_from(">h", glyph)
    if contours >= 0:
        at = 10 + 2 * contours
        (length,) = struct.unpack_from(">H", glyph, at)
        return glyph[:at] + b"\0\0" + glyph[at + 2 + length :]
    bare = bytearray(glyph)
    end = 10
    for place in component_places(glyph):
        (flags,) = struct.unpack_from(">H", bare, place - 2)
        struct.pack_into(">H", bare, place - 2, flags & ~_INSTRUCTIONS)
        end = place + 2 + (4 if flags & _WORDS else 2) + _scale_length(flags)
    return bytes(bare[:end])


def _offsets(glyphs: Sequence[bytes]) -> bytes:
    offsets = [0]
    for glyph in glyphs:
        offsets.append(offsets[-1] + len(glyph))
    return struct.pack(f">{len(offsets)}I", *offsets)


def _font(tables: dict[str, bytes]) -> bytes:
    count = len(tables)
    power = 1 << (count.bit_length() - 1)
    head = struct.pack(
        ">IHHHH", 0x10000, count, power * 16, power.bit_length() - 1, (count - power) * 16
    )
    entries, bodies = [], []
    start = 12 + 16 * count
    for tag, body in sorted(tables.items()):
        padded = body + b"\0" * (-len(body) % 4)
        total = sum(struct.unpack(f">{len(padded) // 4}I", padded)) & 0xFFFFFFFF
        entries.append(struct.pack(">4sIII", tag.encode("latin-1"), total, start, len(body)))
        bodies.append(padded)
        start += len(padded)
    return b"".join((head, *entries, *bodies))
