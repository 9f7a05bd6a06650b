"""Scores from weighted marks."""

from dataclasses import replace
from math import inf, nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motdesk.methods.scorecard import Axis, Periods, Score, band, over_periods, score

_axes = st.lists(
    st.builds(
        Axis,
        weight=st.floats(0, 100),
        mark=st.one_of(st.none(), st.floats(0, 5)),
        is_applicable=st.booleans(),
    ),
    max_size=8,
)
NOTHING = Score(points=None, band=None, coverage=0.0)


def axes(*pairs: tuple[float, float | None]) -> list[Axis]:
    return [Axis(weight=weight, mark=mark) for weight, mark in pairs]


def test_marks_are_weighed_and_rescaled_to_a_hundred() -> None:
    found = score(axes((30, 4), (30, 3), (40, 5)))
    assert found == Score(points=82.0, band="B", coverage=1.0)


def test_what_is_not_applicable_leaves_the_denominator() -> None:
    applied = axes((30, 4), (30, 3))
    assert score([*applied, Axis(weight=40, mark=1, is_applicable=False)]) == score(applied)


def test_no_data_is_neither_good_nor_zero_and_lowers_the_coverage() -> None:
    assert score(axes((30, 4), (10, 4), (60, None))) == Score(points=80.0, band="B", coverage=0.4)


def test_nothing_known_is_no_score() -> None:
    assert score([]) == NOTHING
    assert score(axes((1, None))) == NOTHING
    assert score(axes((0, 5))) == NOTHING
    assert score([Axis(weight=1, mark=5, is_applicable=False)]) == NOTHING


def test_bands_hold_their_lower_edge_and_the_top_one_holds_all() -> None:
    edges = (100, 85, 84.9, 70, 69.9, 55, 54.9, 0)
    assert "".join(band(points) for points in edges) == "AABBCCDD"
    assert band(10, (("good", 50), ("poor", 20))) == "poor"


def test_a_score_on_an_edge_is_not_lost_to_rounding() -> None:
    # 0.1 + 0.7 + 0.2 of floats, each times 4.25/5, is a little less than 85.
    assert score(axes((0.1, 4.25), (0.7, 4.25), (0.2, 4.25))).band == "A"
    assert score(axes((0.1, 3.5), (0.2, 3.5), (0.3, 3.5))).points == 70


@pytest.mark.parametrize("bands", [(), (("A", 50), ("B", 60)), (("A", 50), ("B", 50))])
def test_bands_that_do_not_fall_are_refused(bands: tuple[tuple[str, float], ...]) -> None:
    with pytest.raises(ValueError, match="falling"):
        band(50, bands)


def test_weights_marks_and_points_outside_their_range_are_refused() -> None:
    for weight, mark in ((-1, 3), (nan, 3), (inf, 3), (1, 5.1), (1, -0.1), (1, nan)):
        with pytest.raises(ValueError, match=r"figure|mark"):
            Axis(weight=weight, mark=mark)
    for points in (-1, 101, nan):
        with pytest.raises(ValueError, match="share"):
            band(points)


def test_periods_without_data_are_skipped_and_counted() -> None:
    assert over_periods([80, None, 70, None]) == Periods(mean=75.0, counted=2, skipped=2)
    assert over_periods([None]) == Periods(mean=None, counted=0, skipped=1)


@given(_axes)
def test_scores_lie_within_a_hundred(made: list[Axis]) -> None:
    found = score(made)
    assert 0 <= found.coverage <= 1
    assert found.points is None or 0 <= found.points <= 100
    assert (found.points is None) == (found.band is None)


@given(_axes.filter(bool), st.data())
def test_a_better_mark_never_lowers_a_score(made: list[Axis], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(made) - 1))
    mark = made[place].mark
    if mark is None:
        return
    better = replace(made[place], mark=data.draw(st.floats(mark, 5)))
    before, after = score(made), score([*made[:place], better, *made[place + 1 :]])
    assert (before.points is None) == (after.points is None)
    assert (after.points or 0) >= (before.points or 0)
    assert (after.band or "") <= (before.band or "")
