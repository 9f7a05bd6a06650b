"""Whole files or none: a draft beside the target, synced, then renamed over it."""

import os
from contextlib import suppress
from pathlib import Path

from motdesk.base.errors import UserError
from motdesk.base.identities import new_id
from motdesk.base.texts import _

WORKSPACE_SUFFIX = ".motdesk"


def save_file(target: Path, content: bytes) -> None:
    """Write a file that the user asked for, whole or not at all, never over a workspace.

    Raises UserError.
    """
    if target.suffix.lower() == WORKSPACE_SUFFIX and target.exists():
        raise UserError(
            _("“{name}” would take the place of a workspace.").format(name=target.name),
            kept=_("No file was written."),
            advice=_("Choose another name."),
        )
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
    """Make a rename in `folder` last through a power cut, where system and drive can."""
    if os.name != "posix":
        return
    with suppress(OSError):  # the file itself is written; some drives know no more
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
