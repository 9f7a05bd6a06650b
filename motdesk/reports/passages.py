"""Text with its widths: made once, broken at any width, placed as runs."""

from collections.abc import Iterable
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from motdesk.drawings.characters import printable
from motdesk.drawings.fonts import ASCENT, GAP, by_face, gaps, widths
from motdesk.drawings.operations import Color, Operation, Path, Run, Stroke, line
from motdesk.reports.blocks import Span, Text
from motdesk.reports.breaker import Line, break_lines, is_sound
from motdesk.reports.phrases import phrase_ends
from motdesk.reports.styles import ACCENT, INK, MUTED, Measure

_RAISED_SIZE, _RAISED_BY, _LEAST_SIZE = 0.7, 0.3, 7.0
_MOST_TRACKING = 0.06
_SHARES = (1.08, 1.2, 1.35, 1.5, 2.0)  # of the mean length of a heading's lines
_ASSUMED = Stroke(color=INK, width=0.5, dash=(1.0, 1.5))
_STRUCK = Stroke(color=MUTED, width=0.7)


class Voice(NamedTuple):
    """How the characters from `start` to `end` are set; size and rise relative to the style."""

    start: int
    end: int
    face: str
    color: Color | None = None
    size: float = 1.0
    rise: float = 0.0
    is_assumed: bool = False
    is_struck: bool = False


class Shape(NamedTuple):
    """A text without line ends: the sums of its widths in em, its gaps, its voices by face."""

    text: str
    sums: tuple[float, ...]
    gaps: tuple[int, ...]
    voices: tuple[Voice, ...]


class Passage:
    """A shape in a measure: broken at any width, placed anywhere."""

    __slots__ = ("measure", "shape", "text")

    def __init__(self, shape: Shape, measure: Measure) -> None:
        self.shape = shape
        self.measure = measure
        self.text = shape.text

    @property
    def width(self) -> float:
        """Return the width on one line in points."""
        return self.shape.sums[-1] * self.measure.size

    def lines(self, width: float, *, is_heading: bool = False) -> list[Line]:
        """Return the lines in a box of `width` points; a heading's rather between phrases."""
        ems = max(width, 1.0) / self.measure.size
        lines = break_lines(self.text, self.shape.sums, ems)
        return self._balanced(lines, ems) if is_heading and len(lines) > 1 else lines

    def _balanced(self, lines: list[Line], ems: float) -> list[Line]:
        """Return as many lines of more equal length, ended between phrases where that fits.

        No word is cut that was whole.
        """
        phrases = phrase_ends(self.text)
        is_whole = is_sound(self.text, lines)
        for share in _SHARES:
            narrower = min(ems, self.shape.sums[-1] / len(lines) * share)
            balanced = break_lines(self.text, self.shape.sums, narrower, phrases)
            if len(balanced) <= len(lines) and is_sound(self.text, balanced) >= is_whole:
                return balanced
        return lines

    def line_width(self, piece: Line) -> float:
        """Return the width of a line in points, without a gap at its end."""
        start, end, squeeze = piece
        shape = self.shape
        ems = shape.sums[end] - shape.sums[start]
        if end - 1 in shape.gaps:
            ems -= GAP
        return ems * self.measure.size * squeeze


def passages(text: Text, measure: Measure, *, is_bold: bool = False) -> list[Passage]:
    """Return the passages of `text`, one for each of its own lines; at least one."""
    if isinstance(text, str):
        face = measure.bold if is_bold else measure.face
        return [Passage(shape, measure) for shape in _plain(text, face)]
    rows: list[list[tuple[str, Span]]] = [[]]
    for span in text:
        first, *others = printable(span.text).split("\n")
        rows[-1].append((first, span))
        rows.extend([(other, span)] for other in others)
    return [Passage(_mixed(row, measure, is_bold=is_bold), measure) for row in rows]


def one_line(text: str, measure: Measure) -> Passage:
    """Return `text` as one passage, its own line ends as spaces."""
    (shape,) = _plain(printable(text).replace("\n", " "), measure.face)
    return Passage(shape, measure)


