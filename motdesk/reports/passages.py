"""Text with its widths: made once, broken at any width, placed as runs."""

from collections.abc import Collection
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from motdesk.drawings.characters import printable
from motdesk.drawings.fonts import ASCENT, GAP, by_face, gaps, widths
from motdesk.drawings.operations import Color, Operation, Path, Run, Stroke, line
from motdesk.reports.blocks import Span, Text
from motdesk.reports.breaker import Line, break_lines
from motdesk.reports.styles import ACCENT, INK, MUTED, Measure

_RAISED_SIZE, _RAISED_BY = 0.7, 0.33
_MOST_TRACKING = 0.06


class Voice(NamedTuple):
    """How the characters from `start` to `end` are set; size and rise relative to the style."""

    start: int
    end: int
    face: str
    color: Color
    size: float = 1.0
    rise: float = 0.0
    is_assumed: bool = False


@dataclass(slots=True, eq=False)
class Passage:
    """One line's or paragraph's text with the sums of its widths in em, and its voices."""

    text: str
    measure: Measure
    voices: tuple[Voice, ...]
    sums: list[float]
    gaps: list[int]

    @property
    def width(self) -> float:
        """Return the width on one line in points."""
        return self.sums[-1] * self.measure.size

    def lines(self, width: float, phrases: Collection[int] = ()) -> list[Line]:
        """Return the lines in a box of `width` points."""
        return break_lines(self.text, self.sums, width / self.measure.size, phrases)

    def line_width(self, piece: Line) -> float:
        """Return the width of a line in points, without a gap at its end."""
        ems = self.sums[piece.end] - self.sums[piece.start]
        if self.gaps and piece.end - 1 in self.gaps:
            ems -= GAP
        return ems * self.measure.size * piece.squeeze


def passages(text: Text, measure: Measure, *, is_bold: bool = False) -> list[Passage]:
    """Return the passages of `text`, one for each of its own lines; at least one."""
    if isinstance(text, str):
        pieces = printable(text).split("\n")
        face = measure.bold if is_bold else measure.face
        return [_plain(piece, measure, face) for piece in pieces]
    rows: list[list[tuple[str, Span]]] = [[]]
    for span in text:
        first, *others = printable(span.text).split("\n")
        rows[-1].append((first, span))
        rows.extend([(other, span)] for other in others)
    return [_mixed(row, measure, is_bold=is_bold) for row in rows]


def place_line(
    passage: Passage, piece: Line, x: float, y: float, room: float = 0.0
) -> list[Operation]:
    """Return the operations of one line whose box begins at (x, y).

    A justified line is stretched to `room`, if that takes no more than 0.06 em a character.
    """
    measure = passage.measure
    baseline = y + (measure.leading - measure.size) / 2 + ASCENT * measure.size
    tracking = 0.0
    count = piece.end - piece.start
    if room and count > 1:
        tracking = (room - passage.line_width(piece)) / (count - 1)
        if not 0 < tracking <= _MOST_TRACKING * measure.size:
            tracking = 0.0
    done: list[Operation] = []
    for voice in passage.voices:
        start, end = max(voice.start, piece.start), min(voice.end, piece.end)
        if start < end:
            x = _place_voice(done, passage, piece, voice, (start, end), (x, baseline), tracking)
    return done


def _plain(text: str, measure: Measure, face: str) -> Passage:
    ems = list(map(widths(face).__getitem__, text))
    places = gaps(text)
    for place in places:
        ems[place] += GAP
    voices = (Voice(0, len(text), face, measure.color),)
    return Passage(text, measure, voices, list(accumulate(ems, initial=0.0)), places)


def _mixed(row: list[tuple[str, Span]], measure: Measure, *, is_bold: bool) -> Passage:
    text = "".join(piece for piece, _ in row)
    ems: list[float] = []
    voices: list[Voice] = []
    for piece, span in row:
        voice = _voice(len(ems), len(ems) + len(piece), span, measure, is_bold=is_bold)
        voices.append(voice)
        ems.extend(width * voice.size for width in map(widths(voice.face).__getitem__, piece))
    places = gaps(text)
    for place in places:
        ems[place] += GAP
    return Passage(text, measure, tuple(voices), list(accumulate(ems, initial=0.0)), places)


def _voice(start: int, end: int, span: Span, measure: Measure, *, is_bold: bool) -> Voice:
    color = measure.color
    if span.is_muted or span.is_raised:
        color = MUTED
    if span.is_accent:
        color = ACCENT
    face = measure.bold if is_bold or span.is_bold else measure.face
    if span.is_raised:
        return Voice(start, end, face, color, _RAISED_SIZE, _RAISED_BY, span.is_assumed)
    return Voice(start, end, face, color, is_assumed=span.is_assumed)


def _place_voice(
    done: list[Operation],
    passage: Passage,
    piece: Line,
    voice: Voice,
    span: tuple[int, int],
    place: tuple[float, float],
    tracking: float,
) -> float:
    x, baseline = place
    size = passage.measure.size
    y = baseline - voice.rise * size
    begin = x
    for face, *part in by_face(passage.text[span[0] : span[1]], voice.face):
        start, end = part[0] + span[0], part[1] + span[0]
        width = (passage.sums[end] - passage.sums[start]) * size * piece.squeeze
        offsets: tuple[float, ...] = ()
        if passage.gaps:
            offsets = _offsets(passage, piece, start, end)
            if end == piece.end and end - 1 in passage.gaps:
                width -= GAP * size * piece.squeeze
        width += tracking * (end - start)
        done.append(
            Run(
                x=x,
                y=y,
                text=passage.text[start:end],
                face=face,
                size=size * voice.size,
                color=voice.color,
                width=width,
                squeeze=piece.squeeze,
                tracking=tracking,
                offsets=offsets,
            )
        )
        x += width
    if voice.is_assumed:
        stroke = Stroke(color=INK, width=0.5, dash=(1.0, 1.5))
        done.append(Path(moves=line(begin, baseline + 1.8, x, baseline + 1.8), stroke=stroke))
    return x


def _offsets(passage: Passage, piece: Line, start: int, end: int) -> tuple[float, ...]:
    within = [
        place - start for place in passage.gaps if start <= place < end and place != piece.end - 1
    ]
    if not within:
        return ()
    offsets = [0.0] * (end - start)
    for place in within:
        offsets[place] = GAP * passage.measure.size * piece.squeeze
    return tuple(offsets)
