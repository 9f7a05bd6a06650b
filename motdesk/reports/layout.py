"""Lay a document out, once: its blocks into pages that are printed and shown alike."""

from collections.abc import Iterator

from motdesk.base.collecting import without_collecting
from motdesk.base.texts import _, speaking
from motdesk.drawings.fonts import Widths, missing
from motdesk.drawings.pages import OutlineEntry, Page, Pages
from motdesk.reports.blocks import Section
from motdesk.reports.contents import compose_contents
from motdesk.reports.documents import Document
from motdesk.reports.flow import Filled, Flow
from motdesk.reports.furniture import furnish, is_whole
from motdesk.reports.sections import slices_of
from motdesk.reports.sheets import box_of
from motdesk.reports.styles import A3
from motdesk.reports.words import words_of

_CONTENTS = -1


def lay_out(document: Document) -> Pages:
    """Return `document` as pages; characters that no face has are listed, never lost."""
    with speaking(document.language), without_collecting():
        contents = _contents(document, [0] * len(document.sections)).pages
        body = Flow(document.binding, first=len(contents))
        starts = _fill(document, body)
        front = _contents(document, starts)
        pages = [*front.pages, *body.pages]
        return Pages(
            pages=tuple(_pages(document, pages)),
            outline=tuple(_without_jumps([*front.outline, *body.outline])),
            title=document.title,
            author=document.author,
            language=document.language,
            missing=missing("".join(words_of(document))) if Widths.lost else (),
        )


def _contents(document: Document, starts: list[int]) -> Flow:
    """Return the first page, its title smaller where it would else take a second one."""
    if not document.has_contents:
        return Flow(document.binding)
    box = box_of(document.binding, is_landscape=False)
    for is_tight in (False, True):
        flow = Flow(document.binding)
        slices = compose_contents(document, starts, box, is_tight=is_tight)
        flow.fill(slices, _CONTENTS, is_landscape=False)
        if len(flow.pages) == 1:
            break
    return flow


def _fill(document: Document, flow: Flow) -> list[int]:
    starts = []
    for at, section in enumerate(document.sections):
        paper = A3 if section.is_large else document.paper
        box = box_of(document.binding, is_landscape=section.is_landscape, paper=paper)
        slices, notes = slices_of(section, box)
        start = flow.fill(
            slices,
            at,
            is_landscape=section.is_landscape,
            paper=paper,
            notes=notes,
            may_follow=section.may_follow,
        )
        starts.append(start)
    flow.close()
    return starts


def _pages(document: Document, pages: list[Filled]) -> Iterator[Page]:
    """Yield pages with head and foot; if one has no room for its topic, all name it shortly."""
    said = document.furniture
    named = [
        _topics([document.sections[number] for number in page.sections if number != _CONTENTS])
        for page in pages
    ]
    is_short = not all(
        is_whole(said, page.sheet, topics[0]) for page, topics in zip(pages, named, strict=True)
    )
    for number, (page, topics) in enumerate(zip(pages, named, strict=True), 1):
        yield Page(
            width=page.sheet.page_width,
            height=page.sheet.page_height,
            body=tuple(page.operations),
            furniture=furnish(said, page.sheet, topics[-1 if is_short else 0], number, len(pages)),
            links=tuple(page.links),
        )


def _topics(sections: list[Section]) -> tuple[str, ...]:
    """Return what the head of a page may call the sections on it, the longer one first."""
    names = [section.topic or section.title for section in sections]
    numbers = list(dict.fromkeys(section.number for section in sections))
    if not names or not numbers[0]:
        return (next(iter(names), ""),)
    listed, topics = (_(", ").join(map(str, dict.fromkeys(said))) for said in (numbers, names))
    long, short = _("Section {number} · {topic}"), _("{number} · {topic}")
    if len(numbers) > 1:
        long, short = _("Sections {number} · {topic}"), "{number}"
    return tuple(text.format(number=listed, topic=topics) for text in (long, short))


def _without_jumps(outline: list[OutlineEntry]) -> Iterator[OutlineEntry]:
    """Lift entries that lie more than one level below the one before."""
    depth = -1
    for entry in outline:
        depth = min(entry.depth, depth + 1)
        yield OutlineEntry(title=entry.title, depth=depth, page=entry.page, y=entry.y)
