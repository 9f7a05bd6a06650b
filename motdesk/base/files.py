"""Whole files or none: a draft beside the target, synced, then renamed over it."""

import os
from pathlib import Path

from motdesk.base.errors import UserError
from motdesk.base.identities import new_id
from motdesk.base.texts import _


def save_file(target: Path, content: bytes) -> None:
    """Write a file that the user asked for, whole or not at all. Raises UserError."""
    try:
        write_whole(target, content)
    except OSError as error:
        raise UserError(
            _("“{name}” cannot be written there.").format(name=target.name),
            kept=_("No file was written."),
            advice=_("Choose another folder, or close the file if it is open."),
        ) from error


def write_whole(target: Path, content: bytes) -> None:
    """Write `content` to `target`, whole or not at all.

    Raises OSError where the folder cannot be written; the old target stays as it was.
    """
    draft = target.with_name(f".{new_id()}.draft")  # not after the target: its name may be long
    try:
        with draft.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)
    sync_folder(target.parent)


def sync_folder(folder: Path) -> None:
    """Make a rename in `folder` last through a power cut, where the system can."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
