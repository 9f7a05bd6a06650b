"""The file behind the program's back: to damage it, or to look at it."""

from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2


def write_raw(path: Path, *statements: str) -> None:
    connection = dbapi2.connect(str(path), isolation_level=None)
    try:
        for statement in statements:
            connection.execute(statement)
    finally:
        connection.close()


def read_raw(path: Path, query: str) -> list[Any]:
    connection = dbapi2.connect(str(path))
    try:
        return list(connection.execute(query).fetchall())
    finally:
        connection.close()
