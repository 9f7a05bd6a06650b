import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="bash is not used there")


def run(wanted: str, **programs: str) -> subprocess.CompletedProcess[str]:
    """Run `wanted` after sourcing the environment, with these programs found before all others."""
    functions = "".join(f"{name}() {{ {body}; }}; " for name, body in programs.items())
    script = f"set -euo pipefail; source packaging/environment.sh; {functions}{wanted}"
    return subprocess.run(
        ["bash", "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
    )


def test_only_packages_whose_library_is_not_there_are_missing() -> None:
    done = run(
        "missing_libraries libGL.so.1:libgl1 libEGL.so.1:libegl1",
        ldconfig="echo 'libEGL.so.1 (libc6,x86-64) => /usr/lib/libEGL.so.1'",
    )
    assert done.stdout.split() == ["libgl1"]


def test_a_library_is_not_taken_for_another_with_a_longer_name() -> None:
    done = run("missing_libraries libGL.so.1:libgl1", ldconfig="echo 'libGL.so.1.7 =>'")
    assert done.stdout.split() == ["libgl1"]


def test_nothing_is_installed_when_nothing_is_missing() -> None:
    done = run("install_packages", command="false")
    assert (done.returncode, done.stdout) == (0, "")


def test_without_root_the_command_to_install_is_named() -> None:
    done = run("install_packages libgl1 libegl1", command="true", id="echo 1000")
    assert done.returncode == 1
    assert "apt-get install libgl1 libegl1" in done.stderr


def test_without_apt_the_packages_are_named() -> None:
    done = run("install_packages libgl1", command="false")
    assert done.returncode == 1
    assert "libgl1" in done.stderr


def test_without_a_fitting_python_it_says_which_one_it_needs(tmp_path: Path) -> None:
    done = run(f"PATH={tmp_path} find_python")
    assert done.returncode == 1
    assert done.stderr.startswith("MOTDesk needs Python 3.11")


def test_a_later_name_is_tried_when_python3_does_not_fit() -> None:
    fakes = {"python3": "false", "python3.13": "false", "python3.12": "true"}
    assert run("find_python; say $python", **fakes).stdout.strip() == "python3.12"


@pytest.mark.parametrize("name", ["run.sh", "test.sh", "pin.sh", "environment.sh"])
def test_scripts_are_sound_and_can_be_started(name: str) -> None:
    script = ROOT / "packaging" / name
    assert subprocess.run(["bash", "-n", script], check=False).returncode == 0
    assert os.access(ROOT / ".ci" / "run", os.X_OK)
