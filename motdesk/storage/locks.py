"""Who has a workspace open for writing: a small file beside it that the system unlocks by itself.

The name inside tells people who it is; the lock itself is the system's, so it goes with the
program that holds it, however that ends, and needs no guess whether the holder is still alive.
On a drive without locks whoever makes the file has the right; after a crash it stays in the way of
others until the same computer opens the workspace again, or somebody takes the file away.
"""

import json
import os
import socket
import sys
from getpass import getuser
from pathlib import Path
from typing import NamedTuple

from motdesk.storage.inspection import beside

_LENGTH = 1024  # bytes, more than any name takes


class _Name(NamedTuple):
    """Who has a workspace open."""

    user: str
    host: str
    pid: int


class _NoLocksError(Exception):
    """The drive knows no locks."""


class Lock:
    """The right to write one workspace, held until it is given back."""

    def __init__(self, path: Path) -> None:
        self._file = beside(path, ".lock")
        self._handle: int | None = None

    def take(self) -> bool:
        """Take the right to write, if nobody has it. Raises OSError where no file can be made."""
        while True:
            handle, is_new = self._open()
            if not self._is_ours(handle, is_new=is_new):
                os.close(handle)
                return False
            if self._is_here(handle):
                self._handle = handle
                self._sign(handle)
                return True
            os.close(handle)  # the holder before took its file away just now

    def holder(self) -> str:
        """Return who holds the lock, as USER@HOST (PID); empty where that cannot be read."""
        name = self._name()
        return f"{name.user}@{name.host} ({name.pid})" if name else ""

    def give_back(self) -> None:
        """Let others write again."""
        if self._handle is None:
            return
        if os.name == "posix":  # others see that the file they wait for is gone
            _try_to_remove(self._file)
        os.close(self._handle)
        self._handle = None
        if os.name != "posix":  # an open file cannot go there; the next one who closes takes it
            _try_to_remove(self._file)

    def _open(self) -> tuple[int, bool]:
        """Return the open lock file, and whether it was not there before."""
        try:
            return os.open(self._file, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o666), True
        except FileExistsError:
            return os.open(self._file, os.O_RDWR | os.O_CREAT, 0o666), False

    def _is_ours(self, handle: int, *, is_new: bool) -> bool:
        try:
            return _lock(handle)
        except _NoLocksError:
            return is_new or self._is_gone(self._name())

    def _is_gone(self, name: "_Name | None") -> bool:
        """Tell whether this computer knows that the program of that name has ended."""
        return name is not None and name.host == socket.gethostname() and not _is_running(name.pid)

    def _name(self) -> "_Name | None":
        """Return who wrote their name into the file; None where that cannot be read."""
        try:
            content = json.loads(self._file.read_bytes())
            return _Name(str(content["user"]), str(content["host"]), int(content["pid"]))
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def _is_here(self, handle: int) -> bool:
        try:
            return os.path.samestat(os.fstat(handle), self._file.stat())
        except FileNotFoundError:
            return False

    def _sign(self, handle: int) -> None:
        name = {"user": _user(), "host": socket.gethostname(), "pid": os.getpid()}
        text = json.dumps(name, ensure_ascii=False).encode()
        os.write(handle, text.ljust(_LENGTH))  # over all that another has left there


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> bool:
        os.lseek(handle, 1 << 30, os.SEEK_SET)  # far behind the name, which others may read
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        os.lseek(handle, 0, os.SEEK_SET)
        return True

else:
    import fcntl

    def _lock(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError as error:
            raise _NoLocksError from error
        return True


def _is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:  # it runs for somebody else
        return True
    return True


def _user() -> str:
    try:
        return getuser()
    except (ImportError, KeyError, OSError):  # an account without a name
        return "?"


def _try_to_remove(file: Path) -> None:
    try:
        file.unlink(missing_ok=True)
    except OSError:  # open elsewhere, or its drive is gone
        return
