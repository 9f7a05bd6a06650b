"""Lay a document out, once: its blocks into pages that are printed and shown alike."""

from collections.abc import Iterator

from motdesk.base.texts import speaking
from motdesk.drawings.fonts import Widths, missing
from motdesk.drawings.pages import OutlineEntry, Page, Pages
from motdesk.reports.blocks import Section
from motdesk.reports.composition import compose, compose_heading
from motdesk.reports.contents import compose_contents
from motdesk.reports.documents import Document
from motdesk.reports.flow import Filled, Flow
from motdesk.reports.furniture import furnish
from motdesk.reports.haste import without_collecting
from motdesk.reports.sheets import box_of
from motdesk.reports.words import words_of

_CONTENTS = -1


def lay_out(document: Document) -> Pages:
    """Return `document` as pages; characters that no face has are listed, never lost."""
    with speaking(document.language), without_collecting():
        contents = _contents(document, [0] * len(document.sections)).pages
        body = Flow(document.binding, first=len(contents), paper=document.paper)
        starts = _fill(document, body)
        front = _contents(document, starts)
        pages = [*front.pages, *body.pages]
        return Pages(
            pages=tuple(_page(document, page, at, len(pages)) for at, page in enumerate(pages)),
            outline=tuple(_without_jumps([*front.outline, *body.outline])),
            title=document.title,
            author=document.author,
            language=document.language,
            missing=missing("".join(words_of(document))) if Widths.lost else (),
        )


def _contents(document: Document, starts: list[int]) -> Flow:
    flow = Flow(document.binding)
    if document.has_contents:
        box = box_of(document.binding, is_landscape=False)
        flow.fill(compose_contents(document, starts, box), _CONTENTS, is_landscape=False)
    return flow


def _fill(document: Document, flow: Flow) -> list[int]:
    starts = []
    for at, section in enumerate(document.sections):
        box = box_of(document.binding, is_landscape=section.is_landscape, paper=document.paper)
        title = _numbered(section, section.title) if section.title else ""
        slices = compose_heading(title, 1, box, 0) if title else []
        starts.append(flow.next_page)
        slices += compose(section.blocks, box)
        flow.fill(slices, at, is_landscape=section.is_landscape)
    return starts


def _page(document: Document, page: Filled, at: int, count: int) -> Page:
    topic = ""
    if page.section != _CONTENTS:
        section = document.sections[page.section]
        topic = _numbered(section, section.topic or section.title)
    return Page(
        width=page.sheet.page_width,
        height=page.sheet.page_height,
        body=tuple(page.operations),
        furniture=furnish(document.furniture, page.sheet, topic, at + 1, count),
        links=tuple(page.links),
    )


def _numbered(section: Section, words: str) -> str:
    return f"{section.number}　{words}" if section.number else words


def _without_jumps(outline: list[OutlineEntry]) -> Iterator[OutlineEntry]:
    """Lift entries that lie more than one level below the one before."""
    depth = -1
    for entry in outline:
        depth = min(entry.depth, depth + 1)
        yield OutlineEntry(title=entry.title, depth=depth, page=entry.page, y=entry.y)
