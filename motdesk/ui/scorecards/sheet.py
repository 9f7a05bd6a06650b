"""The evaluation sheet from the desk: where to, then written beside the window."""

from motdesk.base.clock import today
from motdesk.base.texts import _, language
from motdesk.services import evaluation_sheets
from motdesk.services.evaluation_sheets import SheetOrder, SheetResult
from motdesk.ui.kit.desk import Desk, Notice
from motdesk.ui.kit.dialogs import PDFS
from motdesk.ui.kit.tasks import run_in_background


def save_sheet(desk: Desk, partner_id: str, card_id: str) -> None:
    """Ask where to write the sheet of a scorecard, and write it in the language of the desk."""
    order = SheetOrder(
        partner_id=partner_id,
        period=card_id,
        as_of=today(),
        language=language(),
        is_era=desk.settings.is_era,
    )
    brief = evaluation_sheets.prepare(desk.workspace, order)
    name = _("{partner} evaluation {period}").format(
        partner=brief.partner, period=brief.shown.card.title
    )
    name = "".join(c for c in name if c not in '<>:"/\\|?*')
    path = desk.dialogs.file_to_write(_("Save the evaluation sheet…"), f"{name}.pdf", PDFS)
    if path is None:
        return
    run_in_background(
        desk,
        lambda _progress: evaluation_sheets.write(brief, path),
        lambda result: _done(desk, result),
        lambda error: desk.said.emit(Notice(str(error), is_error=True)),
    )


def _done(desk: Desk, result: SheetResult) -> None:
    desk.say(_("The evaluation sheet was written to {path}.").format(path=result.path))
