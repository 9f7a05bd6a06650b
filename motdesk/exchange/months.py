"""Months of quality and delivery from a CSV file, as Excel writes it, in either language.

The first line names the columns; their order does not matter, and only the month must be there.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from motdesk.base.entries import read_month, read_number, read_whole_number
from motdesk.base.errors import UserError
from motdesk.base.texts import _, mark
from motdesk.domain.performance import PerformanceMonth
from motdesk.exchange.delimited import Line, folded, read_delimited
from motdesk.exchange.faults import Fault, FaultyFileError, line_fault

# The field of each column by the names it may have; the first is what the desk calls it.
_COLUMNS = {
    "month": (mark("Month"), "年月", "月"),
    "delivered": (mark("Delivered"), "納入数", "納入個数", "納入数量"),
    "defective": (mark("Defective"), "不良数", "不良個数", "不良"),
    "due": (mark("Due"), "納期件数", "納入予定", "納入予定件数", "納入件数", "納入回数"),
    "on_time": (
        mark("On time"), "on_time", "納期内", "納期内件数", "納期遵守", "納期どおり",
        "納期どおりの納入",
    ),
    "claims": (mark("Claims"), "クレーム", "クレーム件数"),
    "price_index": (mark("Price index"), "price_index", "価格指数"),
    "response_days": (mark("Days to answer"), "response days", "response_days", "回答日数"),
    "remark": (mark("Remark"), "備考", "コメント"),
}  # fmt: skip
_SHOWN = 8  # columns named in a sentence
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
    """The months of a file, the fields it has a column for, and the columns nobody knows."""

    months: tuple[PerformanceMonth, ...]
    fields: frozenset[str]
    unknown: tuple[str, ...]


def read_months(path: Path) -> MonthsRead:
    """Return the months of a file. Raises UserError with every fault and the line it stands in."""
    lines = read_delimited(path, _LARGEST).lines
    if not lines:
        raise UserError(_("“{name}” is empty.").format(name=path.name))
    head, *rows = lines
    columns = _columns(head.cells)
    if "month" not in columns:
        raise FaultyFileError(path.name, [line_fault(head.number, _no_month(head.cells))])
    faults: list[Fault] = []
    found: _Found = {}
    for line in rows:
        faults += _faults(columns, line, found)
    if faults:
        raise FaultyFileError(path.name, faults)
    months = tuple(month for _number, month in found.values())
    unknown = tuple(
        name for place, name in enumerate(head.cells) if name and place not in columns.values()
    )
    return MonthsRead(months=months, fields=frozenset(columns), unknown=unknown)


def _faults(columns: dict[str, int], line: Line, found: _Found) -> Iterator[Fault]:
    """Keep the month of a line in `found`, or yield what is wrong with the line."""
    values: dict[str, Any] = {}
    number, row = line
    for field, place in columns.items():
        text = row[place] if place < len(row) else ""
        try:
            values[field] = _READERS.get(field, read_whole_number)(text)
        except UserError as error:
            yield line_fault(number, _named(field, error))
    if len(values) < len(columns):
        return
    month = values["month"]
    if month is None:
        yield line_fault(number, _("The month is missing."))
    elif month in found:
        before = found[month][0]
        yield line_fault(number, _("The same month stands in line {line}.").format(line=before))
    else:
        try:
            found[month] = (number, PerformanceMonth(**values))
        except UserError as error:
            yield line_fault(number, str(error))


def _columns(heads: Sequence[str]) -> dict[str, int]:
    """Return the place of each column that is known, by any of its names or the desk's word."""
    plain = [folded(head) for head in heads]
    known = {
        field: [folded(name) for name in (*names, _(names[0]))] for field, names in _COLUMNS.items()
    }
    return {
        field: next(plain.index(name) for name in names if name in plain)
        for field, names in known.items()
        if any(name in plain for name in names)
    }


def _no_month(heads: Sequence[str]) -> str:
    shown = ", ".join(heads[:_SHOWN]) + ("…" if len(heads) > _SHOWN else "")
    return _("No column is called “month” or 年月; there are: {columns}.").format(columns=shown)


def _named(field: str, error: UserError) -> str:
    return _("{path}: {fault}").format(path=_(_COLUMNS[field][0]), fault=error)
