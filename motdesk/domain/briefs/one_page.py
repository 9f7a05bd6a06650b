"""What the first page says: the whole negotiation for a reader who turns no leaf."""

from dataclasses import dataclass
from datetime import date

from motdesk.domain.briefs.quantities import Marks
from motdesk.domain.negotiations import WhoseSide


@dataclass(frozen=True, slots=True, kw_only=True)
class PointLine:
    """A point to make, with the reply to expect and our answer to that."""

    text: str
    marks: Marks = ()
    is_assumed: bool = False
    strength: str = ""
    likely_reply: str = ""
    answer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """Someone at the table."""

    side: WhoseSide
    name: str
    title: str = ""
    role: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaLine:
    """One point of the agenda."""

    topic: str
    minutes: int | None = None
    aim: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OnePageBrief:
    """The first page; what concerns the issues is read from the issues brief of the same pack."""

    held_on: date | None
    held_at: str
    place: str
    items: tuple[str, ...]
    reason: str
    points: tuple[PointLine, ...]
    seats: tuple[Seat, ...]
    agenda: tuple[AgendaLine, ...]
    objective: str = ""
    success: str = ""
    their_view: str = ""
    overturned_by: str = ""
    red_lines: tuple[str, ...] = ()
