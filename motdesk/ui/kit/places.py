"""Where a record is shown."""

from motdesk.domain.catalogue import Record
from motdesk.domain.costs import IndexSeries, Item
from motdesk.domain.evidence import Evidence
from motdesk.domain.improvements import Improvement, Loss
from motdesk.domain.needs import Need
from motdesk.domain.partners import Partner
from motdesk.domain.performance import Performance, Scorecard
from motdesk.domain.rights import Right
from motdesk.domain.roadmaps import RoadmapItem
from motdesk.domain.skills import Skill
from motdesk.domain.strengths import Strength
from motdesk.ui.kit.desk import Place

_PAGES: dict[type[Record], str] = {
    Partner: "partners",
    Need: "needs",
    Evidence: "library",
    IndexSeries: "indices",
}
_TABS: dict[type[Record], str] = {
    Strength: "strengths",
    RoadmapItem: "roadmaps",
    Right: "rights",
    Skill: "skills",
    Improvement: "improvements",
    Loss: "improvements",
    Performance: "performance",
    Scorecard: "scorecards",
    Item: "costs",
}


def place_of(record: Record) -> Place:
    """Return the place at which a record can be seen and edited."""
    tab = _TABS.get(type(record))
    owner = getattr(record, "partner_id", None)
    if tab and owner:
        return ("partners", owner, tab, record.id)
    return (_PAGES.get(type(record), "negotiations"), record.id)
