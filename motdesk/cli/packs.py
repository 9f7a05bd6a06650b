"""`motdesk pack`: the briefing pack of a negotiation as PDF."""

import argparse
from typing import TYPE_CHECKING

from motdesk.base.texts import _
from motdesk.cli.parsers import Parser, add_workspace
from motdesk.cli.sheets import add_output, say_written, when_and_how, write_document

if TYPE_CHECKING:
    from motdesk.services.packs import PackOrder
    from motdesk.services.workspaces import Snapshot


def add_arguments(parser: Parser) -> None:
    """Take the workspace, which negotiation, for whom, in which language, and where to."""
    add_workspace(parser)
    parser.options.add_argument(
        "--negotiation",
        required=True,
        metavar=_("TITLE_OR_ID"),
        help=_("The title or the id of the negotiation."),
    )
    parser.options.add_argument(
        "--audience",
        required=True,
        choices=("internal", "partner"),
        help=_("For us, or what the other party may read."),
    )
    add_output(parser, _("The day the pack stands for; else today."))


def run(given: argparse.Namespace) -> int:
    """Write the pack and say where it lies and what it is."""
    from motdesk.services.negotiations import find_negotiation
    from motdesk.services.packs import Audience, PackOrder, prepare, write

    def order(data: "Snapshot") -> "PackOrder":
        return PackOrder(
            negotiation_id=find_negotiation(data, given.negotiation).id,
            audience=Audience(given.audience),
            **when_and_how(given),
        )

    result = write_document(given, order, prepare, write)
    said = _("{pages} pages written to {path} in {seconds} seconds.").format(
        pages=result.pages, path=result.path, seconds=f"{result.seconds:.1f}"
    )
    say_written(said, result)
    return 0