def place_line(
    passage: Passage, piece: Line, x: float, y: float, into: list[Operation], *, room: float = 0.0
) -> None:
    """Add the operations of one line whose box begins at (x, y).

    A justified line is stretched to `room`, if that takes no more than 0.06 em a character.
    """
    measure = passage.measure
    baseline = y + (measure.leading - measure.size) / 2 + ASCENT * measure.size
    tracking = _tracking(passage, piece, room) if room else 0.0
    for voice in passage.shape.voices:
        if voice.start >= piece.end or voice.end <= piece.start:
            continue
        run = _run(passage, piece, voice, x, baseline, tracking=tracking)
        into.append(run)
        if voice.is_assumed:
            under = line(x, baseline + 1.8, x + run.width, baseline + 1.8)
            into.append(Path(moves=under, stroke=_ASSUMED))
        if voice.is_struck:
            middle = baseline - measure.size * 0.33
            into.append(Path(moves=line(x, middle, x + run.width, middle), stroke=_STRUCK))
        x += run.width


def _tracking(passage: Passage, piece: Line, room: float) -> float:
    """Return what each character but the last is moved by; gaps stay as they are."""
    last = piece.end - 1
    inside = sum(piece.start <= place < last for place in passage.shape.gaps)
    count = last - piece.start - inside
    tracking = (room - passage.line_width(piece)) / count if count > 0 else 0.0
    return tracking if 0 < tracking <= _MOST_TRACKING * passage.measure.size else 0.0


@lru_cache(maxsize=16384)
def _plain(text: str, face: str) -> list[Shape]:
    """Return the shapes of a text in one face; kept, for most of a pack stays as it was."""
    return [
        _shape(line_, list(map(widths(face).__getitem__, line_)), (Voice(0, len(line_), face),))
        for line_ in printable(text).split("\n")
    ]


def _mixed(row: list[tuple[str, Span]], measure: Measure, *, is_bold: bool) -> Shape:
    text = "".join(piece for piece, _ in row)
    ems: list[float] = []
    voices: list[Voice] = []
    for piece, span in row:
        voice = _voice(len(ems), len(ems) + len(piece), span, measure, is_bold=is_bold)
        voices.append(voice)
        ems.extend(width * voice.size for width in map(widths(voice.face).__getitem__, piece))
    return _shape(text, ems, voices)


def _shape(text: str, ems: list[float], voices: Iterable[Voice]) -> Shape:
    places = tuple(gaps(text))
    for place in places:
        ems[place] += GAP
    by_faces = tuple(part for voice in voices for part in _by_face(text, voice))
    return Shape(text, tuple(accumulate(ems, initial=0.0)), places, by_faces)


def _by_face(text: str, voice: Voice) -> Iterable[Voice]:
    parts = by_face(text[voice.start : voice.end], voice.face)
    if len(parts) == 1 and parts[0][0] == voice.face:
        return (voice,)
    return (
        voice._replace(start=voice.start + start, end=voice.start + end, face=face)
        for face, start, end in parts
    )


def _voice(start: int, end: int, span: Span, measure: Measure, *, is_bold: bool) -> Voice:
    color = MUTED if span.is_muted or span.is_raised else None
    if span.is_accent:
        color = ACCENT
    face = measure.bold if is_bold or span.is_bold else measure.face
    if span.is_raised:
        size = max(_RAISED_SIZE, min(1.0, _LEAST_SIZE / measure.size))
        return Voice(start, end, face, color, size, _RAISED_BY, span.is_assumed)
    return Voice(start, end, face, color, is_assumed=span.is_assumed, is_struck=span.is_struck)


def _run(
    passage: Passage, piece: Line, voice: Voice, x: float, baseline: float, *, tracking: float
) -> Run:
    shape, measure = passage.shape, passage.measure
    start, end = max(voice.start, piece.start), min(voice.end, piece.end)
    unit = measure.size * piece.squeeze
    ems = shape.sums[end] - shape.sums[start]
    offsets: list[float] = []
    tracked = end - start - (end == piece.end)  # nothing follows the last one
    for at in shape.gaps:
        if at < start:
            continue
        if at >= end:
            break
        if at == piece.end - 1:
            ems -= GAP
            break
        offsets = offsets or [0.0] * (end - start)
        offsets[at - start] = GAP * unit - tracking
        tracked -= 1
    return Run(
        x=x,
        y=baseline - voice.rise * measure.size,
        text=shape.text[start:end],
        face=voice.face,
        size=measure.size * voice.size,
        color=voice.color or measure.color,
        width=ems * unit + tracking * tracked,
        squeeze=piece.squeeze,
        tracking=tracking,
        offsets=tuple(offsets),
    )
