"""Collect the page about one company: the partner for us, our own company for the partner."""

from datetime import date, timedelta
from typing import Any

from motdesk.domain.briefs.partners import (
    CertificateLine,
    ContactLine,
    PartnerBrief,
    Standing,
    StatementLine,
)
from motdesk.domain.briefs.quantities import Quantity
from motdesk.domain.contracts import contract_end, validity_of
from motdesk.domain.partners import Certificate, Contact, Partner, Pillar
from motdesk.methods.power import dependence
from motdesk.services.briefs.materials import Material
from motdesk.services.briefs.performance import fullest, latest_evaluations, trends
from motdesk.services.briefs.registers import Register, partner_words


def partner_page(material: Material, register: Register, as_of: date) -> PartnerBrief | None:
    """Return what the page about the company says; None if no company is chosen."""
    partner = material.partner if material.is_internal else material.company
    if partner is None:
        return None
    end = contract_end(material.negotiation) if material.is_internal else None
    return PartnerBrief(
        name=partner.name,
        kana=partner.kana,
        corporate_number=partner.corporate_number,
        country=partner.country,
        address=partner.address,
        sites=partner.sites,
        statements=_statements(partner),
        certificates=tuple(_certificate(item, as_of, end) for item in partner.certificates),
        contacts=tuple(_contact(item, material) for item in partner.contacts),
        contract_end=end,
        standing=_standing(partner, register) if material.is_internal else None,
        private_remark=partner.private_remark,
        evaluations=latest_evaluations(material.evaluations) if material.is_internal else (),
        **_record(material, register, partner, as_of),
    )


def _record(
    material: Material, register: Register, partner: Partner, as_of: date
) -> dict[str, Any]:
    """Return the trends of the company up to the last whole month, with what proves them."""
    records = tuple(item for item in material.performance if item.partner_id == partner.id)
    record = fullest(records)
    if record is None:
        return {}
    return {
        "trends": trends(records, as_of.replace(day=1) - timedelta(days=1)),
        "trend_marks": register.marks(record.sources),
        "record": record.title,
        "other_records": len(records) - 1,
    }


def _statements(partner: Partner) -> tuple[StatementLine, ...]:
    return tuple(
        StatementLine(
            pillar=item.pillar,
            text=item.text,
            stated=item.stated,
            source=item.source,
            meaning=item.meaning,
        )
        for pillar in Pillar
        for item in partner.statements
        if item.pillar is pillar
    )


def _certificate(item: Certificate, as_of: date, end: date | None) -> CertificateLine:
    return CertificateLine(
        standard=item.standard,
        number=item.number,
        body=item.body,
        scope=item.scope,
        issued=item.issued,
        expires=item.expires,
        validity=validity_of(item.expires, as_of, end),
    )


def _contact(item: Contact, material: Material) -> ContactLine:
    if not material.is_internal:
        return ContactLine(name=item.name, kana=item.kana, title=item.title)
    return ContactLine(
        name=item.name,
        kana=item.kana,
        title=item.title,
        buying_influence=item.buying_influence,
        influence=item.influence,
        stance=item.stance,
        personal_win=item.personal_win,
        concern=item.concern,
        last_contact=item.last_contact,
        covered_by=item.covered_by,
    )


def _standing(partner: Partner, register: Register) -> Standing:
    def fact(field: str, unit: str) -> Quantity | None:
        value = getattr(partner, field)
        return register.fact(value, unit, partner_words(partner, field), partner.sources, field)

    return Standing(
        categories=partner.categories,
        nda_state=partner.nda_state,
        nda_expires=partner.nda_expires,
        has_partnership_declaration=partner.has_partnership_declaration,
        partnership_declared=partner.partnership_declared,
        capital=fact("capital", partner.currency),
        capital_as_of=partner.capital_as_of,
        headcount=fact("headcount", ""),
        headcount_as_of=partner.headcount_as_of,
        annual_sales=fact("annual_sales", partner.currency),
        annual_sales_as_of=partner.annual_sales_as_of,
        our_annual_spend=fact("our_annual_spend", partner.currency),
        dependence=_dependence(partner),
    )


def _dependence(partner: Partner) -> float | None:
    """Return the share of the partner's sales that is our spend; None unless both are known."""
    spend, sales = partner.our_annual_spend, partner.annual_sales
    return None if spend is None or sales is None else dependence(float(spend), float(sales))
