"""The levels of technology and manufacturing readiness, in words."""

import csv
from functools import cache

from motdesk.base.resources import resource
from motdesk.base.texts import language
from motdesk.domain.stairs import Staircase, staircase
from motdesk.domain.strengths import Scale, Strength


def levels(scale: str) -> tuple[tuple[int, str], ...]:
    """Return (level, words) of a scale, trl or mrl, in the language spoken here."""
    column = f"{scale}_{language()}"
    return tuple((int(row["level"]), row[column]) for row in _rows() if row[column])


def staircase_of(strength: Strength, scale: Scale) -> Staircase:
    """Return where a strength stands on a scale, in the language spoken here."""
    return staircase(strength, scale, levels(scale.value))


@cache
def _rows() -> tuple[dict[str, str], ...]:
    with resource("reference", "readiness_levels.csv").open(encoding="utf-8") as file:
        return tuple(csv.DictReader(file))
