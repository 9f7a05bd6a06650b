"""Copies of files kept in a workspace beside the window, before a change points at them."""

from collections.abc import Callable
from pathlib import Path

from motdesk.domain.evidence import Attachment
from motdesk.storage import attachments
from motdesk.storage.connections import connect, transaction

_PIECE = 4 * 1024 * 1024  # bytes read between two words of progress
_READ = 0.4  # the share of the work that reading is

Tell = Callable[[float], None]


class FileKeeper:
    """Keeps files in the workspace at a path by a connection of its own, from any thread."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def keep(self, source: Path, tell: Tell | None = None) -> Attachment:
        """Keep a copy of a file and return what it is; a change is to point at it then.

        `tell` is told the share done and may end the work by raising; then nothing is kept.
        Raises UserError where the workspace cannot be written, OSError where the file cannot be
        read.
        """
        content = _read(source, tell or _tell_nobody)
        with connect(self._path) as connection, transaction(connection):
            return attachments.kept(connection, source.name, content)


def _read(source: Path, tell: Tell) -> bytes:
    size = max(source.stat().st_size, 1)
    pieces = bytearray()
    with source.open("rb") as file:
        while piece := file.read(_PIECE):
            pieces += piece
            tell(min(len(pieces) / size, 1) * _READ)
    return bytes(pieces)


def _tell_nobody(_share: float) -> None:
    """Tell nobody how far the work is."""
