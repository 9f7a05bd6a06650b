"""Packages: the published and the worked case, and brute force on small random ones."""

import json
from decimal import Decimal
from itertools import product
from math import inf, nan
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motdesk.base.errors import UserError
from motdesk.base.resources import resource
from motdesk.base.texts import speaking
from motdesk.methods import counts
from motdesk.methods.frontier import Agreement, Analysis, Case, analyse
from tests.methods.worked import case, issue, worked


def pair(agreement: Agreement | None) -> tuple[float, float] | None:
    return agreement and (agreement.ours, agreement.theirs)


@pytest.mark.parametrize("kind", [Decimal, float])
def test_the_worked_case_comes_out(kind: Any) -> None:
    found = analyse(worked(kind))
    assert (found.packages, found.feasible, len(found.frontier)) == (405, 221, 29)
    assert found.nash == Agreement(ours=61.0, theirs=60.5, options=(2, 0, 0, 1, 1))
    assert found.kalai == Agreement(ours=64.0, theirs=57.0, options=(2, 0, 0, 1, 0))
    assert found.kalai_smorodinsky == found.kalai


def test_of_equal_sums_the_one_with_even_gains_is_chosen() -> None:
    found = analyse(worked())
    assert found.utilitarian is not None
    assert found.utilitarian.ours + found.utilitarian.theirs == 121.5
    assert sum(a.ours + a.theirs == 121.5 for a in found.frontier) == 5
    assert found.utilitarian == found.nash


def test_the_midpoint_of_the_worked_case_is_dominated() -> None:
    values = {pair(agreement) for agreement in analyse(worked()).frontier}
    assert (59.0, 53.0) not in values
    assert any(ours >= 59 and theirs >= 53 for ours, theirs in values)


def test_the_published_case_comes_out() -> None:
    content = json.loads(resource("reference", "itex_cypress.json").read_text(encoding="utf-8"))
    expected = content["expected"]
    points = [[(o["ours"], o["theirs"]) for o in i["options"]] for i in content["case"]["issues"]]
    issues = [
        issue(i["weight_ours"], i["weight_theirs"], options)
        for i, options in zip(content["case"]["issues"], points, strict=True)
    ]
    found = analyse(case(*issues))
    assert (found.packages, found.feasible) == (expected["packages"], expected["feasible"])
    frontier = [number for agreement in found.frontier for number in pair(agreement)]
    assert frontier == pytest.approx([n for row in expected["frontier"] for n in row], abs=1e-6)
    assert found.nash.ours * found.nash.theirs == pytest.approx(expected["nash_product"])
    assert min(pair(found.kalai)) == pytest.approx(expected["kalai_min_gain"])
    assert min(pair(found.kalai_smorodinsky)) / 100 == pytest.approx(expected["ks_ratio"], abs=1e-6)
    assert sum(pair(found.utilitarian)) == pytest.approx(expected["sum"])


def test_nothing_is_chosen_where_nothing_is_feasible() -> None:
    found = analyse(worked(point=(90, 90)))
    assert (found.feasible, found.nash, found.kalai, found.utilitarian) == (0, None, None, None)
    assert found.kalai_smorodinsky is None
    assert len(found.frontier) == 29


def test_a_package_exactly_at_the_disagreement_point_is_feasible() -> None:
    found = analyse(case(issue(0.1, 0.3, [(30, 10)]), issue(0.2, 0.6, [(30, 10)]), point=(9, 9)))
    assert (found.feasible, pair(found.nash)) == (1, (9.0, 9.0))


def test_ties_do_not_depend_on_the_order_in_which_decimals_are_added() -> None:
    # 0.1 + 0.2 + 0.3 differs from 0.3 + 0.2 + 0.1 in floats.
    ways = [analyse(case(*(issue(w, w, [(1, 3), (3, 1)]) for w in order), point=(0, 0)))
            for order in ((0.1, 0.2, 0.3), (0.3, 0.2, 0.1))]  # fmt: skip
    assert [pair(a) for a in ways[0].frontier] == [pair(a) for a in ways[1].frontier]
    assert len(ways[0].frontier) == 7


def test_equal_packages_appear_once_the_earliest_of_them() -> None:
    found = analyse(case(*(issue(0.5, 0.5, [(0, 1), (1, 0)]) for _ in range(2))))
    assert [agreement.options for agreement in found.frontier] == [(1, 1), (0, 1), (0, 0)]


def test_issues_without_any_weight_take_their_first_option() -> None:
    found = analyse(case(issue(1, 1, [(5, 5)]), issue(0, 0, [(1, 9), (9, 1)])))
    assert [agreement.options for agreement in found.frontier] == [(0, 0)]
    assert found.feasible == 2


def test_thirty_issues_of_ten_options_are_analysed_exactly() -> None:
    options = [(rung * 11.1, 100 - rung * rung * 1.0) for rung in range(10)]
    found = analyse(case(*(issue(0.01 * (k + 1), 0.3 / (k + 1), options) for k in range(30))))
    assert found.packages == 10**30 == found.feasible
    assert found.nash in found.frontier


def test_more_packages_than_can_be_counted_are_not_guessed() -> None:
    options = [(rung * 3.7, rung * 1.3 + 9.7 / (rung + 1)) for rung in range(10)]
    weights = [1 / (k + 3.3) for k in range(30)]
    issues = [issue(w, round(w * w, 9), options) for w in weights]
    middle = sum(w * 16 for w in weights), sum(round(w * w, 9) * 8 for w in weights)
    assert analyse(case(*issues, point=middle)).feasible is None


