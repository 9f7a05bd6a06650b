"""What stands in the columns: every field as text, a whole number, or nothing."""

import json
from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any

from motdesk.base.errors import UserError
from motdesk.base.texts import _
from motdesk.domain.subjects import Field

Cell = str | int | None


def cell(value: Any) -> Cell:
    """Return the content of a field as it stands in its column."""
    if isinstance(value, tuple):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    return int(value) if isinstance(value, bool) else value


@cache
def reader(field: Field) -> Callable[[Any], Any] | None:
    """Return what turns a cell of `field` into its content; None where they are the same."""
    if field.kind in (str, int):
        return None
    if field.kind is tuple:
        return _read_texts
    if issubclass(field.kind, Enum):
        return {None: None, **{item.value: item for item in field.kind}}.__getitem__
    if field.kind is bool:
        return {None: None, 0: False, 1: True}.__getitem__
    return _optional(Decimal if field.kind is Decimal else date.fromisoformat)


def read_rows(fields: Sequence[Field], rows: Sequence[Sequence[Any]]) -> Sequence[tuple[Any, ...]]:
    """Return rows of cells as rows of contents, a column at a time.

    Raises UserError where a cell holds what its field cannot: the file was written by others.
    """
    readers = [reader(field) for field in fields]
    if not rows or not any(readers):
        return rows  # type: ignore[return-value]
    columns = zip(*rows, strict=True)
    try:
        return list(
            zip(*(map(read, column) if read else column
                  for read, column in zip(readers, columns, strict=True)), strict=True)
        )  # fmt: skip
    except (ArithmeticError, KeyError, TypeError, ValueError) as error:
        raise UserError(
            _("The workspace holds a value that cannot be read: {detail}.").format(detail=error),
            advice=_("Go on with the last copy of it."),
        ) from error


def _read_texts(text: str) -> tuple[str, ...]:
    return tuple(json.loads(text))


def _optional(read: Callable[[str], Any]) -> Callable[[str | None], Any]:
    return lambda text: None if text is None else read(text)
