"""Why a price changes."""

from math import inf, isfinite, nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motdesk.methods.price_changes import (
    Effects,
    Element,
    Product,
    index_clause,
    price_volume_mix,
    revision,
)

LABOUR = Element(cost=300, base=100, compared=104)
MATERIAL = Element(cost=450, base=110, compared=129.8)
ENERGY = Element(cost=100, base=80, compared=100)

_money = st.floats(0, 1e6)
_products = st.lists(
    st.builds(
        Product,
        price_before=_money,
        quantity_before=st.floats(1e-3, 1e6),
        price_after=_money,
        quantity_after=_money,
    ),
    min_size=1,
    max_size=5,
)


def test_indexes_make_a_price_dearer_element_by_element() -> None:
    found = revision([LABOUR, MATERIAL, ENERGY], 1000, agreed=59)
    assert found.impacts == pytest.approx((12, 81, 25))
    assert found.impact == pytest.approx(118)
    assert found.rate == pytest.approx(0.118)
    assert found.pass_through == pytest.approx(0.5)


def test_falling_indexes_ask_for_a_lower_price() -> None:
    found = revision([Element(cost=200, base=100, compared=90)], 1000, agreed=-15)
    assert found.impact == pytest.approx(-20)
    assert found.pass_through == pytest.approx(0.75)


def test_nothing_is_passed_through_where_nothing_moves_or_nothing_is_agreed_yet() -> None:
    assert revision([LABOUR], 1000).pass_through is None
    assert revision([Element(cost=300, base=100, compared=100)], 1000, 5).pass_through is None
    assert revision([], 1000, 5).impact == 0
    assert revision([LABOUR], 1000, 0).pass_through == 0


def test_a_clause_follows_its_indexes() -> None:
    parts = ((0.45, 100, 118), (0.15, 100, 104), (0.10, 80, 100))
    assert index_clause(0.30, parts) == pytest.approx(1.112)
    assert index_clause(1, ()) == 1


@pytest.mark.parametrize(
    ("fixed", "share", "base", "compared"),
    [(0.3, 0.6, 1, 1), (1.2, -0.2, 1, 1), (0.3, 0.7, 0, 1), (0.3, 0.7, 1, nan), (nan, 1, 1, 1)],
)
def test_a_clause_that_is_none_is_refused(
    fixed: float, share: float, base: float, compared: float
) -> None:
    with pytest.raises(ValueError, match=r"share|figure"):
        index_clause(fixed, ((share, base, compared),))


def test_elements_and_prices_must_be_sensible() -> None:
    for cost, base, compared in ((-1, 1, 1), (1, 0, 1), (1, 1, inf)):
        with pytest.raises(ValueError, match="figure"):
            Element(cost=cost, base=base, compared=compared)
    for price, agreed in ((0, 1), (nan, 1), (1, nan)):
        with pytest.raises(ValueError, match="figure"):
            revision([LABOUR], price, agreed)


def test_turnover_changes_by_price_volume_and_mix() -> None:
    found = price_volume_mix(
        [
            Product(price_before=100, quantity_before=100, price_after=105, quantity_after=120),
            Product(price_before=200, quantity_before=50, price_after=190, quantity_after=40),
        ]
    )
    assert found.price == 200
    assert (found.volume, found.mix) == pytest.approx((1333.33, -1333.33), abs=0.005)


def test_there_is_no_mix_where_nothing_was_sold() -> None:
    new = Product(price_before=1, quantity_before=0, price_after=1, quantity_after=5)
    for products in ([], [new]):
        with pytest.raises(ValueError, match="zero"):
            price_volume_mix(products)


@given(_products)
def test_the_three_effects_are_all_of_the_change(products: list[Product]) -> None:
    found = price_volume_mix(products)
    turnovers = [
        (p.price_before * p.quantity_before, p.price_after * p.quantity_after) for p in products
    ]
    change = sum(after - before for before, after in turnovers)
    room = 1e-9 * (1 + sum(before + after for before, after in turnovers))
    room += 1e-6 * (abs(found.volume) + abs(found.mix) + abs(found.price))
    assert isinstance(found, Effects)
    assert found.price + found.volume + found.mix == pytest.approx(change, abs=room)


@given(st.lists(st.builds(Element, cost=_money, base=st.floats(1e-15, 1e15), compared=_money)))
def test_a_revision_is_always_finite(elements: list[Element]) -> None:
    found = revision(elements, 100, 5)
    assert isfinite(found.rate)
    assert found.pass_through is None or isfinite(found.pass_through)
