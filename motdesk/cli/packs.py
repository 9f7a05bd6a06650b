"""`motdesk pack`: the briefing pack of a negotiation as PDF."""

import argparse
from pathlib import Path

from motdesk.base.clock import today
from motdesk.base.texts import _, language
from motdesk.cli.parsers import Parser, day


def add_arguments(parser: Parser) -> None:
    """Take the workspace, which negotiation, for whom, in which language, and where to."""
    parser.arguments.add_argument("workspace", type=Path, help=_("The workspace, .motdesk."))
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
    parser.options.add_argument(
        "--output", required=True, type=Path, metavar="PDF", help=_("The PDF to write.")
    )
    parser.options.add_argument(
        "--as-of", type=day, metavar=_("DATE"), help=_("The day the pack stands for; else today.")
    )


def run(given: argparse.Namespace) -> int:
    """Write the pack and say where it lies and what it is."""
    from motdesk.services import packs
    from motdesk.services.negotiations import find_negotiation
    from motdesk.services.workspaces import open_

    with open_(given.workspace, is_read_only=True) as workspace:
        order = packs.PackOrder(
            negotiation_id=find_negotiation(workspace, given.negotiation).id,
            as_of=given.as_of or today(),
            audience=packs.Audience(given.audience),
            language=given.language or language(),
        )
        with workspace.snapshot() as data:  # one state, whoever writes meanwhile
            prepared = packs.prepare(data, order)
        result = packs.write(prepared, given.output)
    print(
        _("{pages} pages written to {path} in {seconds} seconds.").format(
            pages=result.pages, path=result.path, seconds=f"{result.seconds:.1f}"
        )
    )
    print(f"SHA-256 {result.sha256}")
    if order.audience is packs.Audience.PARTNER:
        print(_("0 of {count} restricted values present.").format(count=result.restricted_checked))
    return 0
