"""Headings: the number of a topic hanging beside the finding, a bar before the second level."""

from functools import partial

from motdesk.drawings.operations import Operation, Path, Stroke, line, rectangle
from motdesk.reports.blocks import Heading, Style
from motdesk.reports.breaker import Line
from motdesk.reports.passages import Passage, one_line, passages, place_line
from motdesk.reports.slices import Box, LinePaint, Paint, RulePaint, Slice
from motdesk.reports.styles import ACCENT, HEADINGS, MEASURES, RULE, THICK

_BAR = 3.0
_BESIDE = 6.5  # on either side of the rule between a number and its finding
_DIVIDER = Stroke(color=RULE, width=0.8)


def compose_level(block: Heading, box: Box) -> list[Slice]:
    """Return the slices of a heading inside a section."""
    return compose_heading(block.text, block.level, box, max(block.level - 1, 1))


def compose_heading(
    text: str, level: int, box: Box, depth: int | None, *, number: str = ""
) -> list[Slice]:
    """Return the slices of a heading; `depth` is its place in the outline, None for none.

    `number` is that of its topic; it hangs apart, for findings often begin with a figure.
    """
    measure = MEASURES[HEADINGS.get(level, Style.H3)]
    label = one_line(number, measure)
    indent = label.width + 2 * _BESIDE if number else _BAR + 6 if level == 2 else 0.0
    slices = []
    for passage in passages(text, measure):
        for piece in passage.lines(box.width - indent, is_heading=True):
            paint: Paint = LinePaint(passage, piece, indent)
            if level == 2:
                paint = partial(_paint_barred, paint, measure.leading)
            elif number:
                paint = partial(_paint_divided, paint, (indent - _BESIDE, measure.leading))
            slices.append(Slice(height=measure.leading, paint=paint, keeps_next=True))
    if number:
        slices[0].paint = partial(_paint_numbered, label, slices[0].paint)
    slices[0].heading = None if depth is None else (_in_outline(number, text), depth)
    if level == 1:
        rule = RulePaint(box.width, THICK, down=4)
        slices.append(Slice(height=5, paint=rule, keeps_next=True))
    slices[0].before, slices[-1].after = measure.before, measure.after
    return slices


def _in_outline(number: str, text: str) -> str:
    return f"{number}　{text}" if number else text


def _paint_barred(paint: Paint, height: float, x: float, y: float, into: list[Operation]) -> None:
    into.append(Path(moves=rectangle(x, y + 2, _BAR, height - 4), fill=ACCENT))
    paint(x, y, into)


def _paint_divided(
    paint: Paint, rule: tuple[float, float], x: float, y: float, into: list[Operation]
) -> None:
    at, height = rule
    into.append(Path(moves=line(x + at, y + 3, x + at, y + height - 1), stroke=_DIVIDER))
    paint(x, y, into)


def _paint_numbered(
    label: Passage, paint: Paint, x: float, y: float, into: list[Operation]
) -> None:
    place_line(label, Line(0, len(label.text)), x, y, into)
    paint(x, y, into)
