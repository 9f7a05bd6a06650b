"""Index series from delimited text as publishers and spreadsheets write it; all of it or nothing.

A table has months in rows. Each column of numbers is a series, or a column of names tells the
series of a row. Lines above the head may give name, publisher, base and source.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from motdesk.base.entries import read_month, read_number
from motdesk.base.errors import UserError
from motdesk.base.money import format_number
from motdesk.base.texts import _
from motdesk.exchange.delimited import Line, folded, read_delimited
from motdesk.exchange.faults import Fault, FaultyFileError, line_fault
from motdesk.exchange.index_tables import (
    NOTES,
    NOTHING,
    IndexTable,
    cell_at,
    field_of,
    table_of,
)

_LARGEST = 4 * 2**20
_DECIMAL_COMMA = re.compile(r"-?\d+,(?:\d{1,2}|\d{4,})")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadIndex:
    """A series of a file: what it says of itself, and its values by month, in order."""

    name: str
    publisher: str
    base: str
    source: str
    values: tuple[tuple[date, Decimal], ...]


def read_index_file(path: Path) -> tuple[ReadIndex, ...]:
    """Return the series of a file. Raises UserError naming every line that cannot be read."""
    text = read_delimited(path, _LARGEST)
    table = table_of(text.lines, path)
    table.has_decimal_comma = text.delimiter != "," and any(
        _DECIMAL_COMMA.fullmatch(folded(cell_at(line, place)))
        for line in table.lines
        for place in table.series
    )
    faults: list[Fault] = []
    found: dict[str, dict[date, tuple[int, Decimal]]] = {}
    about: dict[str, dict[str, str]] = {}
    for line, month in _months(table, faults):
        for place, title in table.series.items():
            name = cell_at(line, table.places.get("name", -1)) or title
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


def _months(table: IndexTable, faults: list[Fault]) -> Iterator[tuple[Line, date]]:
    """Yield the lines with their months; what is neither month nor note becomes a fault."""
    year, is_begun = "", False
    for line in table.lines:
        text = cell_at(line, table.places["month"])
        if "year" in table.places:
            year = cell_at(line, table.places["year"]) or year
            text = f"{year.rstrip('年')}年{text.rstrip('月')}月" if text else ""
        if not is_begun and (not text or field_of(text)):
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


def _take_second_head(table: IndexTable, line: Line, text: str) -> None:
    """Keep the base that a line below the head gives for each column."""
    if field_of(text) in {"", "base"}:
        table.bases |= {
            place: cell_at(line, place) for place in table.series if cell_at(line, place)
        }


def _is_note(line: Line, text: str) -> bool:
    is_alone = sum(map(bool, line.cells)) == 1
    start = folded(next(cell for cell in line.cells if cell))
    return start.startswith(NOTES) or (is_alone and bool(field_of(re.split("[:：]", text)[0])))


def _about(table: IndexTable, line: Line, place: int) -> dict[str, str]:
    """Return what a line, its column or the lines above say of a series."""
    said = {
        field: cell_at(line, table.places.get(field, -1)) or table.about.get(field, "")
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


def _value(table: IndexTable, line: Line, place: int) -> Decimal | None:
    """Return the value of a cell; None where the publisher gives none. Raises UserError."""
    text = cell_at(line, place)
    if folded(text) in NOTHING:
        return None
    value = read_number(text.replace(",", ".") if table.has_decimal_comma else text)
    if value is not None and value <= 0:
        words = _("{value} is no index: an index is above zero.")
        raise UserError(words.format(value=format_number(value)))
    return value
