"""What a zone of agreement is made of, and what it says in words."""

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto

from motdesk.base.texts import _
from motdesk.domain.negotiations import Direction, Issue
from motdesk.domain.words import word
from motdesk.drawings.amounts import amount, percent


@dataclass(frozen=True, slots=True, kw_only=True)
class Zone:
    """Our three numbers and our estimate of the other side's limit on one issue; None is unknown.

    `probability` (0…1) tells how sure it is that their limit leaves any room, where computed.
    """

    name: str = ""
    unit: str = ""
    is_lower_better: bool = True
    open: Decimal | None = None
    target: Decimal | None = None
    walk_away: Decimal | None = None
    their_low: Decimal | None = None
    their_likely: Decimal | None = None
    their_high: Decimal | None = None
    probability: float | None = None

    @property
    def direction(self) -> Direction:
        """Which way is better for us."""
        return Direction.LOWER if self.is_lower_better else Direction.HIGHER

    @property
    def ours(self) -> tuple[Decimal, ...]:
        """Our known numbers, from the opening on."""
        return tuple(x for x in (self.open, self.target, self.walk_away) if x is not None)

    @property
    def theirs(self) -> tuple[Decimal, ...]:
        """The known numbers of the estimate, best for us first."""
        rising = tuple(
            x for x in (self.their_low, self.their_likely, self.their_high) if x is not None
        )
        return rising if self.is_lower_better else rising[::-1]

    @property
    def is_reversed(self) -> bool:
        """Whether our numbers do not lead from the better to the worse."""
        return list(self.ours) != sorted(self.ours, reverse=not self.is_lower_better)

    @property
    def limit(self) -> Decimal | None:
        """Their limit as it counts: the likely one, or the better of what is known for sure."""
        return self.their_likely if self.their_likely is not None else next(iter(self.theirs), None)

    def room(self, limit: Decimal | None) -> Decimal | None:
        """Return how far our walk-away reaches beyond `limit`; below zero they lie apart."""
        if self.walk_away is None or limit is None:
            return None
        return self.walk_away - limit if self.is_lower_better else limit - self.walk_away


class Verdict(Enum):
    """What the two bars of a zone mean together."""

    UNKNOWN = auto()
    REVERSED = auto()
    ROOM = auto()
    MEETING = auto()
    ONLY_AT_BEST = auto()
    NONE = auto()


def zone_of(issue: Issue, probability: float | None = None) -> Zone:
    """Return the zone of an issue."""
    return Zone(
        name=issue.name,
        unit=issue.unit,
        is_lower_better=issue.direction is Direction.LOWER,
        open=issue.open,
        target=issue.target,
        walk_away=issue.walk_away,
        their_low=issue.their_low,
        their_likely=issue.their_likely,
        their_high=issue.their_high,
        probability=probability,
    )


def verdict(zone: Zone) -> Verdict:
    """Return whether there is room: at their likely limit, only better than that, or not at all.

    Numbers that contradict the direction tell nothing about room.
    """
    if zone.is_reversed:
        return Verdict.REVERSED
    likely = zone.room(zone.limit)
    if likely is None:
        return Verdict.UNKNOWN
    if likely > 0 and zone.their_likely is not None:
        return Verdict.ROOM
    best = zone.room(zone.theirs[0]) or Decimal(0)
    if best <= 0:
        return Verdict.NONE
    return (
        Verdict.MEETING if likely == 0 and zone.their_likely is not None else Verdict.ONLY_AT_BEST
    )


def verdict_words(zone: Zone, *, is_short: bool = False) -> str:
    """Return the verdict in a few words, with the width of the room where there is one."""
    match verdict(zone):
        case Verdict.UNKNOWN:
            return _unknown_words(zone, is_short=is_short)
        case Verdict.REVERSED:
            return _("Check the order") if is_short else contradiction(zone.direction)
        case Verdict.ROOM:
            width = amount(zone.room(zone.limit), zone.unit)
            return _room_words(width, zone, is_short=is_short)
        case Verdict.MEETING:
            return _meeting_words(zone, is_short=is_short)
        case Verdict.ONLY_AT_BEST:
            return _best_words(
                amount(zone.room(zone.theirs[0]), zone.unit), zone, is_short=is_short
            )
        case Verdict.NONE:
            return _apart_words(zone, is_short=is_short)


def contradiction(direction: Direction) -> str:
    """Say that our three numbers do not run from the better to the worse."""
    text = _("Opening, target and walk-away contradict “{direction}”")
    return text.format(direction=word(direction))


def zone_in_words(zone: Zone) -> str:
    """Return all a zone drawing shows, for those who cannot see it."""
    parts = [zone.name, *(_known(name, value, zone.unit) for name, value in _named(zone))]
    return " ".join(part for part in (*parts, verdict_words(zone)) if part)


def _unknown_words(zone: Zone, *, is_short: bool) -> str:
    if zone.walk_away is None and not zone.theirs:
        return _("Not known yet") if is_short else _("Limits not known yet")
    if zone.walk_away is None:
        return _("Ours not set") if is_short else _("Our walk-away is not set")
    return _("Theirs not known") if is_short else _("Their limit is not estimated")


def _room_words(width: str, zone: Zone, *, is_short: bool) -> str:
    if is_short:
        return _("Room {width}").format(width=width)
    if zone.probability is None:
        return _("Room of {width}").format(width=width)
    return _("Room of {width}, probability {percent} %").format(
        width=width, percent=percent(zone.probability)
    )


def _meeting_words(zone: Zone, *, is_short: bool) -> str:
    if is_short:
        return _("Limits meet")
    width = amount(zone.room(zone.theirs[0]), zone.unit)
    if zone.probability is None:
        return _("Likely limits just meet, room up to {width}").format(width=width)
    return _("Likely limits just meet, room up to {width}, probability {percent} %").format(
        width=width, percent=percent(zone.probability)
    )


def _best_words(width: str, zone: Zone, *, is_short: bool) -> str:
    if is_short:
        return _("At best {width}").format(width=width)
    if zone.probability is None:
        return _("Room only at best, up to {width}").format(width=width)
    return _("Room only at best, up to {width}, probability {percent} %").format(
        width=width, percent=percent(zone.probability)
    )


def _apart_words(zone: Zone, *, is_short: bool) -> str:
    apart = -(zone.room(zone.limit) or Decimal(0))
    if apart <= 0:
        return _("No room") if is_short else _("No room, the limits just meet")
    if is_short:
        return _("No overlap")
    return _("No overlap, {width} apart").format(width=amount(apart, zone.unit))


def _named(zone: Zone) -> tuple[tuple[str, Decimal | None], ...]:
    return (
        (_("Opening"), zone.open),
        (_("Target"), zone.target),
        (_("Walk-away"), zone.walk_away),
        (_("Their limit, low"), zone.their_low),
        (_("Their limit, likely"), zone.their_likely),
        (_("Their limit, high"), zone.their_high),
    )


def _known(name: str, value: Decimal | None, unit: str) -> str:
    return "" if value is None else f"{name} {amount(value, unit)}."
