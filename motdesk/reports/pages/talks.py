"""Page 1 for the partner: why we meet, what we would like to say, who comes, the agenda."""

from motdesk.base.texts import _, _n
from motdesk.domain.briefs.one_page import OnePageBrief
from motdesk.domain.briefs.packs import PackBrief, Topic
from motdesk.reports.blocks import (
    Block,
    Bullets,
    Columns,
    Heading,
    NoteLines,
    Paragraph,
    Section,
    Style,
)
from motdesk.reports.pages.meetings import agenda_strip, table_of
from motdesk.reports.quantities import marked


def talk(brief: PackBrief) -> Section:
    """Return the first page as the partner reads it."""
    return Section(
        number=Topic.ONE_PAGE,
        title=_headline(brief),
        topic=_("The meeting"),
        blocks=_blocks(brief.one_page),
    )


def _headline(brief: PackBrief) -> str:
    count = len(brief.issues.issues)
    if not count:
        return _("Our meeting on {title}").format(title=brief.title)
    return _n(
        "{count} matter we would like to agree with you",
        "{count} matters we would like to agree with you",
        count,
    ).format(count=count)


def _blocks(said: OnePageBrief) -> tuple[Block, ...]:
    blocks: list[Block] = []
    if said.reason:
        blocks.append(Paragraph(text=said.reason, style=Style.LEAD))
    if said.points:
        blocks += [
            Heading(text=_("What we would like to say")),
            Bullets(items=tuple(marked(point.text, point.marks) for point in said.points),
                    is_numbered=True),
        ]  # fmt: skip
    if said.seats:
        sides = (_("From our company: "), _("From your company: "))
        table: list[tuple[Block, ...]] = [(part,) for part in table_of(said.seats, sides)]
        blocks += [Heading(text=_("At the table")), Columns(columns=tuple(table))]
    if said.agenda:
        blocks += [Heading(text=_("Agenda")), *agenda_strip(said.agenda, 1)]
    return (*blocks, NoteLines(label=_("Notes")))
