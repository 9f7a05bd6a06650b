"""The bars of rights on a scale of years: solid, hatched, hollow or open.

Granted is solid, filed hatched, planned or lapsed hollow; what has no known term is open.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from motdesk.domain.briefs.rights import RightLine
from motdesk.domain.rights import RightStatus
from motdesk.domain.words import word
from motdesk.drawings.fonts import measure, runs, shortened
from motdesk.drawings.operations import Hatch, Move, Operation, Path, Stroke, line, rectangle
from motdesk.drawings.palette import Palette
from motdesk.drawings.shapes import cross, diamond, polyline

_WORDS = 6.5
SMALL = 7.0

_HIGH = 7.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Years:
    """The years `first`…`last` lie from `left` to `right`, in points."""

    first: int
    last: int
    left: float
    right: float
    ends: date | None = None  # the contract, whose line words keep clear of

    def at(self, day: date) -> float:
        """Return the place of a day, kept inside the scale."""
        start = date(self.first, 1, 1)
        span = (date(self.last + 1, 1, 1) - start).days
        share = min(1.0, max(0.0, (day - start).days / span))
        return self.left + share * (self.right - self.left)


def bar(
    item: RightLine, years: Years, middle: float, as_of: date, palette: Palette
) -> Iterator[Operation]:
    """Yield a right as a bar around the height `middle`, with the ends of its licences."""
    begin = years.at(item.filed or item.granted or as_of)
    if item.expires is None:
        yield from _open(begin, years, middle, item, palette)
    else:
        end = max(years.at(item.expires), begin + 1)
        yield from body(begin, end - begin, middle, item.status, palette)
        if item.expires.year > years.last:
            tip = polyline((end + 1.5, middle - 3), (end + 5, middle), (end + 1.5, middle + 3))
            yield Path(moves=tip, stroke=Stroke(color=palette.ink, width=0.8))
    for licence in item.licences:
        if licence.ends is not None:
            yield licence_mark(years.at(licence.ends), middle, palette)


def body(
    x: float, width: float, middle: float, status: RightStatus, palette: Palette
) -> Iterator[Operation]:
    """Yield a bar as wide as told, in the manner of a status."""
    moves: tuple[Move, ...] = rectangle(x, middle - _HIGH / 2, width, _HIGH)
    edge = Stroke(color=palette.ours, width=0.7)
    match status:
        case RightStatus.GRANTED:
            yield Path(moves=moves, fill=palette.ours)
        case RightStatus.FILED:
            yield Path(moves=moves, fill=palette.surface, stroke=edge)
            yield Hatch(moves=moves, stroke=Stroke(color=palette.ours, width=0.6), gap=2.4)
        case RightStatus.KEPT_SECRET:
            yield Path(moves=moves, fill=palette.mist, stroke=edge)
        case RightStatus.UNKNOWN:
            yield Path(moves=moves, fill=palette.surface, stroke=edge)
        case _:
            hollow = Stroke(color=palette.muted, width=0.7, dash=(2, 1.5))
            yield Path(moves=moves, fill=palette.surface, stroke=hollow)
    if status is RightStatus.LAPSED:
        crossed = Stroke(color=palette.ink, width=1.0)
        yield Path(moves=cross(x + width / 2, middle, 4), stroke=crossed)


def licence_mark(x: float, middle: float, palette: Palette) -> Operation:
    """Return the diamond that stands where a licence ends."""
    edge = Stroke(color=palette.ink, width=0.9)
    return Path(moves=diamond(x, middle, 4.2), fill=palette.surface, stroke=edge)


def _open(
    begin: float, years: Years, middle: float, item: RightLine, palette: Palette
) -> Iterator[Operation]:
    """Yield what has no term known here: dashed, and open to the edge, with its status in words.

    The words begin after the end of the contract where its line would cross them.
    """
    right = years.right
    dashed = Stroke(color=palette.ours, width=0.7, dash=(3, 2))
    top, foot = middle - 4.6, middle + 4.6
    for y in (top, foot):
        yield Path(moves=line(begin, y, right, y), stroke=dashed)
    yield Path(moves=line(begin, top, begin, foot), stroke=Stroke(color=palette.ours, width=0.7))
    x, said = begin + 5, word(item.status)
    is_crossed = years.ends is not None and x - 3 < years.at(years.ends) < x + _long(said) + 3
    if is_crossed and years.ends is not None:
        x = years.at(years.ends) + 4
    words = shortened(said, "text", _WORDS, max(right - x - 3, 0))
    yield from runs(x, middle + 2.4, words, "text", _WORDS, palette.muted)


def _long(words: str) -> float:
    return measure(words, "text", _WORDS)
