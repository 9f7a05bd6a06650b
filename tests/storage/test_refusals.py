"""What goes wrong with the disk is said in words, and nothing of the step is kept."""

from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from motdesk.base.errors import UserError
from motdesk.domain.partners import Partner
from motdesk.storage.connections import connect, transaction, use_log
from motdesk.storage.data import Data
from motdesk.storage.drives import is_on_network
from motdesk.storage.history import last_step
from motdesk.storage.opening import open_file
from motdesk.storage.refusals import in_words
from motdesk.storage.workspaces import Workspace, check_file, create_workspace, open_workspace
from tests import builders
from tests.storage.raw import write_raw


def test_a_full_disk_loses_nothing_that_was_saved(tmp_path: Path) -> None:
    create_workspace(tmp_path / "a.motdesk").close()
    file = open_file(tmp_path / "a.motdesk")
    file.connection.exec_driver_sql("PRAGMA max_page_count=300")
    workspace = Workspace(file)
    with pytest.raises(UserError) as refusal:
        save_for_ever(workspace)
    assert "a.motdesk" in refusal.value.what
    assert refusal.value.kept
    assert refusal.value.advice
    assert workspace.read().count(Partner) == len(workspace.history()) > 0
    workspace.close()
    assert check_file(tmp_path / "a.motdesk") == ()


def save_for_ever(workspace: Workspace) -> None:
    while True:
        with workspace.change("Save") as data:
            data.save(builders.partner(private_remark="記" * 9000))


def test_another_program_that_holds_the_file_is_waited_for_and_named(tmp_path: Path) -> None:
    with create_workspace(tmp_path / "a.motdesk") as workspace:
        other = dbapi2.connect(str(tmp_path / "a.motdesk"), isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(UserError), workspace.change("Save") as data:
            data.save(builders.partner())
        other.close()
        with workspace.change("Save") as data:
            data.save(builders.partner())
        assert workspace.read().count(Partner) == 1


@pytest.mark.parametrize(
    "code",
    [
        dbapi2.SQLITE_FULL, dbapi2.SQLITE_IOERR, dbapi2.SQLITE_IOERR | 1 << 8, dbapi2.SQLITE_BUSY,
        dbapi2.SQLITE_READONLY, dbapi2.SQLITE_PERM, dbapi2.SQLITE_CANTOPEN, dbapi2.SQLITE_CORRUPT,
        dbapi2.SQLITE_NOTADB, dbapi2.SQLITE_TOOBIG,
    ],
)  # fmt: skip
def test_every_trouble_with_a_file_has_words(code: int) -> None:
    error = dbapi2.OperationalError("…")
    error.sqlite_errorcode = code
    words = in_words(error, "a.motdesk")
    assert words
    assert "a.motdesk" in words.what
    assert words.kept
    assert words.advice


def test_a_mistake_of_ours_is_not_the_users() -> None:
    error = dbapi2.OperationalError("no such table: t")
    error.sqlite_errorcode = dbapi2.SQLITE_ERROR
    assert in_words(error, "a.motdesk") is None
    assert in_words(RuntimeError(), "a.motdesk") is None


def test_a_damaged_page_is_told_and_the_file_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.motdesk"
    with create_workspace(path) as workspace, workspace.change("Save") as data:
        for _number in range(500):
            data.save(builders.partner(private_remark="記" * 900))
    content = bytearray(path.read_bytes())
    content[len(content) // 4 : len(content) // 2] = b"\xa5" * (
        len(content) // 2 - len(content) // 4
    )
    path.write_bytes(content)
    with open_workspace(path) as workspace, pytest.raises(UserError):
        workspace.read().all(Partner)
    assert check_file(path)


def test_leftovers_of_a_crash_are_reason_to_look_at_all_pages(tmp_path: Path) -> None:
    path = tmp_path / "a.motdesk"
    with create_workspace(path) as workspace, workspace.change("Save") as data:
        data.save(builders.partner())
    write_raw(
        path, "PRAGMA writable_schema=ON", "UPDATE sqlite_schema SET rootpage=3 WHERE name='need'"
    )
    path.with_name(path.name + "-wal").touch()
    with pytest.raises(UserError):
        open_workspace(path)


def test_on_a_network_drive_a_journal_is_kept_instead_of_a_log(tmp_path: Path) -> None:
    path = tmp_path / "a.motdesk"
    create_workspace(path).close()
    connection = connect(path)
    use_log(connection, is_network=True)
    modes = [connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
             for name in ("journal_mode", "synchronous")]  # fmt: skip
    assert modes == ["delete", 3]
    with transaction(connection):
        data = Data(connection, {})
        data.save(builders.partner())
    assert last_step(connection) is None
    assert Data(connection).count(Partner) == 1
    connection.close()


@pytest.mark.parametrize(
    ("path", "is_network"),
    [("/data/a.motdesk", False), ("/mnt/our share/a", True), ("/mnt/other/a", False)],
)
def test_network_drives_are_known_by_their_file_system(
    tmp_path: Path, path: str, is_network: bool
) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(
        "/dev/sda1 / ext4 rw 0 0\n//server/share /mnt/our\\040share cifs rw 0 0\n"
        "server:/x /mnt nfs4 rw 0 0\n/dev/sdb1 /mnt/other xfs rw 0 0\n",
        encoding="utf-8",
    )
    assert is_on_network(Path(path), mounts) is is_network
    assert not is_on_network(Path(path), tmp_path / "gone")
