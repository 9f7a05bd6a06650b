"""Page 2 for the partner: our open proposals, what can be discussed, room for their view."""

from motdesk.base.texts import _, _n
from motdesk.domain.briefs.issues import IssuesBrief
from motdesk.domain.briefs.packs import Topic
from motdesk.drawings.amounts import amount
from motdesk.reports.blocks import Block, Column, NoteLines, Section, Table
from motdesk.reports.quantities import amount_text, bold

_NAMED = 2  # issues named in the headline


def proposal(said: IssuesBrief) -> Section:
    """Return what the partner reads of the issues: what we propose, what can be discussed."""
    offered = [
        f"{short_name(issue.name)} {amount(issue.open.value, issue.unit)}"
        for issue in said.issues
        if issue.open is not None
    ]
    count = len(said.issues)
    title = _n("{count} matter to agree on", "{count} matters to agree on", count)
    if offered:
        title = _("Our proposal: {offers}").format(offers=_(", ").join(offered[:_NAMED]))
    return Section(
        number=Topic.ISSUES,
        title=title.format(count=count),
        topic=_("Our proposal"),
        blocks=(*_proposals(said), NoteLines(label=_("Notes"))),
        may_follow=True,
    )


def _proposals(said: IssuesBrief) -> tuple[Block, ...]:
    columns = (
        Column(head=_("Issue"), width=108),
        Column(head=_("Our proposal"), width=76),
        Column(head=_("What can be discussed")),
        Column(head=_("Your view"), width=110),
    )
    rows = tuple(
        (
            (bold(issue.name),),
            amount_text(issue.open),
            "\n".join(f"・{option.label}" for option in issue.options),
            "",
        )
        for issue in said.issues
    )
    return (Table(columns=columns, rows=rows, caption=_("Taxes not included")),)


def short_name(name: str) -> str:
    """Return the name of an issue without what it says in brackets."""
    return name.partition("（")[0].partition(" (")[0]
