"""`motdesk roadmap`: the roadmap of a partner on one A3 page as PDF."""

import argparse

from motdesk.base.texts import _
from motdesk.cli.parsers import Parser
from motdesk.cli.sheets import add_sheet_arguments, say_written, write_sheet


def add_arguments(parser: Parser) -> None:
    """Take the workspace, which partner, and where to."""
    add_sheet_arguments(parser)


def run(given: argparse.Namespace) -> int:
    """Write the roadmap and say where it lies and what it is."""
    from motdesk.services.roadmap_sheets import RoadmapOrder, prepare, write

    result = write_sheet(given, RoadmapOrder, prepare, write)
    say_written(_("The roadmap was written to {path}."), result)
    return 0
