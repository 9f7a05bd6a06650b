"""What stands in the columns: every field as text, a whole number, or nothing."""

import json
from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any

from motdesk.domain.checks import check_size
from motdesk.domain.subjects import Field

Cell = str | int | None
Column = Sequence[Any]


def cell(value: Any) -> Cell:
    """Return the content of a field as it stands in its column.

    Raises UserError for a number that no formula takes: this is the door for all of them.
    """
    if isinstance(value, tuple):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, Decimal):
        check_size(value)
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    return int(value) if isinstance(value, bool) else value


@cache
def reader(field: Field) -> Callable[[Column], Column] | None:
    """Return what turns a column of cells into contents; None where they are the same.

    It raises ArithmeticError, KeyError, TypeError or ValueError at a cell that it cannot read.
    """
    if field.kind in (str, int):
        return None
    if field.kind is Decimal:
        return _decimals
    if field.kind is date:
        return _dates
    if field.kind is tuple:
        return _texts
    items: Any = (False, True) if field.kind is bool else field.kind
    known = {None: None, **{cell(item): item for item in items}}
    return lambda column: [known[item] for item in column]


def _decimals(column: Column) -> Column:
    return [None if item is None else Decimal(item) for item in column]


def _dates(column: Column) -> Column:
    return [None if item is None else date.fromisoformat(item) for item in column]


def _texts(column: Column) -> Column:
    return [tuple(json.loads(item)) for item in column]
