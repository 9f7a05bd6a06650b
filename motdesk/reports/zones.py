"""From an issue as a page says it to the zone bar that is drawn of it."""

from decimal import Decimal

from motdesk.domain.briefs.issues import IssueLine
from motdesk.domain.briefs.quantities import Quantity
from motdesk.domain.negotiations import Direction
from motdesk.drawings.amounts import amount
from motdesk.drawings.zone_words import Zone


def drawn_zone(issue: IssueLine) -> Zone | None:
    """Return what the zone bar of an issue shows; None if there is nothing to draw."""
    numbers = (issue.open, issue.target, issue.walk_away, issue.their_likely)
    if not any(numbers):
        return None
    return Zone(
        name=issue.name,
        unit=issue.unit,
        is_lower_better=issue.direction is not Direction.HIGHER,
        open=_bare(issue.open),
        target=_bare(issue.target),
        walk_away=_bare(issue.walk_away),
        their_low=_bare(issue.their_low),
        their_likely=_bare(issue.their_likely),
        their_high=_bare(issue.their_high),
        probability=issue.zone.probability if issue.zone else None,
    )


def width_words(width: float, unit: str) -> str:
    """Return a width of a zone with its unit, to one place."""
    return amount(Decimal(repr(round(width, 1))).normalize() + 0, unit)


def _bare(quantity: Quantity | None) -> Decimal | None:
    return quantity.value if quantity else None
