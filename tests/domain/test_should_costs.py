"""What an item should cost, and its quotes by round."""

from decimal import Decimal

import pytest

from motdesk.base.texts import speaking
from motdesk.domain.costs import CostLine, Element, Quote, QuoteLine
from motdesk.domain.should_costs import (
    Range,
    latest_quote,
    price_places,
    price_unit,
    questions,
    quotes_by_round,
    should_cost,
)
from tests.builders import item


def line(element: Element, low: int | None, likely: int | None, high: int | None) -> CostLine:
    given = (None if x is None else Decimal(x) for x in (low, likely, high))
    low_, likely_, high_ = given
    return CostLine(element=element, low=low_, likely=likely_, high=high_)


def quote(number: int, price: int | None, **amounts: int) -> Quote:
    lines = tuple(
        QuoteLine(element=Element(name), name=name, amount=Decimal(amount))
        for name, amount in amounts.items()
    )
    return Quote(round=number, price=None if price is None else Decimal(price), lines=lines)


def test_the_range_adds_up_all_lines_low_likely_and_high() -> None:
    lines = (line(Element.LABOUR, 424, 436, 452), line(Element.ENERGY, 97, 101, 107))
    assert should_cost(item(cost_lines=lines)) == Range(
        low=Decimal(521), likely=Decimal(537), high=Decimal(559)
    )


def test_a_bound_not_given_is_the_likely_cost_and_an_unknown_line_does_not_count() -> None:
    lines = (line(Element.LABOUR, None, 436, None), line(Element.ENERGY, 97, None, 107))
    found = should_cost(item(cost_lines=lines))
    assert found == Range(low=Decimal(436), likely=Decimal(436), high=Decimal(436))
    assert should_cost(item()) is None


def test_quotes_stand_side_by_side_with_what_the_last_round_changed() -> None:
    rounds = (quote(2, 1062, labour=450, energy=110), quote(1, 1010, labour=419, energy=96))
    table = quotes_by_round(item(quotes=rounds))
    assert [one.round for one in table.rounds] == [1, 2]
    rows = {row.element: (row.amounts, row.difference) for row in table.rows}
    assert rows[Element.LABOUR] == ((Decimal(419), Decimal(450)), Decimal(31))
    assert rows[None] == ((Decimal(495), Decimal(502)), Decimal(7))
    assert table.totals.difference == Decimal(52)


def test_a_line_that_one_round_lacks_has_no_difference() -> None:
    table = quotes_by_round(item(quotes=(quote(1, None, labour=419), quote(2, None, energy=96))))
    assert {row.amounts for row in table.rows} == {(Decimal(419), None), (None, Decimal(96))}
    assert all(row.difference is None for row in table.rows)
    assert table.totals.amounts == (None, None)


def test_a_price_that_is_not_known_stays_empty_and_so_does_what_it_leaves() -> None:
    rounds = (quote(1, 1870), quote(2, 1850, labour=625, energy=550), quote(3, None, labour=625))
    table = quotes_by_round(item(quotes=rounds))
    assert table.totals.amounts == (Decimal(1870), Decimal(1850), None)
    assert table.totals.difference is None
    (rest,) = (row for row in table.rows if row.element is None)
    assert rest.amounts == (None, Decimal(675), None)
    assert rest.difference is None


def test_questions_are_ranked_by_money_and_only_where_more_is_quoted() -> None:
    lines = (
        line(Element.LABOUR, 424, 436, 452),
        line(Element.MACHINE, 91, 97, 106),
        line(Element.ENERGY, 97, 101, 107),
    )
    asked = item(cost_lines=lines, quotes=(quote(1, None, labour=450, machine=118, energy=100),))
    found = questions(asked)
    assert [(one.element, one.gap, one.a_year) for one in found] == [
        (Element.MACHINE, Decimal(21), Decimal(1_260_000)),
        (Element.LABOUR, Decimal(14), Decimal(840_000)),
    ]


def test_without_a_volume_a_question_has_no_money_a_year() -> None:
    asked = item(
        annual_volume=None,
        cost_lines=(line(Element.LABOUR, None, 1, None),),
        quotes=(quote(1, None, labour=2),),
    )
    assert questions(asked)[0].a_year is None
    assert questions(item()) == ()


def test_the_latest_quote_is_that_of_the_highest_round() -> None:
    assert latest_quote(item()) is None
    found = latest_quote(item(quotes=(quote(3, 1), quote(1, 2))))
    assert found is not None
    assert found.round == 3


@pytest.mark.parametrize(
    ("changes", "japanese"),
    [({}, "円/個（税抜）"), ({"is_tax_excluded": False, "unit": ""}, "円（税込）"),
     ({"currency": "USD"}, "USD/個（税抜）")],
)  # fmt: skip
def test_money_is_said_with_its_unit_and_tax_basis(
    changes: dict[str, object], japanese: str
) -> None:
    with speaking("ja"):
        assert price_unit(item(**changes)) == japanese


def test_a_unit_that_is_surely_the_same_is_said_in_the_language_spoken() -> None:
    with speaking("en"):
        assert price_unit(item(unit="個")) == "yen/piece (tax not included)"
        assert price_unit(item(unit="巻")) == "yen/巻 (tax not included)"


def test_changes_of_a_price_in_yen_have_one_decimal() -> None:
    assert price_places("JPY") == 1
    assert price_places("USD") == 3
