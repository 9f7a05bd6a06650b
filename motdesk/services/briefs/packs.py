"""Collect a whole pack, and say which topics have nothing to say."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from motdesk.base.texts import mark
from motdesk.domain.briefs.controls import ControlBrief
from motdesk.domain.briefs.costs import CostBrief
from motdesk.domain.briefs.improvements import ImprovementsBrief
from motdesk.domain.briefs.issues import IssuesBrief
from motdesk.domain.briefs.one_page import OnePageBrief
from motdesk.domain.briefs.packs import PackBrief, Topic
from motdesk.domain.briefs.partners import PartnerBrief
from motdesk.domain.briefs.quantities import quantities_in
from motdesk.domain.briefs.roadmaps import RoadmapBrief
from motdesk.domain.briefs.strengths import StrengthsBrief
from motdesk.services.briefs.costs import costs
from motdesk.services.briefs.evidence import evidence
from motdesk.services.briefs.improvements import improvements
from motdesk.services.briefs.issues import issues
from motdesk.services.briefs.materials import Material
from motdesk.services.briefs.one_page import one_page
from motdesk.services.briefs.orders import PackOrder
from motdesk.services.briefs.partners import partner_page
from motdesk.services.briefs.registers import Register, register_of
from motdesk.services.briefs.rights import rights, skills
from motdesk.services.briefs.roadmaps import roadmap
from motdesk.services.briefs.strengths import strengths

LeftOut = tuple[Topic, str]
_Pages = tuple[
    OnePageBrief,
    IssuesBrief,
    PartnerBrief | None,
    StrengthsBrief,
    ImprovementsBrief,
    CostBrief,
    RoadmapBrief | None,
]


def pack_brief(material: Material, order: PackOrder) -> tuple[PackBrief, tuple[LeftOut, ...]]:
    """Return what the pack says, and the topics it leaves out with the reason for each."""
    brief = _whole(material, order)
    left_out = dict(_left_out(brief, order.topics))
    topics = tuple(topic for topic in Topic if topic not in left_out)
    return replace(brief, topics=topics), tuple(left_out.items())


def _whole(material: Material, order: PackOrder) -> PackBrief:
    """Return what there is to say of every topic."""
    negotiation = material.negotiation
    register = register_of(material, order.as_of)
    pages = _pages_with_figures(material, register, order.as_of)
    first, matters, company, facts, gains, money, plan = pages
    return PackBrief(
        audience=order.audience,
        language=order.language,
        as_of=order.as_of,
        is_era=order.is_era,
        title=negotiation.title,
        partner=material.partner.name if material.partner else "",
        company=material.company.name if material.company else "",
        number=order.number,
        version=order.version,
        copy=order.copy,
        copies=order.copies,
        topics=(),
        author=negotiation.prepared_by,
        side=negotiation.side if material.is_internal else None,
        classification=negotiation.classification if material.is_internal else None,
        control=_control(material, order),
        one_page=first,
        issues=matters,
        partner_page=company,
        strengths=facts,
        roadmap=plan,
        rights=rights(material, register, order.as_of),
        skills=skills(material, register, order.as_of),
        improvements=gains,
        costs=money,
        evidence=evidence(register, order.as_of, tuple(quantities_in(pages))),
    )


def _pages_with_figures(material: Material, register: Register, as_of: date) -> _Pages:
    """Return the pages whose figures the list of evidence names, in its order."""
    return (
        one_page(material, register),
        issues(material, register),
        partner_page(material, register, as_of),
        strengths(material, register),
        improvements(material, register),
        costs(material, register),
        roadmap(material, register, as_of),
    )


def _control(material: Material, order: PackOrder) -> ControlBrief | None:
    if not material.is_internal:
        return None
    return ControlBrief(
        reader=order.reader,
        copy=order.copy,
        copies=order.copies,
        distribution=order.distribution,
        return_by=order.return_by,
        destroy_by=order.destroy_by,
        approvals=order.approvals,
        approver=material.negotiation.approver,
        mandate=material.negotiation.mandate,
    )


def _left_out(brief: PackBrief, wanted: frozenset[Topic]) -> Iterator[LeftOut]:
    """Yield the topics that are not printed, with the reason as a message still to translate."""
    for topic in Topic:
        if topic is Topic.CONTROL and brief.control is None:
            yield topic, mark("The control sheet is for internal readers only.")
        elif topic not in wanted:
            yield topic, mark("It was not chosen.")
        elif reason := _nothing_to_say(brief, topic):
            yield topic, reason


def _nothing_to_say(brief: PackBrief, topic: Topic) -> str:
    """Return why a topic has nothing to say; empty where it has."""
    page, gains = brief.one_page, brief.improvements
    said: dict[Topic, tuple[object, str]] = {
        Topic.ONE_PAGE: (
            page.reason or page.objective or page.points or page.agenda or page.seats,
            mark("There is neither a reason to meet, nor a point to make, nor an agenda."),
        ),
        Topic.ISSUES: (
            brief.issues.issues,
            mark("There is no issue that this reader may see."),
        ),
        Topic.PARTNER: (brief.partner_page, mark("No company is chosen.")),
        Topic.STRENGTHS: (
            brief.strengths.bridges,
            mark("There is no strength that this reader may see."),
        ),
        Topic.ROADMAP: (
            brief.roadmap,
            mark("There is no roadmap that this reader may see."),
        ),
        Topic.RIGHTS: (
            brief.rights.rights or brief.rights.blocking or brief.skills,
            mark("There is no right and no skill that this reader may see."),
        ),
        Topic.IMPROVEMENTS: (
            gains.improvements or gains.losses,
            mark("There is no improvement that this reader may see."),
        ),
        Topic.COST: (
            brief.costs.items,
            mark("There is no quote or price revision that this reader may see."),
        ),
        Topic.EVIDENCE: (
            brief.evidence.lines,
            mark("There is no evidence that this reader may see."),
        ),
    }
    contents, reason = said.get(topic, (True, ""))
    return "" if contents else reason
