"""What is still missing or doubtful, in one sentence, and where to mend it."""

from dataclasses import dataclass
from enum import StrEnum


class Step(StrEnum):
    """The steps of preparing a negotiation, in the order of the desk."""

    SITUATION = "situation"
    ISSUES = "issues"
    LIMITS = "limits"
    VALUE = "value"
    PACKAGES = "packages"
    ARGUMENTS = "arguments"
    PEOPLE = "people"
    AGENDA = "agenda"
    PACK = "pack"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that is missing or doubtful; `record_id` is the record or child it is about."""

    step: Step
    text: str
    record_id: str = ""
    is_severe: bool = False
