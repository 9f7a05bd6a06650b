"""One writes, the others know who."""

import errno
import json
import os
import socket
import subprocess
import sys
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


@pytest.fixture
def _no_locks(monkeypatch: pytest.MonkeyPatch) -> None:
    fcntl = pytest.importorskip("fcntl")

    def refuse(_handle: int, _how: int) -> None:
        raise OSError(errno.ENOTSUP, "no locks here")

    monkeypatch.setattr(fcntl, "flock", refuse)


@pytest.mark.usefixtures("_no_locks")
def test_on_a_drive_without_locks_only_one_writes_as_well(path: Path) -> None:
    first, second = Lock(path), Lock(path)
    assert first.take()
    assert not second.take()
    assert str(os.getpid()) in second.holder()
    first.give_back()
    assert second.take()
    second.give_back()
    assert list(path.parent.iterdir()) == []


@pytest.mark.usefixtures("_no_locks")
@pytest.mark.parametrize(
    ("host", "is_taken"), [(socket.gethostname(), True), ("another-computer", False)]
)
def test_there_only_this_computer_knows_that_a_holder_is_gone(
    path: Path, host: str, is_taken: bool
) -> None:
    with subprocess.Popen([sys.executable, "-c", ""]) as gone:
        gone.wait()
    name = {"user": "m", "host": host, "pid": gone.pid}
    path.with_name("a.motdesk.lock").write_text(json.dumps(name), encoding="utf-8")
    lock = Lock(path)
    assert lock.take() == is_taken
    lock.give_back()
