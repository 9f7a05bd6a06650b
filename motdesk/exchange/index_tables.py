"""Where the months and the values of an index stand in delimited text, and what is said above.

The head may name columns in either language; without a head the first two columns are months and
values. Where the head calls its months otherwise, the first line with a month and a number shows
which column it is.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from motdesk.base.entries import read_month, read_number
from motdesk.base.errors import UserError
from motdesk.base.texts import _
from motdesk.exchange.delimited import Line, folded
from motdesk.exchange.faults import FaultyFileError, line_fault

_WORDS = {
    "month": ("month", "年月", "月", "時点", "調査年月", "対象年月", "period", "date", "日付"),
    "year": ("year", "年"),
    "name": ("name", "series", "index name", "指数名", "系列", "系列名", "品目", "類別"),
    "publisher": ("publisher", "公表者", "公表機関", "作成機関", "発行者", "発行元"),
    "base": ("base", "base year", "base period", "基準", "基準年", "基準年月", "基準時"),
    "source": ("source", "出典", "出所", "統計名", "資料", "url"),
}
_ABOUT = ("name", "publisher", "base", "source")
_PLAIN_VALUES = ("value", "index", "値", "指数", "指数値", "数値")
_CODES = ("コード", "code", "番号")
NOTHING = ("", "-", "…", "...", "―", "—", "n/a", "na", "***", "x")  # no value in this month
NOTES = ("注", "(注", "※", "*", "#", "note", "備考")


@dataclass(slots=True, kw_only=True)
class IndexTable:
    """Where the columns are, and what the lines above the head say."""

    places: dict[str, int]
    series: dict[int, str]
    about: dict[str, str]
    lines: Sequence[Line]
    has_decimal_comma: bool = False
    bases: dict[int, str] = field(default_factory=dict)


def table_of(lines: Sequence[Line], path: Path) -> IndexTable:
    """Find the head, or else the first line with a month and a number."""
    for at, line in enumerate(lines):
        places = _places(line)
        if "month" in places and len(line.cells) > 1:
            return _headed(lines, at, places, path)
        if _is_data(line):
            about = _said_above(lines[:at])
            name = about.get("name") or path.stem
            return IndexTable(places={"month": 0}, series={1: name}, about=about, lines=lines[at:])
        place = _month_place(line)
        if at and place and len(lines[at - 1].cells) > place:
            return _seen(lines, at, place, path)
    if not lines:
        raise UserError(
            _("“{name}” is empty.").format(name=path.name), kept=_("Nothing was imported.")
        )
    raise UserError(
        _("“{name}” has no column of months.").format(name=path.name),
        kept=_("Nothing was imported."),
        advice=_("Name one column “month” or 年月, or put the months into the first column."),
    )


def field_of(word: str) -> str:
    """Return which of the facts about a series a word names; empty if none."""
    known = folded(word).rstrip(":")
    return next((field for field in _ABOUT if known in _WORDS[field]), "")


def cell_at(line: Line, place: int) -> str:
    """Return the cell of a line at a place; empty where there is none."""
    return line.cells[place] if 0 <= place < len(line.cells) else ""


def _seen(lines: Sequence[Line], at: int, place: int, path: Path) -> IndexTable:
    """Return the table whose first line of data is `at`; its head calls the months otherwise.

    Columns of words and of codes hold no values.
    """
    table = _headed(lines, at - 1, _places(lines[at - 1]) | {"month": place}, path)
    heads = {column: folded(head) for column, head in table.series.items()}
    table.series = {
        column: head
        for column, head in table.series.items()
        if _is_value(cell_at(lines[at], column)) and not heads[column].endswith(_CODES)
    }
    return table


def _headed(lines: Sequence[Line], at: int, places: dict[str, int], path: Path) -> IndexTable:
    about = _said_above(lines[:at])
    heads = lines[at].cells
    taken = set(places.values())
    columns = {
        place: head
        for place, head in enumerate(heads)
        if head and place not in taken and not folded(head).startswith(NOTES)
    }
    fallback = about.get("name") or path.stem
    if not columns:
        raise FaultyFileError(
            path.name, [line_fault(lines[at].number, _("No column beside the month holds values."))]
        )
    return IndexTable(
        places=places,
        series={
            place: fallback if folded(head) in _PLAIN_VALUES else head
            for place, head in columns.items()
        },
        about=about,
        lines=lines[at + 1 :],
    )


def _places(line: Line) -> dict[str, int]:
    """Return where the known columns are, if this is a head."""
    plain = [folded(cell) for cell in line.cells]
    return {
        field: plain.index(word)
        for field, words in _WORDS.items()
        for word in reversed(words)
        if word in plain
    }


def _said_above(lines: Sequence[Line]) -> dict[str, str]:
    """Return what the lines above the table say: pairs of word and text, or else a title."""
    about: dict[str, str] = {}
    for line in lines:
        cells = [cell for cell in line.cells if cell]
        if len(cells) == 1:
            cells = re.split(r"[:：]", cells[0], maxsplit=1)
        known = field_of(cells[0]) if len(cells) > 1 else ""
        if known:
            about[known] = cells[1].strip()
        elif len(cells) == 1 and not cells[0].startswith(NOTES):
            about.setdefault("name", cells[0])
    return about


def _is_data(line: Line) -> bool:
    try:
        return (
            read_month(cell_at(line, 0)) is not None and read_number(cell_at(line, 1)) is not None
        )
    except UserError:
        return False


def _month_place(line: Line) -> int | None:
    """Return where the month of a line is that has a number after it; None if it has none."""
    for place, cell in enumerate(line.cells):
        try:
            is_month = read_month(cell) is not None
        except UserError:
            continue
        if is_month and any(map(_is_value, filter(None, line.cells[place + 1 :]))):
            return place
    return None


def _is_value(text: str) -> bool:
    try:
        return folded(text) in NOTHING or read_number(text) is not None
    except UserError:
        return False
