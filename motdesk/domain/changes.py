"""What happened to a workspace: a change is a pair (before, after), a step is changes together."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from motdesk.domain.catalogue import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One record before and after; `before` is None where it was made, `after` where it went."""

    kind: str
    id: str
    before: Record | None
    after: Record | None


class Action(StrEnum):
    """What a step did: something new, take an older step back, or do it once more."""

    DO = "do"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One line of the history: when, what it was called, what it did."""

    number: int
    at: datetime
    label: str
    action: Action
    changes: tuple[Change, ...] = ()
