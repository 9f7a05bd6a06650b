"""Pictures of records for the screen, made from the same drawings as on paper."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import product
from math import prod

from motdesk.domain.negotiations import Issue, Negotiation
from motdesk.domain.valuations import (
    analysis_of,
    case_of,
    package_value,
    weighable_issues,
    zone_of,
)
from motdesk.drawings import frontiers, zone_words, zones
from motdesk.drawings.frontier_points import Frontier, Mark, MarkKind, Point, solution_marks
from motdesk.drawings.operations import Drawing
from motdesk.drawings.palette import Palette
from motdesk.methods.frontier import Agreement, Analysis, Case


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontierPicture:
    """All packages of a negotiation, reckoned and drawn; `issues` give the order of options."""

    analysis: Analysis
    issues: tuple[Issue, ...]
    drawing: Drawing

    def words(self, agreement: Agreement) -> str:
        """Return what an agreement takes for each issue."""
        taken = zip(self.issues, agreement.options, strict=True)
        return " / ".join(issue.options[place].label for issue, place in taken)


def draw_zone(issue: Issue, *, width: float, palette: Palette) -> Drawing:
    """Draw the zone bar of an issue that is a number."""
    found = zone_of(issue)
    zone = zone_words.zone_of(issue, found.probability if found else None)
    return zones.draw_zone(zone, width=width, palette=palette)


def draw_frontier(
    negotiation: Negotiation, *, width: float, palette: Palette
) -> FrontierPicture | None:
    """Reckon and draw the efficient frontier; None if no issue is weighed. Slow the first time.

    Raises UserError where there are too many efficient packages to be kept.
    """
    case, analysis = case_of(negotiation), analysis_of(negotiation)
    if case is None or analysis is None:
        return None
    frontier = Frontier(
        efficient=tuple(Point(item.ours, item.theirs) for item in analysis.frontier),
        packages=tuple(Point(*values) for values in _all_values(case, frontiers.MOST_DOTS)),
        count=analysis.packages,
        disagreement=(
            _float(negotiation.disagreement_ours),
            _float(negotiation.disagreement_theirs),
        ),
        marks=(*solution_marks(analysis), *_own_marks(negotiation)),
    )
    return FrontierPicture(
        analysis=analysis,
        issues=weighable_issues(negotiation),
        drawing=frontiers.draw_frontier(frontier, width=width, palette=palette),
    )


def _own_marks(negotiation: Negotiation) -> Iterator[Mark]:
    for package in negotiation.packages:
        worth = package_value(negotiation, package)
        if worth is not None:
            point = Point(float(worth[0]), float(worth[1]))
            yield Mark(kind=MarkKind(package.kind.value), point=point, name=package.name)


def _all_values(case: Case, most: int) -> list[tuple[float, float]]:
    """Return what every package is worth to both; none where there are more than `most`."""
    if prod(len(issue.options) for issue in case.issues) > most:
        return []
    worth = (
        [
            (float(issue.weight_ours) * float(ours), float(issue.weight_theirs) * float(theirs))
            for ours, theirs in issue.options
        ]
        for issue in case.issues
    )
    return [
        (sum(ours for ours, _theirs in package), sum(theirs for _ours, theirs in package))
        for package in product(*worth)
    ]


def _float(value: Decimal | None) -> float | None:
    return None if value is None else float(value)
