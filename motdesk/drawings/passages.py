"""Passages of several lines inside a drawing; where lines break is told by the caller.

Legal Japanese line breaks are the business of type setting, above this layer, so a drawing takes
them as a function: `break_lines(text, face, size, width)` returns the lines of `text`.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from motdesk.drawings.fonts import measure, runs, shortened
from motdesk.drawings.operations import Color, Run


class BreakLines(Protocol):
    """Breaks text into lines not wider than `width` points (3 % more may be squeezed in)."""

    def __call__(self, text: str, face: str, size: float, width: float) -> Sequence[str]:
        """Return the lines of `text`, set in `face` at `size`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """How a passage is set: face, size, distance of baselines, colour."""

    face: str
    size: float
    leading: float
    color: Color


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Broken lines in a voice, in a column of `width`."""

    lines: tuple[str, ...]
    voice: Voice
    width: float

    @property
    def height(self) -> float:
        """What the passage takes from the top of its first line to the foot of its last."""
        return len(self.lines) * self.voice.leading

    def at(self, x: float, top: float) -> tuple[Run, ...]:
        """Return the passage as runs, its first line beginning below `top`."""
        voice = self.voice
        baseline = top + (voice.leading + voice.size * 0.72) / 2
        placed: list[Run] = []
        for line in self.lines:
            wide = measure(line, voice.face, voice.size)
            squeeze = min(1.0, self.width / wide) if wide else 1.0
            line_runs = runs(x, baseline, line, voice.face, voice.size, voice.color)
            placed += line_runs if squeeze == 1 else (_squeezed(r, x, squeeze) for r in line_runs)
            baseline += voice.leading
        return tuple(placed)


def passage(
    text: str, voice: Voice, width: float, break_lines: BreakLines, most: int = 0
) -> Passage:
    """Return `text` broken into lines of `width`; beyond `most` lines the last one ends with …."""
    lines = tuple(break_lines(text, voice.face, voice.size, width))
    if most and len(lines) > most:
        rest = "".join(lines[most - 1 :])
        lines = (*lines[: most - 1], shortened(rest, voice.face, voice.size, width))
    return Passage(lines=lines, voice=voice, width=width)


def _squeezed(run: Run, x: float, squeeze: float) -> Run:
    return replace(
        run,
        x=x + (run.x - x) * squeeze,
        width=run.width * squeeze,
        squeeze=squeeze,
        offsets=tuple(offset * squeeze for offset in run.offsets),
    )
