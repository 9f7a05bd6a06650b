"""The log: what went wrong and where in the program, never what a user wrote."""

import logging
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

_LOG = logging.getLogger("motdesk")


def start_log(path: Path) -> None:
    """Write the log to `path`; where that is impossible the program runs without one."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(path, maxBytes=1_000_000, backupCount=2, encoding="utf-8")
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    _LOG.addHandler(handler)
    _LOG.setLevel(logging.INFO)
    _LOG.propagate = False


def log_event(what: str) -> None:
    """Write one line; `what` names an event of the program and holds no value of a field."""
    _LOG.info(what)


def log_failure(kind: type[BaseException], trace: TracebackType | None) -> None:
    """Write the class of an error and the lines it came through, without its message or values."""
    _LOG.error(failure_text(kind, trace))


def failure_text(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Return the class of an error and the lines it came through: safe to send to anyone."""
    frames = traceback.extract_tb(trace)
    lines = [f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames]
    return "\n".join([f"{kind.__module__}.{kind.__qualname__}", *lines])
