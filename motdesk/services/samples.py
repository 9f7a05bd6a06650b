"""The sample workspace: a supplier of coated spools, and the published Itex-Cypress case."""

from pathlib import Path

from motdesk.base.resources import resource
from motdesk.base.texts import _
from motdesk.services import exchanges, workspaces


def write_sample(path: Path) -> None:
    """Write the sample workspace to `path`. Raises UserError if something is there already."""
    with workspaces.create(path) as workspace:
        content = resource("sample", "workspace.json")
        exchanges.import_workspace(workspace, content, label=_("Write the sample workspace"))
