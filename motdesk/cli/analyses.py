"""`motdesk analyse`: the efficient packages of a case, as JSON on standard output."""

import argparse
import json
import sys
from pathlib import Path

from motdesk.base.texts import _
from motdesk.cli.parsers import Parser

_FORM = (
    '{"issues": [{"name", "weight_ours", "weight_theirs", "options": [{"label", "ours", '
    '"theirs"}]}], "disagreement": {"ours", "theirs"}}'
)


def add_arguments(parser: Parser) -> None:
    """Take the case file."""
    parser.epilog = _("The case, alone or under the name “case”: {form}").format(form=_FORM)
    parser.arguments.add_argument("case", type=Path, help=_("The case file, JSON."))


def run(given: argparse.Namespace) -> int:
    """Print the analysis; remarks on the case go to standard error."""
    from motdesk.services.analyses import analyse_file

    found, remarks = analyse_file(given.case)
    sys.stdout.write(json.dumps(found, ensure_ascii=False, indent=1) + "\n")
    for remark in remarks:
        sys.stderr.write(f"motdesk: {remark}\n")
    return 0
