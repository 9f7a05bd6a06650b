"""How safely a skill is held: by how many, by whom after them, and until when.

Sources: skill matrix with levels 0…4 as used on shop floors; bus factor of software
engineering; the weights of the levels are our own convention.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp

from motdesk.methods.figures import check_above_zero, check_not_below_zero, check_shares

LEVEL_WEIGHTS = (0.0, 0.2, 0.4, 0.75, 1.0)

_ABLE = 2
_HIGHEST_CRITICALITY = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class BusFactor:
    """The fewest people who hold one critical skill, and the names of the skills so held."""

    holders: int
    skills: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Succession:
    """The criticality of a skill, and how many successors it has and needs."""

    criticality: float
    ready: float
    required: float

    def __post_init__(self) -> None:
        check_not_below_zero(self.criticality, self.ready, self.required)
        if self.required and self.required < 1:
            raise ValueError("a skill needs no successor or at least one")


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """Someone who holds a skill at a level 0…4, and may leave or learn.

    Either the years until they leave are known, or they leave at a yearly rate. A trainee reaches
    `trained_to` with a probability, and otherwise stays where they are.
    """

    level: int
    leaves_after: float | None = None
    yearly_loss: float = 0.0
    trained_to: int | None = None
    success: float = 0.0

    def __post_init__(self) -> None:
        levels = range(len(LEVEL_WEIGHTS))
        if self.level not in levels or (self.trained_to or 0) not in levels:
            raise ValueError("a level lies between 0 and 4")
        if self.trained_to is not None and self.trained_to < self.level:
            raise ValueError("nobody is trained to a lower level")
        check_not_below_zero(self.leaves_after or 0.0, self.yearly_loss)
        check_shares(self.success)


def bus_factor(levels: Mapping[str, Sequence[int]]) -> BusFactor | None:
    """Return how many may not be lost, from the levels of the holders of each critical skill.

    Holders count from level 2. None without a critical skill.
    """
    able = {skill: sum(level >= _ABLE for level in held) for skill, held in levels.items()}
    if not able:
        return None
    fewest = min(able.values())
    return BusFactor(holders=fewest, skills=tuple(s for s, held in able.items() if held == fewest))


def succession_coverage(skills: Sequence[Succession]) -> float | None:
    """Return Σ criticality·min(1, ready/required)/Σ criticality, 0…1; None if nothing is critical.

    A skill that needs no successor is covered.
    """
    total = sum(skill.criticality for skill in skills)
    if not total:
        return None
    return sum(skill.criticality / total * _covered(skill) for skill in skills)


def _covered(skill: Succession) -> float:
    return min(1.0, skill.ready / skill.required) if skill.required else 1.0


def effective_holders(holders: Sequence[Holder], horizon: float) -> float:
    """Return how many full holders a skill is expected to have after `horizon` years."""
    check_not_below_zero(horizon)
    return sum(_weight(one) * _probability_of_staying(one, horizon) for one in holders)


def transmission_risk(
    criticality: float, required: float, holders: Sequence[Holder], horizon: float
) -> float:
    """Return the risk 0…100 that a skill is lost: 100·criticality/5·max(0, 1 − held/required).

    Raises ValueError for a criticality outside 0…5, or nobody required.
    """
    check_above_zero(required)
    check_shares(criticality / _HIGHEST_CRITICALITY)
    lacking = max(0.0, 1 - effective_holders(holders, horizon) / required)
    return 100 * criticality / _HIGHEST_CRITICALITY * lacking


def _weight(one: Holder) -> float:
    now = LEVEL_WEIGHTS[one.level]
    if one.trained_to is None:
        return now
    return now + one.success * (LEVEL_WEIGHTS[one.trained_to] - now)


def _probability_of_staying(one: Holder, horizon: float) -> float:
    if one.leaves_after is not None and one.leaves_after <= horizon:
        return 0.0
    return exp(-one.yearly_loss * horizon)
