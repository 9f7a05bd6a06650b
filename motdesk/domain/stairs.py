"""Readiness by gates: what was answered at each level, what is claimed, what demonstrated."""

from dataclasses import dataclass, replace
from typing import Any

from motdesk.domain.strengths import ReadinessAnswer, Scale, Strength
from motdesk.methods.readiness import demonstrated_level, gated_level


@dataclass(frozen=True, slots=True, kw_only=True)
class Stair:
    """One level: what it asks, the answer (None if open), and whether evidence stands behind it."""

    level: int
    words: str
    is_yes: bool | None = None
    has_evidence: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Staircase:
    """All levels of a scale; claimed and demonstrated are None where nothing is said."""

    scale: Scale
    stairs: tuple[Stair, ...]
    claimed: int | None
    demonstrated: int | None

    @property
    def next_stair(self) -> Stair | None:
        """The first level that is claimed and not demonstrated."""
        shown = self.demonstrated or 0
        return self.stairs[shown] if shown < (self.claimed or 0) else None


def answers_of(strength: Strength, scale: Scale) -> dict[int, ReadinessAnswer]:
    """Return the answers to the gates of a scale by level."""
    return {item.level: item for item in strength.readiness if item.scale is scale}


def claimed(strength: Strength, scale: Scale) -> int | None:
    """Return the level that is claimed on a scale."""
    return strength.trl_claimed if scale is Scale.TRL else strength.mrl_claimed


def demonstrated(strength: Strength, scale: Scale) -> int | None:
    """Return the level that is demonstrated on a scale, as it is kept."""
    return strength.trl_demonstrated if scale is Scale.TRL else strength.mrl_demonstrated


def settled(strength: Strength) -> Strength:
    """Return the strength with its demonstrated levels as its answers have them.

    A scale without any answer keeps the level that was stated; nothing demonstrated is None.
    """
    changes: dict[str, Any] = {}
    for scale in Scale:
        given = [
            (level, bool(answer.is_yes))
            for level, answer in answers_of(strength, scale).items()
            if answer.is_yes is not None
        ]
        if given:
            most = claimed(strength, scale)
            level = gated_level(given) if most is None else demonstrated_level(most, given)
            changes[f"{scale.value}_demonstrated"] = level or None
    return replace(strength, **changes)


def staircase(strength: Strength, scale: Scale, levels: tuple[tuple[int, str], ...]) -> Staircase:
    """Return a strength on the stairs of a scale; `levels` are (level, words)."""
    answers = answers_of(strength, scale)
    return Staircase(
        scale=scale,
        stairs=tuple(_stair(level, words, answers.get(level)) for level, words in levels),
        claimed=claimed(strength, scale),
        demonstrated=demonstrated(strength, scale),
    )


def _stair(level: int, words: str, answer: ReadinessAnswer | None) -> Stair:
    if answer is None:
        return Stair(level=level, words=words)
    has_evidence = answer.evidence_id is not None
    return Stair(level=level, words=words, is_yes=answer.is_yes, has_evidence=has_evidence)
