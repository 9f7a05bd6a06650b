"""What is said of skills: counts alone, never who; and never to the partner."""

from dataclasses import dataclass
from datetime import date

from motdesk.domain.briefs.quantities import Marks
from motdesk.domain.succession import Outliving


@dataclass(frozen=True, slots=True, kw_only=True)
class SkillLine:
    """One skill: the levels of all who hold it, the highest first, and how it stands at the end.

    `able` can do the work alone today, `leaving` of them will have left and `ready` successors
    will have learnt by the end of the contract. `risk` runs from 0 to 100.
    """

    id: str
    name: str
    company: str
    process: str
    criticality: int | None
    required: int | None
    levels: tuple[int, ...]
    able: int
    leaving: int
    ready: int
    successors: int
    documented: float | None
    has_plan: bool
    risk: float | None
    marks: Marks = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SkillsBrief:
    """The skills of both companies, those most at risk first, up to the day `horizon`.

    `bus_factor` people hold the skills named in `fewest`; `coverage` of succession is 0…1. Without
    a contract the horizon is three years away.
    """

    horizon: date
    is_contract: bool
    skills: tuple[SkillLine, ...] = ()
    bus_factor: int | None = None
    fewest: tuple[str, ...] = ()
    coverage: float | None = None
    outliving: tuple[Outliving, ...] = ()

    @property
    def weighed(self) -> int:
        """From how many of the skills, those of known criticality, the coverage is reckoned."""
        return sum(skill.criticality is not None for skill in self.skills)
