"""Why a price changes: indexes, the clause that follows them, and price, volume and mix.

Sources: the element-by-element price revision of the Japanese labour-cost guideline (2023); index
clauses of UNECE contracts; price–volume–mix variances of management accounting.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from motdesk.methods.figures import (
    check_above_zero,
    check_figures,
    check_not_below_zero,
    check_shares,
)

_CLOSE = 1e-6


@dataclass(frozen=True, slots=True, kw_only=True)
class Element:
    """A part of the cost of a unit, and its index in the base and in the comparison month."""

    cost: float
    base: float
    compared: float

    def __post_init__(self) -> None:
        check_not_below_zero(self.cost, self.compared)
        check_above_zero(self.base)

    @property
    def impact(self) -> float:
        """Return by how much this element makes a unit dearer."""
        return self.cost * (self.compared / self.base - 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """What indexes do to a price: money per unit, share of the price, share that was agreed.

    No share agreed where nothing was, or where the indexes move nothing.
    """

    impacts: tuple[float, ...]
    impact: float
    rate: float
    pass_through: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Product:
    """Price and quantity of a product before and after."""

    price_before: float
    quantity_before: float
    price_after: float
    quantity_after: float

    def __post_init__(self) -> None:
        check_figures(self.price_before, self.price_after)
        check_not_below_zero(self.quantity_before, self.quantity_after)


@dataclass(frozen=True, slots=True, kw_only=True)
class Effects:
    """The change of a turnover by cause; together they are all of it."""

    price: float
    volume: float
    mix: float


def revision(elements: Sequence[Element], price: float, agreed: float | None = None) -> Revision:
    """Return what the indexes of the elements do to a `price` of which `agreed` rises.

    Raises ValueError for a price not above zero.
    """
    check_above_zero(price)
    check_figures(agreed or 0.0)
    impacts = tuple(element.impact for element in elements)
    impact = sum(impacts)
    is_passed = agreed is not None and abs(impact) > _CLOSE * price
    return Revision(
        impacts=impacts,
        impact=impact,
        rate=impact / price,
        pass_through=agreed / impact if is_passed and agreed is not None else None,
    )


def index_clause(fixed: float, parts: Sequence[tuple[float, float, float]]) -> float:
    """Return P₁/P₀ = fixed + Σ share·compared/base from parts (share, base, compared).

    Raises ValueError unless the shares, the fixed one with them, lie in 0…1 and add up to 1.
    """
    check_shares(fixed, *(share for share, _base, _compared in parts))
    for _share, base, compared in parts:
        check_above_zero(base)
        check_not_below_zero(compared)
    if abs(fixed + sum(share for share, _base, _compared in parts) - 1) > _CLOSE:
        raise ValueError("the shares of a clause add up to 1")
    return fixed + sum(share * compared / base for share, base, compared in parts)


def price_volume_mix(products: Sequence[Product]) -> Effects:
    """Return how far prices, the total quantity and its composition change the turnover.

    price Σ(p₁−p₀)q₁; volume Σp₀(Q₁−Q₀)q₀/Q₀; mix Σp₀(q₁−Q₁q₀/Q₀). Raises ValueError where
    nothing was sold before: there is no composition to compare with.
    """
    before = sum(one.quantity_before for one in products)
    after = sum(one.quantity_after for one in products)
    check_above_zero(before)
    shares = [one.quantity_before / before for one in products]
    pairs = list(zip(products, shares, strict=True))
    return Effects(
        price=sum((one.price_after - one.price_before) * one.quantity_after for one in products),
        volume=sum(one.price_before * (after - before) * share for one, share in pairs),
        mix=sum(one.price_before * (one.quantity_after - after * share) for one, share in pairs),
    )
