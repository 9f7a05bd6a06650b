"""`motdesk check`: faults of a workspace file, and what its negotiations still lack."""

import argparse
import sys
from typing import TYPE_CHECKING

from motdesk.base.texts import _
from motdesk.cli.parsers import Parser, add_workspace

if TYPE_CHECKING:
    from motdesk.services.workspaces import Workspace


def add_arguments(parser: Parser) -> None:
    """Take the workspace."""
    add_workspace(parser)


def run(given: argparse.Namespace) -> int:
    """Say what is wrong with the file (1) or that it is sound (0), then what is missing."""
    from motdesk.services.workspaces import check, open_

    faults = check(given.workspace)
    for fault in faults:
        sys.stderr.write(f"motdesk: {fault}\n")
    if not faults:
        print(_("File, history and attachments are sound."))
    with open_(given.workspace, is_read_only=True) as workspace:
        _print_missing(workspace)
    return 1 if faults else 0


def _print_missing(workspace: "Workspace") -> None:
    from motdesk.domain.negotiations import Negotiation
    from motdesk.services.negotiations import missing
    from motdesk.services.records import all_of

    for negotiation in all_of(workspace, Negotiation):
        findings = missing(workspace, negotiation)
        if not findings:
            print(_("“{title}”: nothing is missing.").format(title=negotiation.title))
            continue
        print(_("“{title}” still lacks:").format(title=negotiation.title))
        for finding in findings:
            print(f"  {'!' if finding.is_severe else '-'} {finding.text}")
