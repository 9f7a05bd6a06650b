"""Page 5, one company on a page: the partner for us, our own company for the partner."""

from datetime import date

from motdesk.base.dates import format_month, format_short_date
from motdesk.base.money import format_number
from motdesk.base.texts import _, _n
from motdesk.domain.briefs.packs import PackBrief, Topic, topic_words
from motdesk.domain.briefs.partners import (
    CertificateLine,
    ContactLine,
    EvaluationLine,
    PartnerBrief,
    Standing,
    StatementLine,
)
from motdesk.domain.contracts import Validity
from motdesk.domain.partners import Pillar
from motdesk.domain.words import word
from motdesk.drawings.evidence_words import mark_words
from motdesk.drawings.palette import PRINT
from motdesk.drawings.trends import draw_trend
from motdesk.reports.blocks import (
    Align,
    Block,
    Column,
    Columns,
    Facts,
    Figure,
    Heading,
    NoteLines,
    Paragraph,
    Section,
    Span,
    Style,
    Table,
    Text,
)
from motdesk.reports.composition import GUTTER
from motdesk.reports.quantities import (
    UNKNOWN,
    bold,
    day,
    money_text,
    muted,
    number_text,
)
from motdesk.reports.sheets import box_of

_REMARKS = 8  # of the latest months


def partner_page(brief: PackBrief, partner: PartnerBrief) -> Section:
    """Return what there is to know of one company."""
    return Section(
        number=Topic.PARTNER,
        title=_headline(partner),
        topic=topic_words(Topic.PARTNER),
        blocks=(
            Facts(items=(*_facts(partner), *_standing(brief, partner.standing))),
            *_remark(partner),
            *_pillars(brief, partner),
            *_record(partner),
            *_certificates(brief, partner),
            *_contacts(partner),
        ),
    )


def _headline(partner: PartnerBrief) -> str:
    findings = [*_dependence_found(partner.standing), *_certificates_found(partner)]
    if not findings:
        return partner.name
    return _("{name}: {findings}").format(name=partner.name, findings=_(", ").join(findings))


def _dependence_found(standing: Standing | None) -> list[str]:
    if standing is None or standing.dependence is None:
        return []
    return [
        _("{percent} % of its sales come from us").format(
            percent=format_number(standing.dependence * 100, 0)
        )
    ]


def _certificates_found(partner: PartnerBrief) -> list[str]:
    if partner.standing is None:
        return []
    ending = sum(
        item.validity in {Validity.EXPIRED, Validity.ENDS_DURING_CONTRACT}
        for item in partner.certificates
    )
    if not ending:
        return []
    text = _n(
        "{count} certificate ends before the contract does",
        "{count} certificates end before the contract does",
        ending,
    )
    return [text.format(count=ending)]


def _facts(partner: PartnerBrief) -> tuple[tuple[str, Text], ...]:
    facts: tuple[tuple[str, Text], ...] = (
        (_("Name"), partner.name),
        (_("Reading"), partner.kana),
        (_("Corporate number"), partner.corporate_number),
        (_("Country"), partner.country),
        (_("Address"), partner.address),
        (_("Sites"), " / ".join(partner.sites)),
    )
    return tuple((label, text) for label, text in facts if text)


def _standing(brief: PackBrief, standing: Standing | None) -> tuple[tuple[str, Text], ...]:
    if standing is None:
        return ()
    return (
        (_("Categories"), " / ".join(standing.categories) or UNKNOWN),
        (_("Capital"), _dated(brief, money_text(standing.capital), standing.capital_as_of)),
        (_("Headcount"), _dated(brief, number_text(standing.headcount), standing.headcount_as_of)),
        (
            _("Annual sales"),
            _dated(brief, money_text(standing.annual_sales), standing.annual_sales_as_of),
        ),
        (_("Our annual spend"), money_text(standing.our_annual_spend)),
        (_("Dependence on us"), _dependence(standing)),
        (_("Non-disclosure agreement"), _nda(brief, standing)),
        (_("Partnership declaration"), _declaration(brief, standing)),
    )


def _dated(brief: PackBrief, text: tuple[Span, ...], as_of: date | None) -> Text:
    if as_of is None:
        return text
    return (*text, muted(_(" (as of {date})").format(date=day(brief, as_of))))


