"""Page 1 for the partner: why we meet, what we would like to say, who comes, the agenda."""

from motdesk.base.texts import _, _n
from motdesk.domain.briefs.packs import PackBrief, Topic
from motdesk.reports.blocks import (
    Block,
    Bullets,
    Columns,
    Heading,
    NoteLines,
    Paragraph,
    Section,
    Span,
    Style,
)
from motdesk.reports.pages.meetings import agenda_strip, table_of
from motdesk.reports.pages.proposals import short_name
from motdesk.reports.quantities import bold, marked

_NAMED = 8  # matters on the first page; all stand with the proposals


def talk(brief: PackBrief) -> Section:
    """Return the first page as the partner reads it."""
    return Section(
        number=Topic.ONE_PAGE,
        title=_headline(brief),
        topic=_("The meeting"),
        blocks=_blocks(brief),
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


def _matters(brief: PackBrief) -> list[Block]:
    """Name what the headline counts; what we propose of each stands with the issues."""
    names = [short_name(issue.name) for issue in brief.issues.issues]
    if not names:
        return []
    text = _(", ").join(names[:_NAMED])
    if len(names) > _NAMED:
        text = _("{names} and {count} more").format(names=text, count=len(names) - _NAMED)
    return [Paragraph(text=(bold(_("To agree on")), Span(f"\n{text}")))]


def _blocks(brief: PackBrief) -> tuple[Block, ...]:
    said = brief.one_page
    blocks: list[Block] = []
    if said.reason:
        blocks.append(Paragraph(text=said.reason, style=Style.LEAD))
    blocks += _matters(brief)
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
