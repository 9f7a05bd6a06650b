"""Page 8, IP and people: what expires before the contract does, and who will still be there."""

from motdesk.base.countries import country_name
from motdesk.base.dates import format_short_date
from motdesk.base.money import format_number
from motdesk.base.texts import _, _n, sentences
from motdesk.domain.briefs.packs import Audience, PackBrief, Topic, topic_words
from motdesk.domain.briefs.rights import RightLine, RightsBrief
from motdesk.domain.contracts import Validity
from motdesk.domain.words import word
from motdesk.drawings.expiries import Expiries, draw_expiries
from motdesk.drawings.palette import PRINT
from motdesk.reports.blocks import (
    Block,
    Column,
    Figure,
    Heading,
    NoteLines,
    Paragraph,
    Section,
    Style,
    Table,
    Text,
)
from motdesk.reports.pages.certificates import validity_words
from motdesk.reports.pages.skills import skill_blocks, skills_found
from motdesk.reports.quantities import UNKNOWN, bold, day, marked, muted
from motdesk.reports.sheets import box_of

_MOST = 16  # rights in the drawing and the table
_FINDINGS = 2  # in the headline
_ALL = 0.995  # of the sales, from which nothing worth a word is missing


def rights(brief: PackBrief) -> Section:
    """Return the rights against the contract and, for internal readers, the skills."""
    said, is_internal = brief.rights, brief.audience is Audience.INTERNAL
    shown = said.rights[:_MOST]
    blocks: list[Block] = [
        *_drawing(brief, shown),
        *_register(brief, shown),
        *_more(len(said.rights) - len(shown)),
        *_blocking(said.blocking),
    ]
    if brief.skills is not None:
        blocks += skill_blocks(brief, brief.skills)
    label = _("To find out at the meeting") if is_internal else _("Notes")
    return Section(
        number=Topic.RIGHTS,
        title=_headline(brief) if is_internal else _polite_headline(said),
        topic=topic_words(Topic.RIGHTS) if is_internal else _("Intellectual property"),
        blocks=(*blocks, NoteLines(label=label)),
        may_follow=not is_internal,
    )


def _headline(brief: PackBrief) -> str:
    said = brief.rights
    findings = [*_endings_found(said), *skills_found(brief.skills), *_blocking_found(said)]
    return _("; ").join(findings[:_FINDINGS]) or _quiet_headline(said)


def _quiet_headline(said: RightsBrief) -> str:
    """Return what is known where nothing was found: what nobody wrote down is no good news."""
    standing = [item for item in said.rights if item.validity is not Validity.EXPIRED]
    count, unknown = len(standing), sum(item.has_unknown_end for item in standing)
    if said.ends is None:
        text = _n(
            "{count} right; the end of the contract is not known",
            "{count} rights; the end of the contract is not known",
            count,
        )
    elif unknown:
        text = _n(
            "{count} right, {unknown} without a known expiry",
            "{count} rights, {unknown} without a known expiry",
            count,
        )
    else:
        text = _n("{count} right lasts", "{count} rights, none ends during the contract", count)
    return text.format(count=count, unknown=unknown)


def _polite_headline(said: RightsBrief) -> str:
    count = len(said.rights)
    text = _n("{count} right bears on our talk", "{count} rights bear on our talk", count)
    return text.format(count=count)


def _endings_found(said: RightsBrief) -> list[str]:
    rights = sum(item.validity is Validity.ENDS_DURING_CONTRACT for item in said.rights)
    count = rights + sum(item.has_licence_ending for item in said.rights)
    if not count:
        return []
    text = _n(
        "{count} right or licence ends before the contract does",
        "{count} rights or licences end before the contract does",
        count,
    )
    return [text.format(count=count)]


def _blocking_found(said: RightsBrief) -> list[str]:
    count = len(said.blocking)
    if not count:
        return []
    text = _n("{count} right of others blocks us", "{count} rights of others block us", count)
    return [text.format(count=count)]


def _drawing(brief: PackBrief, shown: tuple[RightLine, ...]) -> list[Block]:
    if not shown:
        return []
    said = Expiries(
        rights=shown, as_of=brief.as_of, begins=brief.rights.begins, ends=brief.rights.ends
    )
    width = box_of("long", is_landscape=False).width
    note = _("Expiries are reckoned from the day of filing, unless they are written down.")
    if brief.rights.ends is not None:
        ground = _("The grey ground is the contract, up to {date}.")
        note = sentences(note, ground.format(date=day(brief, brief.rights.ends)))
    return [
        Heading(text=_("Expiries against the contract")),
        Figure(drawing=draw_expiries(said, width=width, palette=PRINT), note=note),
    ]


