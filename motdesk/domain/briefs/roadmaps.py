"""What the page of the roadmap says: promises over needs, and how promises were kept so far."""

from dataclasses import dataclass
from datetime import date

from motdesk.domain.baselines import Comparison
from motdesk.domain.convergence import Convergence
from motdesk.domain.dependencies import Violation
from motdesk.domain.promises import PromiseRecord
from motdesk.domain.roadmaps import BaselineEntry, RoadmapItem


@dataclass(frozen=True, slots=True, kw_only=True)
class RoadmapBrief:
    """A company's roadmap; the other party reads neither baselines nor what we make of its record.

    `record` and `comparison` are None for it; its convergence compares with what is promised only.
    """

    owner: str
    fiscal_start: int
    items: tuple[RoadmapItem, ...]
    violations: tuple[Violation, ...]
    convergence: Convergence
    record: PromiseRecord | None = None
    baseline: str = ""
    taken: date | None = None
    entries: tuple[BaselineEntry, ...] = ()
    comparison: Comparison | None = None

    @property
    def undated(self) -> tuple[RoadmapItem, ...]:
        """The items that have no date to lie at."""
        return tuple(item for item in self.items if not item.start and not item.end)
