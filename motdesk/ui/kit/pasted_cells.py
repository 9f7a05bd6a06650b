"""Cells of a spreadsheet as the clipboard brings them: tabs between them, a line a row."""

import csv
import io
from collections.abc import Iterable

from motdesk.base.errors import UserError
from motdesk.base.texts import _


def cut_cells(text: str, most: int | None = None) -> list[list[str]]:
    """Return the cells of pasted lines, at `most` so many lines. Raises UserError."""
    try:
        lines = list(csv.reader(io.StringIO(text, newline=""), csv.excel_tab))
    except csv.Error as error:
        raise UserError(
            _("This is too much for one cell."), kept=_("Nothing was pasted.")
        ) from error
    if most is not None and len(lines) > most:
        raise UserError(_("These are more lines than the table has; nothing was pasted."))
    return lines


def joined_cells(lines: Iterable[Iterable[str]]) -> str:
    """Return cells as a spreadsheet takes them."""
    out = io.StringIO()
    csv.writer(out, csv.excel_tab, lineterminator="\n").writerows(lines)
    return out.getvalue()


def holds_several_cells(text: str) -> bool:
    """Tell whether a text is more than one cell; one may itself hold lines, in quotes."""
    lines = [] if len(text) > csv.field_size_limit() else cut_cells(text.rstrip("\r\n"))
    return len(lines) > 1 or any(len(line) > 1 for line in lines)


def text_of_cell(text: str) -> str:
    """Return pasted text without the quotes in which a spreadsheet puts a cell of several lines."""
    text = text.rstrip("\r\n")
    has_quotes = len(text) > 1 and text[0] == text[-1] == '"' and any(c in text for c in "\t\r\n")
    return cut_cells(text)[0][0] if has_quotes and not holds_several_cells(text) else text
