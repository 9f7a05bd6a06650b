"""Keep a copy of a workspace elsewhere: as it stands now, in one file."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from motdesk.base.files import WORKSPACE_SUFFIX


def save_copy(path: Path, target: Path, told: Callable[[float], object] = float) -> Path:
    """Write a copy of the workspace and return where it lies, ending as workspaces do.

    It may be open, here or elsewhere. Raises UserError where it cannot be written.
    """
    from motdesk.storage.backups import copy_workspace

    if target.suffix.lower() != WORKSPACE_SUFFIX:
        target = target.with_name(target.name + WORKSPACE_SUFFIX)
    copy_workspace(path, target, told)
    return target


def name_of_copy(path: Path, day: date) -> str:
    """Return what a copy made on `day` is best called."""
    return f"{path.stem} {day.isoformat()}{WORKSPACE_SUFFIX}"
