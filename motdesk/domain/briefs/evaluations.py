"""What the evaluation sheet of a supplier says, on one page, for internal readers only."""

from dataclasses import dataclass
from datetime import date

from motdesk.domain.evaluations import Evaluation
from motdesk.domain.evidence import Grade
from motdesk.domain.trends import Trend


@dataclass(frozen=True, slots=True, kw_only=True)
class ProofLine:
    """A piece of evidence that marks lean on."""

    id: str
    title: str
    grade: Grade


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluationBrief:
    """One scorecard among those before it, with the record of quality over the same time.

    `evidence` is what its marks lean on; `company` is the one that evaluates.
    """

    language: str
    as_of: date
    is_era: bool
    partner: str
    company: str
    shown: Evaluation
    evaluations: tuple[Evaluation, ...]
    evidence: tuple[ProofLine, ...]
    trends: tuple[Trend, ...]
