"""The command line: finds the command, speaks the user's language, turns problems into words."""

import argparse
import locale
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Protocol, cast

from motdesk.base.errors import UserError
from motdesk.base.texts import LANGUAGES, _, lend_words, mark, set_desk_language
from motdesk.cli.parsers import Parser

DONE, PROBLEM, WRONG_USE = 0, 1, 2

# What may be asked for: the module of this folder that does it, imported only then, and its words.
COMMANDS = {
    "sample": ("samples", mark("Write the sample workspace.")),
    "pack": ("packs", mark("Write the briefing pack of a negotiation as PDF.")),
    "roadmap": ("roadmaps", mark("Write the roadmap of a partner on one A3 page as PDF.")),
    "evaluation": ("evaluations", mark("Write the evaluation sheet of a supplier as PDF.")),
    "price-revision": ("price_requests", mark("Write a request to revise a price as PDF.")),
    "analyse": ("analyses", mark("Print which packages of a case are efficient, as JSON.")),
    "export": ("exports", mark("Write a whole workspace as JSON.")),
    "import": ("imports", mark("Take the records of a JSON file into a workspace.")),
    "search": ("searches", mark("Print what a workspace holds of some words.")),
    "check": ("checks", mark("Say what is wrong with a workspace, and what is missing in it.")),
}


class Command(Protocol):
    """What the module of a command provides."""

    def add_arguments(self, parser: Parser) -> None:
        """Say which arguments the command takes."""

    def run(self, given: argparse.Namespace) -> int:
        """Do it and return the exit code. Raises UserError for what the user can mend."""


def run(arguments: Sequence[str]) -> int:
    """Run a command; return 0 if done, 1 if a problem was named on stderr, 2 for wrong use."""
    set_desk_language(wanted_language(arguments))
    lend_words()
    name = next((word for word in arguments if word in COMMANDS), "")
    command = _command(name) if name else None
    try:
        given = _parser(name, command).parse_args(arguments)
    except SystemExit as end:
        return WRONG_USE if end.code else DONE
    if command is None:
        return WRONG_USE
    try:
        code = command.run(given)
        sys.stdout.flush()
    except UserError as error:
        sys.stderr.write(f"motdesk: {error}\n")
        return PROBLEM
    except KeyboardInterrupt:
        sys.stderr.write("motdesk: {}\n".format(_("Stopped; nothing was half done.")))
        return PROBLEM
    except BrokenPipeError:
        _forget_output()
        return PROBLEM
    return code


def wanted_language(arguments: Sequence[str]) -> str:
    """Return the language asked for, or else that of the system."""
    for before, after in zip(["", *arguments], [*arguments, ""], strict=True):
        if before == "--language" and after in LANGUAGES:
            return after
        if after.removeprefix("--language=") in LANGUAGES:
            return after.removeprefix("--language=")
    names = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    system = next((name for name in names if name), locale.getlocale()[0]) or ""
    return "ja" if system.lower().startswith("ja") else "en"


def _command(name: str) -> Command:
    return cast("Command", import_module(f"motdesk.cli.{COMMANDS[name][0]}"))


def _parser(wanted: str, command: Command | None) -> Parser:
    parser = Parser(
        prog="motdesk",
        description=_("Prepare a negotiation between a buyer and a supplier."),
        epilog=_("Without a command, or with a workspace file alone, the desk opens."),
    )
    parser.options.add_argument(
        "--version", action="store_true", help=_("Print the version and end.")
    )
    parser.options.add_argument(
        "--self-test", action="store_true", help=_("Check this installation and end.")
    )
    commands = parser.add_subparsers(
        title=_("Commands"), metavar=_("COMMAND"), dest="command", required=True
    )
    for name, (_module, purpose) in COMMANDS.items():
        added = commands.add_parser(name, help=_(purpose), description=_(purpose))
        if name == wanted and command:
            command.add_arguments(added)
    return parser


def _forget_output() -> None:
    """Let nothing complain at the end that the reader of our output went away."""
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, sys.stdout.fileno())
