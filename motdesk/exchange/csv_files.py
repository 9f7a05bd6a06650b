"""CSV files from anywhere: UTF-8 or what Japanese Excel writes, commas or tabs."""

import csv
from io import StringIO
from pathlib import Path

from motdesk.base.errors import UserError
from motdesk.base.texts import _
from motdesk.exchange.json_files import read_content

_ENCODINGS = ("utf-8-sig", "cp932")  # the second is what Japanese Excel calls CSV


def read_rows(path: Path, largest: int = 1_000_000) -> list[list[str]]:
    """Return the lines of a file of at most `largest` bytes, their cells without outer spaces.

    Raises UserError where the file is missing, too large, empty, or no text that can be read.
    """
    text = _text(read_content(path, largest), path.name)
    first = text.partition("\n")[0]
    dialect = csv.excel_tab if "\t" in first else csv.excel
    try:
        rows = [[cell.strip() for cell in row] for row in csv.reader(StringIO(text), dialect)]
    except csv.Error as error:
        raise _unreadable(path.name) from error
    if not any(cell for row in rows for cell in row):
        raise UserError(_("“{name}” is empty.").format(name=path.name))
    return rows


def _text(content: bytes, name: str) -> str:
    for encoding in _ENCODINGS:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise _unreadable(name)


def _unreadable(name: str) -> UserError:
    return UserError(
        _("“{name}” is no text that can be read.").format(name=name),
        advice=_("Save it as CSV in UTF-8 or Shift_JIS."),
    )
