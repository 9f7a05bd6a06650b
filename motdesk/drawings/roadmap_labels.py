"""The labels of a roadmap: title and figure of merit, each with what it leans on raised behind."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from motdesk.base.texts import _
from motdesk.domain.briefs.quantities import Marks
from motdesk.domain.briefs.roadmaps import ItemProof
from motdesk.domain.roadmaps import RoadmapItem
from motdesk.drawings.evidence_words import mark_words
from motdesk.drawings.fonts import measure, runs, shortened
from motdesk.drawings.operations import Color, Operation

LABEL_SIZE = 7.5

_MARK = 7.3  # size of marks; see that no drawing is printed so small that it falls below seven
_RAISED = 2.0  # points that they stand above the line
_BEFORE = 1.0  # points between a word and its mark
_BETWEEN = 5.0  # points between title and figure


class ItemMarks(NamedTuple):
    """What the dates and the figure of an item lean on, in words; empty where nothing is said."""

    dates: str = ""
    figure: str = ""


class Label(NamedTuple):
    """The words at an item, and the width of all of them in points."""

    title: str
    figure: str
    marks: ItemMarks
    width: float


UNMARKED = ItemMarks()


def marks_of(
    proofs: Iterable[ItemProof], words: Callable[[Marks], str] = mark_words
) -> dict[str, ItemMarks]:
    """Return what items lean on by their ids; numbers without evidence say that they are assumed.

    `words` writes the evidence marks.
    """
    return {
        proof.item_id: ItemMarks(
            _said(proof.dates, words, is_assumed=proof.is_date_assumed),
            _said(
                proof.figure_marks,
                words,
                is_assumed=any(figure.is_assumed for figure in proof.figures),
            ),
        )
        for proof in proofs
    }


def label_of(item: RoadmapItem, marks: ItemMarks = UNMARKED) -> Label:
    """Return the title of an item with its figure of merit, measured."""
    return _measured(item.title, figure_words(item), marks)


def shorter(label: Label) -> Iterator[Label]:
    """Yield a label, then what is left of it where there is less room."""
    yield label
    if label.figure:
        yield _measured(label.title, "", ItemMarks(label.marks.dates or label.marks.figure))
    if any(label.marks):
        yield _measured(label.title, "", UNMARKED)


def _measured(title: str, figure: str, marks: ItemMarks) -> Label:
    if not figure:
        marks = ItemMarks(marks.dates)
    elif marks.dates == marks.figure:
        marks = ItemMarks("", marks.figure)  # once is enough
    width = sum(_width(text) for text in (title, figure))
    width += sum(_BEFORE + measure(mark, "text", _MARK) for mark in marks if mark)
    return Label(title, figure, marks, width + (_BETWEEN if figure else 0))


def figure_words(item: RoadmapItem) -> str:
    """Return the figure of merit from → to, where both are known."""
    if item.figure_from is None or item.figure_to is None:
        return ""
    unit = f" {item.figure_unit}" if item.figure_unit else ""
    return f"{item.figure_from:f} → {item.figure_to:f}{unit}"


def draw_label(label: Label, x: float, y: float, color: Color, muted: Color) -> Iterator[Operation]:
    """Return a whole label from `x` on, its baseline at `y`; its marks are `muted`."""
    pairs = ((label.title, label.marks.dates), (label.figure, label.marks.figure))
    for text, mark in pairs:
        yield from runs(x, y, text, "text", LABEL_SIZE, color)
        x += _width(text)
        if mark:
            yield from runs(x + _BEFORE, y - _RAISED, mark, "text", _MARK, muted)
            x += _BEFORE + measure(mark, "text", _MARK)
        x += _BETWEEN


def draw_marked(  # noqa: PLR0917 - as runs
    x: float, y: float, text: str, mark: str, face: str, room: float, color: Color, muted: Color
) -> Iterator[Operation]:
    """Return as much of a text as has room before its mark, and the mark raised."""
    taken = _BEFORE + measure(mark, "text", _MARK) if mark else 0.0
    text = shortened(text, face, LABEL_SIZE, room - taken)
    yield from runs(x, y, text, face, LABEL_SIZE, color)
    if mark:
        at = x + measure(text, face, LABEL_SIZE) + _BEFORE
        yield from runs(at, y - _RAISED, mark, "text", _MARK, muted)


def _said(marks: Marks, words: Callable[[Marks], str], *, is_assumed: bool) -> str:
    return " ".join(filter(None, (words(marks), _("assumed") if is_assumed else "")))


def _width(text: str) -> float:
    return measure(text, "text", LABEL_SIZE) if text else 0.0
