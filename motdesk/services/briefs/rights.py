"""Collect the page of IP and people: what expires when; for us alone, how skills are held."""

from collections.abc import Iterable, Iterator
from datetime import date

from motdesk.domain.briefs.quantities import Marks
from motdesk.domain.briefs.rights import RightLine, RightsBrief
from motdesk.domain.briefs.skills import SkillsBrief
from motdesk.domain.contracts import contract_end, contract_start
from motdesk.domain.rights import Right
from motdesk.domain.skills import Skill
from motdesk.services.briefs.materials import Material
from motdesk.services.briefs.registers import Register
from motdesk.services.rights import by_expiry, right_line
from motdesk.services.skills import skills_brief


def rights(material: Material, register: Register, as_of: date) -> RightsBrief:
    """Return the rights of both companies and, for internal readers, those that block us."""
    end = contract_end(material.negotiation)

    def lines(found: Iterable[Right]) -> Iterator[RightLine]:
        for right in found:
            company, marks = _company(material, right), register.marks(right.sources)
            yield right_line(right, as_of, end, company=company, marks=marks)

    return RightsBrief(
        begins=contract_start(material.negotiation) if end else None,
        ends=end,
        rights=by_expiry(lines(material.rights)),
        blocking=by_expiry(lines(material.blocking)),
    )


def skills(material: Material, register: Register, as_of: date) -> SkillsBrief | None:
    """Return the skills of both companies as counts; None where there are none, or for others."""
    if not material.skills:
        return None
    held: list[tuple[Skill, str, Marks]] = [
        (skill, _company(material, skill), register.marks(skill.sources))
        for skill in material.skills
    ]
    companies = (company for company in (material.partner, material.company) if company)
    return skills_brief(
        held,
        material.roadmap,
        as_of,
        contract_end(material.negotiation),
        fiscal_starts={company.id: company.fiscal_year_start for company in companies},
    )


def _company(material: Material, record: Right | Skill) -> str:
    for company in (material.partner, material.company):
        if company is not None and company.id == record.partner_id:
            return company.name
    return record.holder if isinstance(record, Right) else ""
