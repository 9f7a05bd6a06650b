"""Labels that never overlap: they move apart, then shorten."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from motdesk.drawings.fonts import measure, shortened

# A blank, a middle dot, or the hiragana that end a Japanese phrase.
_WORD_END = re.compile("[ \u30fb]|[\u3041-\u3096](?![\u3041-\u3096\u30fc])")


@dataclass(frozen=True, slots=True)
class Label:
    """A text with the place it wants to be centred on, and a shorter form of it."""

    at: float
    text: str
    short: str = ""


@dataclass(frozen=True, slots=True)
class PlacedLabel:
    """A label as it is drawn: its text centred on `x`, for a thing at `at`."""

    at: float
    x: float
    text: str
    width: float


def place_labels(
    labels: Sequence[Label], face: str, size: float, *, low: float, high: float, gap: float = 5.0
) -> tuple[PlacedLabel, ...]:
    """Return the labels side by side inside low…high, as near to their places as they can be.

    When they do not fit, all take their short form, then the middle ones go; those without a short
    form are cut, for a cut number would be a wrong one.
    """
    ordered = sorted(labels, key=lambda label: label.at)
    texts = [label.text for label in ordered]
    room = high - low - gap * (len(texts) - 1)
    if _total(texts, face, size) > room:
        texts = [
            label.short or shortened(label.text, face, size, max(room, 0) / len(texts))
            for label in ordered
        ]
    while texts and _total(texts, face, size) > high - low - gap * (len(texts) - 1):
        del ordered[len(texts) // 2], texts[len(texts) // 2]
    widths = [measure(text, face, size) for text in texts]
    centres = spread([label.at for label in ordered], widths, low, high, gap)
    return tuple(
        PlacedLabel(label.at, x, text, width)
        for label, x, text, width in zip(ordered, centres, texts, widths, strict=True)
    )


def spread(
    wanted: Sequence[float], widths: Sequence[float], low: float, high: float, gap: float = 0.0
) -> tuple[float, ...]:
    """Return centres near `wanted` (rising) so that things of `widths` neither touch nor leave.

    Neighbours that would touch share their shift: with the room before each thing taken off, the
    least-squares answer under "keep the order" is the pooled means (isotonic regression).
    """
    before = [0.0, *accumulate(width + gap for width in widths)]
    pools: list[tuple[float, int]] = []
    for centre, width, room in zip(wanted, widths, before[:-1], strict=True):
        shift, count = centre - width / 2 - room, 1
        while pools and pools[-1][0] > shift:
            other, others = pools.pop()
            shift, count = (shift * count + other * others) / (count + others), count + others
        pools.append((shift, count))
    most = high - (before[-1] - gap)
    shifts = [max(low, min(shift, most)) for shift, count in pools for _i in range(count)]
    return tuple(
        shift + room + width / 2
        for shift, room, width in zip(shifts, before[:-1], widths, strict=True)
    )


def two_lines(text: str, face: str, size: float, room: float) -> tuple[str, ...]:
    """Return `text` on one line, or on two where it is too long: cut between words, or halfway."""
    if measure(text, face, size) <= room:
        return (text,)
    middle = len(text) / 2
    ends = [match.end() for match in _WORD_END.finditer(text) if match.end() < len(text)]
    at = min(ends, key=lambda at: abs(at - middle), default=-(-len(text) // 2))
    return text[:at].strip(), text[at:].strip()


def _total(texts: Sequence[str], face: str, size: float) -> float:
    return sum(measure(text, face, size) for text in texts)
