"""How ready something is: gated, never averaged.

Source: levels gated by questions as in ISO 16290 (technology) and the Manufacturing Readiness
Level Deskbook; the lowest level speaks for the whole.
"""

from collections.abc import Iterable, Sequence
from itertools import count


def gated_level(answers: Iterable[tuple[int, bool]]) -> int:
    """Return the highest level of which all mandatory answers up to it are yes, 0 for none.

    `answers` are pairs (level from 1, is yes) of mandatory questions, in any order; one without an
    answer is no yes. A level that nobody asked about is not passed. Raises ValueError for a level
    below 1.
    """
    passed: dict[int, bool] = {}
    for level, is_yes in answers:
        if level < 1:
            raise ValueError("levels begin at 1")
        passed[level] = passed.get(level, True) and is_yes
    return next(level for level in count() if not passed.get(level + 1, False))


def demonstrated_level(claimed: int, answers: Iterable[tuple[int, bool]]) -> int:
    """Return the level that answers demonstrate, at most the one that is claimed.

    Raises ValueError for a level below 0 claimed, or below 1 asked about.
    """
    if claimed < 0:
        raise ValueError("a claimed level is not below 0")
    return min(claimed, gated_level(answers))


def headline(levels: Sequence[int]) -> int | None:
    """Return the level that stands for all of them, the lowest; None where there is none."""
    return min(levels, default=None)
