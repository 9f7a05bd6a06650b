"""The first page: what this document is, and linked contents."""

from functools import partial

from motdesk.base.texts import _
from motdesk.drawings.operations import Operation, Path, Stroke, line
from motdesk.reports.blocks import Facts, Paragraph, Style
from motdesk.reports.composition import compose, compose_heading
from motdesk.reports.documents import Document
from motdesk.reports.passages import passages, place_line
from motdesk.reports.slices import Box, Slice
from motdesk.reports.styles import RULE, Measure

_ENTRY = Measure(size=10, leading=22)
_NUMBER = Measure(face="figures", size=10, leading=22)


def compose_contents(document: Document, pages: list[int], box: Box) -> list[Slice]:
    """Return the slices of the first page; `pages` are the page numbers of the sections."""
    return [
        *compose([Paragraph(text=document.title, style=Style.TITLE)], box),
        *compose([_facts(document)], box),
        *compose_heading(_("Contents"), 2, box, None),
        *(
            _entry(section.number, section.title, page, box)
            for section, page in zip(document.sections, pages, strict=True)
        ),
    ]


def _facts(document: Document) -> Facts:
    said = document.furniture
    items = (
        (_("Classification"), said.classification),
        (_("Document number"), said.number),
        (_("Version"), said.version),
        (_("Copy"), said.copy),
        (_("Author"), said.author),
        (_("As-of date"), said.as_of),
        (_("Snapshot"), said.snapshot),
    )
    return Facts(items=tuple((label, value) for label, value in items if value))


def _entry(number: int, title: str, page: int, box: Box) -> Slice:
    paint = partial(_paint_entry, str(number), title, str(page + 1), box.width)
    return Slice(height=_ENTRY.leading, paint=paint, leads_to=page)


def _paint_entry(
    number: str,
    title: str,
    page: str,
    width: float,
    x: float,
    y: float,
    into: list[Operation],
) -> None:
    for text, measure, left, room in (
        (number, _NUMBER, x, 20.0),
        (title.replace("\n", " "), _ENTRY, x + 24, width - 70),
    ):
        (passage,) = passages(text, measure)
        into.extend(place_line(passage, passage.lines(room)[0], left, y))
    (passage,) = passages(page, _NUMBER)
    (piece,) = passage.lines(40)
    into.extend(place_line(passage, piece, x + width - passage.width, y))
    stroke = Stroke(color=RULE, width=0.25)
    bottom = y + _ENTRY.leading
    into.append(Path(moves=line(x, bottom, x + width, bottom), stroke=stroke))
