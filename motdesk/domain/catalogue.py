"""All subjects by the name they carry in files and history."""

from motdesk.domain.costs import IndexSeries, Item, PriceRevision
from motdesk.domain.evidence import Evidence
from motdesk.domain.improvements import Improvement, Loss
from motdesk.domain.needs import Need
from motdesk.domain.negotiations import Negotiation
from motdesk.domain.partners import Partner
from motdesk.domain.performance import Performance, Scorecard, ScorecardTemplate
from motdesk.domain.rights import Right
from motdesk.domain.roadmaps import Baseline, RoadmapItem
from motdesk.domain.skills import Skill
from motdesk.domain.strengths import Strength

Record = (
    Partner
    | Need
    | Strength
    | Evidence
    | Negotiation
    | RoadmapItem
    | Baseline
    | Right
    | Skill
    | Improvement
    | Loss
    | Performance
    | ScorecardTemplate
    | Scorecard
    | Item
    | IndexSeries
    | PriceRevision
)

# In the order in which they may point at one another: a record points at earlier ones.
KINDS: dict[str, type[Record]] = {
    "evidence": Evidence,
    "partner": Partner,
    "need": Need,
    "strength": Strength,
    "roadmap_item": RoadmapItem,
    "baseline": Baseline,
    "right": Right,
    "skill": Skill,
    "improvement": Improvement,
    "loss": Loss,
    "performance": Performance,
    "scorecard_template": ScorecardTemplate,
    "scorecard": Scorecard,
    "index_series": IndexSeries,
    "item": Item,
    "price_revision": PriceRevision,
    "negotiation": Negotiation,
}

_TITLES = ("title", "name", "text", "process")  # the field that names a record, by its kind


def kind_name(kind: type[Record]) -> str:
    """Return the name a kind carries in files and history."""
    return next(name for name, known in KINDS.items() if known is kind)


def title_field(kind: type[Record]) -> str:
    """Return the field that holds what a person calls a record of this kind."""
    return next(name for name in _TITLES if name in kind.__slots__)


def title_of(record: Record) -> str:
    """Return what a person calls this record."""
    title: str = getattr(record, title_field(type(record)))
    return title
