"""Blocks into slices: what each block looks like, whatever page it will stand on."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from motdesk.drawings.operations import Drawing, Operation, Placed
from motdesk.reports.blocks import (
    Align,
    Block,
    Bullets,
    Columns,
    Facts,
    Figure,
    Heading,
    KeyFigures,
    NoteLines,
    Paragraph,
    Space,
    Style,
    Table,
    Text,
)
from motdesk.reports.breaker import Line
from motdesk.reports.facts import compose_facts
from motdesk.reports.headings import compose_level
from motdesk.reports.passages import Passage, one_line, passages, place_line
from motdesk.reports.slices import Box, LinePaint, Paint, RulePaint, Slice
from motdesk.reports.styles import (
    BODY,
    KEY_FIGURE,
    MEASURES,
    NOTE,
    THICK,
    WRITING,
    WRITING_LINE,
    Measure,
)
from motdesk.reports.tables import compose_table

GUTTER = 14.0
_INDENT = 1.4  # em of a list
_UNDER_HEADING = 80.0  # what a page-filling drawing leaves for the heading above it


def compose(blocks: Iterable[Block], box: Box) -> list[Slice]:
    """Return the slices of `blocks`, top to bottom."""
    slices: list[Slice] = []
    before: Block | None = None
    for block in blocks:
        if slices and isinstance(before, Table) and _is_note(block):
            slices[-1].keeps_next = True
        slices += _COMPOSERS[type(block)](block, box)
        before = block
    return slices


def _is_note(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.style is Style.NOTE


def compose_text(text: Text, measure: Measure, width: float, indent: float = 0.0) -> list[Slice]:
    """Return the lines of a paragraph as slices, never fewer than two of them on a page."""
    slices = []
    for passage in passages(text, measure):
        pieces = passage.lines(width - indent, is_heading=measure.is_heading)
        room = width - indent if measure.is_justified and _is_japanese(passage.text) else 0.0
        last = len(pieces) - 1
        slices += [
            Slice(
                height=measure.leading,
                paint=LinePaint(passage, piece, indent, room if at < last else 0.0),
            )
            for at, piece in enumerate(pieces)
        ]
    if len(slices) > 1:
        slices[0].keeps_next = slices[-2].keeps_next = True
    return _spaced(slices, measure)


def _compose_paragraph(block: Paragraph, box: Box) -> list[Slice]:
    measure = MEASURES[block.style]
    slices = compose_text(block.text, measure, box.width)
    return slices if block.align is Align.LEFT else _aligned(slices, block.align, box.width)


def _aligned(slices: list[Slice], align: Align, width: float) -> list[Slice]:
    """Move the lines of a paragraph to the right or into the middle."""
    for slice_ in slices:
        if isinstance(slice_.paint, LinePaint):
            passage, piece = slice_.paint.passage, slice_.paint.piece
            room = max(0.0, width - passage.line_width(piece))
            slice_.paint = LinePaint(passage, piece, room if align is Align.RIGHT else room / 2)
    return slices


def _compose_space(block: Space, box: Box) -> list[Slice]:
    return [Slice(height=min(block.height, box.height))]


def _compose_bullets(block: Bullets, box: Box) -> list[Slice]:
    slices: list[Slice] = []
    for number, item in enumerate(block.items, 1):
        mark = f"{number}." if block.is_numbered else block.mark
        label = one_line(mark, BODY)
        indent = max(_INDENT * BODY.size, label.width + 0.5 * BODY.size)
        lines = compose_text(item, BODY, box.width, indent)
        lines[0].paint = partial(_paint_marked, label, lines[0].paint)
        lines[0].before, lines[-1].after = 0.0, 2.0
        slices += lines
    if slices:
        slices[-1].after = BODY.after
    return slices


def _compose_figure(block: Figure, box: Box) -> list[Slice]:
    drawing = block.drawing
    note = compose_text(block.note, NOTE, box.width) if block.note else []
    room = box.height - sum(slice_.height for slice_ in note) - _UNDER_HEADING
    scale = min(1.0, box.width / drawing.width, room / drawing.height)
    picture = Slice(
        height=drawing.height * scale,
        paint=partial(_paint_drawing, drawing, scale),
        before=6,
        after=3 if note else 10,
        keeps_next=bool(note),
    )
    return [picture, *note]


def _compose_key_figures(block: KeyFigures, box: Box) -> list[Slice]:
    if not block.items:
        return []
    width = (box.width - GUTTER * (len(block.items) - 1)) / len(block.items)
    stacks = [_key_figure(item, width) for item in block.items]
    return [_beside(stacks, width, before=6, after=8)]


def _key_figure(item: tuple[str, str, str], width: float) -> list[Slice]:
    label, value, note = item
    figure = one_line(value, KEY_FIGURE)
    squeeze = min(1.0, width / figure.width) if figure.width else 1.0
    piece = Line(0, len(figure.text), squeeze)
    stack = [
        Slice(height=5, paint=RulePaint(width, THICK)),
        *compose_text(label, MEASURES[Style.NOTE], width),
        Slice(height=KEY_FIGURE.leading, paint=LinePaint(figure, piece)),
    ]
    return stack + (compose_text(note, NOTE, width) if note else [])


def _compose_note_lines(block: NoteLines, box: Box) -> list[Slice]:
    slices = compose_text(block.label, NOTE, box.width) if block.label else []
    for slice_ in slices:
        slice_.keeps_next, slice_.after = True, 0.0
    ruled = RulePaint(box.width, WRITING, down=WRITING_LINE)
    slices += [Slice(height=WRITING_LINE, paint=ruled) for _ in range(block.count)]
    if slices:
        slices[0].before, slices[-1].after = 8, 10
    return slices


def _compose_columns(block: Columns, box: Box) -> list[Slice]:
    if not block.columns:
        return []
    width = (box.width - GUTTER * (len(block.columns) - 1)) / len(block.columns)
    inner = Box(width=width, height=box.height)
    stacks = [compose(blocks, inner) for blocks in block.columns]
    beside = _beside(stacks, width)
    if beside.height <= box.height:
        return [beside]
    return [slice_ for blocks in block.columns for slice_ in compose(blocks, box)]


def _beside(stacks: list[list[Slice]], width: float, before: float = 4, after: float = 8) -> Slice:
    return Slice(
        height=max(height_of(stack) for stack in stacks),
        paint=partial(_paint_stacks, stacks, width),
        before=before,
        after=after,
    )


def height_of(stack: list[Slice]) -> float:
    """Return the height of slices one under the other, the space between them included."""
    height, after = 0.0, 0.0
    for place, slice_ in enumerate(stack):
        height += slice_.height + (max(after, slice_.before) if place else 0.0)
        after = slice_.after
    return height


def _is_japanese(text: str) -> bool:
    """Say whether most of `text` is not Latin: it takes three bytes a character, not one."""
    return len(text.encode()) > 2 * len(text)


def _spaced(slices: list[Slice], measure: Measure) -> list[Slice]:
    slices[0].before, slices[-1].after = measure.before, measure.after
    return slices


def _paint_marked(label: Passage, paint: Paint, x: float, y: float, into: list[Operation]) -> None:
    place_line(label, Line(0, len(label.text)), x, y, into)
    paint(x, y, into)


def _paint_drawing(
    drawing: Drawing, scale: float, x: float, y: float, into: list[Operation]
) -> None:
    into.append(Placed(x=x, y=y, drawing=drawing, scale=scale))


def _paint_stacks(
    stacks: list[list[Slice]], width: float, x: float, y: float, into: list[Operation]
) -> None:
    for at, stack in enumerate(stacks):
        top, after = y, 0.0
        for place, slice_ in enumerate(stack):
            top += max(after, slice_.before) if place else 0.0
            slice_.paint(x + at * (width + GUTTER), top, into)
            top += slice_.height
            after = slice_.after


_COMPOSERS: dict[type, Callable[[Any, Box], list[Slice]]] = {
    Heading: compose_level,
    Paragraph: _compose_paragraph,
    Bullets: _compose_bullets,
    Table: compose_table,
    Figure: _compose_figure,
    KeyFigures: _compose_key_figures,
    Facts: compose_facts,
    NoteLines: _compose_note_lines,
    Columns: _compose_columns,
    Space: _compose_space,
}
