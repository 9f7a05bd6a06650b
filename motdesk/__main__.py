"""Where MOTDesk begins: a file or nothing opens the desk, a word runs a command."""

import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from pathlib import Path


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line asks for; return the exit code.

    0 is done, 1 a problem named on stderr, 2 wrong use.
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    _speak_utf8()
    match _without_language(given):
        case ["--version"]:
            return _print_version()
        case ["--self-test"]:
            return _test_itself(given)
    match given:
        case []:
            return _open_desk(None)
        case [file] if _is_file(file):
            return _open_desk(Path(file))
    from motdesk.cli.main import run

    return run(given)


def _speak_utf8() -> None:
    # Windows hands out its old code page to pipes and some consoles.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _without_language(given: list[str]) -> list[str]:
    """Return the arguments less a language that we speak."""
    from motdesk.base.texts import LANGUAGES

    for language in LANGUAGES:
        for option in ([f"--language={language}"], ["--language", language]):
            for at in range(len(given) - len(option) + 1):
                if given[at : at + len(option)] == option:
                    return given[:at] + given[at + len(option) :]
    return given


def _print_version() -> int:
    from importlib.metadata import version

    sys.stdout.write(f"motdesk {version('motdesk')}\n")
    return 0


def _test_itself(given: Sequence[str]) -> int:
    from motdesk.base.texts import set_desk_language
    from motdesk.cli.main import wanted_language
    from motdesk.selftest import run

    set_desk_language(wanted_language(given))
    return run()


def _open_desk(path: Path | None) -> int:
    if _lacks_display():
        return _say_there_is_no_display()
    from motdesk.app import run_desk

    return run_desk(path)


def _lacks_display() -> bool:
    """Tell whether Qt would find no screen: it ends the process then, without a word of ours."""
    places = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform.startswith("linux") and not any(map(os.environ.get, places))


def _say_there_is_no_display() -> int:
    from motdesk.base.texts import _, set_desk_language
    from motdesk.cli.main import wanted_language

    set_desk_language(wanted_language([]))
    words = _("There is no display here, so the desk cannot open. The commands work without one.")
    sys.stderr.write(f"motdesk: {words}\n")
    return 1


def _is_file(argument: str) -> bool:
    """Tell a file from a command: only files have a dot or a folder in them, or are there.

    A folder that is called as a command is does not stand in its way.
    """
    if argument.startswith("-"):
        return False
    return "." in argument or os.sep in argument or Path(argument).is_file()


if __name__ == "__main__":
    sys.exit(main())
