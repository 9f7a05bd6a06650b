"""Where a record is shown."""

from motdesk.domain.catalogue import Record
from motdesk.domain.costs import IndexSeries, Item
from motdesk.domain.evidence import Evidence
from motdesk.domain.needs import Need
from motdesk.domain.partners import Partner
from motdesk.domain.strengths import Strength
from motdesk.ui.kit.desk import Place


def place_of(record: Record) -> Place:
    """Return the place at which a record can be seen and edited."""
    if isinstance(record, Strength):
        return ("partners", record.partner_id, "strengths", record.id)
    if isinstance(record, Partner):
        return ("partners", record.id)
    if isinstance(record, Need):
        return ("needs", record.id)
    if isinstance(record, Evidence):
        return ("library", record.id)
    if isinstance(record, Item):
        return ("partners", record.partner_id, "costs", record.id)
    if isinstance(record, IndexSeries):
        return ("library", "indices", record.id)
    return ("negotiations", record.id)
