"""Test an installed MOTDesk by itself: data, undo, a pack, the window, in a temporary folder."""

import os
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from motdesk.base.errors import UserError
from motdesk.base.texts import _, mark


def run() -> int:
    """Try the whole way once, saying each step; return 0 if all of it works, else 1."""
    with TemporaryDirectory(prefix="motdesk-") as folder:
        for title, step in _STEPS:
            try:
                step(Path(folder))
            except UserError as error:
                sys.stderr.write(f"{_(title)}: {error}\n")
                return 1
            sys.stdout.write(_("{step}: in order").format(step=_(title)) + "\n")
            sys.stdout.flush()
    return 0


def _make_data(folder: Path) -> None:
    from motdesk.services import samples

    samples.write_sample(_workspace(folder))


def _save_and_undo(folder: Path) -> None:
    from motdesk.domain.partners import Partner
    from motdesk.services import records, workspaces

    with workspaces.open_(_workspace(folder)) as workspace:
        before = records.all_of(workspace, Partner)[0]
        records.change(workspace, replace(before, kana="セルフテスト"))
    with workspaces.open_(_workspace(folder)) as workspace:
        workspace.undo()
        _expect(records.get(workspace, Partner, before.id) == before)
        workspace.redo()
        _expect(records.get(workspace, Partner, before.id) != before)
    _expect(not workspaces.check(_workspace(folder)))


def _print_packs(folder: Path) -> None:
    from motdesk.services import negotiations, packs, workspaces

    with workspaces.open_(_workspace(folder), is_read_only=True) as workspace:
        for row in negotiations.list_negotiations(workspace):
            for audience in packs.Audience:
                order = packs.PackOrder(
                    negotiation_id=row.id, as_of=date(2026, 11, 22), audience=audience
                )
                target = folder / f"{row.id}-{audience}.pdf"
                result = packs.write(packs.prepare(workspace, order), target)
                _expect(result.pages > 0 and target.read_bytes().startswith(b"%PDF"))


def _open_window(folder: Path) -> None:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from motdesk import app

    _expect(app.open_and_close(_workspace(folder), folder / "settings.json"))


def _workspace(folder: Path) -> Path:
    return folder / "self-test.motdesk"


def _expect(is_so: bool) -> None:
    if not is_so:
        raise UserError(_("Something is not as it should be; please install MOTDesk again."))


_STEPS: tuple[tuple[str, Callable[[Path], None]], ...] = (
    (mark("Writing the sample workspace"), _make_data),
    (mark("Saving, undoing and redoing"), _save_and_undo),
    (mark("Printing packs"), _print_packs),
    (mark("Opening and closing the window"), _open_window),
)
