"""A copy of a workspace as it stands now, whole, also while somebody writes in it."""

import os
from collections.abc import Callable
from pathlib import Path

from motdesk.base.errors import UserError
from motdesk.base.files import sync_folder
from motdesk.base.identities import new_id
from motdesk.base.texts import _
from motdesk.storage.connections import connect
from motdesk.storage.inspection import is_left_open
from motdesk.storage.refusals import DamagedError

_PAGES_AT_ONCE = 2_000  # of 4 KiB: about a hundredth of a second


def copy_workspace(path: Path, target: Path, told: Callable[[float], object] = float) -> None:
    """Write a copy of the workspace to `target`; `told` hears the share done (0…1) and may stop it.

    Raises UserError if something is there already or cannot be written; nothing is left then.
    """
    if target.exists() or is_left_open(target):
        raise UserError(
            _("“{name}” is there already.").format(name=target.name),
            kept=_("The file was not touched."),
            advice=_("Choose another name."),
        )
    draft = target.with_name(f".{new_id()}.draft")
    try:
        draft.touch(exist_ok=False)
        copy_pages(path, draft, told)
        _close_whole(draft, path.name)
        draft.rename(target)
        sync_folder(target.parent)
    except OSError as error:
        raise UserError(
            _("“{name}” cannot be written there.").format(name=target.name),
            kept=_("No file was written."),
            advice=_("Free some space, or choose another folder."),
        ) from error
    finally:
        draft.unlink(missing_ok=True)


def copy_pages(path: Path, draft: Path, told: Callable[[float], object] = float) -> None:
    """Copy the pages of a workspace into the empty file `draft`, all of one moment."""

    def tell(_code: int, left: int, total: int) -> None:
        told(1 - left / max(total, 1))

    with connect(path, is_read_only=True) as source, connect(draft) as copy:
        source.connection.driver_connection.backup(  # type: ignore[union-attr] # SQLAlchemy's stub
            copy.connection.driver_connection, pages=_PAGES_AT_ONCE, progress=tell
        )


def _close_whole(draft: Path, name: str) -> None:
    """Leave the copy as a single file on the disk, having read it once."""
    with connect(draft) as copy:
        copy.exec_driver_sql("PRAGMA journal_mode=DELETE")
        if copy.exec_driver_sql("PRAGMA quick_check(1)").scalar_one() != "ok":
            raise DamagedError(name)
    with draft.open("rb+") as file:
        os.fsync(file.fileno())
