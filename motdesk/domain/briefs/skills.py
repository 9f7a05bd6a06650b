"""What is said of skills: counts alone, never who; and never to the partner."""

from dataclasses import dataclass
from datetime import date

from motdesk.domain.briefs.quantities import Marks
from motdesk.domain.succession import Outliving


@dataclass(frozen=True, slots=True, kw_only=True)
class SkillLine:
    """One skill: the levels of all who hold it, the highest first, and how it stands at the end.

    `able` can do the work alone today, `leaving` of them will have left and `ready` successors
    will have learnt by the end of the contract. `able` is None where no holder was written down:
    that is not known, and no zero. `risk` runs from 0 to 100.
    """

    id: str
    name: str
    company: str
    process: str
    criticality: int | None
    required: int | None
    levels: tuple[int, ...]
    able: int | None
    leaving: int
    ready: int
    successors: int
    documented: float | None
    has_plan: bool
    risk: float | None
    marks: Marks = ()

    @property
    def left(self) -> int | None:
        """How many will be able at the end, with those who will have learnt."""
        return None if self.able is None else self.able - self.leaving + self.ready

    @property
    def will_be_short(self) -> bool:
        """Whether by the end someone leaves and fewer are left than required."""
        return bool(self.leaving) and self.left is not None and self.left < (self.required or 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class SkillsBrief:
    """The skills of both companies, those most at risk first, up to the day `horizon`.

    `bus_factor` people hold the skills named in `fewest`; `coverage` of succession is 0…1. Without
    a contract the horizon is three years away. `linked` skills with recorded holders name a
    milestone that needs them.
    """

    horizon: date
    is_contract: bool
    skills: tuple[SkillLine, ...] = ()
    bus_factor: int | None = None
    fewest: tuple[str, ...] = ()
    coverage: float | None = None
    outliving: tuple[Outliving, ...] = ()
    linked: int = 0

    @property
    def weighed(self) -> int:
        """From how many of the skills, of known criticality and holders, coverage is reckoned."""
        return sum(
            skill.criticality is not None and skill.able is not None for skill in self.skills
        )

    @property
    def unrecorded(self) -> tuple[str, ...]:
        """The names of the skills of which no holder was written down."""
        return tuple(skill.name for skill in self.skills if skill.able is None)
