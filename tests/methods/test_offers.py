"""Several offers at once that are worth the same to us."""

from fractions import Fraction
from itertools import combinations, product
from math import inf, nan
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motdesk.base.errors import UserError
from motdesk.base.texts import speaking
from motdesk.methods import searches
from motdesk.methods.frontier import Agreement, Case
from motdesk.methods.offers import Wish, candidate_offers, equivalent_offers
from tests.methods.worked import case, issue, worked

_points = st.integers(0, 4)
_issues = st.lists(
    st.lists(st.tuples(_points, _points), min_size=1, max_size=4), min_size=1, max_size=4
)


def apart(one: Agreement, other: Agreement) -> int:
    return sum(a != b for a, b in zip(one.options, other.options, strict=True))


def test_the_worked_case_has_nineteen_candidates() -> None:
    found = candidate_offers(worked(), Wish(target=65))
    assert len(found) == 19
    assert all(63.5 <= one.ours <= 66.5 for one in found)
    assert [one.theirs for one in found] == sorted((one.theirs for one in found), reverse=True)
    assert found == candidate_offers(worked(float), Wish(target=65))


def test_the_three_offers_of_the_worked_case_are_best_for_the_supplier() -> None:
    found = equivalent_offers(worked(), Wish(target=65))
    assert [one.options for one in found] == [(2, 0, 0, 1, 0), (1, 0, 0, 1, 2), (1, 0, 1, 1, 0)]
    assert [one.theirs for one in found] == [57, 52, 52]
    assert all(apart(one, other) >= 2 for one, other in combinations(found, 2))


def test_no_must_is_broken() -> None:
    allowed = [range(5), range(3), range(3), [0], range(3)]
    found = candidate_offers(worked(), Wish(target=65, allowed=allowed))
    every = candidate_offers(worked(), Wish(target=65))
    assert found == tuple(one for one in every if one.options[3] == 0)
    assert len(equivalent_offers(worked(), Wish(target=65, allowed=allowed))) == 3
    with pytest.raises(ValueError, match="option"):
        candidate_offers(worked(), Wish(target=65, allowed=[*allowed[:4], [3]]))
    with pytest.raises(ValueError, match="zip"):
        candidate_offers(worked(), Wish(target=65, allowed=allowed[:4]))


def test_where_nothing_fits_there_is_no_offer() -> None:
    assert candidate_offers(worked(), Wish(target=200)) == ()
    assert equivalent_offers(worked(), Wish(target=200)) == ()
    nothing = [range(5), range(3), range(3), [], range(3)]
    assert equivalent_offers(worked(), Wish(target=65, allowed=nothing)) == ()


def test_fewer_offers_come_where_no_more_differ_in_two_issues() -> None:
    single = case(issue(1, 1, [(50, 1), (50, 3), (50, 2)]))
    assert [one.options for one in equivalent_offers(single, Wish(target=50))] == [(1,)]
    two = case(issue(1, 1, [(5, 1), (5, 2), (5, 3)]), issue(1, 1, [(5, 1), (5, 2)]))
    assert [one.options for one in equivalent_offers(two, Wish(target=10))] == [(2, 1), (1, 0)]


def test_twenty_issues_of_five_options_are_answered() -> None:
    options = [(step * 25, 100 - step * step * 6.25) for step in range(5)]
    large = case(*(issue(0.05, 0.05, options) for _ in range(20)))
    assert len(equivalent_offers(large, Wish(target=65))) == 3
    with speaking("en"), pytest.raises(UserError, match="many"):
        candidate_offers(large, Wish(target=65))


def test_a_search_without_end_is_refused() -> None:
    odd = case(*(issue(1, 1, [(0, 9), (2, 8), (4, 6), (6, 3)]) for _ in range(14)))
    with speaking("en"), pytest.raises(UserError, match="many"):
        equivalent_offers(odd, Wish(target=41, tolerance=0.5))


@pytest.mark.parametrize(("target", "tolerance"), [(nan, 1), (inf, 1), (50, -1), (50, nan)])
def test_wishes_that_are_none_are_refused(target: float, tolerance: float) -> None:
    with pytest.raises(ValueError, match="figure"):
        Wish(target=target, tolerance=tolerance)


@given(_issues, st.integers(0, 12), st.integers(0, 2), st.integers(1, 400))
def test_brute_force_finds_the_same_however_coarse_the_bounds(
    points: Any, target: int, tolerance: int, stairs: int
) -> None:
    made = case(*(issue(0.1, 0.3, options) for options in points))
    wish = Wish(target=target / 10, tolerance=tolerance / 10)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(searches, "_MOST_STAIRS", stairs)
        assert candidate_offers(made, wish) == _brute_force(made, wish)


@given(_issues, st.integers(0, 12), st.integers(0, 3))
def test_no_set_of_three_is_worth_more_to_the_other_side(
    points: Any, target: int, tolerance: int
) -> None:
    made = case(*(issue(1, 1, options) for options in points))
    wish = Wish(target=target, tolerance=tolerance)
    sets = [
        chosen
        for chosen in combinations(candidate_offers(made, wish)[:60], 3)
        if all(apart(one, other) >= 2 for one, other in combinations(chosen, 2))
    ]
    best = max((sum(one.theirs for one in chosen) for chosen in sets), default=None)
    found = equivalent_offers(made, wish)
    if best is not None:
        assert len(found) == 3
        assert sum(one.theirs for one in found) >= best
    assert all(apart(one, other) >= 2 for one, other in combinations(found, 2))


def _brute_force(made: Case, wish: Wish) -> tuple[Agreement, ...]:
    found = []
    for options in product(*(range(len(one.options)) for one in made.issues)):
        chosen = [one.options[k] for one, k in zip(made.issues, options, strict=True)]
        ours = sum((Fraction("0.1") * point[0] for point in chosen), Fraction())
        theirs = sum((Fraction("0.3") * point[1] for point in chosen), Fraction())
        target, tolerance = Fraction(str(wish.target)), Fraction(str(wish.tolerance))
        if abs(ours - target) <= tolerance:
            found.append(Agreement(ours=float(ours), theirs=float(theirs), options=options))
    return tuple(sorted(found, key=lambda one: (-one.theirs, one.options)))
