"""The first hundred bytes of a file: what it is, read without touching it or what lies beside it.

Sound also after a crash: a workspace is made whole and migrated with its journal rolled back, so
its identity and version are always in the file itself (https://sqlite.org/fileformat.html).
"""

from pathlib import Path

from motdesk.base.errors import UserError
from motdesk.base.texts import _

_LENGTH = 100


def read_version(path: Path, application_id: int, newest: int) -> int:
    """Return the version of the workspace at `path`.

    Raises UserError where there is none that this program can open: missing, a folder, empty,
    unreadable, not ours, newer, or shorter than it says itself.
    """
    header = _header(path)
    if not header.startswith(b"SQLite format 3\0") or len(header) < _LENGTH:
        raise _not_ours(path)
    if _number(header, 68) != application_id:
        raise _not_ours(path)
    version = _number(header, 60)
    if version > newest:
        raise UserError(
            _("“{name}” was made by a newer MOTDesk.").format(name=path.name),
            kept=_("The file was not touched."),
            advice=_("Update MOTDesk, then open it again."),
        )
    if _is_cut_off(path, header):
        raise UserError(
            _("“{name}” is damaged: its end is missing.").format(name=path.name),
            kept=_("The file was not touched."),
            advice=_("Keep the damaged file and go on with the last copy of it."),
        )
    return version


def is_left_open(path: Path) -> bool:
    """Tell whether a program that had the file open went without closing it (or is still there)."""
    return any(beside(path, end).exists() for end in ("-wal", "-journal"))


def beside(path: Path, end: str) -> Path:
    """Return the path of a file that belongs to `path` and lies beside it."""
    return path.with_name(path.name + end)


def _header(path: Path) -> bytes:
    if path.is_dir():
        raise UserError(
            _("“{name}” is a folder, not a workspace.").format(name=path.name),
            advice=_("Choose a file that MOTDesk has made."),
        )
    try:
        with path.open("rb") as file:
            header = file.read(_LENGTH)
    except FileNotFoundError as error:
        raise UserError(
            _("“{name}” is not there.").format(name=path.name),
            advice=_("Check whether it was moved or renamed, or whether its drive is connected."),
        ) from error
    except OSError as error:
        raise UserError(
            _("“{name}” cannot be read.").format(name=path.name),
            advice=_("Check whether you have the right to read it and whether its drive works."),
        ) from error
    if not header:
        raise UserError(
            _("“{name}” is empty.").format(name=path.name),
            advice=_("Go on with the last copy of it, or make a new workspace."),
        )
    return header


def _not_ours(path: Path) -> UserError:
    return UserError(
        _("“{name}” is no workspace of MOTDesk.").format(name=path.name),
        kept=_("The file was not touched."),
        advice=_("Choose a file that MOTDesk has made."),
    )


def _is_cut_off(path: Path, header: bytes) -> bool:
    """Tell whether pages are missing; what a crash left unfinished is for SQLite to finish."""
    page_size = {1: 65536}.get(size := int.from_bytes(header[16:18], "big"), size)
    is_size_known = header[24:28] == header[92:96]
    return (
        is_size_known
        and not is_left_open(path)
        and path.stat().st_size < page_size * _number(header, 28)
    )


def _number(header: bytes, place: int) -> int:
    return int.from_bytes(header[place : place + 4], "big")
