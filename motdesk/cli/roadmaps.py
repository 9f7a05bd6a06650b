"""`motdesk roadmap`: the roadmap of a partner on one A3 page as PDF."""

import argparse
from pathlib import Path

from motdesk.base.clock import today
from motdesk.base.texts import _, language
from motdesk.cli.parsers import Parser, day


def add_arguments(parser: Parser) -> None:
    """Take the workspace, which partner, and where to."""
    parser.arguments.add_argument("workspace", type=Path, help=_("The workspace, .motdesk."))
    parser.options.add_argument(
        "--partner",
        required=True,
        metavar=_("NAME_OR_ID"),
        help=_("The name or the id of the partner."),
    )
    parser.options.add_argument(
        "--output", required=True, type=Path, metavar="PDF", help=_("The PDF to write.")
    )
    parser.options.add_argument(
        "--as-of", type=day, metavar=_("DATE"), help=_("The day the page stands for; else today.")
    )


def run(given: argparse.Namespace) -> int:
    """Write the roadmap and say where it lies and what it is."""
    from motdesk.services import roadmap_sheets
    from motdesk.services.partners import find_partner
    from motdesk.services.workspaces import open_

    with open_(given.workspace, is_read_only=True) as workspace:
        order = roadmap_sheets.RoadmapOrder(
            partner_id=find_partner(workspace, given.partner).id,
            as_of=given.as_of or today(),
            language=given.language or language(),
        )
        result = roadmap_sheets.write(roadmap_sheets.prepare(workspace, order), given.output)
    print(_("The roadmap was written to {path}.").format(path=result.path))
    print(f"SHA-256 {result.sha256}")
    return 0
