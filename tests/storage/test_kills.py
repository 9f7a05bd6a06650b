"""The program is killed at any moment: what was finished is there, the rest never was."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import IO

import pytest

from motdesk.storage.workspaces import check_file, create_workspace, open_workspace

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork, for speed")

_KILLS = 100  # in each of two tests, which may run side by side


@pytest.mark.parametrize("seed", [1, 2])
def test_no_finished_change_is_lost_and_none_is_half_written(tmp_path: Path, seed: int) -> None:
    path = tmp_path / "a.motdesk"
    create_workspace(path).close()
    random = Random(seed)  # noqa: S311 - the same at every run
    finished = 0
    for last in _killings(path, random):
        finished = max(finished, last)
        with open_workspace(path) as workspace:
            assert not workspace.is_read_only
            newest = workspace.history(limit=1)
            assert finished <= (newest[0].number if newest else 0) <= finished + 1
            finished = newest[0].number if newest else 0
        assert check_file(path) == ()
        assert [file.name for file in tmp_path.iterdir()] == [path.name]
    assert finished > _KILLS / 2


def _killings(path: Path, random: Random) -> Iterator[int]:
    """Yield, after each kill, the last step that the child had said to be finished (0 for none)."""
    command = [sys.executable, "-m", "tests.storage.killed"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
    ) as server:
        for _time in range(_KILLS):
            yield _kill_one(server, path, random)
        _pipe(server.stdin).close()


def _kill_one(server: "subprocess.Popen[str]", path: Path, random: Random) -> int:
    _pipe(server.stdin).write(f"{random.randrange(10**6)} {path}\n")
    _pipe(server.stdin).flush()
    child, last = 0, 0
    is_opening = random.random() < 0.2
    for line in iter(_pipe(server.stdout).readline, ""):
        word, number = line.split()
        child = int(number) if word == "child" else child
        last = int(number) if word == "step" else last
        if child and (is_opening or last):
            break
    time.sleep(random.uniform(0.0, 0.03))  # nothing is waited for: any moment must do
    os.kill(child, signal.SIGKILL)
    for line in iter(_pipe(server.stdout).readline, ""):
        word, number = line.split()
        if word == "gone":
            assert int(number) == signal.SIGKILL, "the child failed by itself"
            return last
        last = int(number)
    raise AssertionError("The server has gone.")


def _pipe(pipe: IO[str] | None) -> IO[str]:
    assert pipe is not None
    return pipe
