"""The log that a lost workspace left does not flow into the copy that is brought back."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from motdesk.base.errors import UserError
from motdesk.domain.partners import Partner
from motdesk.storage.workspaces import create_workspace, open_workspace
from tests import builders

PARTNERS = tuple(  # too large for two of them to share a page
    builders.partner(name=f"株式会社{n}", private_remark="長い備考" * 400) for n in range(40)
)


def made(path: Path) -> None:
    with create_workspace(path) as workspace, workspace.change("Begin") as data:
        for partner in PARTNERS:
            data.save(partner)


def renamed(path: Path, number: int, name: str) -> None:
    with open_workspace(path) as workspace, workspace.change(name) as data:
        data.save(replace(PARTNERS[number], name=name))


def crashed(path: Path, number: int, name: str) -> bytes:
    """Rename a partner and return the log as it lay there when the program died."""
    with open_workspace(path) as workspace:
        with workspace.change(name) as data:
            data.save(replace(PARTNERS[number], name=name))
        return log_of(path).read_bytes()


def log_of(path: Path) -> Path:
    return path.with_name(path.name + "-wal")


def an_older_copy(path: Path) -> tuple[bytes, bytes]:
    copy = path.read_bytes()
    renamed(path, 1, "その後の変更")
    return copy, crashed(path, 39, "最後の変更")


def a_newer_copy(path: Path) -> tuple[bytes, bytes]:
    log = crashed(path, 39, "最後の変更")
    renamed(path, 1, "その後の変更")
    return path.read_bytes(), log


def a_copy_that_went_its_own_way(path: Path) -> tuple[bytes, bytes]:
    common = path.read_bytes()
    renamed(path, 1, "同僚の変更")
    copy = path.read_bytes()
    path.write_bytes(common)
    return copy, crashed(path, 39, "最後の変更")


def another_workspace(path: Path) -> tuple[bytes, bytes]:
    other = path.with_name("b.motdesk")
    with create_workspace(other) as workspace, workspace.change("Begin") as data:
        data.save(builders.partner())
    return path.read_bytes(), crashed(other, 0, "別の会社")


@pytest.mark.parametrize(
    "left", [an_older_copy, a_newer_copy, a_copy_that_went_its_own_way, another_workspace]
)
@pytest.mark.parametrize("is_read_only", [False, True])
def test_a_log_of_another_file_is_refused_and_neither_is_touched(
    tmp_path: Path, left: Callable[[Path], tuple[bytes, bytes]], is_read_only: bool
) -> None:
    path = tmp_path / "a.motdesk"
    made(path)
    copy, log = left(path)
    path.write_bytes(copy)
    log_of(path).write_bytes(log)
    with pytest.raises(UserError, match=r"a\.motdesk-wal") as refusal:
        open_workspace(path, is_read_only=is_read_only)
    assert refusal.value.kept
    assert path.read_bytes() == copy
    assert log_of(path).read_bytes() == log
    assert not path.with_name(path.name + "-shm").exists()
    log_of(path).rename(tmp_path / "elsewhere")
    with open_workspace(path) as workspace:
        assert len(workspace.read().all(Partner)) == len(PARTNERS)


def test_the_log_of_the_file_itself_is_taken_over(tmp_path: Path) -> None:
    path = tmp_path / "a.motdesk"
    made(path)
    copy = path.read_bytes()
    log = crashed(path, 39, "最後の変更")
    path.write_bytes(copy)
    log_of(path).write_bytes(log)
    with open_workspace(path, is_read_only=True) as workspace:
        assert workspace.read().get(Partner, PARTNERS[39].id).name == "最後の変更"
    with open_workspace(path) as workspace:
        assert workspace.read().get(Partner, PARTNERS[39].id).name == "最後の変更"
    assert not log_of(path).exists()


def test_a_log_that_was_folded_back_in_part_is_taken_over(tmp_path: Path) -> None:
    path = tmp_path / "a.motdesk"
    made(path)
    before = path.read_bytes()
    log = crashed(path, 39, "最後の変更")
    after = path.read_bytes()
    size = 4096
    pages = range(0, min(len(before), len(after)), size)
    changed = [at for at in pages if before[at : at + size] != after[at : at + size]]
    assert len(changed) > 1
    for at in changed:
        path.write_bytes(before[:at] + after[at : at + size] + before[at + size :])
        log_of(path).write_bytes(log)
        with open_workspace(path) as workspace:
            assert workspace.read().get(Partner, PARTNERS[39].id).name == "最後の変更"
