"""`motdesk price-revision`: the request to revise a price, for the customer, as PDF."""

import argparse
from functools import partial

from motdesk.base.texts import _
from motdesk.cli.parsers import Parser
from motdesk.cli.sheets import add_chosen, add_sheet_arguments, write_sheet


def add_arguments(parser: Parser) -> None:
    """Take the workspace, which partner, which price revision, and where to."""
    add_sheet_arguments(parser)
    add_chosen(
        parser,
        "--revision",
        _("The title or the id of the price revision; else the latest request."),
    )


def run(given: argparse.Namespace) -> int:
    """Write the request and say where it lies, what it is, and what is not in it."""
    from motdesk.services.price_requests import RequestOrder, prepare, write

    words = _("The request was written to {path}.")
    return write_sheet(given, words, partial(RequestOrder, revision=given.revision), prepare, write)
