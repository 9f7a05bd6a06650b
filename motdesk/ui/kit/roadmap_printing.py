"""The roadmap alone on A3 from the desk, in the language of the desk."""

from typing import Any

from motdesk.base.texts import _
from motdesk.services import roadmap_sheets
from motdesk.services.roadmap_sheets import RoadmapOrder
from motdesk.ui.kit.desk import Desk
from motdesk.ui.kit.sheets import as_desk_speaks, save_document


def save_roadmap(desk: Desk, partner_id: str, **choice: Any) -> None:
    """Ask where to write the roadmap, and write it; `choice` is what the order has of it.

    Raises UserError where there is nothing to print.
    """
    order = RoadmapOrder(partner_id=partner_id, **as_desk_speaks(desk), **choice)
    prepared = roadmap_sheets.prepare(desk.workspace, order)
    save_document(
        desk,
        _("Save the roadmap…"),
        _("{partner} roadmap").format(partner=prepared.brief.owner),
        lambda path: roadmap_sheets.write(prepared, path),
        lambda done: _("The roadmap was written to {path}.").format(path=done.path),
    )
