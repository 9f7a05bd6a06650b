from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motdesk.base.errors import UserError
from motdesk.base.texts import speaking
from motdesk.domain.benefits import LEAST, Verdict, benefit_of, change_of, investment_of
from motdesk.domain.improvements import CashFlow, Improvement
from tests.builders import improvement

# The worked example: 48.2 ± 3.1 (n 10) → 44.9 ± 2.4 (n 10).
MEASURED = {
    "before_count": 10, "before_mean": Decimal("48.2"), "before_deviation": Decimal("3.1"),
    "after_count": 10, "after_mean": Decimal("44.9"), "after_deviation": Decimal("2.4"),
}  # fmt: skip


def measured(**changes: Any) -> Improvement:
    return improvement(**MEASURED | changes)


def flowing(*amounts: int | None, **changes: Any) -> Improvement:
    rows = (
        CashFlow(year=year, amount=None if amount is None else Decimal(amount))
        for year, amount in enumerate(amounts)
    )
    return improvement(**{"cash_flows": tuple(rows)} | changes)


def test_the_credible_benefit_alone_pays_back_later_than_the_plan() -> None:
    planned = (CashFlow(year=1, amount=Decimal(4000)), CashFlow(year=2, amount=Decimal(4000)))
    found = investment_of(
        measured(
            amount=Decimal(6600), cash_flows=planned, is_lower_better=True,
            money_per_kpi=Decimal(1000), attribution=Decimal("0.8"), confidence=Decimal("0.5"),
        )
    )  # fmt: skip
    assert found.payback == pytest.approx(1.65)
    assert found.credible_payback == pytest.approx(6600 / (3.3 * 1000 * 0.8 * 0.5))
    assert investment_of(measured(amount=Decimal(5))).credible_payback is None


def test_a_change_carries_its_interval() -> None:
    found = change_of(measured())
    assert found.verdict is Verdict.PROVEN
    assert found.change is not None
    assert found.change.mean == pytest.approx(3.3)
    assert found.change.low == pytest.approx(0.68, abs=0.005)
    assert found.change.high == pytest.approx(5.92, abs=0.005)


def test_the_same_numbers_are_a_worsening_where_more_is_better() -> None:
    found = change_of(measured(is_lower_better=False))
    assert found.verdict is Verdict.WORSE
    assert found.change is not None
    assert found.change.mean == pytest.approx(-3.3)


def test_a_change_whose_interval_holds_zero_is_not_proven() -> None:
    assert change_of(measured(after_mean=Decimal(47))).verdict is Verdict.UNPROVEN


@pytest.mark.parametrize("lacking", [{"after_count": LEAST - 1}, {"before_deviation": None}])
def test_with_too_few_measurements_no_interval_is_claimed(lacking: dict[str, Any]) -> None:
    item = measured(money_per_kpi=Decimal(100), attribution=Decimal(1), confidence=Decimal(1))
    item = measured(**lacking, money_per_kpi=item.money_per_kpi, attribution=item.attribution,
                    confidence=item.confidence)  # fmt: skip
    found = change_of(item)
    assert found.verdict is Verdict.FEW
    assert found.change is not None
    assert found.change.mean == pytest.approx(3.3)
    assert found.change.low is None
    assert benefit_of(item).credible == 330
    assert benefit_of(item).low is None


def test_without_means_there_is_neither_change_nor_benefit() -> None:
    found = change_of(measured(after_mean=None))
    assert found.verdict is Verdict.UNMEASURED
    assert found.change is None
    assert len(benefit_of(improvement()).lacking) == 4


def test_a_benefit_shrinks_from_gross_over_attributed_to_credible() -> None:
    found = benefit_of(
        measured(money_per_kpi=Decimal(1_000_000), attribution=Decimal("0.7"),
                 confidence=Decimal("0.8"))
    )  # fmt: skip
    assert (found.gross, found.attributed, found.credible) == (3_300_000, 2_310_000, 1_848_000)
    assert found.low == pytest.approx(Decimal(382_900), abs=200)
    assert found.lacking == ()


