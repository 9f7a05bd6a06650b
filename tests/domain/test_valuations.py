from dataclasses import replace
from decimal import Decimal

import pytest

from motdesk.domain.negotiations import (
    Alternative,
    Choice,
    Direction,
    Negotiation,
    Package,
    Side,
    WhoseSide,
)
from motdesk.domain.valuations import (
    analysis_of,
    best_alternative,
    derived_walk_away,
    main_issue,
    package_value,
    propose_options,
    weighable_issues,
    weights,
    zone_of,
)
from tests.builders import issue, negotiation, option


def two_issues() -> Negotiation:
    """Two issues of two options each, weighed 3 : 1 by us and 1 : 1 by them."""
    ours_first = (
        option(points_ours=100, points_theirs=0),
        option(points_ours=0, points_theirs=100),
    )
    return negotiation(
        issues=(
            issue(weight_ours=Decimal(3), weight_theirs=Decimal(5), options=ours_first),
            issue(
                weight_ours=Decimal(1),
                weight_theirs=Decimal(5),
                options=tuple(replace(item, id="b" + item.id[1:]) for item in ours_first),
            ),
        )
    )


def test_weights_are_shares_of_the_whole() -> None:
    assert list(weights(two_issues()).values()) == [
        (Decimal("0.75"), Decimal("0.5")),
        (Decimal("0.25"), Decimal("0.5")),
    ]


def test_an_issue_without_weight_has_no_share_and_is_not_reckoned() -> None:
    value = replace(two_issues(), issues=(*two_issues().issues, issue(name="型費")))
    assert weights(value)[value.issues[-1].id] == (None, None)
    assert len(weighable_issues(value)) == 2


def test_the_frontier_gives_what_weighs_more_to_whom_it_weighs_more() -> None:
    analysis = analysis_of(two_issues())
    assert analysis is not None
    assert analysis.packages == 4
    assert analysis.nash is not None
    assert (analysis.nash.ours, analysis.nash.theirs) == (75, 50)


def test_a_negotiation_without_points_has_no_frontier() -> None:
    assert analysis_of(negotiation(issues=(issue(),))) is None


def test_a_package_is_worth_its_options_only_when_it_settles_all() -> None:
    value = two_issues()
    chosen = tuple(Choice(issue_id=item.id, option_id=item.options[0].id) for item in value.issues)
    assert package_value(value, Package(choices=chosen)) == (100, 0)
    assert package_value(value, Package(choices=chosen[:1])) is None


def test_the_main_issue_weighs_most() -> None:
    value = two_issues()
    assert main_issue(value) == value.issues[0]
    assert main_issue(negotiation()) is None


def test_a_buyer_s_zone_is_reckoned_from_its_walk_away() -> None:
    numbers = {"walk_away": 1040, "their_low": 940, "their_likely": 980, "their_high": 1060}
    zone = zone_of(issue(**{name: Decimal(number) for name, number in numbers.items()}))
    assert zone is not None
    assert (zone.best, zone.likely, zone.worst) == (100, 60, -20)
    assert zone.probability == pytest.approx(0.95833, rel=1e-4)
    assert zone.expected == pytest.approx(46.944, rel=1e-4)


def test_a_supplier_s_zone_is_the_mirror_image() -> None:
    numbers = {"walk_away": 960, "their_low": 940, "their_likely": 1020, "their_high": 1060}
    value = issue(**{name: Decimal(number) for name, number in numbers.items()})
    zone = zone_of(replace(value, direction=Direction.HIGHER))
    assert zone is not None
    assert (zone.best, zone.likely, zone.worst) == (100, 60, -20)


def test_there_is_no_zone_where_our_numbers_contradict_the_direction() -> None:
    numbers = {"open": 2010, "walk_away": 1905, "their_low": 1800, "their_likely": 1900}
    given = {name: Decimal(number) for name, number in numbers.items()}
    value = issue(their_high=Decimal(1950), **given)
    assert zone_of(value) is None
    assert zone_of(replace(value, direction=Direction.HIGHER)) is not None


def test_there_is_no_zone_without_an_estimate_of_the_other_side() -> None:
    assert zone_of(issue(walk_away=Decimal(1040))) is None


def test_a_buyer_s_walk_away_follows_from_its_alternative() -> None:
    value = negotiation(annual_volume=Decimal(60000), contract_months=24)
    other = Alternative(
        price=Decimal(990), switching_cost=Decimal(3_000_000), added_cost=Decimal(25)
    )
    assert derived_walk_away(value, other) == 1040


def test_a_supplier_s_walk_away_lies_below_the_price_elsewhere() -> None:
    value = negotiation(side=Side.SUPPLIER, annual_volume=Decimal(60000), contract_months=24)
    other = Alternative(price=Decimal(990), switching_cost=Decimal(3_000_000))
    assert derived_walk_away(value, other) == 965


def test_no_walk_away_follows_where_the_cost_of_switching_has_no_volume_to_spread_over() -> None:
    other = Alternative(price=Decimal(990), switching_cost=Decimal(3_000_000))
    assert derived_walk_away(negotiation(), other) is None


def test_an_uncertain_alternative_counts_with_its_probability() -> None:
    other = Alternative(
        price=Decimal(900), probability=Decimal("0.75"), fallback_price=Decimal(1000)
    )
    assert derived_walk_away(negotiation(), other) == 925


def test_the_best_alternative_of_a_buyer_is_the_cheapest() -> None:
    dear, cheap = Alternative(price=Decimal(990)), Alternative(price=Decimal(980))
    assert best_alternative(negotiation(alternatives=(dear, cheap)), WhoseSide.OURS) == cheap
    assert best_alternative(negotiation(alternatives=(dear, cheap)), WhoseSide.THEIRS) is None


def test_a_ladder_is_proposed_from_opening_to_walk_away() -> None:
    proposed = propose_options(issue(open=Decimal(920), walk_away=Decimal(1040)))
    assert [item.value for item in proposed.options] == [920, 950, 980, 1010, 1040]
    assert [item.points_ours for item in proposed.options] == [100, 75, 50, 25, 0]


def test_no_ladder_is_proposed_without_both_ends() -> None:
    assert propose_options(issue(open=Decimal(920))).options == ()
