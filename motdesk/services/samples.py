"""The sample workspace: a supplier of coated spools, and the published Itex-Cypress case."""

from pathlib import Path

from motdesk.base.resources import resource
from motdesk.base.texts import _
from motdesk.services.exchanges import make_workspace


def write_sample(path: Path) -> None:
    """Write the sample workspace to `path`. Raises UserError if something is there already."""
    content = resource("sample", "workspace.json")
    make_workspace(path, content, label=_("Write the sample workspace"))
