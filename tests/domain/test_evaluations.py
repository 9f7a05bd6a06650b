"""Scorecards: within 0…100, monotone in each mark, nothing skipped and counted."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motdesk.base.errors import UserError
from motdesk.base.texts import speaking
from motdesk.domain.evaluations import (
    comparable,
    evaluation_of,
    period_before,
    provisional,
    results,
    score_of,
)
from motdesk.domain.performance import Axis, Mark, Scorecard, ScorecardTemplate

MARKS = st.one_of(st.none(), st.decimals(0, 5, places=1))
WEIGHTS = st.decimals(0, 100, places=1)
ROWS = st.lists(st.tuples(WEIGHTS, MARKS, st.booleans()), min_size=1, max_size=8)

Row = tuple[Decimal, Decimal | None, bool]


def evaluated(rows: list[Row]) -> tuple[ScorecardTemplate, Scorecard]:
    axes = tuple(Axis(name_ja=str(n), weight=weight) for n, (weight, _m, _a) in enumerate(rows))
    marks = tuple(
        Mark(axis_id=axis.id, mark=mark, is_not_applicable=is_out)
        for axis, (_w, mark, is_out) in zip(axes, rows, strict=True)
    )
    template = ScorecardTemplate(name="標準", axes=axes)
    card = Scorecard(partner_id="0" * 32, template_id=template.id, title="上期", marks=marks)
    return template, card


def test_points_on_too_little_of_the_weight_are_provisional() -> None:
    with speaking("en"):
        assert provisional("band B", 0.8) == "band B"
        assert provisional("band B", 0.354) == "band B (provisional: 35 % of the weight)"


@given(ROWS)
def test_points_and_coverage_stay_inside_their_range(rows: list[Row]) -> None:
    score = score_of(*evaluated(rows))
    assert 0 <= score.coverage <= 1
    if score.points is None:
        assert score.band is None
    else:
        assert 0 <= score.points <= 100
        assert score.band in {"A", "B", "C", "D"}


@given(ROWS, st.data())
def test_a_better_mark_never_lowers_the_points(rows: list[Row], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(rows) - 1))
    weight, mark, is_out = rows[place]
    if mark is None:
        return
    better = data.draw(st.decimals(mark, 5, places=1))
    raised = [*rows[:place], (weight, better, is_out), *rows[place + 1 :]]
    before, after = score_of(*evaluated(rows)).points, score_of(*evaluated(raised)).points
    if before is not None and after is not None:
        assert after >= before
    assert (before is None) == (after is None)


@given(ROWS, WEIGHTS)
def test_an_axis_without_mark_lowers_coverage_and_nothing_else(
    rows: list[Row], weight: Decimal
) -> None:
    before = score_of(*evaluated(rows))
    after = score_of(*evaluated([*rows, (weight, None, False)]))
    assert (after.points, after.band) == (before.points, before.band)
    assert after.coverage <= before.coverage


@pytest.mark.parametrize(
    ("mark", "band"), [("5", "A"), ("4.25", "A"), ("4.24", "B"), ("3.5", "B"), ("2.75", "C"),
                       ("2.74", "D"), ("0", "D")]
)  # fmt: skip
def test_bands_hold_their_lower_end_and_the_top_one_holds_100(mark: str, band: str) -> None:
    assert score_of(*evaluated([(Decimal(1), Decimal(mark), False)])).band == band


@pytest.mark.parametrize("bands", [(70, 85, 55), (85, 85, 55), (101, 70, 55), (85, 70, 0)])
def test_bands_out_of_order_are_refused(bands: tuple[int, int, int]) -> None:
    a, b, c = map(Decimal, bands)
    with pytest.raises(UserError):
        ScorecardTemplate(name="標準", band_a=a, band_b=b, band_c=c)


def test_shares_leave_out_what_is_not_applicable() -> None:
    rows: list[Row] = [(Decimal(3), Decimal(4), False), (Decimal(1), None, False),
                       (Decimal(4), None, True)]  # fmt: skip
    found = results(*evaluated(rows))
    assert [item.share for item in found] == [0.75, 0.25, None]
    assert [item.value for item in found] == [4, None, None]


def test_periods_are_compared_by_the_same_template_up_to_the_one_shown() -> None:
    template, card = evaluated([(Decimal(1), Decimal(4), False)])
    other, foreign = evaluated([(Decimal(1), Decimal(1), False)])
    later = replace(card, id="1" * 32, title="下期")
    every = [evaluation_of(template, card), evaluation_of(other, foreign),
             evaluation_of(template, later)]  # fmt: skip
    assert comparable(every, every[0]) == (every[0],)
    assert comparable(every, every[2]) == (every[0], every[2])


def test_the_period_before_is_the_last_one_with_a_mark() -> None:
    template, first = evaluated([(Decimal(1), Decimal(3), False)])
    empty = replace(first, id="1" * 32, marks=())
    last = replace(first, id="2" * 32)
    every = [evaluation_of(template, card) for card in (first, empty, last)]
    assert period_before(every, every[2]) == every[0]
    assert period_before(every, every[0]) is None
    assert period_before(every[1:], every[2]) is None
