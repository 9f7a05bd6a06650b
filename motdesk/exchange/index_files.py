"""Index series from delimited text as publishers and spreadsheets write it; all of it or nothing.

A table has months in rows. Its head may name columns in either language; each column of numbers is
a series, or a column of names tells the series of a row. Lines above the head may give name,
publisher, base and source; without a head the first two columns are months and values. Where the
head calls its months otherwise, the first line with a month and a number shows which column it is.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path

from motdesk.base.entries import read_month, read_number
from motdesk.base.errors import UserError
from motdesk.base.money import format_number
from motdesk.base.texts import _
from motdesk.exchange.delimited import Line, read_delimited
from motdesk.exchange.faults import Fault, FaultyFileError, line_fault

_LARGEST = 4 * 2**20
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
_NOTHING = ("", "-", "…", "...", "―", "—", "n/a", "na", "***", "x")  # no value in this month
_NOTES = ("注", "(注", "※", "*", "#", "note", "備考")
_DECIMAL_COMMA = re.compile(r"-?\d+,(?:\d{1,2}|\d{4,})")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadIndex:
    """A series of a file: what it says of itself, and its values by month, in order."""

    name: str
    publisher: str
    base: str
    source: str
    values: tuple[tuple[date, Decimal], ...]


@dataclass(slots=True, kw_only=True)
class _Table:
    """Where the columns are, and what the lines above the head say."""

    places: dict[str, int]
    series: dict[int, str]
    about: dict[str, str]
    lines: Sequence[Line]
    has_decimal_comma: bool = False
    bases: dict[int, str] = field(default_factory=dict)


def read_index_file(path: Path) -> tuple[ReadIndex, ...]:
    """Return the series of a file. Raises UserError naming every line that cannot be read."""
    text = read_delimited(path, _LARGEST)
    table = _table(text.lines, path)
    table.has_decimal_comma = text.delimiter != "," and any(
        _DECIMAL_COMMA.fullmatch(_plain(_cell(line, place)))
        for line in table.lines
        for place in table.series
    )
    faults: list[Fault] = []
    found: dict[str, dict[date, tuple[int, Decimal]]] = {}
    about: dict[str, dict[str, str]] = {}
    for line, month in _months(table, faults):
        for place, title in table.series.items():
            name = _cell(line, table.places.get("name", -1)) or title
            about.setdefault(name, _about(table, line, place))
            try:
                _keep(found.setdefault(name, {}), line, month, _value(table, line, place))
            except UserError as error:
                faults.append(line_fault(line.number, str(error)))
    if faults:
        raise FaultyFileError(path.name, faults)
    return _series(path, found, about)


def _series(
    path: Path,
    found: dict[str, dict[date, tuple[int, Decimal]]],
    about: dict[str, dict[str, str]],
) -> tuple[ReadIndex, ...]:
    filled = {name: values for name, values in found.items() if values}
    if not filled:
        raise UserError(
            _("“{name}” has no months with values.").format(name=path.name),
            advice=_("Each line needs a month, such as 2026-04, and a number."),
        )
    return tuple(
        ReadIndex(
            name=name,
            values=tuple((month, values[month][1]) for month in sorted(values)),
            **about[name],
        )
        for name, values in filled.items()
    )


def _table(lines: Sequence[Line], path: Path) -> _Table:
    """Find the head, or else the first line with a month and a number."""
    for at, line in enumerate(lines):
        places = _places(line)
        if "month" in places and len(line.cells) > 1:
            return _headed(lines, at, places, path)
        if _is_data(line):
            about = _said_above(lines[:at])
            name = about.get("name") or path.stem
            return _Table(places={"month": 0}, series={1: name}, about=about, lines=lines[at:])
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


def _seen(lines: Sequence[Line], at: int, place: int, path: Path) -> _Table:
    """Return the table whose first line of data is `at`; its head calls the months otherwise.

    Columns of words and of codes hold no values.
    """
    table = _headed(lines, at - 1, _places(lines[at - 1]) | {"month": place}, path)
    heads = {column: _plain(head) for column, head in table.series.items()}
    table.series = {
        column: head
        for column, head in table.series.items()
        if _is_value(_cell(lines[at], column)) and not heads[column].endswith(_CODES)
    }
    return table


def _headed(lines: Sequence[Line], at: int, places: dict[str, int], path: Path) -> _Table:
    about = _said_above(lines[:at])
    heads = lines[at].cells
    taken = set(places.values())
    columns = {
        place: head
        for place, head in enumerate(heads)
        if head and place not in taken and not _plain(head).startswith(_NOTES)
    }
    fallback = about.get("name") or path.stem
    if not columns:
        raise FaultyFileError(
            path.name, [line_fault(lines[at].number, _("No column beside the month holds values."))]
        )
    return _Table(
        places=places,
        series={
            place: fallback if _plain(head) in _PLAIN_VALUES else head
            for place, head in columns.items()
        },
        about=about,
        lines=lines[at + 1 :],
    )


def _places(line: Line) -> dict[str, int]:
    """Return where the known columns are, if this is a head."""
    plain = [_plain(cell) for cell in line.cells]
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
        known = _field(cells[0]) if len(cells) > 1 else ""
        if known:
            about[known] = cells[1].strip()
        elif len(cells) == 1 and not cells[0].startswith(_NOTES):
            about.setdefault("name", cells[0])
    return about


def _field(word: str) -> str:
    plain = _plain(word).rstrip(":")
    return next((field for field in _ABOUT if plain in _WORDS[field]), "")


def _months(table: _Table, faults: list[Fault]) -> Iterator[tuple[Line, date]]:
    """Yield the lines with their months; what is neither month nor note becomes a fault."""
    year, is_begun = "", False
    for line in table.lines:
        text = _cell(line, table.places["month"])
        if "year" in table.places:
            year = _cell(line, table.places["year"]) or year
            text = f"{year.rstrip('年')}年{text.rstrip('月')}月" if text else ""
        if not is_begun and (not text or _field(text)):
            _take_second_head(table, line, text)
            continue
        if _is_note(line, text):
            continue
        try:
            month = _month(text)
        except UserError as error:
            faults.append(line_fault(line.number, str(error)))
            continue
        is_begun = True
        yield line, month


def _month(text: str) -> date:
    month = read_month(text)
    if month is None:
        raise UserError(_("The month is missing."))
    return month


def _take_second_head(table: _Table, line: Line, text: str) -> None:
    """Keep the base that a line below the head gives for each column."""
    if _field(text) in {"", "base"}:
        table.bases |= {place: _cell(line, place) for place in table.series if _cell(line, place)}


def _is_note(line: Line, text: str) -> bool:
    is_alone = sum(map(bool, line.cells)) == 1
    start = _plain(next(cell for cell in line.cells if cell))
    return start.startswith(_NOTES) or (is_alone and bool(_field(re.split("[:：]", text)[0])))


def _about(table: _Table, line: Line, place: int) -> dict[str, str]:
    """Return what a line, its column or the lines above say of a series."""
    said = {
        field: _cell(line, table.places.get(field, -1)) or table.about.get(field, "")
        for field in ("publisher", "base", "source")
    }
    return said | {"base": said["base"] or table.bases.get(place, "")}


def _keep(
    values: dict[date, tuple[int, Decimal]], line: Line, month: date, value: Decimal | None
) -> None:
    if value is None:
        return
    if month in values:
        raise UserError(_("The same month stands in line {line}.").format(line=values[month][0]))
    values[month] = (line.number, value)


def _value(table: _Table, line: Line, place: int) -> Decimal | None:
    """Return the value of a cell; None where the publisher gives none. Raises UserError."""
    text = _cell(line, place)
    if _plain(text) in _NOTHING:
        return None
    value = read_number(text.replace(",", ".") if table.has_decimal_comma else text)
    if value is not None and value <= 0:
        words = _("{value} is no index: an index is above zero.")
        raise UserError(words.format(value=format_number(value)))
    return value


def _is_data(line: Line) -> bool:
    try:
        return read_month(_cell(line, 0)) is not None and read_number(_cell(line, 1)) is not None
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
        return _plain(text) in _NOTHING or read_number(text) is not None
    except UserError:
        return False


def _cell(line: Line, place: int) -> str:
    return line.cells[place] if 0 <= place < len(line.cells) else ""


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).strip().casefold()
