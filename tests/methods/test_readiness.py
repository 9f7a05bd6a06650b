"""How ready something is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motdesk.methods.readiness import demonstrated_level, gated_level, headline

_answers = st.lists(st.tuples(st.integers(1, 9), st.booleans()))


def test_a_level_is_reached_when_all_mandatory_answers_up_to_it_are_yes() -> None:
    assert gated_level([(1, True), (2, True), (2, True), (3, False), (4, True)]) == 2
    assert gated_level([(2, True), (1, True), (2, False)]) == 1
    assert gated_level([(level, True) for level in range(1, 10)]) == 9
    assert gated_level([]) == 0


def test_a_level_nobody_asked_about_is_not_passed() -> None:
    assert gated_level([(1, True), (3, True)]) == 1
    with pytest.raises(ValueError, match="begin"):
        gated_level([(0, True)])


def test_nothing_is_demonstrated_beyond_what_is_claimed() -> None:
    answers = [(level, True) for level in range(1, 6)]
    assert [demonstrated_level(claimed, answers) for claimed in (0, 3, 7)] == [0, 3, 5]
    with pytest.raises(ValueError, match="claimed"):
        demonstrated_level(-1, answers)


def test_the_lowest_level_is_the_headline() -> None:
    assert headline([7, 4, 6]) == 4
    assert headline([]) is None


@given(_answers, st.integers(0, 9), st.integers(1, 9))
def test_an_answer_turned_to_no_never_raises_the_level(
    answers: list[tuple[int, bool]], claimed: int, level: int
) -> None:
    shown = demonstrated_level(claimed, answers)
    assert 0 <= shown <= claimed
    assert demonstrated_level(claimed, [*answers, (level, False)]) <= min(shown, level - 1)
