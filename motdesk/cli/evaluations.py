"""`motdesk evaluation`: the evaluation sheet of a supplier as PDF."""

import argparse
from pathlib import Path

from motdesk.base.clock import today
from motdesk.base.texts import _, language
from motdesk.cli.parsers import Parser, day


def add_arguments(parser: Parser) -> None:
    """Take the workspace, which partner, which period, and where to."""
    parser.arguments.add_argument("workspace", type=Path, help=_("The workspace, .motdesk."))
    parser.options.add_argument(
        "--partner",
        required=True,
        metavar=_("NAME_OR_ID"),
        help=_("The name or the id of the partner."),
    )
    parser.options.add_argument(
        "--period",
        default="",
        metavar=_("TITLE_OR_ID"),
        help=_("The title or the id of the evaluation; else the latest."),
    )
    parser.options.add_argument(
        "--output", required=True, type=Path, metavar="PDF", help=_("The PDF to write.")
    )
    parser.options.add_argument(
        "--as-of", type=day, metavar=_("DATE"), help=_("The day the sheet stands for; else today.")
    )


def run(given: argparse.Namespace) -> int:
    """Write the sheet and say where it lies and what it is."""
    from motdesk.services import evaluation_sheets
    from motdesk.services.partners import find_partner
    from motdesk.services.workspaces import open_

    with open_(given.workspace, is_read_only=True) as workspace:
        partner = find_partner(workspace, given.partner)
        order = evaluation_sheets.SheetOrder(
            partner_id=partner.id,
            period=given.period,
            as_of=given.as_of or today(),
            language=given.language or language(),
        )
        result = evaluation_sheets.write(evaluation_sheets.prepare(workspace, order), given.output)
    print(_("The evaluation sheet was written to {path}.").format(path=result.path))
    print(f"SHA-256 {result.sha256}")
    return 0
