"""The log: what went wrong and where in the program, never what a user wrote."""

import traceback
from pathlib import Path
from types import TracebackType

from motdesk.base.clock import now

_LARGEST = 1_000_000  # bytes; then the older half of the story moves aside


def log_failure(log: Path, kind: type[BaseException], trace: TracebackType | None) -> None:
    """Write the class of an error and the lines it came through, without its message or values.

    Where the log cannot be written the program goes on without one.
    """
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        if log.exists() and log.stat().st_size > _LARGEST:
            log.replace(log.with_suffix(".old"))
        with log.open("a", encoding="utf-8") as file:
            file.write(f"{now().isoformat()} {failure_text(kind, trace)}\n")
    except OSError:
        return


def failure_text(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Return the class of an error and the lines it came through: safe to send to anyone."""
    frames = traceback.extract_tb(trace)
    lines = [f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames]
    return "\n".join([f"{kind.__module__}.{kind.__qualname__}", *lines])
