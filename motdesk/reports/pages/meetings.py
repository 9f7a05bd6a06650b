"""The meeting itself on page 1: who sits at the table, what is talked about and for how long."""

from motdesk.base.texts import _
from motdesk.domain.briefs.one_page import AgendaLine, Seat
from motdesk.domain.negotiations import WhoseSide
from motdesk.drawings.agendas import AgendaPart, draw_agenda
from motdesk.drawings.fonts import shortened
from motdesk.drawings.palette import PRINT
from motdesk.reports.blocks import Block, Figure, Paragraph, Span, Style
from motdesk.reports.quantities import bold, muted
from motdesk.reports.sheets import box_of


def table_of(seats: tuple[Seat, ...], sides: tuple[str, str]) -> tuple[Block, ...]:
    """Return who sits there, a paragraph for our side and one for theirs."""
    return tuple(
        Paragraph(
            text=(bold(label), *_seats([seat for seat in seats if seat.side is side])),
            style=Style.CELL,
        )
        for side, label in zip(WhoseSide, sides, strict=True)
    )


def agenda_strip(agenda: tuple[AgendaLine, ...], beside: int) -> list[Block]:
    """Return the strip of the agenda, its topics short enough to stand `beside` one another."""
    if not agenda:
        return []
    width = box_of("long", is_landscape=False).width
    room = width / beside - 60
    parts = [
        AgendaPart(topic=shortened(item.topic, "text", 7.5, room), minutes=item.minutes)
        for item in agenda
    ]
    drawing = draw_agenda(parts, width=width, palette=PRINT)
    return [Figure(drawing=drawing)]


def _seats(seats: list[Seat]) -> tuple[Span, ...]:
    if not seats:
        return (muted(_("not named yet")),)
    spans: list[Span] = []
    for place, seat in enumerate(seats):
        details = " / ".join(part for part in (seat.title, seat.role) if part)
        spans.append(Span(("\n" if place else "") + seat.name))
        spans.append(muted(f" ({details})" if details else ""))
    return tuple(span for span in spans if span.text)
