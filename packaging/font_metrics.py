"""Make resources/fonts/metrics.bin: glyph and advance of every character of every bundled face."""

import json
import struct
import sys
import zlib
from array import array
from pathlib import Path

from fontTools.ttLib import TTFont

FILES = {
    "text": "BIZUDPGothic-Regular.ttf",
    "text-bold": "BIZUDPGothic-Bold.ttf",
    "figures": "BIZUDGothic-Regular.ttf",
    "figures-bold": "BIZUDGothic-Bold.ttf",
    "han": "DroidSansFallback.ttf",
    "rare": "HanaMinA-rare.ttf",
    "symbols": "Symbola.ttf",
}


def main(folder: Path) -> None:
    """Write `metrics.bin` beside the fonts: length of head, head as JSON, one block a face.

    A block is deflated: code points (32 bit), glyph numbers and advances in 1/1000 em (16 bit).
    """
    head, blocks, start = {}, [], 0
    for face, file in FILES.items():
        content = _block(folder / file)
        count = len(content) // 8
        block = zlib.compress(content, 9)
        head[face] = {"file": file, "count": count, "start": start, "length": len(block)}
        blocks.append(block)
        start += len(block)
    words = json.dumps(head).encode()
    content = struct.pack("<I", len(words)) + words + b"".join(blocks)
    (folder / "metrics.bin").write_bytes(content)


def _block(path: Path) -> bytes:
    font = TTFont(path)
    glyphs = {code: name for code, name in sorted(font.getBestCmap().items()) if code > 0x1F}
    advances = font["hmtx"].metrics
    scale = 1000 / font["head"].unitsPerEm
    codes = array("I", glyphs)
    numbers = array("H", (font.getGlyphID(name) for name in glyphs.values()))
    widths = array("H", (round(advances[name][0] * scale) for name in glyphs.values()))
    parts = [codes, numbers, widths]
    if sys.byteorder == "big":
        for part in parts:
            part.byteswap()
    return b"".join(part.tobytes() for part in parts)


if __name__ == "__main__":
    main(Path(__file__).parents[1] / "resources" / "fonts")
