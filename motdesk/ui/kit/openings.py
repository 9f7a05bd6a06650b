"""Ways to a workspace: open one, make one, write the sample, keep a copy."""

from motdesk.base import clock
from motdesk.base.files import WORKSPACE_SUFFIX
from motdesk.base.texts import _
from motdesk.services.backups import name_of_copy, save_copy
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.dialogs import WORKSPACES


def choose_workspace(desk: Desk) -> None:
    """Ask which workspace to open, and open it."""
    path = desk.dialogs.file_to_open(_("Open a workspace"), WORKSPACES)
    if path:
        desk.open_file(path)


def make_workspace(desk: Desk) -> None:
    """Ask where to make a new, empty workspace, and open it."""
    _make(desk, _("New workspace"), _("Workspace"), is_sample=False)


def make_sample(desk: Desk) -> None:
    """Ask where to write the sample workspace, and open it."""
    _make(desk, _("Write the sample workspace"), _("Sample"), is_sample=True)


def copy_workspace(desk: Desk) -> None:
    """Ask where to keep a copy of the workspace as it stands, and write it meanwhile."""
    path = desk.workspace.path
    suggestion = str(path.with_name(name_of_copy(path, clock.today())))
    target = desk.dialogs.file_to_write(_("Save a copy"), suggestion, WORKSPACES)
    if target:
        desk.do_beside(
            _("A copy is being saved…"),
            lambda progress: save_copy(path, target, progress.say),
            lambda copy: desk.say(_("A copy was saved: {path}").format(path=copy)),
        )


def _make(desk: Desk, title: str, name: str, *, is_sample: bool) -> None:
    path = desk.dialogs.file_to_write(title, name + WORKSPACE_SUFFIX, WORKSPACES)
    if path:
        if path.suffix.lower() != WORKSPACE_SUFFIX:
            path = path.with_name(path.name + WORKSPACE_SUFFIX)
        desk.make_file(path, is_sample=is_sample)
