"""The roadmap alone on A3 from the desk: where to, then written beside the window."""

from motdesk.base.clock import today
from motdesk.base.texts import _, language
from motdesk.services import roadmap_sheets
from motdesk.services.roadmap_sheets import RoadmapOrder, RoadmapResult
from motdesk.ui.kit.desk import Desk, Notice
from motdesk.ui.kit.dialogs import PDFS
from motdesk.ui.kit.tasks import run_in_background


def save_roadmap(desk: Desk, partner_id: str) -> None:
    """Ask where to write the roadmap, and write it in the language of the desk."""
    order = RoadmapOrder(
        partner_id=partner_id, as_of=today(), language=language(), is_era=desk.settings.is_era
    )
    prepared = roadmap_sheets.prepare(desk.workspace, order)
    name = _("{partner} roadmap").format(partner=prepared.brief.owner)
    name = "".join(c for c in name if c not in '<>:"/\\|?*')
    path = desk.dialogs.file_to_write(_("Save the roadmap…"), f"{name}.pdf", PDFS)
    if path is None:
        return
    run_in_background(
        desk,
        lambda _progress: roadmap_sheets.write(prepared, path),
        lambda result: _done(desk, result),
        lambda error: desk.said.emit(Notice(str(error), is_error=True)),
    )


def _done(desk: Desk, result: RoadmapResult) -> None:
    desk.say(_("The roadmap was written to {path}.").format(path=result.path))
