"""What the commands that print a document about one partner have in common."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from motdesk.base.clock import today
from motdesk.base.texts import _, language
from motdesk.cli.parsers import Parser, day

if TYPE_CHECKING:
    from motdesk.services.sheets import SheetResult
    from motdesk.services.workspaces import Snapshot

Order = TypeVar("Order")
Prepared = TypeVar("Prepared")


def add_sheet_arguments(parser: Parser) -> None:
    """Take the workspace, which partner, where to, and the day."""
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


def write_sheet(
    given: argparse.Namespace,
    order: Callable[..., Order],
    prepare: "Callable[[Snapshot, Order], Prepared]",
    write: "Callable[[Prepared, Path], SheetResult]",
) -> "SheetResult":
    """Write the document that was asked for, from one state of the workspace.

    `order` is called with what all orders have. Raises UserError for what the user can mend.
    """
    from motdesk.services.partners import find_partner
    from motdesk.services.workspaces import open_

    with open_(given.workspace, is_read_only=True) as workspace:
        with workspace.snapshot() as data:  # one state, whoever writes meanwhile
            asked = order(
                partner_id=find_partner(data, given.partner).id,
                as_of=given.as_of or today(),
                language=given.language or language(),
            )
            prepared = prepare(data, asked)
        return write(prepared, given.output)


def say_written(words: str, result: "SheetResult") -> None:
    """Say where the document lies, what it is, and what is not in it; `words` name the {path}."""
    print(words.format(path=result.path))
    print(f"SHA-256 {result.sha256}")
    if result.restricted_checked is not None:
        print(_("0 of {count} restricted values present.").format(count=result.restricted_checked))
