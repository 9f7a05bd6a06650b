"""One writes, the others know who."""

from pathlib import Path

import pytest

from motdesk.storage.locks import Lock


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.motdesk"


def test_one_takes_the_lock_and_the_next_after_it_is_given_back(path: Path) -> None:
    first, second = Lock(path), Lock(path)
    assert first.take()
    assert not second.take()
    first.give_back()
    first.give_back()
    assert second.take()
    second.give_back()
    assert list(path.parent.iterdir()) == []


def test_a_lock_file_without_a_holder_is_nobodys(path: Path) -> None:
    path.with_name("a.motdesk.lock").write_bytes(b"\xff no JSON")
    lock = Lock(path)
    assert lock.holder() == ""
    assert lock.take()
    assert lock.holder() != ""
    lock.give_back()


def test_where_nothing_can_be_written_there_is_no_lock(path: Path) -> None:
    with pytest.raises(OSError, match="gone"):
        Lock(path.parent / "gone" / "a.motdesk").take()
