"""Evidence (根拠): what proves a statement, how good it is, and which field leans on it."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Annotated

from motdesk.base.identities import new_id
from motdesk.base.texts import mark
from motdesk.domain.checks import check_name, check_order, check_range
from motdesk.domain.subjects import Coded, Disclosure, Points, Shared


class EvidenceKind(StrEnum):
    """What the evidence is."""

    DOCUMENT = "document"
    MEASUREMENT = "measurement"
    STATEMENT = "statement"
    PUBLIC_STATISTIC = "public_statistic"
    ESTIMATE = "estimate"


class Grade(StrEnum):
    """How good it is: A measured by us or a third party … D oral or unsupported."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A field of a record leans on a piece of evidence.

    `target` names the field, children by their id: `annual_sales`, `issues/ID/open`.
    """

    id: str = field(default_factory=new_id)
    target: Shared[Coded[str]] = ""
    evidence_id: Annotated[str, Points("evidence")]
    page: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file kept inside the workspace, known by the SHA-256 of its content."""

    id: str = field(default_factory=new_id)
    name: Shared[str] = ""
    media_type: Coded[str] = ""
    size: int = 0
    sha256: Coded[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One piece of evidence: a document, a measurement, a statement, a statistic, an estimate."""

    id: str = field(default_factory=new_id)
    title: Shared[str]
    kind: Shared[EvidenceKind] = EvidenceKind.DOCUMENT
    grade: Shared[Grade] = Grade.D
    author: Shared[str] = ""
    dated: Shared[date | None] = None
    obtained: Shared[date | None] = None
    page: Shared[str] = ""
    half_life_months: int | None = None
    summary: str = ""
    disclosure: Disclosure = Disclosure.NEVER
    attachments: tuple[Attachment, ...] = ()

    def __post_init__(self) -> None:
        check_name(mark("The title of the evidence"), self.title)
        check_range(mark("Half-life in months"), self.half_life_months, 1, 1200)
        check_order(mark("Dated and obtained"), self.dated, self.obtained)
