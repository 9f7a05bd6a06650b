from dataclasses import replace
from decimal import Decimal
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from motdesk.domain.causes import circles_in
from motdesk.domain.improvements import Loss, Result
from motdesk.domain.losses import costs_of, rank_remedies
from tests.builders import loss


def hours(name: str, value: int | None, *results: tuple[str, str], **changes: Any) -> Loss:
    """Return a loss of `value` hours a month at 1000, with results (name, share)."""
    return loss(
        id=name,
        process=name,
        hours_per_month=None if value is None else Decimal(value),
        hourly_rate=Decimal(1000),
        results=tuple(Result(loss_id=to, share=Decimal(share)) for to, share in results),
        **changes,
    )


def remedy(cost: int, share: str) -> dict[str, Decimal]:
    return {"remedy_cost": Decimal(cost), "remedy_share": Decimal(share)}


def totals(*losses: Loss) -> dict[str, Decimal | None]:
    return {cost.loss.id: cost.total for cost in costs_of(losses)}


def test_a_cause_costs_its_hours_and_its_share_of_what_it_causes() -> None:
    found = totals(hours("a", 10, ("b", "0.5")), hours("b", 20, ("c", "1")), hours("c", 5))
    assert found == {"c": 60_000, "b": 300_000, "a": 270_000}


def test_a_circle_of_causes_is_named_and_counts_nothing() -> None:
    losses = (hours("a", 10, ("b", "1")), hours("b", 20, ("a", "1"), ("c", "1")), hours("c", 5))
    assert circles_in(losses) == (("a", "b", "a"),)
    assert totals(*losses) == {"a": 120_000, "b": 300_000, "c": 60_000}
    itself = hours("a", 1, ("a", "1"))
    assert circles_in((itself,)) == (("a", "a"),)
    assert totals(itself) == {"a": 12_000}
    assert circles_in((hours("c", 5),)) == ()


def test_an_unknown_cost_is_empty_and_makes_its_causes_partial() -> None:
    first, second = costs_of((hours("a", 10, ("b", "1")), hours("b", None)))
    assert (first.total, first.is_partial) == (120_000, True)
    assert (second.own, second.total) == (None, None)


def test_an_unknown_loss_still_passes_on_what_it_causes() -> None:
    first, *_rest = costs_of(
        (hours("a", 10, ("b", "0.5")), hours("b", None, ("c", "0.5")), hours("c", 40))
    )
    assert (first.total, first.is_partial) == (240_000, True)


def test_another_currency_is_never_added() -> None:
    found = costs_of((hours("a", 10, ("b", "1")), hours("b", 20, currency="USD")))
    assert (found[0].total, found[0].is_partial) == (120_000, True)
    ranking = rank_remedies(
        (hours("a", 10, ("b", "1"), **remedy(1, "1")), hours("b", 20, currency="USD"),
         hours("c", 1))
    )  # fmt: skip
    assert (ranking.currency, ranking.saved) == ("JPY", 120_000)


def test_losses_that_cause_one_another_beyond_all_figures_have_no_total() -> None:
    chain = [
        hours(f"{level}{side}", 10**7, *((f"{level + 1}{next_}", "1") for next_ in "xyz"))
        for level in range(12)
        for side in "xyz"
    ]
    found = costs_of(chain)
    assert found[0].total is None
    assert found[-1].total == 120_000_000_000


def test_the_next_yen_goes_where_it_saves_most() -> None:
    found = rank_remedies(
        (
            hours("a", 10, **remedy(100_000, "0.5")),
            hours("b", 20, **remedy(40_000, "0.5")),
            hours("c", 30),
            hours("d", 5, remedy="教育"),
        ),
        Decimal(120_000),
    )
    assert [row.loss.id for row in found.remedies] == ["b", "a"]
    assert [row.is_chosen for row in found.remedies] == [True, False]
    assert found.remedies[0].ratio == 3.0
    assert (found.spent, found.saved) == (40_000, 120_000)
    assert [item.id for item in found.unranked] == ["d"]


def test_what_one_remedy_has_removed_no_other_removes_again() -> None:
    found = rank_remedies(
        (hours("a", 10, ("b", "1"), **remedy(1, "1")), hours("b", 20, **remedy(1, "1")))
    )
    assert [row.saving for row in found.remedies] == [360_000, 240_000]
    assert [row.added for row in found.remedies] == [360_000, 0]
    assert found.saved == 360_000


