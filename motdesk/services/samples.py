"""The sample workspace: a supplier of coated spools, and the published Itex-Cypress case."""

from collections.abc import Callable
from pathlib import Path

from motdesk.base.resources import resource
from motdesk.base.texts import _
from motdesk.services.exchanges import make_workspace


def write_sample(path: Path, tell: Callable[[float], None] | None = None) -> None:
    """Write the sample workspace to `path`; `tell` is told the share done.

    Raises UserError if something is there already.
    """
    content = resource("sample", "workspace.json")
    make_workspace(path, content, label=_("Write the sample workspace"), tell=tell)
