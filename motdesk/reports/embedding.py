"""One two-byte font for each face of a document: codes as characters come, text kept with them."""

from collections.abc import Iterable
from hashlib import sha256
from typing import Any

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFName,
    PDFObjectReference,
    PDFStream,
    PDFZCompress,
)

from motdesk.drawings.fonts import ASCENT, CAP_HEIGHT
from motdesk.drawings.metrics import font_file, metrics
from motdesk.reports.truetype import typeface

_BLOCK = 100  # lines that a map may hold at once
_SYMBOLIC = 4


class Codes(dict[str, str]):
    """The code of each character in one face, as four hexadecimal digits; 0 is .notdef."""

    def __missing__(self, char: str) -> str:
        self[char] = code = f"{len(self) + 1:04X}"
        return code


def embed(document: Any, name: str, face: str, codes: Codes) -> None:
    """Put the face with the characters of `codes` into ReportLab's `document` as font `name`."""
    found = [metrics(face).glyph(char) for char in codes]
    program = typeface(face).subset([glyph for glyph, _ in found])
    base = PDFName(f"{_tag(program)}+{font_file(face).stem}")
    descriptor = _descriptor(face, base, document.Reference(_stream(program, Length1=len(program))))
    descendant = PDFDictionary(
        {
            "Type": PDFName("Font"),
            "Subtype": PDFName("CIDFontType2"),
            "BaseFont": base,
            "CIDSystemInfo": "<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>",
            "FontDescriptor": document.Reference(descriptor),
            "DW": 1000,
            "W": f"[1 [{' '.join(str(width) for _, width in found)}]]",
            "CIDToGIDMap": PDFName("Identity"),
        }
    )
    composite = PDFDictionary(
        {
            "Type": PDFName("Font"),
            "Subtype": PDFName("Type0"),
            "BaseFont": base,
            "Encoding": PDFName("Identity-H"),
            "DescendantFonts": PDFArray([document.Reference(descendant)]),
            "ToUnicode": document.Reference(_stream(_character_map(codes))),
        }
    )
    document.Reference(composite, f"font {name}")
    document.idToObject["BasicFonts"].dict[name] = PDFObjectReference(f"font {name}")


def _descriptor(face: str, base: str, program: PDFObjectReference) -> PDFDictionary:
    font = typeface(face)
    return PDFDictionary(
        {
            "Type": PDFName("FontDescriptor"),
            "FontName": base,
            "Flags": _SYMBOLIC,
            "FontBBox": PDFArray([round(value * 1000 / font.units) for value in font.box]),
            "ItalicAngle": 0,
            "Ascent": round(ASCENT * 1000),
            "Descent": round(ASCENT * 1000) - 1000,
            "CapHeight": round(CAP_HEIGHT * 1000),
            "StemV": 120 if face.endswith("-bold") else 80,
            "FontFile2": program,
        }
    )


def _stream(content: bytes, **entries: int) -> PDFStream:
    return PDFStream(PDFDictionary(entries), content, filters=[PDFZCompress])


def _tag(program: bytes) -> str:
    digest = sha256(program).digest()
    return "".join(chr(ord("A") + byte % 26) for byte in digest[:6])


def _character_map(codes: Codes) -> bytes:
    lines = [f"<{code}> <{char.encode('utf-16-be').hex()}>" for char, code in codes.items()]
    return "\n".join(
        (
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
            "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
            "1 begincodespacerange <0000> <FFFF> endcodespacerange",
            *_blocks(lines),
            "endcmap CMapName currentdict /CMap defineresource pop end end",
        )
    ).encode("ascii")


def _blocks(lines: list[str]) -> Iterable[str]:
    for start in range(0, len(lines), _BLOCK):
        block = lines[start : start + _BLOCK]
        yield "\n".join((f"{len(block)} beginbfchar", *block, "endbfchar"))
