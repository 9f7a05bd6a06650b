"""The first page: what this document is, and linked contents."""

from dataclasses import dataclass

from motdesk.base.texts import _
from motdesk.drawings.operations import Operation
from motdesk.reports.blocks import Facts, Paragraph, Style
from motdesk.reports.breaker import Line
from motdesk.reports.composition import compose
from motdesk.reports.documents import Document
from motdesk.reports.headings import compose_heading
from motdesk.reports.passages import Passage, one_line, place_line
from motdesk.reports.slices import Box, RulePaint, Slice
from motdesk.reports.styles import HAIR, Measure

_ENTRY = Measure(size=10, leading=14)
_HEIGHT = 17.5  # of an entry of one line


def compose_contents(
    document: Document, pages: list[int], box: Box, *, is_tight: bool = False
) -> list[Slice]:
    """Return the slices of the first page; `pages` are the page numbers of the sections.

    Where it `is_tight`, the title is no larger than a headline.
    """
    style = Style.H1 if is_tight else Style.TITLE
    return [
        *compose([Paragraph(text=document.title, style=style)], box),
        *compose([_facts(document)], box),
        *compose_heading(_("Contents"), 2, box, None),
        *_entries(document, pages, box),
        *compose(document.front, box),
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


def _entries(document: Document, pages: list[int], box: Box) -> list[Slice]:
    """Return a line a section; the number of a topic once, however many sections it has."""
    slices = []
    before = 0
    for section, page in zip(document.sections, pages, strict=True):
        if not section.is_in_contents:
            continue
        number = "" if section.number == before else str(section.number)
        slices.append(_entry(number, section.title, page, box))
        before = section.number
    if document.about_contents and slices:
        slices[-1].after = 4
        slices += compose([Paragraph(text=document.about_contents, style=Style.NOTE)], box)
    return slices


def _entry(number: str, title: str, page: int, box: Box) -> Slice:
    topic = one_line(title, _ENTRY)
    pieces = topic.lines(box.width - 50, is_heading=True)
    height = _HEIGHT + _ENTRY.leading * (len(pieces) - 1)
    paint = _EntryPaint(number, topic, pieces, str(page + 1), box.width, height)
    return Slice(height=height, paint=paint, leads_to=page)


@dataclass(slots=True, eq=False)
class _EntryPaint:
    number: str
    topic: Passage
    pieces: list[Line]
    page: str
    width: float
    height: float

    def __call__(self, x: float, y: float, into: list[Operation]) -> None:
        RulePaint(self.width, HAIR, down=self.height)(x, y, into)
        y += (_HEIGHT - _ENTRY.leading) / 2
        number = one_line(self.number, _ENTRY)
        place_line(number, number.lines(20)[0], x, y, into)
        page = one_line(self.page, _ENTRY)
        place_line(page, page.lines(40)[0], x + self.width - page.width, y, into)
        for piece in self.pieces:
            place_line(self.topic, piece, x + 24, y, into)
            y += _ENTRY.leading
