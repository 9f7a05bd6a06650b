"""Page 0, the control sheet: whose copy this is, how to treat it, who approved it."""

from motdesk.base.texts import _
from motdesk.domain.briefs.controls import ControlBrief
from motdesk.domain.briefs.packs import PackBrief, Topic
from motdesk.domain.evidence import Grade
from motdesk.domain.words import word
from motdesk.drawings.approvals import draw_approvals
from motdesk.drawings.palette import PRINT
from motdesk.reports.blocks import (
    Align,
    Block,
    Bullets,
    Column,
    Facts,
    Figure,
    Heading,
    Paragraph,
    Section,
    Style,
    Table,
    Text,
)
from motdesk.reports.quantities import bold, day


def control_sheet(brief: PackBrief, control: ControlBrief, snapshot: str) -> Section:
    """Return the control sheet of one copy."""
    return Section(
        number=Topic.CONTROL,
        title=_headline(control),
        blocks=(
            Paragraph(text=_rule(), style=Style.LEAD),
            Facts(items=_facts(brief, control, snapshot)),
            Heading(text=_("Approval")),
            *_approval(control),
            Heading(text=_("Where this copy went")),
            _handling(),
            Heading(text=_("How to read this pack")),
            Bullets(items=_legend()),
        ),
    )


def _headline(control: ControlBrief) -> str:
    if control.reader:
        return _("Copy {copy} of {copies}, for {reader}").format(
            copy=control.copy, copies=control.copies, reader=control.reader
        )
    return _("Copy {copy} of {copies}").format(copy=control.copy, copies=control.copies)


def _rule() -> str:
    return _(
        "This pack holds our limits and our estimates of the other side. Do not leave it in the "
        "room, do not hand it on, and do not show single pages of it."
    )


def _facts(brief: PackBrief, control: ControlBrief, snapshot: str) -> tuple[tuple[str, Text], ...]:
    facts: tuple[tuple[str, Text], ...] = (
        (_("Negotiation"), brief.title),
        (_("Partner"), brief.partner),
        (_("Our company"), brief.company),
        (_("Prepared by"), brief.author),
        (_("Mandate"), control.mandate),
        (_("Approver"), control.approver),
        (_("Distribution"), control.distribution),
        (_("Facts as of"), day(brief, brief.as_of)),
        (_("Return by"), day(brief, control.return_by) if control.return_by else ""),
        (_("Destroy by"), day(brief, control.destroy_by) if control.destroy_by else ""),
        (_("Document number"), brief.number),
        (_("Version"), brief.version),
        (_("Snapshot"), f"{snapshot[:32]}\n{snapshot[32:]}"),
    )
    return tuple((label, text) for label, text in facts if text)


def _approval(control: ControlBrief) -> tuple[Block, ...]:
    if not control.approvals:
        return (Paragraph(text=_("Seals are left out: this document is approved electronically.")),)
    return (Figure(drawing=draw_approvals(control.approvals, palette=PRINT)),)


def _handling() -> Table:
    columns = (
        Column(head=_("Step"), width=90),
        Column(head=_("Date"), width=90),
        Column(head=_("Name")),
        Column(head=_("Signature or seal"), align=Align.LEFT),
    )
    steps = (_("Handed out"), _("Returned"), _("Destroyed"))
    return Table(columns=columns, rows=tuple((step, "", "", "\n") for step in steps))


def _legend() -> tuple[Text, ...]:
    return (
        *((bold(word(grade)),) for grade in Grade),
        _("The raised mark after a statement is the grade of its evidence and its number in the "
          "list of evidence; “old” is past its half-life."),
        _("A number without evidence is underlined with dots and says “assumed”."),
    )  # fmt: skip
