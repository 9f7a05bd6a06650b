import subprocess
import sys
from pathlib import Path

import pytest

from motdesk import selftest
from motdesk.base.errors import UserError


def test_an_installed_program_tests_itself(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "motdesk", "--self-test"],
        capture_output=True, cwd=tmp_path, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, b"")
    assert len(done.stdout.splitlines()) == 4
    assert list(tmp_path.iterdir()) == []


def test_what_fails_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(_folder: Path) -> None:
        raise UserError("nothing is there")

    monkeypatch.setattr(selftest, "_STEPS", (("Printing packs", fail),))
    assert selftest.run() == 1
    assert "nothing is there" in capsys.readouterr().err


def test_a_window_that_does_not_show_the_workspace_fails(tmp_path: Path) -> None:
    code = (
        "import os, sys; os.environ['QT_QPA_PLATFORM'] = 'offscreen'; from pathlib import Path; "
        "from motdesk.app import open_and_close; folder = Path(sys.argv[1]); "
        "sys.exit(open_and_close(folder / 'none.motdesk', folder / 'settings.json'))"
    )
    done = subprocess.run([sys.executable, "-c", code, tmp_path], check=False, capture_output=True)
    assert done.returncode == 0
