"""A copy of a workspace is whole, of one moment, and never takes the place of something."""

from pathlib import Path

import pytest

from motdesk.base.errors import UserError
from motdesk.domain.partners import Partner
from motdesk.storage.backups import copy_workspace
from motdesk.storage.workspaces import Workspace, check_file, create_workspace, open_workspace
from tests import builders


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    workspace = create_workspace(tmp_path / "a.motdesk")
    with workspace.change("Fill") as data:
        for number in range(300):
            data.save(builders.partner(name=f"取引先{number}", private_remark="秘" * 500))
    return workspace


def test_an_open_workspace_is_copied_whole_into_one_file(
    tmp_path: Path, workspace: Workspace
) -> None:
    shares: list[float] = []
    copy_workspace(workspace.path, tmp_path / "b.motdesk", shares.append)
    with workspace, open_workspace(tmp_path / "b.motdesk") as copy:
        assert copy.read().all(Partner) == workspace.read().all(Partner)
        assert copy.undo_label == "Fill"
    assert shares[-1] == 1
    assert check_file(tmp_path / "b.motdesk") == ()
    assert {file.name for file in tmp_path.iterdir()} == {"a.motdesk", "b.motdesk"}


def test_what_is_there_already_stays(tmp_path: Path, workspace: Workspace) -> None:
    (tmp_path / "b.motdesk").write_text("precious", encoding="utf-8")
    with workspace, pytest.raises(UserError):
        copy_workspace(workspace.path, tmp_path / "b.motdesk")
    assert (tmp_path / "b.motdesk").read_text(encoding="utf-8") == "precious"


def test_a_copy_that_is_stopped_leaves_nothing(tmp_path: Path, workspace: Workspace) -> None:
    def stop(_share: float) -> None:
        raise InterruptedError

    with workspace, pytest.raises(UserError):
        copy_workspace(workspace.path, tmp_path / "b.motdesk", stop)
    assert [file.name for file in tmp_path.glob("*b.motdesk*")] == []
    assert list(tmp_path.glob(".*.draft*")) == []


def test_a_folder_that_is_not_there_is_told(tmp_path: Path, workspace: Workspace) -> None:
    with workspace, pytest.raises(UserError):
        copy_workspace(workspace.path, tmp_path / "nowhere" / "b.motdesk")
