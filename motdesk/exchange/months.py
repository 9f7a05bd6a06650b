"""Months of quality and delivery from a CSV file, as Excel writes it, in either language.

The first line names the columns; their order does not matter, and only the month must be there.
"""

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from motdesk.base.entries import read_month, read_number, read_whole_number
from motdesk.base.errors import UserError
from motdesk.base.texts import _
from motdesk.domain.performance import PerformanceMonth
from motdesk.exchange.delimited import Line, read_delimited
from motdesk.exchange.faults import Fault, FaultyFileError

# The field of each column by the names it may have.
_COLUMNS = {
    "month": ("month", "年月", "月"),
    "delivered": ("delivered", "納入数", "納入個数"),
    "defective": ("defective", "不良数", "不良個数"),
    "due": ("due", "納期件数", "納入予定", "納入予定件数"),
    "on_time": ("on time", "on_time", "納期内", "納期内件数", "納期遵守"),
    "claims": ("claims", "クレーム", "クレーム件数"),
    "price_index": ("price index", "price_index", "価格指数"),
    "response_days": ("response days", "response_days", "回答日数"),
    "remark": ("remark", "備考", "コメント"),
}
_READERS: dict[str, Callable[[str], Any]] = {
    "month": read_month,
    "price_index": read_number,
    "response_days": read_number,
    "remark": str,
}

_LARGEST = 2**20  # bytes; ten years of months are some thousand

_Found = dict[date, tuple[int, PerformanceMonth]]  # the month, and the line it was first read in


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthsRead:
    """The months of a file, and the fields it has a column for: of the others it says nothing."""

    months: tuple[PerformanceMonth, ...]
    fields: frozenset[str]


def read_months(path: Path) -> MonthsRead:
    """Return the months of a file. Raises UserError with every fault and the line it stands in."""
    lines = read_delimited(path, _LARGEST).lines
    if not lines:
        raise UserError(_("“{name}” is empty.").format(name=path.name))
    head, *rows = lines
    columns = _columns(head.cells)
    if "month" not in columns:
        raise FaultyFileError(path.name, [_fault(head.number, _no_month(head.cells))])
    faults: list[Fault] = []
    found: _Found = {}
    for line in rows:
        faults += _faults(columns, line, found)
    if faults:
        raise FaultyFileError(path.name, faults)
    months = tuple(month for _number, month in found.values())
    return MonthsRead(months=months, fields=frozenset(columns))


def _faults(columns: dict[str, int], line: Line, found: _Found) -> Iterator[Fault]:
    """Keep the month of a line in `found`, or yield what is wrong with the line."""
    values: dict[str, Any] = {}
    number, row = line
    for field, place in columns.items():
        text = row[place] if place < len(row) else ""
        try:
            values[field] = _READERS.get(field, read_whole_number)(text)
        except UserError as error:
            yield _fault(number, f"{_COLUMNS[field][0]}: {error}")
    if len(values) < len(columns):
        return
    month = values["month"]
    if month is None:
        yield _fault(number, _("The month is missing."))
    elif month in found:
        before = found[month][0]
        yield _fault(number, _("The same month stands in line {line}.").format(line=before))
    else:
        try:
            found[month] = (number, PerformanceMonth(**values))
        except UserError as error:
            yield _fault(number, str(error))


def _columns(heads: Sequence[str]) -> dict[str, int]:
    """Return the place of each column that is known; others are passed over."""
    plain = [unicodedata.normalize("NFKC", head).strip().casefold() for head in heads]
    return {
        field: next(plain.index(name) for name in names if name in plain)
        for field, names in _COLUMNS.items()
        if any(name in plain for name in names)
    }


def _no_month(heads: Sequence[str]) -> str:
    return _("No column is called “month” or 年月; there are: {columns}.").format(
        columns=", ".join(heads)
    )


def _fault(number: int, what: str) -> Fault:
    return Fault(_("line {number}").format(number=number), what)
