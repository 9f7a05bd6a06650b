"""Collect the list of evidence under the numbers its marks carry."""

from datetime import date

from motdesk.domain.briefs.evidence import EvidenceBrief, EvidenceLine, FileLine
from motdesk.domain.briefs.quantities import Quantity
from motdesk.domain.evidence import Evidence
from motdesk.methods.evidence import freshness
from motdesk.services.briefs.registers import Register, age_in_months, is_old


def evidence(register: Register, as_of: date, quantities: tuple[Quantity, ...]) -> EvidenceBrief:
    """Return all evidence the pack leans on, and those of its numbers that lean on none."""
    return EvidenceBrief(
        lines=tuple(
            _line(n, item, register.leaning[item.id], as_of)
            for n, item in enumerate(register.evidence, 1)
        ),
        stated=len(quantities),
        unproven=tuple(item for item in quantities if item.is_assumed),
    )


def _line(number: int, item: Evidence, leaning: tuple[str, ...], as_of: date) -> EvidenceLine:
    age = age_in_months(item, as_of)
    half_life = item.half_life_months
    return EvidenceLine(
        number=number,
        title=item.title,
        kind=item.kind,
        grade=item.grade,
        author=item.author,
        dated=item.dated,
        obtained=item.obtained,
        page=item.page,
        half_life_months=half_life,
        age_months=age,
        freshness=None if age is None else freshness(age, half_life),
        is_old=is_old(item, as_of),
        leaning=leaning,
        files=tuple(FileLine(name=file.name, sha256=file.sha256) for file in item.attachments),
    )