def _dependence(standing: Standing) -> str:
    if standing.dependence is None:
        return UNKNOWN
    share = format_number(standing.dependence * 100, 1)
    return _("{share} % (our spend / its sales)").format(share=share)


def _nda(brief: PackBrief, standing: Standing) -> str:
    state = word(standing.nda_state)
    if standing.nda_expires is None:
        return state
    return _("{state}, until {date}").format(state=state, date=day(brief, standing.nda_expires))


def _declaration(brief: PackBrief, standing: Standing) -> str:
    if standing.has_partnership_declaration is None:
        return UNKNOWN
    if not standing.has_partnership_declaration:
        return _("Not made")
    if standing.partnership_declared is None:
        return _("Made")
    return _("Made on {date}").format(date=day(brief, standing.partnership_declared))


def _remark(partner: PartnerBrief) -> list[Block]:
    if not partner.private_remark.strip():
        return []
    return [Paragraph(text=(bold(_("Our remark: ")), Span(partner.private_remark)))]


def _record(partner: PartnerBrief) -> list[Block]:
    """Return quality and delivery as charts, and how we evaluated the company."""
    blocks: list[Block] = []
    if partner.trends:
        width = (box_of("long", is_landscape=False).width - 2 * GUTTER) / len(partner.trends)
        blocks.append(
            Columns(
                columns=tuple(
                    (Figure(drawing=draw_trend(trend, width=width, palette=PRINT, height=96)),)
                    for trend in partner.trends
                )
            )
        )
        blocks.append(Paragraph(text=_about_trends(partner), style=Style.NOTE))
    blocks += [Paragraph(text=_evaluation(line), style=Style.CELL) for line in partner.evaluations]
    heading = (
        _("Quality, delivery and evaluation") if partner.evaluations else _("Quality and delivery")
    )
    return [Heading(text=heading), *blocks] if blocks else []


def _about_trends(partner: PartnerBrief) -> str:
    """Say what hatches and rings mean, what explains the ringed months, and what proves it all."""
    noted = {point.month: point.remark for trend in partner.trends for point in trend.points}
    remarks = [f"{format_month(month)} {text}" for month, text in noted.items() if text]
    parts = [_("Hatched: no data, which is neither good nor zero.")]
    if remarks:
        parts.append(_("Ringed: {remarks}.").format(remarks="; ".join(remarks[-_REMARKS:])))
    if partner.trend_marks:
        parts.append(_("Evidence: {list}").format(list=mark_words(partner.trend_marks)))
    return " ".join(parts)


def _evaluation(line: EvaluationLine) -> Text:
    points = format_number(line.points, 1)
    found = _("{band} with {points} points").format(band=line.band, points=points)
    share = format_number(line.coverage * 100, 0)
    details = [line.template, _("{percent} % of the weight marked").format(percent=share)]
    if line.change is not None:
        sign = "+" if line.change > 0 else ""
        change = f"{sign}{format_number(line.change, 1)}"
        details.append(_("{change} since the period before").format(change=change))
    if line.weakest:
        weak = _(", ").join(f"{name} {format_number(mark)}" for name, mark in line.weakest)
        details.append(_("weakest: {axes}").format(axes=weak))
    return (bold(f"{line.title}  {found}"), Span(f"  ({_('; ').join(details)})"))


def _pillars(brief: PackBrief, partner: PartnerBrief) -> list[Block]:
    if not partner.statements:
        return []
    pillars = tuple(_pillar(brief, partner, pillar) for pillar in Pillar)
    return [Heading(text=_("What it says of its strategy")), Columns(columns=pillars)]


def _pillar(brief: PackBrief, partner: PartnerBrief, pillar: Pillar) -> tuple[Block, ...]:
    lines = [item for item in partner.statements if item.pillar is pillar]
    blocks: list[Block] = [Heading(text=word(pillar), level=3)]
    for line in lines:
        blocks += _statement(brief, line)
    if not lines:
        blocks.append(Paragraph(text=(muted(_("Nothing known.")),), style=Style.CELL))
    return tuple(blocks)


