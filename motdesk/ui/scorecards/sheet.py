"""The evaluation sheet from the desk, in the language of the desk."""

from motdesk.base.texts import _
from motdesk.services import evaluation_sheets
from motdesk.services.evaluation_sheets import SheetOrder
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.sheets import as_desk_speaks, save_document


def save_sheet(desk: Desk, partner_id: str, card_id: str) -> None:
    """Ask where to write the sheet of a scorecard, and write it."""
    order = SheetOrder(partner_id=partner_id, period=card_id, **as_desk_speaks(desk))
    brief = evaluation_sheets.prepare(desk.workspace, order)
    name = _("{partner} evaluation {period}")
    save_document(
        desk,
        _("Save the evaluation sheet…"),
        name.format(partner=brief.partner, period=brief.shown.card.title),
        lambda path: evaluation_sheets.write(brief, path),
        lambda done: _("The evaluation sheet was written to {path}.").format(path=done.path),
    )
