from pathlib import Path

import pytest

from motdesk.base.files import draft, write_whole


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    target = tmp_path / "資料.pdf"
    write_whole(target, b"old")
    write_whole(target, b"new")
    assert target.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [target]


def test_an_interrupted_file_leaves_the_old_one_and_no_draft(tmp_path: Path) -> None:
    target = tmp_path / "資料.pdf"
    write_whole(target, b"old")
    with pytest.raises(ZeroDivisionError):
        write_half(target)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_folder_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        write_whole(tmp_path / "none" / "a.pdf", b"")


def write_half(target: Path) -> None:
    with draft(target) as file:
        file.write(b"half")
        raise ZeroDivisionError