def test_no_yen_goes_to_what_another_remedy_has_removed_already() -> None:
    found = rank_remedies(
        (hours("a", 10, ("b", "1"), **remedy(1, "1")), hours("b", 10, **remedy(1000, "1")))
    )
    assert [(row.loss.id, row.is_chosen) for row in found.remedies] == [("a", True), ("b", False)]
    assert (found.spent, found.saved) == (1, 240_000)


def test_ratio_and_rank_follow_what_is_left_to_remove() -> None:
    film = hours("film", 100, ("check", "1"), **remedy(1_000_000, "0.5"))
    check = hours("check", 60, **remedy(1_000_000, "0.4"))
    grind = hours("grind", 40, **remedy(1_500_000, "0.6"))
    alone = rank_remedies((hours("film", 100, **remedy(1_000_000, "0.5")), check, grind))
    assert [(row.loss.id, row.ratio) for row in alone.remedies] == [
        ("film", 0.6), ("check", 0.288), ("grind", 0.192)]  # fmt: skip
    found = rank_remedies((film, check, grind))
    assert [(row.loss.id, row.added, row.ratio) for row in found.remedies] == [
        ("film", 960_000, 0.96), ("grind", 288_000, 0.192), ("check", 144_000, 0.144)]  # fmt: skip


def test_equal_remedies_stand_in_one_order_wherever_they_are_shown() -> None:
    losses = tuple(hours(name, 10, **remedy(1000, "1")) for name in "cab")
    for given_ in (losses, losses[::-1]):
        assert [row.loss.id for row in rank_remedies(given_).remedies] == ["a", "b", "c"]


def test_the_remedy_of_a_loss_with_an_unknown_result_saves_at_least_that() -> None:
    found = rank_remedies((hours("a", 10, ("b", "1"), **remedy(1, "1")), hours("b", None)))
    assert [row.is_partial for row in found.remedies] == [True]


def test_a_budget_is_spent_in_its_own_currency() -> None:
    losses = (
        hours("a", 10, currency="USD", **remedy(500, "1")),
        hours("b", 10, currency="USD", **remedy(500, "1")),
        hours("c", 10, **remedy(500, "1")),
    )
    found = rank_remedies(losses, Decimal(600), "JPY")
    assert (found.currency, [row.loss.id for row in found.remedies]) == ("JPY", ["c"])
    assert rank_remedies(losses, None, "JPY").currency == "USD"


def test_without_losses_nothing_is_ranked() -> None:
    found = rank_remedies(())
    assert (found.remedies, found.saved, found.spent) == ((), 0, 0)


NAMES = "abcde"
SHARES = st.decimals(0, 1, allow_nan=False, places=2)
LOSSES = st.tuples(
    *(
        st.builds(
            loss,
            id=st.just(name),
            process=st.just(name),
            hours_per_month=st.decimals(0, 10**5, places=1) | st.none(),
            hourly_rate=st.decimals(0, 10**6, places=1) | st.none(),
            remedy_cost=st.decimals(0, 10**12, places=1) | st.none(),
            remedy_share=SHARES | st.none(),
            results=st.lists(
                st.builds(Result, loss_id=st.sampled_from(NAMES), share=SHARES), max_size=4
            ).map(tuple),
        )
        for name in NAMES
    )
)


@given(LOSSES, st.decimals(0, 10**12, places=1) | st.none())
def test_any_graph_ends_and_saves_no_more_than_is_lost(
    losses: tuple[Loss, ...], budget: Decimal | None
) -> None:
    own = sum(cost.own or Decimal(0) for cost in costs_of(losses))
    found = rank_remedies(losses, budget)
    assert 0 <= found.saved <= own + len(losses)
    assert budget is None or found.spent <= budget + 1
    assert all(row.added <= row.saving + len(losses) for row in found.remedies)
    ratios = [row.ratio for row in found.remedies if row.ratio is not None]
    assert ratios == sorted(ratios, reverse=True)
    assert sum(row.added for row in found.remedies if row.is_chosen) == found.saved
    assert rank_remedies(losses[::-1], budget) == replace(found, unranked=found.unranked[::-1])
