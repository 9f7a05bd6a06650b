"""What the page of the roadmap says: promises over needs, and how promises were kept so far."""

from dataclasses import dataclass
from datetime import date

from motdesk.domain.baselines import Comparison
from motdesk.domain.briefs.quantities import Marks, Quantity
from motdesk.domain.convergence import Convergence
from motdesk.domain.dependencies import Violation
from motdesk.domain.promises import PromiseRecord
from motdesk.domain.roadmaps import BaselineEntry, RoadmapItem


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemProof:
    """What the dates, the figures and the money of one item lean on."""

    item_id: str
    dates: Marks = ()
    is_date_assumed: bool = False
    figures: tuple[Quantity, ...] = ()
    benefit: Quantity | None = None

    @property
    def figure_marks(self) -> Marks:
        """The evidence of all figures in the order of its numbers, each piece once."""
        found = {mark for figure in self.figures for mark in figure.marks}
        return tuple(sorted(found, key=lambda mark: mark.number))


@dataclass(frozen=True, slots=True, kw_only=True)
class RoadmapBrief:
    """A company's roadmap; the other party reads neither baselines nor what we make of its record.

    `record` and `comparison` are None for it; its convergence compares with what is promised only.
    Years of its axis begin in `year_start`, its lanes are those of the field `pivot`. Where the
    `items` were chosen from a `total`, `chosen` says how.
    """

    owner: str
    fiscal_start: int
    year_start: int
    items: tuple[RoadmapItem, ...]
    violations: tuple[Violation, ...]
    convergence: Convergence
    pivot: str = "lane"
    record: PromiseRecord | None = None
    baseline: str = ""
    taken: date | None = None
    entries: tuple[BaselineEntry, ...] = ()
    comparison: Comparison | None = None
    proofs: tuple[ItemProof, ...] = ()
    chosen: str = ""
    total: int = 0

    @property
    def undated(self) -> tuple[RoadmapItem, ...]:
        """The items that have no date to lie at."""
        return tuple(item for item in self.items if not item.start and not item.end)

    def benefit_of(self, item: RoadmapItem) -> Quantity | None:
        """Return what an item is worth a year, with what proves it."""
        found = (proof.benefit for proof in self.proofs if proof.item_id == item.id)
        return next(found, None)
