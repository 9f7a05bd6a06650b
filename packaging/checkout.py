"""Make this checkout ready on any system, then use it: `run` opens the sample, `test` tests.

Needs nothing but Python's own library; run.sh and test.sh call it on Linux and macOS.
"""

import hashlib
import locale
import os
import subprocess
import sys
from pathlib import Path
from typing import TextIO

ROOT = Path(__file__).resolve().parents[1]
ENVIRONMENT = ROOT / ".venv"
PROGRAMS = ENVIRONMENT / ("Scripts" if os.name == "nt" else "bin")
PYTHON = PROGRAMS / ("python.exe" if os.name == "nt" else "python")
CONSTRAINTS = {
    "run": ROOT / "packaging" / "constraints.txt",
    "test": ROOT / "packaging" / "constraints-test.txt",
}
SAMPLE = ROOT / "sample"
NEGOTIATION = "d8c4fc6ee5f75517a3468ee804db01aa"  # that of the spool
CHECKS = (
    ("ruff", "check"),
    ("ruff", "format", "--check"),
    ("mypy",),
    ("lint-imports",),
    ("pytest", "-n", "2"),
)


def main(purpose: str) -> int:
    """Make ready what `purpose` needs, then do it; return the exit code."""
    if not (3, 11) <= sys.version_info < (3, 14):
        return _stop(
            "MOTDesk needs Python 3.11, 3.12 or 3.13.",
            "MOTDeskにはPython 3.11、3.12、3.13のいずれかが必要です。",
        )
    if not _is_ready(purpose) and not _make_ready(purpose):
        return 1
    return _run() if purpose == "run" else _test()


def _is_ready(purpose: str) -> bool:
    mark = _mark(purpose)
    return mark.exists() and mark.read_text() == _state(purpose) and PYTHON.exists()


def _make_ready(purpose: str) -> bool:
    _say(
        "Preparing .venv; the first time takes a minute or two ...",
        ".venvを準備しています（初回は1、2分かかります）…",
    )
    _mark(purpose).unlink(missing_ok=True)
    if not _works() and not _call(sys.executable, "-m", "venv", "--clear", ENVIRONMENT):
        _stop(
            "The environment .venv could not be made. Is there space, and may you write here?",
            ".venvを作れませんでした。空き容量と、このフォルダーへの書込み権限を確認してください。",
        )
        return False
    packages = ("--require-hashes", "--requirement", CONSTRAINTS[purpose])
    project = ("--no-deps", "--no-build-isolation", "--editable", ROOT)
    if not _install(*packages) or not _install(*project):
        _stop(
            "Not all packages could be installed; the lines above say why. "
            "If there was no network, try again when there is.",
            "インストールできないパッケージがありました。原因は上の行のとおりです。"
            "ネットワークにつながる所でもう一度実行してください。",
        )
        return False
    _mark(purpose).write_text(_state(purpose))
    return True


def _works() -> bool:
    return PYTHON.exists() and _call(PYTHON, "-c", "import pip")


def _install(*options: str | Path) -> bool:
    pip = (PYTHON, "-m", "pip", "--quiet", "--disable-pip-version-check", "--retries", "2")
    return _call(*pip, "install", *options)


def _mark(purpose: str) -> Path:
    return ENVIRONMENT / f"ready-to-{purpose}"


def _state(purpose: str) -> str:
    wanted = CONSTRAINTS[purpose].read_bytes() + (ROOT / "pyproject.toml").read_bytes()
    return f"{hashlib.sha256(wanted).hexdigest()} {sys.version_info[:2]} {ROOT}"


def _run() -> int:
    workspace, pack = SAMPLE / "sample.motdesk", SAMPLE / "sample-pack.pdf"
    SAMPLE.mkdir(exist_ok=True)
    if not workspace.exists() and not _motdesk("sample", workspace, is_quiet=True):
        return 1
    if not pack.exists() and not _motdesk(
        "pack", workspace, "--negotiation", NEGOTIATION, "--audience", "internal",
        "--language", "ja", "--as-of", "2026-11-22", "--output", pack,
        is_quiet=True,
    ):  # fmt: skip
        return 1
    _say(
        f"The sample workspace: {workspace}\nIts briefing pack:    {pack}",
        f"見本のワークスペース：{workspace}\n見本の準備資料：　　　{pack}",
    )
    if not _has_display():
        _say(
            "There is no display here, so the desk was not opened.",
            "画面（ディスプレイ）がないため、デスクは開きませんでした。",
        )
        return 0
    if not _motdesk(workspace):
        return _stop(
            "The desk could not be opened, or ended badly. Can the display be reached?",
            "デスクを開けなかったか、異常終了しました。画面に接続できるか確認してください。",
        )
    return 0


def _has_display() -> bool:
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _motdesk(*arguments: str | Path, is_quiet: bool = False) -> bool:
    return _call(PYTHON, "-m", "motdesk", *arguments, is_quiet=is_quiet)


def _test() -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    failed = [check for check in CHECKS if not _passes(check)]
    for name, *_arguments in failed:
        _stop(
            f"{name} found something to mend; see above.", f"{name}の指摘があります（上を参照）。"
        )
    return 1 if failed else 0


def _passes(check: tuple[str, ...]) -> bool:
    name, *arguments = check
    print("-", name, *arguments, flush=True)
    return _call(PROGRAMS / name, *arguments)


def _call(*command: str | Path, is_quiet: bool = False) -> bool:
    output = subprocess.DEVNULL if is_quiet else None
    done = subprocess.run(command, cwd=ROOT, stdout=output, check=False)  # noqa: S603 - our own command
    return done.returncode == 0


def _stop(english: str, japanese: str) -> int:
    _say(english, japanese, to=sys.stderr)
    return 1


def _say(english: str, japanese: str, to: TextIO = sys.stdout) -> None:
    """Say it in the language of the system; the catalogues may not be installed yet."""
    names = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    spoken = next((name for name in names if name), locale.getlocale()[0]) or ""
    is_japanese = spoken.lower().startswith("ja") and to.encoding.lower() in ("utf-8", "cp932")
    print(japanese if is_japanese else english, file=to, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if sys.argv[1:] else "run"))