def test_what_is_not_attributed_is_not_claimed() -> None:
    found = benefit_of(measured(money_per_kpi=Decimal(1000)))
    assert found.gross == 3300
    assert found.attributed is None
    assert found.credible is None
    assert len(found.lacking) == 2


def test_cash_flows_are_worth_what_the_method_says() -> None:
    found = investment_of(flowing(-15000, 6000, 6000, 6000, 6000, discount_rate=Decimal("0.12")))
    assert found.npv == 3224
    assert found.irr == pytest.approx(0.2186, abs=1e-4)
    assert found.payback == pytest.approx(2.5)
    assert found.remarks == ()


def test_what_was_spent_is_year_zero_unless_that_is_written() -> None:
    flows = (CashFlow(year=2, amount=Decimal(7000)), CashFlow(year=1, amount=Decimal(5000)))
    found = investment_of(improvement(amount=Decimal(10000), cash_flows=flows))
    assert found.flows == (-10000, 5000, 7000)
    assert found.payback == pytest.approx(1 + 5 / 7)


def test_several_changes_of_sign_are_refused_in_words() -> None:
    with speaking("en"):
        found = investment_of(flowing(-100, 230, -132, discount_rate=Decimal("0.1")))
    assert found.irr is None
    assert any("change their sign 2 times" in remark for remark in found.remarks)
    assert found.npv == 0


@pytest.mark.parametrize(
    ("item", "said"),
    [
        (flowing(-100, None), "Year 1 has no amount yet."),
        (improvement(cash_flows=(CashFlow(year=1, amount=Decimal(5)),)), "at the beginning"),
        (flowing(100, 200), "never change their sign"),
        (flowing(-100, 20), "does not come back"),
        (flowing(-100, 200), "discount rate"),
    ],
)
def test_what_cannot_be_reckoned_is_said(item: Improvement, said: str) -> None:
    with speaking("en"):
        found = investment_of(item)
    assert any(said in remark for remark in found.remarks)


def test_without_flows_nothing_is_said() -> None:
    assert investment_of(improvement(amount=Decimal(5))).remarks == ()


def test_a_rate_in_per_cent_is_refused() -> None:
    with pytest.raises(UserError):
        improvement(discount_rate=Decimal(8))
    with pytest.raises(UserError):
        improvement(begun=date(2026, 4, 1), finished=date(2026, 3, 1))


FIGURES = st.decimals(-(10**12), 10**12, allow_nan=False) | st.none()
ABOVE = st.decimals(0, 10**12, allow_nan=False) | st.none()
SHARES = st.decimals(0, 1, allow_nan=False) | st.none()
COUNTS = st.integers(0, 10**12) | st.none()


@given(
    st.builds(
        improvement,
        before_count=COUNTS, before_mean=FIGURES, before_deviation=ABOVE,
        after_count=COUNTS, after_mean=FIGURES, after_deviation=ABOVE,
        money_per_kpi=FIGURES, attribution=SHARES, confidence=SHARES, discount_rate=SHARES,
        amount=ABOVE, is_lower_better=st.booleans(),
        cash_flows=st.lists(
            st.builds(CashFlow, year=st.integers(0, 50), amount=FIGURES), max_size=6
        ).map(tuple),
    )
)  # fmt: skip
def test_any_figures_give_finite_answers_or_none(item: Improvement) -> None:
    change, benefit = change_of(item).change, benefit_of(item)
    if change and change.low is not None and change.high is not None:
        assert change.low <= change.mean <= change.high
    if benefit.credible is not None and benefit.gross is not None:
        assert abs(benefit.credible) <= abs(benefit.gross) + 1
    found = investment_of(item)
    assert found.npv is None or found.npv.is_finite()
