"""`motdesk search`: what a workspace holds of some words."""

import argparse
from typing import TYPE_CHECKING

from motdesk.base.texts import _, labelled
from motdesk.cli.parsers import Parser, add_workspace

if TYPE_CHECKING:
    from motdesk.services.search import Hit

_EACH = 20  # hits of a kind


def add_arguments(parser: Parser) -> None:
    """Take the workspace and the words."""
    add_workspace(parser)
    parser.arguments.add_argument(
        "text", metavar=_("TEXT"), help=_("Any part of a word; several parted by blanks.")
    )


def run(given: argparse.Namespace) -> int:
    """Print what was found, kind by kind; without any, say so."""
    from motdesk.services.search import search
    from motdesk.services.workspaces import open_

    with open_(given.workspace, is_read_only=True) as workspace:
        groups = search(workspace, given.text, _EACH)
    for group in groups:
        print(f"{group.words} ({group.total})")
        for hit in group.hits:
            print(f"  {_line(hit)}")
    if not groups:
        print(_("Nothing holds “{text}”.").format(text=given.text))
    return 0


def _line(hit: "Hit") -> str:
    said = labelled(hit.label, hit.excerpt) if hit.excerpt else ""
    return " | ".join(part for part in (hit.title, hit.owner, hit.within, said) if part)
