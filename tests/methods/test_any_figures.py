"""No finite figures, however odd, lead to NaN or infinity: they are reckoned or refused."""

from collections.abc import Callable, Iterator
from dataclasses import astuple, is_dataclass
from math import isfinite
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motdesk.methods import (
    agreement,
    benefits,
    concessions,
    cost,
    draws,
    evidence,
    finance,
    learning,
    losses,
    people,
    portfolio,
    power,
    price_changes,
    promises,
    quality,
    rights,
    scorecard,
    sensitivity,
    student,
    value,
)


def _part(a: float, b: float, c: float, d: float) -> cost.Breakdown:
    return cost.should_cost(
        cost.Calculation(
            materials=(cost.Material(gross=a, net=b, price=c, scrap_price=d, overhead_rate=a),),
            processes=(cost.Process(cycle=a, oee=b, cavities=c, machine_rate=d),),
            set_ups=(cost.SetUp(hours=b, rate=c, lot=d),),
            toolings=(cost.Tooling(cost=a, life=c),),
            scrap_rate=d,
            general_rate=a,
            profit_rate=b,
        )
    )


def _mix(a: float, b: float, c: float, d: float) -> price_changes.Effects:
    product = price_changes.Product(
        price_before=a, quantity_before=b, price_after=c, quantity_after=d
    )
    return price_changes.price_volume_mix([product, product])


def _revision(a: float, b: float, c: float, d: float) -> price_changes.Revision:
    element = price_changes.Element(cost=a, base=b, compared=c)
    return price_changes.revision([element], d, agreed=a)


def _welch(a: float, b: float, c: float, d: float) -> benefits.Difference:
    return benefits.welch(
        benefits.Sample(count=2, mean=a, deviation=b), benefits.Sample(count=9, mean=c, deviation=d)
    )


def _risk(a: float, b: float, c: float, d: float) -> float:
    holder = people.Holder(level=2, leaves_after=a, yearly_loss=b, trained_to=4, success=c)
    return people.transmission_risk(a, b, [holder], d)


def _position(a: float, b: float, c: float, d: float) -> portfolio.Position:
    factor = portfolio.Factor(mark=a, weight=1, bend=b, low=c, high=d)
    return portfolio.position([factor], [factor])


def _score(a: float, b: float, c: float, d: float) -> scorecard.Score:
    return scorecard.score([scorecard.Axis(weight=a, mark=b), scorecard.Axis(weight=c, mark=d)])


FORMULAS: dict[str, Callable[[float, float, float, float], Any]] = {
    "buyer walk-away": lambda a, b, c, d: agreement.buyer_walk_away(
        a, one_off=b, annual_volume=c, years=1, added_cost=d
    ),
    "supplier walk-away": lambda a, b, _c, _d: agreement.supplier_walk_away(a, b),
    "uncertain value": lambda a, b, c, _d: agreement.uncertain_value(a, b, c),
    "probability": lambda a, b, c, d: agreement.probability_of_zone(a, (b, c, d)),
    "expected zone": lambda a, b, c, d: agreement.expected_zone(a, (b, c, d)),
    "value": lambda a, b, c, _d: value.linear_value(a, b, c),
    "shares": lambda a, b, c, d: value.shares((a, b, c, d)),
    "flip": lambda a, b, c, d: value.flipping_weight((a, 1 - a), (b, c), (c, d), 0),
    "trade score": lambda a, b, _c, _d: concessions.trade_score(a, b),
    "steps": lambda a, b, c, _d: concessions.shrinking_steps(a, b, 4, c),
    "offer": concessions.offer_at,
    "payment": lambda a, b, c, _d: concessions.payment_days_cost(a, b, c),
    "dependence": lambda a, b, _c, _d: power.dependence(a, b),
    "portfolio": _position,
    "freshness": lambda a, b, _c, _d: evidence.freshness(a, b),
    "gap": evidence.gap_in_years,
    "precedents": lambda a, b, c, d: promises.precedents([(a, b), (c, d)]),
    "brier": lambda a, b, _c, _d: promises.brier([(a, True), (b, False)]),
    "price of slip": lambda a, b, _c, _d: promises.price_of_slip(a, b),
    "slack": lambda a, b, c, _d: promises.slack(a, b, c),
    "ppm": lambda a, b, _c, _d: quality.defects_ppm(a, b),
    "cp": lambda a, b, c, _d: quality.cp(a, b, c),
    "cpk": lambda a, b, c, d: quality.cpk(a, b, lower=c, upper=d),
    "oee": lambda a, b, c, _d: quality.equipment_effectiveness(a, b, c),
    "score": _score,
    "should-cost": _part,
    "revision": _revision,
    "clause": lambda a, b, c, _d: price_changes.index_clause(a, [(1 - a, b, c)]),
    "mix": _mix,
    "learning": lambda a, b, c, _d: learning.crawford_unit(a, b, c),
    "tornado": lambda a, b, c, d: sensitivity.tornado(sum, [(a, b, c), (b, c, d)]),
    "npv": lambda a, b, c, d: finance.npv(a, (b, c, d)),
    "irr": lambda a, b, c, d: finance.irr((a, b, c, d)),
    "payback": lambda a, b, c, d: finance.payback((a, b, c, d)),
    "t": lambda a, b, _c, _d: student.t_quantile(a, b),
    "welch": _welch,
    "benefit": benefits.credible_benefit,
    "customer": lambda a, b, c, _d: benefits.value_to_customer(a, [b], [c]),
    "shared price": lambda a, b, c, _d: benefits.shared_price(a, b, c),
    "queue": losses.queue_time,
    "loss": lambda a, b, c, d: losses.loss_cost(a, b, [(c, d)]),
    "remedies": lambda a, b, c, d: losses.ranked_remedies(
        [losses.Remedy(cost=a, benefit=b), losses.Remedy(cost=b, benefit=c)], d
    ),
    "transmission": _risk,
    "coverage": lambda a, b, c, d: rights.coverage([(a, b), (c, d)]),
    "beating": lambda a, b, c, _d: draws.share_beating(draws.weight_draws([1, 2], 4), (a, b), c),
}

_odd = st.sampled_from((0.0, -0.0, 5e-324, 1e-15, 0.5, 1.0, 2.0, -1.0, 1 - 2**-53, 1e15, 1e308))
_figures = st.one_of(
    _odd, st.floats(0, 1), st.floats(1, 9), st.floats(allow_nan=False, allow_infinity=False)
)


@pytest.mark.parametrize("formula", FORMULAS.values(), ids=FORMULAS)
@given(four=st.tuples(_figures, _figures, _figures, _figures), is_rising=st.booleans())
def test_every_answer_is_finite(
    formula: Callable[..., Any], four: tuple[float, float, float, float], is_rising: bool
) -> None:
    try:
        answer = formula(*(sorted(four) if is_rising else four))
    except ValueError:
        return
    assert all(map(isfinite, _numbers(answer)))


def _numbers(answer: Any) -> Iterator[float]:
    if is_dataclass(answer) and not isinstance(answer, type):
        answer = astuple(answer)
    if isinstance(answer, tuple):
        for part in answer:
            yield from _numbers(part)
    elif isinstance(answer, (int, float)):
        yield float(answer)
