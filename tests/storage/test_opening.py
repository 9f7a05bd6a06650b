"""Files that cannot be opened are refused with words and not touched."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory

import pytest

from motdesk.base.errors import UserError
from motdesk.base.resources import resource
from motdesk.domain.partners import Partner
from motdesk.storage.inspection import APPLICATION_ID
from motdesk.storage.opening import open_file
from motdesk.storage.workspaces import create_workspace, open_workspace
from tests import builders
from tests.storage.raw import read_raw, write_raw


def make(path: Path, count: int = 1) -> None:
    with create_workspace(path) as workspace, workspace.change("Begin") as data:
        for _number in range(count):
            data.save(builders.partner())


def nothing(path: Path) -> None:
    assert not path.exists()


def cut_in_half(path: Path) -> None:
    make(path)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def cut_off_the_last_byte(path: Path) -> None:
    make(path)
    path.write_bytes(path.read_bytes()[:-1])


def cut_in_the_header(path: Path) -> None:
    make(path)
    path.write_bytes(path.read_bytes()[:50])


def overwrite_the_list_of_tables(path: Path) -> None:
    make(path)
    content = bytearray(path.read_bytes())
    content[100:4096] = os.urandom(3996)
    path.write_bytes(content)


def drop_a_table(path: Path) -> None:
    make(path)
    write_raw(path, "DROP TABLE partner_contacts")


def make_newer(path: Path) -> None:
    make(path)
    write_raw(path, "PRAGMA user_version=9999")


def make_newer_with_a_log(path: Path) -> None:
    make_newer(path)
    path.with_name(path.name + "-wal").write_bytes(b"not for us")


def another_program(path: Path) -> None:
    write_raw(path, "CREATE TABLE t (a)", "PRAGMA application_id=7")


@pytest.mark.parametrize(
    "prepare",
    [
        nothing,
        Path.mkdir,
        Path.touch,
        lambda path: path.write_text("a letter", encoding="utf-8"),
        lambda path: path.write_bytes(b"SQLite format 3\0"),
        another_program,
        make_newer,
        make_newer_with_a_log,
        cut_in_half,
        cut_off_the_last_byte,
        cut_in_the_header,
        overwrite_the_list_of_tables,
        drop_a_table,
    ],
)
@pytest.mark.parametrize("is_read_only", [False, True])
def test_what_cannot_be_opened_is_refused_and_not_touched(
    tmp_path: Path, prepare: Callable[[Path], object], is_read_only: bool
) -> None:
    path = tmp_path / "a b?#%.motdesk"
    prepare(path)
    before = {file: file.read_bytes() for file in tmp_path.iterdir() if file.is_file()}
    with pytest.raises(UserError) as refusal:
        open_workspace(path, is_read_only=is_read_only)
    assert path.name in refusal.value.what
    assert refusal.value.advice
    assert {file: file.read_bytes() for file in tmp_path.iterdir() if file.is_file()} == before


def test_a_file_of_no_bytes_may_become_a_workspace(tmp_path: Path) -> None:
    (tmp_path / "a.motdesk").touch()
    make(tmp_path / "a.motdesk")


@pytest.mark.parametrize("prepare", [make, Path.mkdir, another_program])
def test_nothing_is_made_where_something_lies(
    tmp_path: Path, prepare: Callable[[Path], object]
) -> None:
    prepare(tmp_path / "a.motdesk")
    with pytest.raises(UserError):
        create_workspace(tmp_path / "a.motdesk")


def test_what_a_lost_workspace_left_does_not_flow_into_a_new_one(tmp_path: Path) -> None:
    path = tmp_path / "a.motdesk"
    with create_workspace(path) as workspace, workspace.change("Begin") as data:
        data.save(builders.partner())
        left = (tmp_path / "a.motdesk-wal").read_bytes()
    path.unlink()
    (tmp_path / "a.motdesk-wal").write_bytes(left)
    with pytest.raises(UserError, match=r"a\.motdesk"):
        create_workspace(path)
    assert not path.exists()


def test_nothing_is_made_in_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UserError):
        create_workspace(tmp_path / "gone" / "a.motdesk")


def test_the_second_to_open_reads_and_learns_who_writes(tmp_path: Path) -> None:
    path = tmp_path / "a.motdesk"
    make(path)
    with open_workspace(path) as first:
        with open_workspace(path) as second:
            assert second.is_read_only
            assert f"({os.getpid()})" in second.holder
            with first.change("More") as data:
                data.save(builders.partner())
            assert second.read().count(Partner) == 2
            with pytest.raises(UserError), second.change("No"):
                pass
            with pytest.raises(UserError):
                second.undo()
        assert not first.is_read_only
    with open_workspace(path) as third:
        assert not third.is_read_only
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


def test_a_reader_does_not_keep_the_writer_from_closing(tmp_path: Path) -> None:
    path = tmp_path / "a.motdesk"
    make(path)
    first = open_workspace(path)
    with first.snapshot() as data:
        first.close()
        assert data.count(Partner) == 1
    with open_workspace(path) as workspace:
        assert workspace.read().count(Partner) == 1
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


def test_the_lock_of_a_program_that_died_holds_nobody_up(tmp_path: Path) -> None:
    path = tmp_path / "a.motdesk"
    make(path)
    script = (
        "import os, sys; from pathlib import Path;"
        "from motdesk.storage.workspaces import open_workspace;"
        "open_workspace(Path(sys.argv[1])); os._exit(1)"
    )
    subprocess.run([sys.executable, "-c", script, str(path)], check=False)
    assert path.with_name(path.name + ".lock").exists()
    with open_workspace(path) as workspace:
        assert not workspace.is_read_only
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


def test_a_file_asked_for_reading_is_not_locked(tmp_path: Path) -> None:
    path = tmp_path / "a.motdesk"
    make(path)
    with open_workspace(path, is_read_only=True) as reading, open_workspace(path) as writing:
        assert (reading.is_read_only, reading.holder) == (True, "")
        assert not writing.is_read_only


def test_the_file_is_set_as_agreed(tmp_path: Path) -> None:
    path = tmp_path / "a.motdesk"
    make(path)
    file = open_file(path)
    asked = {
        name: file.connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
        for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete",
                     "trusted_schema", "cache_size", "application_id")
    }  # fmt: skip
    file.close()
    assert asked == {
        "journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1,
        "trusted_schema": 0, "cache_size": -65536, "application_id": APPLICATION_ID,
    }  # fmt: skip
    assert read_raw(path, "PRAGMA journal_mode") == [("delete",)]


@pytest.mark.skipif(os.name != "posix", reason="Rights of files are set otherwise there.")
@pytest.mark.parametrize(("file_mode", "folder_mode"), [(0o444, 0o777), (0o444, 0o555)])
def test_what_cannot_be_written_opens_for_reading(file_mode: int, folder_mode: int) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name) / "of others"
        folder.mkdir()
        path = folder / "a.motdesk"
        make(path)
        copytree(resource("migrations"), Path(name, "resources", "migrations"))
        path.chmod(file_mode)
        folder.chmod(folder_mode)
        Path(name).chmod(0o755)
        script = [sys.executable, str(Path(__file__).with_name("reading_without_rights.py"))]
        found = subprocess.run([*script, name, str(path)], capture_output=True, check=False)
        assert (found.stdout, found.stderr) == (b"True 1", b"")
        assert [file.name for file in folder.iterdir()] == [path.name]