def test_counts_beyond_64_bits_stay_exact() -> None:
    flat = [issue(Decimal("0.01"), Decimal("0.01"), [(50, 50)] * 10) for _ in range(20)]
    choice = issue(Decimal("0.8"), Decimal("0.8"), [(0, 100), (50, 50), (100, 0)])
    assert analyse(case(*flat, choice, point=(45, 45))).feasible == 10**20


def test_sums_longer_than_64_bits_stay_exact() -> None:
    fine = Decimal("1e-30")
    found = analyse(case(*(issue(1, 1, [(fine, 1), (1, fine)]) for _ in range(3)), point=(1, 1)))
    assert len(found.frontier) == 4
    assert found.feasible == 6


def test_more_efficient_packages_than_can_be_compared_are_refused() -> None:
    issues = [
        issue(1, 1, [(10**k * rung, -(10**k) * rung) for rung in range(10)]) for k in range(7)
    ]
    with speaking("en"), pytest.raises(UserError, match="efficient"):
        analyse(case(*issues))


@pytest.mark.parametrize("value", [nan, inf, -inf, 1e300, 1e-300, Decimal("NaN"), Decimal("1e99")])
def test_numbers_that_cannot_be_reckoned_exactly_are_refused(value: Any) -> None:
    with pytest.raises(UserError):
        issue(1, 1, [(value, 0)])
    with pytest.raises(UserError):
        issue(value, 1, [(0, 0)])
    with pytest.raises(UserError):
        case(issue(1, 1, [(0, 0)]), point=(0, value))


def test_a_case_of_none_or_too_many_issues_or_options_or_a_negative_weight_is_refused() -> None:
    flat = [(0, 0)] * 1001
    for wrong in (
        case,
        lambda: case(*(issue(1, 1, flat[:1]) for _ in flat)),
        lambda: issue(1, 1, []),
        lambda: issue(1, 1, flat),
        lambda: issue(-1, 1, [(0, 0)]),
    ):
        with pytest.raises(UserError):
            wrong()


_small = st.integers(-3, 3)
_decimal = st.decimals(-100, 100, places=3)
_float = st.floats(0, 100, allow_subnormal=False).map(lambda x: round(x, 12))
_weight = st.one_of(st.just(0), st.integers(0, 3), st.decimals(0, 1, places=3))


@st.composite
def _cases(draw: st.DrawFn) -> Case:
    number = draw(st.sampled_from([_small, _decimal, _float]))
    issues = draw(
        st.lists(
            st.builds(
                issue, _weight, _weight, st.lists(st.tuples(number, number), min_size=1, max_size=4)
            ),
            min_size=1,
            max_size=4,
        )
    )
    if draw(st.booleans()):
        # A point that is exactly reached by a package.
        chosen = [draw(st.sampled_from(i.options)) for i in issues]
        return case(*issues, point=_sums(issues, chosen))
    return case(*issues, point=draw(st.tuples(number, number)))


def _sums(issues: Any, options: Any) -> tuple[Decimal, Decimal]:
    both = list(zip(issues, options, strict=True))
    return (
        sum((_exact(i.weight_ours) * _exact(o[0]) for i, o in both), Decimal()),
        sum((_exact(i.weight_theirs) * _exact(o[1]) for i, o in both), Decimal()),
    )


def _exact(value: Any) -> Decimal:
    return Decimal(str(value))


@given(_cases())
def test_brute_force_finds_the_same(made: Case) -> None:
    assert analyse(made) == _brute_force(made)


@given(_cases())
def test_counting_in_halves_finds_the_same_whatever_the_bound(made: Case) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(counts, "MOST_SUMS", 3)
        assert analyse(made).feasible in (None, _brute_force(made).feasible)


def _brute_force(made: Case) -> Analysis:
    every = []
    for chosen in product(*(range(len(i.options)) for i in made.issues)):
        options = [i.options[k] for i, k in zip(made.issues, chosen, strict=True)]
        every.append((*_sums(made.issues, options), chosen))
    first: dict[tuple[Decimal, Decimal], tuple[int, ...]] = {}
    for ours, theirs, chosen in every:
        first.setdefault((ours, theirs), chosen)
    values = list(first)
    efficient = [
        p for p in values if not any(q[0] >= p[0] and q[1] >= p[1] and q != p for q in values)
    ]
    a, b = (_exact(value) for value in made.disagreement)
    gains = {(p[0] - a, p[1] - b): p for p in efficient if p[0] >= a and p[1] >= b}
    most = [max((gain[side] for gain in gains), default=0) for side in (0, 1)]

    def plain(p: tuple[Decimal, Decimal]) -> Agreement:
        return Agreement(ours=float(p[0]), theirs=float(p[1]), options=first[p])

    def best(merit: Any) -> Agreement | None:
        order = sorted(gains, key=lambda g: (-merit(*g), abs(g[0] - g[1]), first[gains[g]]))
        return plain(gains[order[0]]) if order else None

    return Analysis(
        packages=len(every),
        feasible=sum(ours >= a and theirs >= b for ours, theirs, _chosen in every),
        frontier=tuple(plain(p) for p in sorted(efficient, reverse=True)),
        nash=best(lambda x, y: x * y),
        kalai=best(min),
        kalai_smorodinsky=best(lambda x, y: min(x * most[1], y * most[0])),
        utilitarian=best(lambda x, y: x + y),
    )
