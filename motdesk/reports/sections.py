"""A section as slices, and how many sides of paper it takes."""

from dataclasses import replace

from motdesk.reports.blocks import Block, NoteLines, Section
from motdesk.reports.composition import compose
from motdesk.reports.flow import Flow
from motdesk.reports.headings import compose_heading
from motdesk.reports.sheets import box_of
from motdesk.reports.slices import Box, Slice


def slices_of(section: Section, box: Box) -> tuple[list[Slice], list[Slice]]:
    """Return a section from its headline on, and apart the lines for handwriting at its end."""
    number = str(section.number) if section.number else ""
    slices = compose_heading(section.title, 1, box, 0, number=number) if section.title else []
    blocks, notes = _without_notes(section)
    return [*slices, *compose(blocks, box)], compose(notes, box)


def sides(section: Section, binding: str = "long") -> int:
    """Return how many sides of A4 a section takes, lines for handwriting left out."""
    flow = Flow(binding)
    box = box_of(binding, is_landscape=section.is_landscape)
    flow.fill(slices_of(section, box)[0], 0, is_landscape=section.is_landscape)
    return len(flow.pages)


def _without_notes(section: Section) -> tuple[tuple[Block, ...], tuple[NoteLines, ...]]:
    last = section.blocks[-1] if section.blocks else None
    if not isinstance(last, NoteLines) or len(section.blocks) == 1:
        return section.blocks, ()
    return section.blocks[:-1], (replace(last, count=1),)
