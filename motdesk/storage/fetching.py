"""Rows out of the file, with the contents of the fields instead of cells."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Select
from sqlcipher3 import dbapi2

from motdesk.base.errors import UserError
from motdesk.base.texts import _
from motdesk.domain.subjects import Field
from motdesk.storage.cells import reader
from motdesk.storage.refusals import in_words


def fetch(
    connection: Connection, query: Select[Any], fields: Sequence[Field | None]
) -> list[tuple[Any, ...]]:
    """Return the rows of a query; `fields` says what its columns hold, None for a plain cell.

    Rows come from the driver's cursor and are read a column at a time, a thousand rows together:
    a third of the time of reading row by row. Raises UserError where a cell holds what its field
    cannot.
    """
    readers = [reader(field) if field else None for field in fields]
    rows: list[tuple[Any, ...]] = []
    result = connection.execute(query)
    try:
        while cells := result.cursor.fetchmany(1000):
            columns = zip(*cells, strict=True)
            read = (each(column) if each else column
                    for each, column in zip(readers, columns, strict=True))  # fmt: skip
            rows += zip(*read, strict=True)
    except dbapi2.Error as error:
        raise in_words(error, "") or error from error
    except (ArithmeticError, KeyError, TypeError, ValueError) as error:
        raise UserError(
            _("The workspace holds a value that cannot be read: {detail}.").format(detail=error),
            advice=_("Go on with the last copy of it."),
        ) from error
    finally:
        result.close()
    return rows
