"""What the list of evidence says, and the list of files behind it."""

from dataclasses import dataclass
from datetime import date

from motdesk.domain.briefs.quantities import Quantity
from motdesk.domain.evidence import EvidenceKind, Grade


@dataclass(frozen=True, slots=True, kw_only=True)
class FileLine:
    """A file kept with the evidence, known by its hash."""

    name: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceLine:
    """One piece of evidence under the number its marks carry, and the statements that lean on it.

    `age_months` counts to the day of the pack, `freshness` is what is left of it (1 is new).
    """

    number: int
    title: str
    kind: EvidenceKind
    grade: Grade
    author: str
    dated: date | None
    obtained: date | None
    page: str
    half_life_months: int | None
    age_months: float | None
    freshness: float | None
    is_old: bool
    leaning: tuple[str, ...]
    files: tuple[FileLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceBrief:
    """All evidence the pack leans on; of the `stated` numbers, the `unproven` lean on none."""

    lines: tuple[EvidenceLine, ...]
    stated: int = 0
    unproven: tuple[Quantity, ...] = ()

    @property
    def assumed(self) -> tuple[str, ...]:
        """What the unproven numbers are called, each name once."""
        return tuple(dict.fromkeys(number.label for number in self.unproven))
