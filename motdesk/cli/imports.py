"""`motdesk import`: the records of a JSON file into a workspace, all or nothing."""

import argparse
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from motdesk.base.texts import _, _n
from motdesk.cli.parsers import Parser

if TYPE_CHECKING:
    from motdesk.services.exchanges import ImportReport


def add_arguments(parser: Parser) -> None:
    """Take the workspace, the file to read, and whether only to say what would be done."""
    parser.arguments.add_argument(
        "workspace", type=Path, help=_("The workspace, .motdesk; made if there is none.")
    )
    parser.arguments.add_argument("input", type=Path, help=_("The JSON file to read."))
    parser.options.add_argument(
        "--dry-run", action="store_true", help=_("Only say what would be added and changed.")
    )


def run(given: argparse.Namespace) -> int:
    """Import, into a new workspace if there is none yet, and say what was added and changed."""
    from motdesk.services.exchanges import import_workspace, make_workspace
    from motdesk.services.workspaces import open_

    if given.dry_run:
        report = _dry_run(given.workspace, given.input)
    elif given.workspace.exists():
        with open_(given.workspace) as workspace:
            report = import_workspace(workspace, given.input)
    else:
        report = make_workspace(given.workspace, given.input)
        print(_("The workspace {path} was made.").format(path=given.workspace))
    _print(report)
    if given.dry_run:
        print(_("Nothing was changed: this was a dry run."))
    return 0


def _dry_run(path: Path, source: Path) -> "ImportReport":
    from motdesk.services.exchanges import import_workspace
    from motdesk.services.workspaces import create, open_

    with TemporaryDirectory() as folder:
        empty = Path(folder) / "empty.motdesk"
        opened = open_(path, is_read_only=True) if path.exists() else create(empty)
        with opened as workspace:
            return import_workspace(workspace, source, is_dry_run=True)


def _print(report: "ImportReport") -> None:
    for line in report.added:
        print(f"+ {line.kind} {line.id} {line.title}")
    for line in report.changed:
        print(f"~ {line.kind} {line.id} {line.title} ({', '.join(line.fields)})")
    counts = (
        _n("{count} record added", "{count} records added", len(report.added)),
        _n("{count} record changed", "{count} records changed", len(report.changed)),
        _n("{count} record unchanged", "{count} records unchanged", report.unchanged),
    )
    numbers = (len(report.added), len(report.changed), report.unchanged)
    pairs = zip(counts, numbers, strict=True)
    print(" / ".join(words.format(count=count) for words, count in pairs))
