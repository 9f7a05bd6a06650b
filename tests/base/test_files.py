import os
from pathlib import Path

import pytest

from motdesk.base.errors import UserError
from motdesk.base.files import save_file, write_whole


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    target = tmp_path / "資料.pdf"
    write_whole(target, b"old")
    write_whole(target, b"new")
    assert target.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [target]


def test_an_interrupted_file_leaves_the_old_one_and_no_draft(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "資料.pdf"
    write_whole(target, b"old")
    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(OSError, match="No space"):
        write_whole(target, b"new")
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_file_is_written_with_the_rights_of_its_user(tmp_path: Path) -> None:
    write_whole(tmp_path / "a.pdf", b"")
    (tmp_path / "b.pdf").write_bytes(b"")
    assert (tmp_path / "a.pdf").stat().st_mode == (tmp_path / "b.pdf").stat().st_mode


def test_a_folder_that_is_not_there_is_named_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        write_whole(tmp_path / "none" / "a.pdf", b"")
    with pytest.raises(UserError, match=r"a\.pdf"):
        save_file(tmp_path / "none" / "a.pdf", b"")


def test_no_file_takes_the_place_of_a_workspace(tmp_path: Path) -> None:
    (tmp_path / "a.MOTDESK").write_bytes(b"records")
    with pytest.raises(UserError, match=r"a\.MOTDESK"):
        save_file(tmp_path / "a.MOTDESK", b"{}")
    assert (tmp_path / "a.MOTDESK").read_bytes() == b"records"


@pytest.mark.skipif(os.name != "posix", reason="folders are not opened elsewhere")
def test_a_drive_that_cannot_sync_folders_keeps_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "open", refuse)
    save_file(tmp_path / "a.pdf", b"new")
    assert (tmp_path / "a.pdf").read_bytes() == b"new"


def refuse(handle: object, *_flags: int) -> None:
    raise OSError(f"No space left for {handle}")
