"""Page 14, the evidence and the sources: what each piece is worth, and what leans on it."""

from motdesk.base.dates import format_short_date
from motdesk.base.money import format_number
from motdesk.base.texts import _, _n
from motdesk.domain.briefs.evidence import EvidenceBrief, EvidenceLine
from motdesk.domain.briefs.packs import Audience, PackBrief, Topic
from motdesk.domain.evidence import Grade
from motdesk.domain.words import word
from motdesk.reports.blocks import (
    Align,
    Block,
    Bullets,
    Column,
    Heading,
    Paragraph,
    Section,
    Style,
    Table,
    Text,
)
from motdesk.reports.quantities import UNKNOWN, bold, muted

_HASH = 16  # characters of a hash that tell files apart


def evidence(brief: PackBrief) -> Section:
    """Return the list of evidence, from the best grade on, and the files behind it."""
    proof = brief.evidence
    return Section(
        number=Topic.EVIDENCE,
        title=_headline(proof, brief.audience),
        blocks=(*_grades(proof), *_assumed(proof, brief.audience), *_files(proof)),
    )


def _headline(proof: EvidenceBrief, audience: Audience) -> str:
    count = len(proof.lines)
    if audience is Audience.PARTNER:
        return _n(
            "{count} piece of evidence for what we say",
            "{count} pieces of evidence for what we say",
            count,
        ).format(count=count)
    old = sum(line.is_old for line in proof.lines)
    text = _n("{count} piece of evidence", "{count} pieces of evidence", count).format(count=count)
    if not old:
        return _("{evidence}, none past its half-life").format(evidence=text)
    return _("{evidence}, {old} past their half-life").format(evidence=text, old=old)


def _grades(proof: EvidenceBrief) -> list[Block]:
    blocks: list[Block] = []
    for grade in Grade:
        lines = [line for line in proof.lines if line.grade is grade]
        if lines:
            blocks += [Heading(text=word(grade)), _table(lines)]
    return blocks


def _table(lines: list[EvidenceLine]) -> Table:
    columns = (
        Column(head=_("Mark"), align=Align.CENTER, width=34),
        Column(head=_("Evidence")),
        Column(head=_("Dated"), align=Align.RIGHT, width=58),
        Column(head=_("Obtained"), align=Align.RIGHT, width=58),
        Column(head=_("Age / half-life, months"), align=Align.RIGHT, width=72),
        Column(head=_("What leans on it")),
    )
    return Table(columns=columns, rows=tuple(_row(line) for line in lines))


def _row(line: EvidenceLine) -> tuple[Text, ...]:
    return (
        (bold(f"{line.grade}{line.number}"),),
        _title(line),
        format_short_date(line.dated) or UNKNOWN,
        format_short_date(line.obtained) or UNKNOWN,
        _age(line),
        " / ".join(line.leaning),
    )


def _title(line: EvidenceLine) -> Text:
    where = ", ".join(part for part in (word(line.kind), line.author, line.page) if part)
    return (bold(line.title), muted(f"\n{where}"))


def _age(line: EvidenceLine) -> Text:
    age = UNKNOWN if line.age_months is None else format_number(line.age_months, 0)
    half = UNKNOWN if line.half_life_months is None else format_number(line.half_life_months, 0)
    text = f"{age} / {half}"
    return (bold(f"{text}\n{_('old')}"),) if line.is_old else text


def _assumed(proof: EvidenceBrief, audience: Audience) -> list[Block]:
    if not proof.assumed or audience is Audience.PARTNER:
        return []
    backed = proof.stated - len(proof.assumed)
    covered = _("{backed} of {stated} numbers in this pack rest on evidence. Assumed are:").format(
        backed=backed, stated=proof.stated
    )
    return [
        Heading(text=_("Numbers without evidence")),
        Paragraph(text=covered),
        Bullets(items=proof.assumed),
    ]


def _files(proof: EvidenceBrief) -> list[Block]:
    rows = [
        (f"{line.grade}{line.number}", file.name, file.sha256[:_HASH])
        for line in proof.lines
        for file in line.files
        if file.sha256
    ]
    if not rows:
        return []
    columns = (
        Column(head=_("Mark"), align=Align.CENTER, width=34),
        Column(head=_("File")),
        Column(head=_("SHA-256, beginning"), width=120),
    )
    note = _("The files are kept inside the workspace, unchanged as their hash proves.")
    return [
        Heading(text=_("Files")),
        Table(columns=columns, rows=tuple(rows)),
        Paragraph(text=note, style=Style.NOTE),
    ]
