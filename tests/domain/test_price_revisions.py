"""What indexes do to a price; values as in the methods' own tests."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motdesk.base.errors import UserError
from motdesk.base.texts import speaking
from motdesk.domain.costs import Element, IndexSeries, IndexValue, PriceRevision, RevisionLine
from motdesk.domain.price_revisions import missing_months, reckon
from tests.builders import index_series

APRIL, MAY = date(2026, 4, 1), date(2026, 5, 1)
STEEL = index_series("100", "110", "118")


def line(**changes: Any) -> RevisionLine:
    given = {
        "element": Element.MATERIAL, "cost": Decimal(70), "index_id": STEEL.id,
        "base_month": APRIL, "compare_month": MAY,
    }  # fmt: skip
    return RevisionLine(**given | changes)


def revision(*lines: RevisionLine, **changes: Any) -> PriceRevision:
    return PriceRevision(**{"item_id": "0" * 32, "title": "お願い", "lines": lines} | changes)


def reckoned(*lines: RevisionLine, price: int | None = 1010, **changes: Any) -> Any:
    return reckoned_with(STEEL, *lines, price=price, **changes)


def reckoned_with(
    series: IndexSeries, *lines: RevisionLine, price: int | None = 1010, **changes: Any
) -> Any:
    worth = None if price is None else Decimal(price)
    with speaking("en"):
        return reckon(revision(*lines, **changes), worth, {series.id: series})


def test_an_element_moves_the_price_as_its_index_moves() -> None:
    found = reckoned(line())
    assert found.lines[0].change == Decimal("0.1")
    assert found.impact == found.lines[0].impact == Decimal(7)
    assert found.justified == Decimal(1017)
    assert found.rate == Decimal(7) / Decimal(1010)


def test_an_improvement_comes_off_and_what_is_asked_beyond_is_unexplained() -> None:
    gain = line(element=Element.IMPROVEMENT, cost=Decimal(67), index_id=None)
    found = reckoned(line(), gain, asked_price=Decimal(1062), agreed_price=Decimal(950))
    assert found.justified == Decimal(950)
    assert found.unexplained == Decimal(112)
    assert found.asked_share == Decimal(52) / 7
    assert found.pass_through == 1


def test_no_share_is_said_while_an_element_lacks_its_impact() -> None:
    unknown = line(element=Element.ENERGY, index_id=None)
    found = reckoned(line(), unknown, asked_price=Decimal(1062), agreed_price=Decimal(1050))
    assert found.impact == Decimal(7)
    assert (found.asked_share, found.pass_through) == (None, None)


def test_labour_material_and_energy_come_first_in_this_order() -> None:
    elements = (Element.MACHINE, Element.ENERGY, Element.LABOUR, Element.MATERIAL)
    found = reckoned(*(line(element=element) for element in elements))
    assert [one.line.element for one in found.lines] == [
        Element.LABOUR, Element.MATERIAL, Element.ENERGY, Element.MACHINE
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"cost": None}, "its cost in the present price is missing"),
        ({"index_id": None}, "choose the index"),
        ({"base_month": None}, "choose the base month"),
        ({"compare_month": date(2027, 1, 1)}, "no value for 2027-01; its values run from 2026-04"),
    ],
)
def test_what_is_missing_is_said_and_nothing_is_reckoned(
    changes: dict[str, Any], words: str
) -> None:
    found = reckoned(line(**changes))
    assert words in found.lacks[0]
    assert found.impact == 0
    assert found.lines[0].impact is None


def test_a_month_between_two_values_is_never_interpolated() -> None:
    holed = index_series("100", "", "118", id=STEEL.id)
    found = reckoned_with(holed, line(compare_month=MAY))
    assert found.lines[0].impact is None
    assert found.lacks[0].endswith("Nothing is interpolated.")
    assert missing_months(holed) == (MAY,)


def test_a_series_without_values_or_with_zero_is_said() -> None:
    for series, words in (
        (index_series(id=STEEL.id), "has no values yet"),
        (index_series("0", "1", id=STEEL.id), "is 0 in 2026-04; an index is above zero"),
        (index_series("1", "-5", id=STEEL.id), "is −5 in 2026-05; an index is above zero"),
    ):
        found = reckoned_with(series, line())
        assert words in found.lacks[0]
        assert found.lines[0].impact is None


def test_the_index_clause_follows_the_weights() -> None:
    found = reckoned(line(weight=Decimal("0.7")), fixed_share=Decimal("0.3"))
    assert found.clause == Decimal("1.07")
    assert found.clause_lack == ""


def test_weights_that_do_not_add_up_to_one_are_said() -> None:
    found = reckoned(line(weight=Decimal("0.5")), fixed_share=Decimal("0.3"))
    assert found.clause is None
    assert "add up to 0.8" in found.clause_lack
    waiting = reckoned(line(weight=Decimal("0.7"), base_month=None), fixed_share=Decimal("0.3"))
    assert "waits" in waiting.clause_lack


def test_without_a_price_the_impact_is_known_and_nothing_else() -> None:
    found = reckoned(line(), price=None, asked_price=Decimal(5))
    assert found.impact == Decimal(7)
    assert (found.justified, found.rate, found.asked_share) == (None, None, None)


def test_missing_months_lie_between_the_first_and_the_last() -> None:
    assert missing_months(index_series()) == ()
    far = IndexSeries(
        name="x",
        values=(
            IndexValue(month=date(2025, 11, 30), value=Decimal(1)),
            IndexValue(month=date(2026, 2, 1), value=Decimal(1)),
        ),
    )
    assert missing_months(far) == (date(2025, 12, 1), date(2026, 1, 1))


def test_a_month_stands_once_in_a_series() -> None:
    with pytest.raises(UserError, match="2026-04"):
        IndexSeries(name="x", values=(*index_series("1").values, *index_series("2").values))


@given(
    st.decimals(0, 10**9, places=2), st.decimals(-(10**6), 10**9, places=3),
    st.decimals(-(10**6), 10**9, places=3),
)  # fmt: skip
def test_any_figures_are_reckoned_or_refused_in_words(
    cost: Decimal, base: Decimal, compared: Decimal
) -> None:
    series = index_series(str(base), str(compared), id=STEEL.id)
    found = reckoned_with(series, line(cost=cost))
    assert found.impact.is_finite()
    assert bool(found.lacks) == (found.lines[0].impact is None)
