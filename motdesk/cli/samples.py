"""`motdesk sample`: the sample workspace."""

import argparse
from pathlib import Path

from motdesk.base.texts import _
from motdesk.cli.parsers import Parser


def add_arguments(parser: Parser) -> None:
    """Take the file to write."""
    parser.arguments.add_argument(
        "workspace", type=Path, help=_("The workspace to write, .motdesk.")
    )


def run(given: argparse.Namespace) -> int:
    """Write the sample and say where it lies."""
    from motdesk.services.samples import write_sample

    write_sample(given.workspace)
    print(_("The sample workspace was written to {path}.").format(path=given.workspace))
    return 0
