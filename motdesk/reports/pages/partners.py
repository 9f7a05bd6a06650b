"""Page 5, one company on a page: the partner for us, our own company for the partner."""

from datetime import date

from motdesk.base.countries import country_name
from motdesk.base.money import format_number
from motdesk.base.texts import _, _n
from motdesk.domain.briefs.packs import PackBrief, Topic, topic_words
from motdesk.domain.briefs.partners import PartnerBrief, Standing, StatementLine
from motdesk.domain.contracts import Validity
from motdesk.domain.partners import NdaState, Pillar
from motdesk.domain.words import word
from motdesk.reports.blocks import (
    Block,
    Columns,
    Facts,
    Heading,
    NoteLines,
    Paragraph,
    Section,
    Span,
    Style,
    Text,
)
from motdesk.reports.pages.certificates import certificates
from motdesk.reports.pages.contacts import contacts
from motdesk.reports.pages.performance import performance
from motdesk.reports.quantities import bold, day, money_text, muted, number_text


def partner_page(brief: PackBrief, partner: PartnerBrief) -> Section:
    """Return what there is to know of one company: of the partner for us, of us for the partner."""
    is_internal = partner.standing is not None
    return Section(
        number=Topic.PARTNER,
        title=_headline(partner),
        topic=topic_words(Topic.PARTNER) if is_internal else _("About our company"),
        blocks=(
            Facts(items=(*_facts(partner), *_standing(brief, partner.standing))),
            *_unknown(partner.standing),
            *_remark(partner),
            *_pillars(brief, partner),
            *performance(partner),
            *certificates(brief, partner),
            *contacts(partner),
            NoteLines(label=_("To find out at the meeting") if is_internal else _("Notes")),
        ),
        may_follow=not is_internal,
    )


def _headline(partner: PartnerBrief) -> str:
    findings = [*_dependence_found(partner.standing), *_certificates_found(partner)]
    if partner.standing is None:
        findings = [*_certificates_held(partner), *_people_named(partner)]
    elif not findings:
        findings = _unknown_found(partner.standing)
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


def _unknown_found(standing: Standing) -> list[str]:
    count = sum(not is_known for is_known in _known(standing).values())
    text = _n("{count} fact not known yet", "{count} facts not known yet", count)
    return [text.format(count=count)] if count else []


def _certificates_held(partner: PartnerBrief) -> list[str]:
    count = sum(item.validity is Validity.VALID for item in partner.certificates)
    text = _n("{count} valid certificate", "{count} valid certificates", count)
    return [text.format(count=count)] if count else []


def _people_named(partner: PartnerBrief) -> list[str]:
    count = len(partner.contacts)
    text = _n("{count} person to ask", "{count} people to ask", count)
    return [text.format(count=count)] if count else []


def _facts(partner: PartnerBrief) -> tuple[tuple[str, Text], ...]:
    facts: tuple[tuple[str, Text], ...] = (
        (_("Name"), partner.name),
        (_("Reading"), partner.kana),
        (_("Corporate number"), partner.corporate_number),
        (_("Country"), country_name(partner.country)),
        (_("Address"), partner.address),
        (_("Sites"), " / ".join(partner.sites)),
    )
    return tuple((label, text) for label, text in facts if text)


def _standing(brief: PackBrief, standing: Standing | None) -> tuple[tuple[str, Text], ...]:
    """Return what is known of our business with a company; what is not is named apart."""
    if standing is None:
        return ()
    known = _known(standing)
    said: tuple[tuple[str, Text], ...] = (
        (_("Categories"), " / ".join(standing.categories)),
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
    return tuple((name, text) for name, text in said if known[name])


def _known(standing: Standing) -> dict[str, bool]:
    return {
        _("Categories"): bool(standing.categories),
        _("Capital"): standing.capital is not None,
        _("Headcount"): standing.headcount is not None,
        _("Annual sales"): standing.annual_sales is not None,
        _("Our annual spend"): standing.our_annual_spend is not None,
        _("Dependence on us"): standing.dependence is not None,
        _("Non-disclosure agreement"): standing.nda_state is not NdaState.UNKNOWN,
        _("Partnership declaration"): standing.has_partnership_declaration is not None,
    }


def _unknown(standing: Standing | None) -> list[Block]:
    """Name what is not known of a company in one line, instead of a table of dashes."""
    names = (
        [name for name, is_known in _known(standing).items() if not is_known] if standing else []
    )
    if not names:
        return []
    label = muted(_("Not known yet: {names}").format(names=_(", ").join(names)))
    return [Paragraph(text=(label,), style=Style.CELL)]


def _dated(brief: PackBrief, text: tuple[Span, ...], as_of: date | None) -> Text:
    if as_of is None:
        return text
    return (*text, muted(_(" (as of {date})").format(date=day(brief, as_of))))


def _dependence(standing: Standing) -> str:
    if standing.dependence is None:
        return ""
    share = format_number(standing.dependence * 100, 1)
    return _("{share} % (our spend / its sales)").format(share=share)


def _nda(brief: PackBrief, standing: Standing) -> str:
    state = word(standing.nda_state)
    if standing.nda_expires is None:
        return state
    return _("{state}, until {date}").format(state=state, date=day(brief, standing.nda_expires))


def _declaration(brief: PackBrief, standing: Standing) -> str:
    if not standing.has_partnership_declaration:
        return _("Not made")
    if standing.partnership_declared is None:
        return _("Made")
    return _("Made on {date}").format(date=day(brief, standing.partnership_declared))


def _remark(partner: PartnerBrief) -> list[Block]:
    if not partner.private_remark.strip():
        return []
    return [Paragraph(text=(bold(_("Our remark: ")), Span(partner.private_remark)))]


def _pillars(brief: PackBrief, partner: PartnerBrief) -> list[Block]:
    if not partner.statements:
        return []
    is_internal = partner.standing is not None
    said = {item.pillar for item in partner.statements}
    pillars = tuple(
        _pillar(brief, partner, pillar) for pillar in Pillar if is_internal or pillar in said
    )
    heading = _("What it says of its strategy") if is_internal else _("Our strategy")
    return [Heading(text=heading), Columns(columns=pillars)]


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
    where = _(", ").join(part for part in (line.source, stated) if part)
    spans = (Span(line.text), *((muted(f"\n{where}"),) if where else ()))
    blocks: list[Block] = [Paragraph(text=spans, style=Style.CELL)]
    if line.meaning:
        meaning = (Span("→ ", is_accent=True), bold(line.meaning))
        blocks.append(Paragraph(text=meaning, style=Style.CELL))
    return blocks
