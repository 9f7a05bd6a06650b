"""Files kept beside the window: whole, while others write, or not at all."""

from pathlib import Path
from threading import Thread

import pytest

from motdesk.base.errors import UserError
from motdesk.storage.workspaces import create_workspace, open_workspace
from tests import builders

MANY = bytes(range(256)) * 40_000  # more than is read at once


class EnoughError(Exception):
    """Somebody cancelled."""


def test_a_file_is_kept_from_another_thread_while_the_workspace_is_open(tmp_path: Path) -> None:
    source = tmp_path / "膜厚.pdf"
    source.write_bytes(MANY)
    kept, shares = [], []
    with create_workspace(tmp_path / "a.motdesk") as workspace:
        keeper = workspace.file_keeper()
        thread = Thread(target=lambda: kept.append(keeper.keep(source, shares.append)))
        thread.start()
        thread.join()
        with workspace.change("Attach") as data:
            data.save(builders.evidence(attachments=tuple(kept)))
        assert workspace.read().attachment_content(kept[0].sha256) == MANY
    assert shares == sorted(shares)
    assert 0 < shares[0] < shares[-1] < 1


def test_what_is_cancelled_is_not_kept(tmp_path: Path) -> None:
    source = tmp_path / "膜厚.pdf"
    source.write_bytes(MANY)

    def cancel(_share: float) -> None:
        raise EnoughError

    with create_workspace(tmp_path / "a.motdesk") as workspace:
        size = workspace.path.stat().st_size
        with pytest.raises(EnoughError):
            workspace.file_keeper().keep(source, cancel)
    assert (tmp_path / "a.motdesk").stat().st_size < size + len(MANY)


def test_a_workspace_that_is_only_read_keeps_nothing(tmp_path: Path) -> None:
    create_workspace(tmp_path / "a.motdesk").close()
    reading = open_workspace(tmp_path / "a.motdesk", is_read_only=True)
    with reading as workspace, pytest.raises(UserError):
        workspace.file_keeper()
