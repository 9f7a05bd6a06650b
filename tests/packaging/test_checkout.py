import shutil
import subprocess
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

from motdesk.base.identities import named_id

PACKAGING = Path(__file__).parents[2] / "packaging"


def checkout(folder: Path) -> ModuleType:
    """Return the module as it stands in a checkout of its own."""
    (folder / "packaging").mkdir()
    (folder / "pyproject.toml").write_text("[project]\n", encoding="utf-8")
    for name in ("checkout.py", "constraints.txt", "constraints-test.txt"):
        shutil.copy(PACKAGING / name, folder / "packaging")
    spec = spec_from_file_location("checkout", folder / "packaging" / "checkout.py")
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def make_ready(module: ModuleType, purpose: str) -> None:
    module.PYTHON.parent.mkdir(parents=True, exist_ok=True)
    module.PYTHON.touch()
    module._mark(purpose).write_text(module._state(purpose))


def test_what_was_made_ready_is_not_made_again(tmp_path: Path) -> None:
    module = checkout(tmp_path)
    assert not module._is_ready("run")
    make_ready(module, "run")
    assert module._is_ready("run")
    assert not module._is_ready("test")


@pytest.mark.parametrize("name", ["pyproject.toml", "packaging/constraints.txt"])
def test_other_needs_are_made_ready_again(tmp_path: Path, name: str) -> None:
    module = checkout(tmp_path)
    make_ready(module, "run")
    with (tmp_path / name).open("a", encoding="utf-8") as file:
        file.write("# more\n")
    assert not module._is_ready("run")


def test_a_checkout_moved_elsewhere_is_made_ready_again(tmp_path: Path) -> None:
    (tmp_path / "here").mkdir()
    make_ready(checkout(tmp_path / "here"), "run")
    state = (tmp_path / "here" / ".venv" / "ready-to-run").read_text()
    (tmp_path / "there").mkdir()
    assert checkout(tmp_path / "there")._state("run") != state


def test_the_pack_is_that_of_the_spool(tmp_path: Path) -> None:
    assert named_id("sample/negotiation/spool") == checkout(tmp_path).NEGOTIATION


def test_it_says_so_where_python_is_too_old_or_new(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    module = checkout(tmp_path)
    monkeypatch.setattr(sys, "version_info", (3, 10, 0))
    assert module.main("run") == 1
    assert "Python 3.11, 3.12 or 3.13" in capsys.readouterr().err


def test_it_needs_nothing_but_pythons_own_library() -> None:
    done = subprocess.run(
        [sys.executable, "-S", "-c", "import runpy; runpy.run_path('checkout.py')"],
        cwd=PACKAGING, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
