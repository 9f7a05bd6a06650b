"""Page 0, the control sheet below the contents: whose copy this is, who approved it."""

from motdesk.base.texts import _
from motdesk.domain.briefs.controls import ControlBrief
from motdesk.domain.briefs.packs import PackBrief
from motdesk.drawings.approvals import draw_approvals
from motdesk.drawings.palette import PRINT
from motdesk.reports.blocks import (
    Block,
    Column,
    Columns,
    Facts,
    Figure,
    Heading,
    Paragraph,
    Style,
    Table,
    Text,
)
from motdesk.reports.quantities import day

_BESIDE = 3  # so many boxes leave room for a table beside them


def control_sheet(brief: PackBrief, control: ControlBrief, snapshot: str) -> tuple[Block, ...]:
    """Return what stands on the first page, below the contents, of an internal copy."""
    return (
        Heading(text=_("Control sheet")),
        Paragraph(text=_rule()),
        Facts(items=_facts(brief, control)),
        *_approval_and_handling(control),
        Paragraph(text=_("Snapshot, SHA-256: {hash}").format(hash=snapshot), style=Style.NOTE),
    )


def cover_sheet(brief: PackBrief) -> tuple[Block, ...]:
    """Return what stands on the first page, below the contents, of the partner's copy."""
    page = brief.one_page
    facts: tuple[tuple[str, Text], ...] = (
        (_("Addressed to"), brief.partner),
        (_("From"), brief.company),
        (_("Date of the meeting"), day(brief, page.held_on) if page.held_on else ""),
        (_("Time"), page.held_at),
        (_("Place"), page.place),
        (_("Concerning"), _(", ").join(page.items)),
    )
    return (
        Heading(text=_("The meeting")),
        Facts(items=tuple((label, text) for label, text in facts if text)),
    )


def _rule() -> str:
    return _(
        "This pack holds our limits and our estimates of the other side. Do not leave it in the "
        "room, do not hand it on, and do not show single pages of it."
    )


def _facts(brief: PackBrief, control: ControlBrief) -> tuple[tuple[str, Text], ...]:
    facts: tuple[tuple[str, Text], ...] = (
        (_("Reader"), control.reader),
        (_("Distribution"), control.distribution),
        (_("Partner"), brief.partner),
        (_("Our company"), brief.company),
        (_("Items"), _(", ").join(brief.one_page.items)),
        (_("Mandate"), control.mandate),
        (_("Approver"), control.approver),
        (_("Return by"), day(brief, control.return_by) if control.return_by else ""),
        (_("Destroy by"), day(brief, control.destroy_by) if control.destroy_by else ""),
    )
    return tuple((label, text) for label, text in facts if text)


def _approval_and_handling(control: ControlBrief) -> tuple[Block, ...]:
    """Return the boxes beside the record of where the copy went; under them if they are many."""
    if not control.approvals:
        return (_handling(),)
    boxes = Figure(drawing=draw_approvals(control.approvals, palette=PRINT))
    if len(control.approvals) > _BESIDE:
        return (boxes, _handling())
    return (Columns(columns=((boxes,), (_handling(),))),)


def _handling() -> Table:
    columns = (
        Column(head=_("This copy was"), width=90),
        Column(head=_("On"), width=60),
        Column(head=_("By, with signature or seal")),
    )
    steps = (_("Handed out"), _("Returned"), _("Destroyed"))
    return Table(columns=columns, rows=tuple((step, "", "") for step in steps))
