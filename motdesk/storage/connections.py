"""Connections to a workspace file: how SQLite is set, and who begins a transaction (we do)."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.pool import NullPool
from sqlcipher3 import dbapi2

from motdesk.storage.refusals import in_words

_SETTINGS = (
    "PRAGMA foreign_keys=ON",
    "PRAGMA secure_delete=ON",
    "PRAGMA trusted_schema=OFF",
    "PRAGMA temp_store=MEMORY",
    "PRAGMA cache_size=-65536",
)
_PATIENCE = 2  # seconds to wait for another program that holds the file

# The file that the engine is to open next: it has no other way to be told.
_wanted: ContextVar[tuple[Path, str]] = ContextVar("wanted")


def connect(path: Path, *, is_read_only: bool = False) -> Connection:
    """Open one connection to an existing file; errors, now and later, come as UserError."""
    connection = _connect(path, "mode=ro" if is_read_only else "mode=rw")
    for setting in _SETTINGS:
        connection.exec_driver_sql(setting)
    return connection


def connect_untouched(path: Path) -> Connection:
    """Look into a file as if nobody could change it: nothing is locked, made or repaired."""
    return _connect(path, "mode=ro&immutable=1")


def _connect(path: Path, how: str) -> Connection:
    token = _wanted.set((path, how))
    try:
        connection = _engine().connect()
        connection.info["name"] = path.name
        return connection
    finally:
        _wanted.reset(token)


@cache
def _engine() -> Engine:
    """Return the one engine of all files, so that a query is compiled once, not once a file.

    The driver begins nothing by itself, so that we do, and our transactions hold tables too.
    """
    engine = create_engine(
        "sqlite://",
        module=dbapi2,
        creator=_open_wanted,
        poolclass=NullPool,
        isolation_level="AUTOCOMMIT",
        hide_parameters=True,  # what is saved stays out of logs
    )
    event.listen(engine, "handle_error", _say)
    return engine


def _open_wanted() -> dbapi2.Connection:
    path, how = _wanted.get()
    place = quote(os.fsencode(path.absolute().as_posix()))
    root = "" if place.startswith("/") else "/"
    return dbapi2.connect(
        f"file://{root}{place}?{how}",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
        timeout=_PATIENCE,
    )


def _say(context: ExceptionContext) -> BaseException | None:
    name = context.connection.info.get("name") if context.connection else None
    return in_words(context.original_exception, name or _wanted.get()[0].name)


def use_log(connection: Connection, *, is_network: bool) -> None:
    """Let a change last through a power cut: a write-ahead log, on network drives a journal."""
    mode, synchronous = ("DELETE", "EXTRA") if is_network else ("WAL", "FULL")
    connection.exec_driver_sql(f"PRAGMA journal_mode={mode}")
    connection.exec_driver_sql(f"PRAGMA synchronous={synchronous}")


@contextmanager
def transaction(connection: Connection, kind: str = "IMMEDIATE") -> Iterator[None]:
    """Keep all that the block does, or, where it or the commit fails, nothing."""
    connection.exec_driver_sql(f"BEGIN {kind}")
    try:
        yield
        connection.exec_driver_sql("COMMIT")
    finally:
        if is_in_transaction(connection):
            connection.exec_driver_sql("ROLLBACK")


@contextmanager
def one_view(connection: Connection) -> Iterator[None]:
    """Let all queries of the block see one state, whoever writes meanwhile."""
    if is_in_transaction(connection):
        yield
    else:
        with transaction(connection, "DEFERRED"):
            yield


def is_in_transaction(connection: Connection) -> bool:
    """Tell whether a transaction is open."""
    return bool(connection.connection.driver_connection.in_transaction)  # type: ignore[union-attr]  # SQLAlchemy's stub allows None
