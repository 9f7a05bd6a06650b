"""The price-revision request from the desk, in the language of the desk."""

from motdesk.base.texts import _, sentences
from motdesk.services import price_requests
from motdesk.services.price_requests import RequestOrder
from motdesk.services.sheets import SheetResult
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.sheets import as_desk_speaks, save_document


def save_request(desk: Desk, partner_id: str, revision_id: str) -> None:
    """Ask where to write the request, and write it.

    Raises UserError where it cannot be sent: the partner is no customer, or something it needs may
    not be shown.
    """
    order = RequestOrder(partner_id=partner_id, revision=revision_id, **as_desk_speaks(desk))
    prepared = price_requests.prepare(desk.workspace, order)
    save_document(
        desk,
        _("Save the price-revision request…"),
        prepared.brief.revision.title,
        lambda path: price_requests.write(prepared, path),
        _done,
    )


def _done(result: SheetResult) -> str:
    text = _("The request was written to {path}; 0 of {count} restricted values present.")
    said = text.format(path=result.path, count=result.restricted_checked)
    again = (_("Look again: {doubt}").format(doubt=doubt) for doubt in result.doubts)
    return sentences(said, *again)
