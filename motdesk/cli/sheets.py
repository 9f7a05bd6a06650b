"""What the commands that print a document have in common."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from motdesk.base.clock import today
from motdesk.base.texts import _, language
from motdesk.cli.parsers import Parser, add_workspace, day

if TYPE_CHECKING:
    from motdesk.services.sheets import SheetResult
    from motdesk.services.workspaces import Snapshot

Order = TypeVar("Order")
Prepared = TypeVar("Prepared")
Result = TypeVar("Result", bound="SheetResult")


def add_output(parser: Parser, as_of: str) -> None:
    """Take where to write the document, and the day, which `as_of` explains."""
    parser.options.add_argument(
        "--output", required=True, type=Path, metavar="PDF", help=_("The PDF to write.")
    )
    parser.options.add_argument("--as-of", type=day, metavar=_("DATE"), help=as_of)


def add_sheet_arguments(parser: Parser) -> None:
    """Take the workspace, which partner, where to, and the day."""
    add_workspace(parser)
    parser.options.add_argument(
        "--partner",
        required=True,
        metavar=_("NAME_OR_ID"),
        help=_("The name or the id of the partner."),
    )
    add_output(parser, _("The day the page stands for; else today."))


def add_chosen(parser: Parser, option: str, words: str) -> None:
    """Take which of the records of the partner is printed, as `words` explain."""
    parser.options.add_argument(option, default="", metavar=_("TITLE_OR_ID"), help=words)


def write_sheet(
    given: argparse.Namespace,
    words: str,
    order: Callable[..., Order],
    prepare: "Callable[[Snapshot, Order], Prepared]",
    write: "Callable[[Prepared, Path], SheetResult]",
) -> int:
    """Write the document about a partner that was asked for, and say so; `words` name the {path}.

    `order` is called with what all orders have. Raises UserError for what the user can mend.
    """
    from motdesk.services.partners import find_partner

    def asked(data: "Snapshot") -> Order:
        return order(partner_id=find_partner(data, given.partner).id, **when_and_how(given))

    result = write_document(given, asked, prepare, write)
    say_written(words.format(path=result.path), result)
    return 0


def write_document(
    given: argparse.Namespace,
    order: "Callable[[Snapshot], Order]",
    prepare: "Callable[[Snapshot, Order], Prepared]",
    write: Callable[[Prepared, Path], Result],
) -> Result:
    """Write a document from one state of the workspace. Raises UserError as its steps do."""
    from motdesk.services.workspaces import open_

    with open_(given.workspace, is_read_only=True) as workspace:
        with workspace.snapshot() as data:  # one state, whoever writes meanwhile
            prepared = prepare(data, order(data))
        return write(prepared, given.output)


def when_and_how(given: argparse.Namespace) -> dict[str, Any]:
    """Return what every order has: the day and the language, where none was given those of now."""
    return {"as_of": given.as_of or today(), "language": given.language or language()}


def say_written(said: str, result: "SheetResult") -> None:
    """Say where the document lies, what it is, and what is not in it."""
    print(said)
    print(f"SHA-256 {result.sha256}")
    if result.restricted_checked is not None:
        print(_("0 of {count} restricted values present.").format(count=result.restricted_checked))
    for doubt in result.doubts:
        print(_("Look again: {doubt}").format(doubt=doubt), file=sys.stderr)
