"""Readiness by gates: what is demonstrated follows from the answers, never from the claim."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motdesk.domain.stairs import settled, staircase
from motdesk.domain.strengths import ReadinessAnswer, Scale
from tests import builders

LEVELS = tuple((level, f"level {level}") for level in range(1, 10))


def answers(*given: bool | None, scale: Scale = Scale.TRL) -> tuple[ReadinessAnswer, ...]:
    return tuple(
        ReadinessAnswer(scale=scale, level=level, is_yes=is_yes)
        for level, is_yes in enumerate(given, 1)
    )


@pytest.mark.parametrize(
    ("given", "shown"),
    [((True, True, False, True), 2), ((True, None, True), 1), ((False, True), None),
     ((True,) * 9, 8)],
)  # fmt: skip
def test_the_first_gate_not_passed_ends_what_is_demonstrated(
    given: tuple[bool | None, ...], shown: int | None
) -> None:
    strength = builders.strength(trl_claimed=8, trl_demonstrated=5, readiness=answers(*given))
    assert settled(strength).trl_demonstrated == shown


def test_without_any_answer_the_stated_level_stays() -> None:
    strength = builders.strength(trl_claimed=8, trl_demonstrated=5, readiness=answers(None, None))
    assert settled(strength) == strength


def test_scales_do_not_answer_for_each_other() -> None:
    strength = builders.strength(mrl_demonstrated=4, mrl_claimed=6, readiness=answers(True, True))
    found = settled(strength)
    assert (found.trl_demonstrated, found.mrl_demonstrated) == (2, 4)


@given(
    st.integers(1, 9) | st.none(),
    st.lists(st.sampled_from([True, False, None]), max_size=9),
)
def test_no_more_is_demonstrated_than_is_claimed(
    claimed: int | None, given: list[bool | None]
) -> None:
    strength = settled(builders.strength(trl_claimed=claimed, readiness=answers(*given)))
    if strength.trl_demonstrated is not None:
        assert strength.trl_demonstrated <= (claimed or 9)
        assert all(given[: strength.trl_demonstrated])


def test_the_next_stair_is_the_first_claimed_and_not_shown() -> None:
    strength = builders.strength(trl_claimed=7, readiness=answers(*[True] * 4))
    found = staircase(settled(strength), Scale.TRL, LEVELS)
    assert found.next_stair is not None
    assert found.next_stair.level == 5
    assert [stair.is_yes for stair in found.stairs] == [*[True] * 4, *[None] * 5]


def test_where_nothing_is_claimed_nothing_is_to_be_shown() -> None:
    assert staircase(builders.strength(), Scale.TRL, LEVELS).next_stair is None
