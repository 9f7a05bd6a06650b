"""`motdesk export`: a whole workspace as JSON."""

import argparse
from pathlib import Path

from motdesk.base.texts import _, _n
from motdesk.cli.parsers import Parser, add_workspace, day


def add_arguments(parser: Parser) -> None:
    """Take the workspace, the file to write, and the day."""
    add_workspace(parser)
    parser.arguments.add_argument("output", type=Path, help=_("The JSON file to write."))
    parser.options.add_argument(
        "--as-of",
        type=day,
        metavar=_("DATE"),
        help=_("The records as they stood at the end of that day; else as they stand now."),
    )


def run(given: argparse.Namespace) -> int:
    """Write the file and say how much is in it."""
    from motdesk.services.exchanges import export_workspace
    from motdesk.services.workspaces import open_

    with open_(given.workspace, is_read_only=True) as workspace:
        count = export_workspace(workspace, given.output, as_of=given.as_of)
    print(
        _n("{count} record written to {path}.", "{count} records written to {path}.", count).format(
            count=count, path=given.output
        )
    )
    return 0
