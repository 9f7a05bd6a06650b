"""Collect the first page: why we meet, what we want, what we say, who sits there."""

from motdesk.domain.briefs.one_page import AgendaLine, OnePageBrief, PointLine, Seat
from motdesk.domain.negotiations import Argument
from motdesk.services.briefs.materials import Material
from motdesk.services.briefs.registers import Register


def one_page(material: Material, register: Register) -> OnePageBrief:
    """Return what the first page says."""
    negotiation = material.negotiation
    return OnePageBrief(
        held_on=negotiation.held_on,
        held_at=negotiation.held_at,
        place=negotiation.place,
        items=negotiation.items,
        reason=negotiation.reason,
        points=tuple(_point(item, material, register) for item in negotiation.arguments),
        seats=tuple(
            Seat(side=item.side, name=item.name, title=item.title, role=item.role)
            for item in negotiation.participants
        ),
        agenda=tuple(
            AgendaLine(topic=item.topic, minutes=item.minutes, aim=item.aim)
            for item in negotiation.agenda
        ),
        objective=negotiation.objective,
        success=negotiation.success,
        their_view=negotiation.their_view,
        overturned_by=negotiation.overturned_by,
        red_lines=tuple(line.text for line in negotiation.red_lines if line.text.strip()),
    )


def _point(argument: Argument, material: Material, register: Register) -> PointLine:
    by_id = {strength.id: strength for strength in material.strengths}
    strength = by_id.get(argument.strength_id or "")
    sources = strength.sources if strength else ()
    marks = register.marks_of({argument.evidence_id, *(item.evidence_id for item in sources)})
    return PointLine(
        text=argument.point,
        marks=marks,
        is_assumed=material.is_internal and not marks,
        strength=strength.title if strength else "",
        likely_reply=argument.likely_reply,
        answer=argument.answer,
    )
