"""The way from what was found to where it stands: the place, then the field or the row in it."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QScrollArea, QWidget

from motdesk.domain.catalogue import KINDS
from motdesk.domain.costs import Item, PriceRevision
from motdesk.domain.findings import Step
from motdesk.domain.performance import Scorecard, ScorecardTemplate
from motdesk.domain.roadmaps import Baseline
from motdesk.services import records
from motdesk.services.search import Hit
from motdesk.ui.kit.child_table import ChildTable
from motdesk.ui.kit.desk import Place
from motdesk.ui.kit.forms import Form
from motdesk.ui.kit.places import place_of

if TYPE_CHECKING:
    from motdesk.services.workspaces import Workspace

# At which step of a negotiation its children stand; its own fields stand at the first.
_STEPS = {
    "issues": Step.ISSUES,
    "options": Step.VALUE,
    "alternatives": Step.LIMITS,
    "packages": Step.PACKAGES,
    "arguments": Step.ARGUMENTS,
    "participants": Step.PEOPLE,
    "agenda": Step.AGENDA,
}


def place_of_hit(workspace: "Workspace", hit: Hit) -> Place | None:
    """Return the place at which a hit can be seen; None if it is gone meanwhile."""
    record = records.find(workspace, KINDS[hit.kind], hit.id)
    if record is None:
        return None
    if hit.kind == "negotiation":
        step = _STEPS.get(hit.path.rpartition(".")[2], Step.SITUATION)
        return ("negotiations", hit.id, step.value)
    if isinstance(record, Baseline):
        return ("partners", record.partner_id, "promises")
    if isinstance(record, PriceRevision):
        item = records.get(workspace, Item, record.item_id)
        return ("partners", item.partner_id, "costs", record.id)
    if isinstance(record, ScorecardTemplate):
        cards = records.all_of(workspace, Scorecard, template_id=record.id)
        return place_of(cards[0]) if cards else ("partners",)
    return place_of(record)


def reveal(page: QWidget, hit: Hit) -> None:
    """Put the cursor on the row or into the field of a page in which the hit stands."""
    if hit.child_id:
        for table in page.findChildren(ChildTable):
            if table.isVisible() and table.choose(hit.child_id):
                _scroll_to(table)
                table.view.setFocus()
                return
    for form in page.findChildren(Form):
        if form.isVisible() and form.record_id == (hit.child_id or hit.id):
            field = form.place_cursor(hit.field)
            if field is not None:
                _scroll_to(field)
                return


def _scroll_to(widget: QWidget) -> None:
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()
