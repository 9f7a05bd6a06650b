"""Make, open and check a workspace; what storage needs is imported only when one is opened."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from motdesk.storage.workspaces import Snapshot as Snapshot  # noqa: PLC0414 - for screens
    from motdesk.storage.workspaces import Workspace as Workspace  # noqa: PLC0414 - for screens


def create(path: Path) -> "Workspace":
    """Make a new, empty workspace and open it. Raises UserError if something is there already."""
    from motdesk.storage.workspaces import create_workspace

    return create_workspace(path)


def open_(path: Path, *, is_read_only: bool = False) -> "Workspace":
    """Open a workspace. Raises UserError if it is missing, not ours, newer or damaged."""
    from motdesk.storage.workspaces import open_workspace

    return open_workspace(path, is_read_only=is_read_only)


def check(path: Path) -> tuple[str, ...]:
    """Return the faults of a workspace file, its history and its attachments, in sentences."""
    from motdesk.storage.workspaces import check_file

    return check_file(path)
