import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from motdesk import selftest
from motdesk.__main__ import main
from motdesk.base import texts

HEAVY = ("PySide6", "sqlalchemy", "matplotlib", "numpy", "reportlab", "jsonschema", "pikepdf")


@pytest.fixture(autouse=True)
def _language() -> Iterator[None]:
    yield
    texts.set_desk_language("ja")


def motdesk(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "motdesk", *arguments],
        capture_output=True, check=False, env=environment or None,
    )  # fmt: skip


def test_the_version_is_that_of_the_project() -> None:
    project = (Path(__file__).parents[1] / "pyproject.toml").read_text(encoding="utf-8")
    version = motdesk("--version").stdout.decode().split()
    assert version[0] == "motdesk"
    assert f'version = "{version[1]}"' in project


@pytest.mark.parametrize("option", ["--version", "--help"])
def test_version_and_help_import_nothing_heavy(option: str) -> None:
    names = ", ".join(repr(name) for name in HEAVY)
    code = (
        "import sys; from motdesk.__main__ import main; assert main(sys.argv[1:]) == 0; "
        f"sys.exit(', '.join({{{names}}} & set(sys.modules)) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code, option], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


def test_words_are_utf8_whatever_the_console_speaks() -> None:
    done = motdesk("--help", LC_ALL="ja_JP.UTF-8", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert "交渉" in done.stdout.decode("utf-8")


@pytest.mark.parametrize(
    "argument", ["sample.motdesk", "folder/sample", "./x", "C:\\data\\sample.motdesk"]
)
def test_a_file_opens_the_desk(argument: str, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[Path | None] = []
    monkeypatch.setattr("motdesk.__main__._open_desk", lambda path: opened.append(path) or 0)
    assert main([argument]) == 0
    assert opened == [Path(argument)]


def test_nothing_opens_the_desk(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[Path | None] = []
    monkeypatch.setattr("motdesk.__main__._open_desk", lambda path: opened.append(path) or 0)
    assert main([]) == 0
    assert opened == [None]


@pytest.mark.parametrize("arguments", [["sampel"], ["--nonsense"], ["a.motdesk", "b.motdesk"]])
def test_what_is_neither_file_nor_command_is_wrong_use(arguments: list[str]) -> None:
    done = motdesk(*arguments)
    assert done.returncode == 2
    assert done.stderr


@pytest.mark.parametrize("language", [["--language", "ja"], ["--language=en"], []])
def test_the_version_is_told_in_any_language(
    capsys: pytest.CaptureFixture[str], language: list[str]
) -> None:
    for arguments in (["--version", *language], [*language, "--version"]):
        assert main(arguments) == 0
        assert capsys.readouterr().out.startswith("motdesk ")


def test_a_language_that_is_not_spoken_is_wrong_use() -> None:
    assert main(["--version", "--language", "fr"]) == 2


def test_the_self_test_speaks_the_language_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    spoken: list[str] = []
    monkeypatch.setattr(selftest, "run", lambda: spoken.append(texts.language()) or 0)
    for language in ("ja", "en"):
        assert main(["--self-test", "--language", language]) == 0
    assert spoken == ["ja", "en"]


def test_a_folder_called_like_a_command_does_not_hide_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path | None] = []
    monkeypatch.setattr("motdesk.__main__._open_desk", lambda path: opened.append(path) or 0)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pack").mkdir()
    (tmp_path / "talks").write_text("")
    assert main(["pack"]) == 2
    assert main(["talks"]) == 0
    assert opened == [Path("talks")]


def test_without_a_display_the_desk_says_so_and_ends(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    assert main(["a.motdesk"]) == 1
    assert "no display" in capsys.readouterr().err
