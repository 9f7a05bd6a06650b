"""Page 14, the evidence and the sources: what each piece is worth, and what leans on it."""

from motdesk.base.dates import format_short_date
from motdesk.base.money import format_money, format_number
from motdesk.base.texts import _, _n, mark, sentences, without_label
from motdesk.domain.briefs.evidence import EvidenceBrief, EvidenceLine
from motdesk.domain.briefs.packs import Audience, PackBrief, Topic, topic_words
from motdesk.domain.briefs.quantities import Quantity
from motdesk.domain.evidence import Grade
from motdesk.domain.words import word
from motdesk.drawings.amounts import amount
from motdesk.reports.blocks import (
    Align,
    Block,
    Column,
    Heading,
    NoteLines,
    Paragraph,
    Section,
    Style,
    Table,
    Text,
)
from motdesk.reports.quantities import UNKNOWN, bold, muted

_NEUTRAL = {
    Grade.A: mark("A: measured"),
    Grade.B: mark("B: raw data or certificate"),
    Grade.C: mark("C: document"),
    Grade.D: mark("D: oral"),
}
_FULL_STOPS = "\u3002."
_ONE_LINE = 24  # characters of values that share a line
_LETTERS = 3  # of a currency
_HASH = 16  # characters of a hash that tell files apart


def evidence(brief: PackBrief) -> Section:
    """Return the list of evidence, from the best grade on, and the files behind it."""
    proof, is_internal = brief.evidence, brief.audience is Audience.INTERNAL
    return Section(
        number=Topic.EVIDENCE,
        title=_headline(proof, brief.audience),
        topic=topic_words(Topic.EVIDENCE),
        blocks=(
            Paragraph(text=_legend(proof, brief.audience), style=Style.NOTE),
            *_grades(proof, brief.audience),
            *_assumed(proof, brief.audience),
            *(() if is_internal else (NoteLines(label=_("Notes")),)),
        ),
        may_follow=not is_internal,
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
        return _("{evidence}, none past half-life").format(evidence=text)
    return _("{evidence}, {old} past half-life").format(evidence=text, old=old)


def _legend(proof: EvidenceBrief, audience: Audience) -> str:
    marks = _(
        "The raised mark after a statement is the grade of its evidence and its number in the "
        "list of evidence."
    )
    if audience is Audience.PARTNER:
        used = {line.grade for line in proof.lines}
        grades = _(", ").join(_(_NEUTRAL[grade]) for grade in Grade if grade in used)
        return sentences(marks, _("{grades}.").format(grades=grades))
    assumed = _(
        "“Old” is past its half-life. A number without evidence is underlined with dots and says "
        "“assumed”."
    )
    return sentences(marks, assumed)


def _grades(proof: EvidenceBrief, audience: Audience) -> list[Block]:
    """Return a table for each grade; for the partner one of all, for the grade is in the mark."""
    if audience is Audience.PARTNER:
        return [_table(proof.lines, is_internal=False)] if proof.lines else []
    blocks: list[Block] = []
    for grade in Grade:
        lines = tuple(line for line in proof.lines if line.grade is grade)
        if lines:
            blocks += [Heading(text=word(grade)), _table(lines, is_internal=True)]
    return blocks


def _table(lines: tuple[EvidenceLine, ...], *, is_internal: bool) -> Table:
    columns = (
        Column(head=_("Ref."), align=Align.CENTER, width=32),
        Column(head=_("Evidence"), width=158 if is_internal else 206),
        Column(head=_("Dated\nobtained"), align=Align.RIGHT),
        Column(head=_("Age /\nhalf-life"), align=Align.RIGHT),
        Column(head=_("What leans on it")),
    )
    rows = tuple(_row(line) for line in lines)
    if is_internal:
        return Table(columns=columns, rows=rows, caption=_("Age and half-life in months"))
    return Table(columns=(*columns[:3], *columns[4:]),
                 rows=tuple((*row[:3], *row[4:]) for row in rows))  # fmt: skip


def _row(line: EvidenceLine) -> tuple[Text, ...]:
    return (
        (bold(f"{line.grade}{line.number}"),),
        _title(line),
        "\n".join(format_short_date(day) or UNKNOWN for day in (line.dated, line.obtained)),
        _age(line),
        " / ".join(statement.rstrip(_FULL_STOPS) for statement in line.leaning),
    )


def _title(line: EvidenceLine) -> Text:
    where = " / ".join(part for part in (word(line.kind), line.author, line.page) if part)
    files = "".join(
        _("\n{name} (SHA-256 {hash}…)").format(name=file.name, hash=file.sha256[:_HASH])
        for file in line.files
        if file.sha256
    )
    return (bold(line.title), muted(f"\n{where}{files}"))


def _age(line: EvidenceLine) -> Text:
    age = UNKNOWN if line.age_months is None else format_number(line.age_months, 0)
    half = UNKNOWN if line.half_life_months is None else format_number(line.half_life_months, 0)
    text = f"{age} / {half}"
    return (bold(f"{text}\n{_('old')}"),) if line.is_old else text


def _assumed(proof: EvidenceBrief, audience: Audience) -> list[Block]:
    """Return the numbers without evidence as a table, those of one name in one row."""
    if not proof.unproven or audience is Audience.PARTNER:
        return []
    covered = _("{backed} of {stated} numbers in this pack rest on evidence. Assumed are:").format(
        backed=proof.stated - len(proof.unproven), stated=proof.stated
    )
    columns = (
        Column(head=_("Of what")),
        Column(head=_("Number without evidence")),
        Column(head=_("Value"), align=Align.RIGHT),
    )
    values: dict[str, list[str]] = {}
    for number in proof.unproven:
        values.setdefault(number.label, []).append(_value(number))
    return [
        Heading(text=_("Numbers without evidence")),
        Paragraph(text=covered),
        Table(columns=columns, rows=tuple(_unproven(*item) for item in values.items())),
    ]


def _unproven(label: str, values: list[str]) -> tuple[Text, ...]:
    subject, name = without_label(label)
    said = " / ".join(values)
    if len(said) > _ONE_LINE:
        said = "\n".join(values)
    return subject or name, name if subject else UNKNOWN, said


def _value(number: Quantity) -> str:
    """Return a number with its unit, be that a currency or not."""
    if len(number.unit) == _LETTERS and number.unit.isupper():
        return format_money(number.value, number.unit)
    return amount(number.value, number.unit)