def _register(brief: PackBrief, shown: tuple[RightLine, ...]) -> list[Block]:
    if not shown:
        return []
    is_internal = brief.audience is Audience.INTERNAL
    columns = (
        Column(head=_("Right, number")),
        Column(head=_("Kind, country"), width=64),
        Column(head=_("Status"), width=50),
        Column(head=_("Expires"), width=88),
        Column(head=_("What to watch") if is_internal else _("What it covers"), width=142),
    )
    quiet = tuple(item for item in shown if is_internal and _is_quiet(item))
    rows = tuple(_row(brief, item) for item in shown if item not in quiet)
    table = [Table(columns=columns, rows=rows)] if rows else []
    return [Heading(text=_("Rights and know-how")), *table, *_quiet(quiet)]


def _is_quiet(item: RightLine) -> bool:
    """Tell whether the drawing says all there is: nothing of it comes up during the contract."""
    return item.validity is not Validity.ENDS_DURING_CONTRACT and not _watched(item)


def _quiet(quiet: tuple[RightLine, ...]) -> list[Block]:
    if not quiet:
        return []
    named = _(", ").join(f"{item.title} ({word(item.status)})" for item in quiet)
    return [Paragraph(text=_("Nothing to watch: {names}").format(names=named), style=Style.NOTE)]


def _row(brief: PackBrief, item: RightLine) -> tuple[Text, ...]:
    ours = item.company if item.company == brief.company else ""
    details = "  ".join(part for part in (item.number, ours) if part)
    ends: Text = format_short_date(item.expires) or UNKNOWN
    if item.expires is not None and item.validity is not Validity.VALID:
        judged = validity_words(item.validity)
        lead = (bold(f"{format_short_date(item.expires)}\n"),)
        ends = (*lead, *judged) if isinstance(judged, tuple) else (*lead, muted(judged))
    is_internal = brief.audience is Audience.INTERNAL
    watched = "\n".join(_watched(item)) if is_internal else item.covers
    return (
        (*marked(item.title, item.marks, is_bold=True), muted(f"\n{details}" if details else "")),
        f"{word(item.kind)}\n{country_name(item.country)}",
        word(item.status),
        ends,
        watched or UNKNOWN,
    )


def _watched(item: RightLine) -> list[str]:
    """Return what may come up with a right until the contract ends."""
    watched = []
    for licence in item.licences:
        if licence.validity is Validity.ENDS_DURING_CONTRACT:
            words = _("△ licence to {licensee} ends {date}")
        elif licence.ends is not None:
            words = _("Licence to {licensee} until {date}")
        else:
            words = _("Licence to {licensee}")
        date = format_short_date(licence.ends)
        watched.append(words.format(licensee=licence.licensee or UNKNOWN, date=date))
    if item.next_fee is not None:
        watched.append(_("Next fee {date}").format(date=format_short_date(item.next_fee)))
    if item.coverage is not None:
        watched.append(_covers(item, item.coverage))
    if item.is_blocking_us:
        watched.append(_blocks(item))
    return watched


def _covers(item: RightLine, coverage: float) -> str:
    percent = format_number(coverage * 100, 0)
    if item.weighed_share >= _ALL:
        return _("Covers {percent} % of sales").format(percent=percent)
    return _("Covers {percent} % of sales; {known} % of them were weighed").format(
        percent=percent, known=format_number(item.weighed_share * 100, 0)
    )


def _blocks(item: RightLine) -> str:
    if item.design_around_months is None:
        return _("× blocks us")
    return _("× blocks us; {months} months to design around it").format(
        months=item.design_around_months
    )


def _blocking(blocking: tuple[RightLine, ...]) -> list[Block]:
    if not blocking:
        return []
    return [
        Heading(text=_("Rights of others that block us")),
        Table(
            columns=(
                Column(head=_("Right, number, holder"), width=190),
                Column(head=_("Expires"), width=70),
                Column(head=_("What it means for us")),
            ),
            rows=tuple(_blocking_row(item) for item in blocking),
        ),
    ]


def _blocking_row(item: RightLine) -> tuple[Text, ...]:
    details = " / ".join(part for part in (item.number, item.company) if part)
    return (
        (*marked(item.title, item.marks, is_bold=True), muted(f"\n{details}" if details else "")),
        format_short_date(item.expires) or UNKNOWN,
        "\n".join(part for part in (item.covers, _blocks(item)) if part),
    )


def _more(count: int) -> list[Block]:
    if count <= 0:
        return []
    text = _n("{count} more is not shown here.", "{count} more are not shown here.", count)
    return [Paragraph(text=text.format(count=count), style=Style.NOTE)]
