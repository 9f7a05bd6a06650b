"""Whose words a record holds: what is called ours of our own company is called theirs elsewhere.

The side belongs to each negotiation; outside of one, the roles of the partner say who sells.
"""

from enum import Enum, auto

from motdesk.domain.negotiations import Direction, Side
from motdesk.domain.partners import Partner


class Whose(Enum):
    """Which side stands behind a record; `OPEN` where it can be either."""

    OURS = auto()
    THEIRS = auto()
    OPEN = auto()

    def words(self, ours: str, theirs: str, either: str = "") -> str:
        """Return the words that fit; without words for both, those for the other side."""
        if self is Whose.OURS:
            return ours
        return theirs if self is Whose.THEIRS else either or theirs


def owner_of(partner: Partner) -> Whose:
    """Return whose record one of this partner is."""
    return Whose.OURS if partner.is_own else Whose.THEIRS


def seller_of(partner: Partner) -> Whose:
    """Return who quotes for the items of a partner: we to a customer, a supplier to us."""
    if partner.is_own or (partner.is_customer and not partner.is_supplier):
        return Whose.OURS
    return Whose.OPEN if partner.is_customer or not partner.is_supplier else Whose.THEIRS


def seller_at(side: Side | None) -> Whose:
    """Return who quotes in a negotiation; None is a reader to whom our side means nothing."""
    if side is None:
        return Whose.OPEN
    return Whose.OURS if side is Side.SUPPLIER else Whose.THEIRS


def better_at(side: Side) -> Direction:
    """Return which way a number is better for a side as a rule: a seller wants more of it."""
    return Direction.HIGHER if side is Side.SUPPLIER else Direction.LOWER


def side_towards(partner: Partner) -> Side | None:
    """Return on which side we sit opposite a partner, as far as its roles tell."""
    if partner.is_own or partner.is_customer is partner.is_supplier:
        return None
    return Side.SUPPLIER if partner.is_customer else Side.BUYER
