"""The two bars of a zone and the room between them, as the large and the small drawing share them.

Our bar runs from the opening to the walk-away. Theirs begins where their limit may lie: hatched as
far as it is uncertain, solid where they agree for sure, with an arrow, for there it has no end.
"""

from dataclasses import dataclass
from decimal import Decimal

from motdesk.drawings.operations import Hatch, Move, Operation, Path, Stroke, line, rectangle
from motdesk.drawings.palette import Palette
from motdesk.drawings.scales import Scale
from motdesk.drawings.shapes import diamond, polygon
from motdesk.drawings.zone_words import Verdict, Zone, verdict

_AIR = 2.5  # between the bars and the outline of the room


@dataclass(frozen=True, slots=True, kw_only=True)
class Bars:
    """A zone on its scale: the tops of our bar and of theirs, and how high they are."""

    zone: Zone
    scale: Scale
    palette: Palette
    ours: float
    theirs: float
    height: float

    @property
    def bottom(self) -> float:
        """The lower edge of the lower bar."""
        return self.theirs + self.height

    def room(self) -> tuple[float, float] | None:
        """Return where the room (or the gap) between both sides begins and ends, in points.

        None where a limit lacks, or where our numbers do not say on which side room would be.
        """
        zone = self.zone
        is_best = verdict(zone) in {Verdict.MEETING, Verdict.ONLY_AT_BEST}
        limit = zone.theirs[0] if is_best else zone.limit
        if zone.is_reversed or zone.walk_away is None or limit is None:
            return None
        ends = sorted((self.scale.at(zone.walk_away), self.scale.at(limit)))
        return ends[0], ends[1]


def our_bar(bars: Bars) -> tuple[Operation, ...]:
    """Draw our bar: solid from opening to walk-away, only an outline where the walk-away lacks."""
    zone, palette = bars.zone, bars.palette
    if not zone.ours:
        return _unknown(bars, bars.ours)
    places = sorted(map(bars.scale.at, zone.ours))
    box = rectangle(places[0], bars.ours, places[-1] - places[0], bars.height)
    if zone.walk_away is None:
        body = Path(moves=box, stroke=Stroke(color=palette.ours, width=0.8, dash=(3, 2)))
    else:
        body = Path(moves=box, fill=palette.ours)
    marks = [body, *(_tick(bars, value, bars.ours, palette.ours) for value in zone.ours)]
    if zone.target is not None:
        at, middle = bars.scale.at(zone.target), bars.ours + bars.height / 2
        edge = Stroke(color=palette.ours, width=0.6)
        shape = diamond(at, middle, bars.height * 0.42)
        marks.append(Path(moves=shape, fill=palette.surface, stroke=edge))
    return tuple(marks)


def their_bar(bars: Bars) -> tuple[Operation, ...]:
    """Draw their bar: hatched where uncertain, solid with an arrow where they agree for sure."""
    zone, palette = bars.zone, bars.palette
    if not zone.theirs:
        return _unknown(bars, bars.theirs)
    edge = Stroke(color=palette.theirs, width=0.8)
    sure = zone.their_high if zone.is_lower_better else zone.their_low
    near = bars.scale.at(zone.theirs[0])
    end = bars.scale.right if zone.is_lower_better else bars.scale.left
    far = end if sure is None or len(zone.theirs) == 1 else bars.scale.at(sure)
    box = rectangle(min(near, far), bars.theirs, abs(far - near), bars.height)
    strokes = Stroke(color=palette.theirs, width=0.6)
    marks: list[Operation] = [
        Path(moves=box, fill=palette.surface),
        Hatch(moves=box, stroke=strokes, gap=2.4),
        Path(moves=box, stroke=edge),
    ]
    if far != end:
        marks.append(Path(moves=_arrow(bars, far, end), fill=palette.theirs, stroke=edge))
    if zone.their_likely is not None:
        marks.append(_tick(bars, zone.their_likely, bars.theirs, palette.ink))
    return tuple(marks)


def room_ground(bars: Bars) -> tuple[Operation, ...]:
    """Draw what lies behind the bars where both sides meet."""
    ends = bars.room()
    if ends is None or verdict(bars.zone) is not Verdict.ROOM:
        return ()
    return (Path(moves=_box(bars, ends), fill=bars.palette.mist),)


def room_outline(bars: Bars) -> tuple[Operation, ...]:
    """Draw the outline of the room: solid, dashed if only at best; or the edges of the gap."""
    ends, ink = bars.room(), bars.palette.ink
    match verdict(bars.zone):
        case Verdict.ROOM if ends:
            return (Path(moves=_box(bars, ends), stroke=Stroke(color=ink, width=1.1)),)
        case Verdict.MEETING | Verdict.ONLY_AT_BEST if ends:
            dashed = Stroke(color=ink, width=0.8, dash=(3, 2))
            return (Path(moves=_box(bars, ends), stroke=dashed),)
        case Verdict.NONE if ends:
            dotted = Stroke(color=bars.palette.warning, width=0.8, dash=(1.2, 1.6))
            top, bottom = bars.ours - _AIR, bars.bottom + _AIR
            return tuple(Path(moves=line(x, top, x, bottom), stroke=dotted) for x in ends)
    return ()


def _box(bars: Bars, ends: tuple[float, float]) -> tuple[Move, ...]:
    top = bars.ours - _AIR
    return rectangle(ends[0], top, ends[1] - ends[0], bars.bottom + _AIR - top)


def _tick(bars: Bars, value: Decimal, top: float, color: str) -> Path:
    at, over = bars.scale.at(value), min(2.0, bars.height * 0.2)
    return Path(
        moves=line(at, top - over, at, top + bars.height + over),
        stroke=Stroke(color=color, width=1.4),
    )


def _arrow(bars: Bars, start: float, end: float) -> tuple[Move, ...]:
    top, bottom = bars.theirs, bars.bottom
    neck = max(start, end - bars.height / 2) if end > start else min(start, end + bars.height / 2)
    return polygon((start, top), (neck, top), (end, (top + bottom) / 2), (neck, bottom),
                   (start, bottom))  # fmt: skip


def _unknown(bars: Bars, top: float) -> tuple[Operation, ...]:
    scale = bars.scale
    box = rectangle(scale.left + 0.5, top, scale.right - scale.left - 1, bars.height)
    return (Path(moves=box, stroke=Stroke(color=bars.palette.line, width=0.6, dash=(2, 2))),)
