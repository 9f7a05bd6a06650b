"""Whole files or none: a draft beside the target, synced, then renamed over it."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkstemp
from typing import BinaryIO


@contextmanager
def draft(target: Path) -> Iterator[BinaryIO]:
    """Give a file to write; it becomes `target` only when the block ends without an error.

    Raises OSError where the folder cannot be written; the old target stays as it was.
    """
    handle, name = mkstemp(prefix=f".{target.name}.", suffix=".draft", dir=target.parent)
    path = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        path.replace(target)
    finally:
        path.unlink(missing_ok=True)
    sync_folder(target.parent)


def write_whole(target: Path, content: bytes) -> None:
    """Write `content` to `target`, whole or not at all."""
    with draft(target) as file:
        file.write(content)


def sync_folder(folder: Path) -> None:
    """Make a rename in `folder` last through a power cut, where the system can."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
