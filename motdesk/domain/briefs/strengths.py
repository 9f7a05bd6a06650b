"""What the pages of strengths say: word bridges, which need each answers, what is not answered."""

from dataclasses import dataclass
from datetime import date

from motdesk.domain.briefs.quantities import Marks, Quantity
from motdesk.domain.partners import Pillar
from motdesk.domain.stairs import Staircase
from motdesk.domain.strengths import Link
from motdesk.methods.evidence import Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerLine:
    """A need the strength answers, and how well: 1, 3 or 9."""

    need: str
    fit: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BridgeLine:
    """One strength as a bridge from the words of technology to those of management."""

    title: str
    company: str
    pillar: Pillar
    capability: str
    condition: str
    figure: str
    figure_value: Quantity | None
    figure_benchmark: Quantity | None
    figure_limit: Quantity | None
    is_lower_better: bool
    beneficiary: str
    benefit: str
    kpi: str
    currency: str
    money: Quantity | None
    answers: tuple[AnswerLine, ...]
    missing: tuple[Link, ...]
    marks: Marks
    is_argued: bool = False
    trl_claimed: int | None = None
    trl_demonstrated: int | None = None
    mrl_claimed: int | None = None
    mrl_demonstrated: int | None = None
    staircases: tuple[Staircase, ...] = ()
    standing: Standing | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedLine:
    """One need with the strengths that answer it: `fits` runs in the order of the bridges."""

    text: str
    kpi: str
    needed_by: date | None
    fits: tuple[int, ...]
    importance: int | None = None
    is_must: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class StrengthsBrief:
    """All strengths that bear on the talk, the argued ones first, and all needs."""

    bridges: tuple[BridgeLine, ...]
    needs: tuple[NeedLine, ...]

    @property
    def unanswered(self) -> tuple[NeedLine, ...]:
        """The needs no strength answers."""
        return tuple(need for need in self.needs if not any(need.fits))
