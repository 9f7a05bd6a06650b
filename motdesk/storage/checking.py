"""Looking through a whole workspace file for faults: pages, references, attachments, history."""

from pathlib import Path


def check_file(path: Path) -> tuple[str, ...]:
    """Return the faults of a workspace, each a sentence; none in a sound one."""
    raise NotImplementedError(path)
