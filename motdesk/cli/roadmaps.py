"""`motdesk roadmap`: the roadmap of a partner on A3 as PDF, whole or filtered."""

import argparse
from functools import partial

from motdesk.base.texts import _
from motdesk.cli.parsers import Parser
from motdesk.cli.sheets import add_sheet_arguments, write_sheet
from motdesk.domain.roadmaps import Origin, Status


def add_arguments(parser: Parser) -> None:
    """Take the workspace, which partner, where to, and which items."""
    add_sheet_arguments(parser)
    parser.options.add_argument(
        "--filter", default="", metavar=_("WORDS"), help=_("Only items that hold all these words.")
    )
    parser.options.add_argument(
        "--status", choices=tuple(Status), help=_("Only items of this status.")
    )
    parser.options.add_argument(
        "--origin", choices=tuple(Origin), help=_("Only items that this side says.")
    )


def run(given: argparse.Namespace) -> int:
    """Write the roadmap and say where it lies and what it is."""
    from motdesk.domain.roadmap_filters import RoadmapFilter
    from motdesk.services.roadmap_sheets import RoadmapOrder, prepare, write

    chosen = RoadmapFilter(
        text=given.filter,
        status=Status(given.status) if given.status else None,
        origin=Origin(given.origin) if given.origin else None,
    )
    words = _("The roadmap was written to {path}.")
    return write_sheet(given, words, partial(RoadmapOrder, chosen=chosen), prepare, write)
