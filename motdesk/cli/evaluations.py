"""`motdesk evaluation`: the evaluation sheet of a supplier as PDF."""

import argparse
from functools import partial

from motdesk.base.texts import _
from motdesk.cli.parsers import Parser
from motdesk.cli.sheets import add_chosen, add_sheet_arguments, write_sheet


def add_arguments(parser: Parser) -> None:
    """Take the workspace, which partner, which period, and where to."""
    add_sheet_arguments(parser)
    add_chosen(parser, "--period", _("The title or the id of the evaluation; else the latest."))


def run(given: argparse.Namespace) -> int:
    """Write the sheet and say where it lies and what it is."""
    from motdesk.services.evaluation_sheets import SheetOrder, prepare, write

    words = _("The evaluation sheet was written to {path}.")
    return write_sheet(given, words, partial(SheetOrder, period=given.period), prepare, write)
