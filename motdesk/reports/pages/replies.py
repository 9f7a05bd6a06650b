"""The back of page 1: what they may say to each point, what we answer, what we want."""

from motdesk.base.money import format_number
from motdesk.base.texts import _
from motdesk.domain.briefs.one_page import AgendaLine, OnePageBrief, PointLine
from motdesk.reports.blocks import Align, Block, Column, Heading, Table
from motdesk.reports.quantities import UNKNOWN, bold, marked


def replies(said: OnePageBrief) -> tuple[Block, ...]:
    """Return the replies to expect and the aims of the agenda, as far as they are written."""
    return (*_replies(said.points), *_aims(said.agenda))


def _replies(points: tuple[PointLine, ...]) -> list[Block]:
    """Return what they may say to each point, and what we answer."""
    rows = tuple(
        (
            (bold(str(place)),),
            marked(point.text, point.marks, is_assumed=point.is_assumed),
            point.likely_reply or UNKNOWN,
            point.answer or UNKNOWN,
        )
        for place, point in enumerate(points, 1)
        if point.likely_reply or point.answer
    )
    if not rows:
        return []
    columns = (
        Column(head="", align=Align.CENTER, width=20),
        Column(head=_("Point"), width=150),
        Column(head=_("They may say"), width=120),
        Column(head=_("We answer")),
    )
    return [Heading(text=_("Replies to expect")), Table(columns=columns, rows=rows)]


def _aims(agenda: tuple[AgendaLine, ...]) -> list[Block]:
    """Return what we want of each topic."""
    if not any(item.aim for item in agenda):
        return []
    columns = (
        Column(head=_("Agenda")),
        Column(head=_("Minutes"), align=Align.RIGHT, width=40),
        Column(head=_("Our aim")),
    )
    rows = tuple(
        (item.topic, format_number(item.minutes) or UNKNOWN, item.aim or UNKNOWN) for item in agenda
    )
    return [Heading(text=_("What we want of each topic")), Table(columns=columns, rows=rows)]
