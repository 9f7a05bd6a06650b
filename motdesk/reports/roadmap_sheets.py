"""The roadmap alone on a wide A3 page: all of it at once, to be spread on the table."""

from datetime import date

from motdesk.base.dates import format_date
from motdesk.base.texts import _
from motdesk.domain.briefs.roadmaps import RoadmapBrief
from motdesk.reports.blocks import Block, Figure, Paragraph, Section, Style
from motdesk.reports.documents import Document, Furniture
from motdesk.reports.roadmaps import legend, whole_roadmap
from motdesk.reports.sheets import box_of
from motdesk.reports.styles import A3

_AROUND = 120.0  # points for the title, the legend and what has no date


def compose(brief: RoadmapBrief, *, as_of: date, language: str, is_era: bool) -> Document:
    """Return the roadmap as a document of one page, in the language spoken here."""
    title = _("Roadmap of {name}").format(name=brief.owner)
    box = box_of("long", is_landscape=True, paper=A3)
    drawing = whole_roadmap(brief, as_of, box.width, box.height - _AROUND)
    blocks: list[Block] = [Figure(drawing=drawing, note=legend(brief))]
    if brief.undated:
        names = _(", ").join(item.title for item in brief.undated)
        text = _("Said without a date: {names}").format(names=names)
        blocks.append(Paragraph(text=text, style=Style.NOTE))
    section = Section(
        number=0, title=title, topic=_("Roadmap"), blocks=tuple(blocks), is_landscape=True
    )
    return Document(
        sections=(section,),
        furniture=Furniture(
            title=title,
            classification=_("Internal only"),
            as_of=format_date(as_of, is_era=is_era),
        ),
        title=title,
        author="",
        language=language,
        has_contents=False,
        paper=A3,
    )
