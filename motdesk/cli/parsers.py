"""Parsers of the command line whose own words are in the user's language too."""

import argparse
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

from motdesk.base.entries import read_date
from motdesk.base.errors import UserError
from motdesk.base.texts import LANGUAGES, _, mark

# What argparse itself says of wrong use; it asks gettext for these words (see `lend_words`).
OWN_WORDS = (
    mark("argument %(argument_name)s: %(message)s"),
    mark("expected one argument"),
    mark("ignored explicit argument %r"),
    mark("invalid %(type)s value: %(value)r"),
    mark("invalid choice: %(value)r (choose from %(choices)s)"),
    mark("not allowed with argument %s"),
    mark("the following arguments are required: %s"),
    mark("unrecognized arguments: %s"),
)


class Parser(argparse.ArgumentParser):
    """A parser with translated headings; wrong use ends with code 2 and the usage."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings, add_help=False, allow_abbrev=False, formatter_class=_Formatter)
        self.arguments = self.add_argument_group(_("Command arguments"))
        self.options = self.add_argument_group(_("Command options"))
        self.options.add_argument(
            "-h", "--help", action="help", help=_("Show these lines and end.")
        )
        self.options.add_argument(
            "--language", choices=LANGUAGES, help=_("The language of messages, and of a pack.")
        )

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the arguments, and end with code 2."""
        self.print_usage(sys.stderr)
        fault = _("This cannot be understood: {detail}").format(detail=message)
        self.exit(2, f"{self.prog}: {fault}\n")


class _Formatter(argparse.HelpFormatter):
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, _("Usage: ") if prefix is None else prefix)


def add_workspace(parser: Parser) -> None:
    """Take the workspace that a command reads."""
    parser.arguments.add_argument("workspace", type=Path, help=_("The workspace, .motdesk."))


def day(text: str) -> date:
    """Return the day that was written, for `type=` of an argument."""
    try:
        value = read_date(text)
    except UserError as error:
        raise argparse.ArgumentTypeError(str(error)) from error
    if value is None:
        raise argparse.ArgumentTypeError(_("A date is missing."))
    return value
