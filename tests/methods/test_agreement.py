"""Walk-aways and zones of one price-like issue."""

from itertools import pairwise
from math import inf, isfinite, nan
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motdesk.methods.agreement import (
    Range,
    Width,
    buyer_walk_away,
    expected_zone,
    probability_of_zone,
    supplier_walk_away,
    triangular_share,
    uncertain_value,
    uncertain_zone,
    value_of_question,
    zone,
)

BUYER, SUPPLIER = (1000, 1030, 1050), (940, 980, 1060)
_numbers = st.floats(-1e6, 1e6, allow_nan=False)
_ranges = st.tuples(_numbers, _numbers, _numbers).map(lambda three: tuple(sorted(three)))


def test_the_buyer_walks_away_at_the_price_of_the_alternative_with_all_it_costs() -> None:
    limit = buyer_walk_away(990, one_off=3_000_000, annual_volume=60_000, years=2, added_cost=25)
    assert limit == pytest.approx(1040)
    assert buyer_walk_away(990, one_off=0, annual_volume=0, years=0, added_cost=5) == 995
    for volume in (0, 5e-324, -5):
        with pytest.raises(ValueError, match="volume"):
            buyer_walk_away(990, one_off=1, annual_volume=volume, years=2, added_cost=0)


def test_the_supplier_walks_away_below_variable_cost_and_what_is_lost_elsewhere() -> None:
    assert supplier_walk_away(800, 120) == 920
    assert supplier_walk_away(800, -50) == 800


def test_an_uncertain_alternative_counts_by_its_probability() -> None:
    assert uncertain_value(0.75, 1000, 1200) == 1050
    with pytest.raises(ValueError, match="between"):
        uncertain_value(1.5, 1000, 1200)


def test_zones_of_two_ranges() -> None:
    assert zone(BUYER, SUPPLIER) == Width(best=110, likely=50, worst=-60)


def test_the_chance_and_the_expected_width_of_a_zone() -> None:
    assert probability_of_zone(1040, SUPPLIER) == pytest.approx(0.95833, rel=1e-4)
    assert expected_zone(1040, SUPPLIER) == pytest.approx(46.944, rel=1e-4)


def test_two_uncertain_limits() -> None:
    probability, width = uncertain_zone(BUYER, SUPPLIER)
    assert probability == pytest.approx(0.873, abs=0.002)
    assert width == pytest.approx(34.99, abs=0.05)


def test_what_knowing_their_limit_is_worth() -> None:
    question = value_of_question(1040, SUPPLIER)
    assert question.offer == 996
    assert question.blind == pytest.approx(25.23, abs=0.005)
    assert question.known == pytest.approx(46.94, abs=0.005)
    assert question.value == pytest.approx(21.72, abs=0.005)


def test_no_answer_is_worth_anything_where_their_limit_is_certain_or_out_of_reach() -> None:
    assert value_of_question(1040, (1000, 1000, 1000)).value == 0
    assert value_of_question(900, SUPPLIER).value == 0


def test_a_certain_limit_jumps() -> None:
    certain = (1000, 1000, 1000)
    assert [triangular_share(x, certain) for x in (999, 1000, 1001)] == [0, 1, 1]
    assert [expected_zone(x, certain) for x in (999, 1000, 1001)] == [0, 0, 1]
    assert uncertain_zone(certain, certain) == (1, 0)


@pytest.mark.parametrize(
    ("low", "likely", "high"), [(2, 1, 3), (1, 3, 2), (nan, 1, 2), (1, 2, inf)]
)
def test_ranges_that_do_not_rise_or_are_not_finite_are_refused(
    low: float, likely: float, high: float
) -> None:
    wrong = (low, likely, high)
    for method in (expected_zone, triangular_share, value_of_question):
        with pytest.raises(ValueError, match=r"range|figure"):
            method(1.5, wrong)
    with pytest.raises(ValueError, match=r"range|figure"):
        zone(wrong, SUPPLIER)


@given(_ranges, _numbers)
def test_shares_and_widths_are_always_sensible(between: Any, limit: float) -> None:
    share, width = triangular_share(limit, between), expected_zone(limit, between)
    assert 0 <= share <= 1
    assert 0 <= width <= max(0.0, limit - between[0]) + 1e-6
    assert width >= limit - sum(between) / 3 - 1e-6


@given(_ranges, st.lists(_numbers, min_size=2, max_size=5))
def test_a_higher_limit_never_has_less_chance_or_width(between: Any, limits: list[float]) -> None:
    limits.sort()
    for of_limit in (triangular_share, expected_zone):
        values = [of_limit(limit, between) for limit in limits]
        assert all(b >= a - 1e-6 for a, b in pairwise(values))


@given(_ranges, _numbers, st.floats(0.01, 100))
def test_knowing_never_hurts_and_the_blind_offer_is_never_above_our_limit(
    between: Range, limit: float, step: float
) -> None:
    question = value_of_question(limit, between, step)
    assert question.value >= 0
    assert question.offer <= limit
    assert isfinite(question.blind)
    assert question.blind >= 0


@given(_ranges, _ranges)
def test_uncertain_zones_lie_between_nothing_and_the_best_case(buyer: Range, other: Range) -> None:
    probability, width = uncertain_zone(buyer, other)
    assert 0 <= probability <= 1
    assert 0 <= width <= max(0, zone(buyer, other).best) + 1e-6