def _statement(brief: PackBrief, line: StatementLine) -> list[Block]:
    stated = day(brief, line.stated) if line.stated else ""
    where = ", ".join(part for part in (line.source, stated) if part)
    spans = (Span(line.text), *((muted(f"\n{where}"),) if where else ()))
    blocks: list[Block] = [Paragraph(text=spans, style=Style.CELL)]
    if line.meaning:
        meaning = (Span("→ ", is_accent=True), bold(line.meaning))
        blocks.append(Paragraph(text=meaning, style=Style.CELL))
    return blocks


def _certificates(brief: PackBrief, partner: PartnerBrief) -> list[Block]:
    if not partner.certificates:
        return []
    columns = (
        Column(head=_("Standard"), width=76),
        Column(head=_("Number, body, scope")),
        Column(head=_("Issued"), align=Align.RIGHT, width=56),
        Column(head=_("Expires"), align=Align.RIGHT, width=56),
        Column(head=_("Whether it lasts"), width=92),
    )
    end = partner.contract_end
    caption = _("Contract to {date}").format(date=day(brief, end)) if end else ""
    rows = tuple(_certificate(item) for item in partner.certificates)
    return [
        Heading(text=_("Certificates")),
        Table(columns=columns, rows=rows, caption=caption),
    ]


def _certificate(item: CertificateLine) -> tuple[Text, ...]:
    details = " / ".join(part for part in (item.number, item.body, item.scope) if part)
    return (
        (bold(item.standard),),
        details,
        format_short_date(item.issued) or UNKNOWN,
        format_short_date(item.expires) or UNKNOWN,
        validity_words(item.validity),
    )


def validity_words(validity: Validity) -> Text:
    """Return how a certificate stands, symbol first."""
    words = {
        Validity.VALID: _("○ valid"),
        Validity.ENDS_DURING_CONTRACT: _("△ ends during the contract"),
        Validity.EXPIRED: _("× expired"),
        Validity.UNKNOWN: _("— no date known"),
    }
    text = words[validity]
    is_calm = validity in {Validity.VALID, Validity.UNKNOWN}
    return text if is_calm else (bold(text),)


def _contacts(partner: PartnerBrief) -> list[Block]:
    if not partner.contacts:
        return []
    is_internal = partner.standing is not None
    heading = Heading(text=_("Who decides there, and who covers them") if is_internal
                      else _("Whom to ask"))  # fmt: skip
    table = _decisions(partner.contacts) if is_internal else _directory(partner.contacts)
    label = _("To find out at the meeting") if is_internal else _("Notes")
    return [heading, table, NoteLines(label=label, count=8)]


def _directory(contacts: tuple[ContactLine, ...]) -> Table:
    columns = (Column(head=_("Name"), width=150), Column(head=_("Reading"), width=150),
               Column(head=_("Position")))  # fmt: skip
    return Table(
        columns=columns, rows=tuple((item.name, item.kana, item.title) for item in contacts)
    )


def _decisions(contacts: tuple[ContactLine, ...]) -> Table:
    columns = (
        Column(head=_("Name, position"), width=88),
        Column(head=_("Role in the decision"), width=50),
        Column(head=_("Influence"), align=Align.CENTER, width=40),
        Column(head=_("Stance"), width=52),
        Column(head=_("Wants, worries about")),
        Column(head=_("Covered by, last contact"), width=74),
    )
    return Table(columns=columns, rows=tuple(_contact(item) for item in contacts))


def _contact(item: ContactLine) -> tuple[Text, ...]:
    signed = (("＋ ", item.personal_win), ("－ ", item.concern))
    wants = "\n".join(f"{sign}{text}" for sign, text in signed if text)
    return (
        (bold(item.name), muted(f"\n{item.title}")),
        word(item.buying_influence) if item.buying_influence else "",
        f"{item.influence}/5" if item.influence else UNKNOWN,
        stance_words(item.stance),
        wants or UNKNOWN,
        (item.covered_by or UNKNOWN) + f"\n{format_short_date(item.last_contact)}",
    )


def stance_words(stance: int | None) -> str:
    """Return a stance from −2 to +2 as a signed number with its word."""
    words = {
        -2: _("−2 against"),
        -1: _("−1 doubtful"),
        0: _("0 neutral"),
        1: _("+1 in favour"),
        2: _("+2 for us"),
    }
    return UNKNOWN if stance is None else words[stance]
