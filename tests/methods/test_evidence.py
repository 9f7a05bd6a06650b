"""Evidence and strengths."""

from math import inf, isfinite, nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motdesk.methods.evidence import (
    Standing,
    combined_weight,
    completeness,
    freshness,
    gap_in_years,
    standing,
)

_figures = st.floats(1e-6, 1e6)
_rates = st.floats(-0.9, 2)


def test_evidence_loses_half_its_weight_in_a_half_life() -> None:
    assert freshness(6, 12) == pytest.approx(0.7071, rel=1e-4)
    assert freshness(500, None) == 1
    assert freshness(-3, 12) == 1
    for age, half_life in ((1, 0), (1, -2), (1, nan), (nan, 12), (inf, 12)):
        with pytest.raises(ValueError, match=r"age|half-life"):
            freshness(age, half_life)


def test_grades_combine() -> None:
    combined = combined_weight([("B", freshness(12, 24)), ("C", 1)])
    assert combined == pytest.approx(0.697, abs=5e-4)
    assert combined_weight([]) == 0
    assert combined_weight([("A", 1), ("D", 0.5)]) == 1
    with pytest.raises(ValueError, match="freshness"):
        combined_weight([("A", 1.5)])


def test_a_chain_has_seven_links() -> None:
    assert [completeness(filled) for filled in (0, 7)] == [0, 1]
    with pytest.raises(ValueError, match="seven"):
        completeness(8)


def test_a_gap_in_years() -> None:
    assert gap_in_years(100, 120, 0.08) == pytest.approx(2.37, abs=0.005)
    assert gap_in_years(100, 120, 0.08, 0.05) == pytest.approx(6.47, abs=0.005)


def test_a_benchmark_that_runs_away_is_never_reached() -> None:
    assert gap_in_years(100, 120, 0.05, 0.05) is None
    assert gap_in_years(100, 120, 0) is None
    assert gap_in_years(100, 100, 0) == 0
    for wrong in ((0, 1, 0.1), (1, -1, 0.1), (1, 2, -1), (nan, 1, 0.1)):
        with pytest.raises(ValueError, match=r"figures|rates"):
            gap_in_years(*wrong)


def test_the_first_no_of_vrio_decides() -> None:
    def answered(value: bool, rare: bool, hard: bool, organised: bool) -> Standing:
        return standing(
            is_valuable=value, is_rare=rare, is_hard_to_imitate=hard, is_organised=organised
        )

    assert answered(False, True, True, True) is Standing.DISADVANTAGE
    assert answered(True, False, True, True) is Standing.PARITY
    assert answered(True, True, False, True) is Standing.TEMPORARY
    assert answered(True, True, True, False) is Standing.UNUSED
    assert answered(True, True, True, True) is Standing.SUSTAINED


@given(st.lists(st.tuples(st.sampled_from("ABCD"), st.floats(0, 1))))
def test_more_evidence_never_weighs_less(pieces: list[tuple[str, float]]) -> None:
    weight = combined_weight(pieces)
    assert 0 <= combined_weight(pieces[1:]) <= weight + 1e-12 <= 1 + 1e-11


@given(_figures, _figures, _rates, _rates)
def test_a_gap_is_finite_or_never(figure: float, mark: float, growth: float, other: float) -> None:
    gap = gap_in_years(figure, mark, growth, other)
    assert gap is None or isfinite(gap)
