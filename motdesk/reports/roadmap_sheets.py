"""The roadmap alone on wide A3 pages: all of it at once, to be spread on the table."""

from collections.abc import Iterator
from datetime import date

from motdesk.base.dates import format_date
from motdesk.base.texts import _, labelled
from motdesk.domain.briefs.roadmaps import RoadmapBrief
from motdesk.reports.blocks import Block, Figure, Heading, Paragraph, Section, Style
from motdesk.reports.documents import Document, Furniture
from motdesk.reports.roadmap_notes import link_finding, need_finding, notes_height, roadmap_notes
from motdesk.reports.roadmaps import (
    counted_roadmap,
    counted_words,
    legend,
    roadmap_figures,
    whole_roadmap,
)
from motdesk.reports.sheets import box_of
from motdesk.reports.styles import A3

_AROUND = 54.0  # points for the title and the air around the figure
_TOLD = 24.0  # points for why a roadmap is counted
_PAGES = 4  # of a roadmap that one page does not hold; of more it is counted


def compose(
    brief: RoadmapBrief,
    *,
    as_of: date,
    language: str,
    is_era: bool,
    evidence: tuple[str, ...] = (),
) -> Document:
    """Return the roadmap as a document, in the language spoken here, on one page where it fits.

    `evidence` lists what the marks stand for.
    """
    title = _("Roadmap of {name}").format(name=brief.owner)
    notes = tuple(_notes(brief, evidence))
    section = Section(
        number=0,
        title=_finding(brief),
        topic=_("Roadmap"),
        blocks=(*_figures(brief, as_of, notes), *notes),
        is_landscape=True,
    )
    return Document(
        sections=(section,),
        furniture=Furniture(
            title=title,
            classification=_("Internal only"),
            as_of=format_date(as_of, is_era=is_era),
            remark=filter_words(brief),
        ),
        title=title,
        author="",
        language=language,
        has_contents=False,
        paper=A3,
    )


def filter_words(brief: RoadmapBrief) -> str:
    """Return what the foot says of the filter; nothing where all items are shown."""
    if not brief.chosen:
        return ""
    return _("Filter: {filter} ({shown} of {total} items)").format(
        filter=brief.chosen, shown=len(brief.items), total=brief.total
    )


def _figures(brief: RoadmapBrief, as_of: date, notes: tuple[Paragraph, ...]) -> Iterator[Block]:
    box = box_of("long", is_landscape=True, paper=A3)
    free = box.height - _AROUND - _height(*(str(note.text) for note in notes))
    room = free - _height(legend(brief))
    if not any(item.start or item.end for item in brief.items):
        return
    whole = whole_roadmap(brief, as_of, box.width, room)
    if whole is not None:
        yield Figure(drawing=whole, note=legend(brief))
        return
    drawings = roadmap_figures(brief, as_of, box.width, room, _PAGES)
    for number, drawing in enumerate(drawings, 1):
        yield Heading(text=_("Part {number} of {count}").format(number=number, count=len(drawings)))
        yield Figure(drawing=drawing, note=legend(brief) if number == len(drawings) else "")
    if not drawings:
        yield Paragraph(text=counted_words(brief))
        yield Figure(drawing=counted_roadmap(brief, as_of, box.width, free - _TOLD))


def _finding(brief: RoadmapBrief) -> str:
    """Return what the sheet shows, in one line."""
    if brief.convergence.matches:
        found = _("{slips}; {needs}").format(slips=need_finding(brief), needs=link_finding(brief))
    else:
        found = link_finding(brief)
    return labelled(brief.owner, found)


def _height(*notes: str) -> float:
    """Return the points that notes take below the figure."""
    return notes_height(notes, box_of("long", is_landscape=True, paper=A3).width)


def _notes(brief: RoadmapBrief, evidence: tuple[str, ...]) -> Iterator[Paragraph]:
    yield from roadmap_notes(brief)
    if evidence:
        text = _("Evidence: {list}").format(list=_(", ").join(evidence))
        yield Paragraph(text=text, style=Style.NOTE)
