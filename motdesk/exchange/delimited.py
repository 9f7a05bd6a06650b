"""Lines of a delimited text file, however a spreadsheet wrote it: UTF-8, BOM, CP932, UTF-16."""

import csv
import unicodedata
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from io import StringIO
from pathlib import Path
from typing import NamedTuple

from motdesk.base.errors import UserError
from motdesk.base.texts import _

_DELIMITERS = "\t;,"  # in this order where two cut equally well
_SAMPLE = 200  # lines that decide on the delimiter


class Line(NamedTuple):
    """One line with the number it begins at in the file; its cells are stripped."""

    number: int
    cells: tuple[str, ...]


class Delimited(NamedTuple):
    """The lines of a file that hold anything, and what parts their cells."""

    lines: tuple[Line, ...]
    delimiter: str


def read_delimited(path: Path, largest: int) -> Delimited:
    """Return the lines of a file of at most `largest` bytes.

    Raises UserError where it cannot be read, is too large, or is no text.
    """
    text = _text(path, largest)
    delimiter = _delimiter(text)
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter)
    lines: list[Line] = []
    number = 1
    try:
        for row in reader:
            cells = tuple(cell.strip() for cell in row)
            if any(cells):
                lines.append(Line(number, cells))
            number = reader.line_num + 1
    except csv.Error as error:
        raise UserError(
            _("Line {number} of “{name}” cannot be read.").format(number=number, name=path.name)
        ) from error
    return Delimited(tuple(lines), delimiter)


def folded(text: str) -> str:
    """Return a text without what makes no difference: width, case, blanks around it."""
    return unicodedata.normalize("NFKC", text).strip().casefold()


def _text(path: Path, largest: int) -> str:
    try:
        size, content = path.stat().st_size, b""
        if size <= largest:
            content = path.read_bytes()
    except OSError as error:
        raise UserError(_("“{name}” cannot be read.").format(name=path.name)) from error
    if size > largest:
        raise UserError(
            _("“{name}” is larger than {count} MB.").format(name=path.name, count=largest // 2**20),
            kept=_("Nothing was imported."),
            advice=_("Save only the table of months, without the rest of the workbook, as CSV."),
        )
    is_wide = content.startswith((BOM_UTF16_LE, BOM_UTF16_BE))
    for encoding in ("utf-16",) if is_wide else ("utf-8-sig", "cp932"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise UserError(
        _("“{name}” is no text that can be read.").format(name=path.name),
        advice=_("Save it as CSV in UTF-8 or Shift_JIS."),
    )


def _delimiter(text: str) -> str:
    """Return what parts the cells: what most lines hold; a tab before ; before a comma."""
    lines = text.splitlines()[:_SAMPLE]
    return max(_DELIMITERS, key=lambda sign: sum(sign in line for line in lines))
