"""Skills as the desk lists them, those most at risk first, and what all of them come to."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from motdesk.domain import succession
from motdesk.domain.briefs.quantities import Marks
from motdesk.domain.briefs.skills import SkillLine, SkillsBrief
from motdesk.domain.contracts import months_later
from motdesk.domain.partners import Partner
from motdesk.domain.roadmaps import RoadmapItem
from motdesk.domain.skills import Skill
from motdesk.services.contracts import term_with

if TYPE_CHECKING:
    from motdesk.storage.workspaces import Data, Workspace

_USUAL_HORIZON = 36  # months, where no contract says how far to look


def skills_of(workspace: "Workspace", partner_id: str, as_of: date) -> SkillsBrief:
    """Return how safely the skills of one partner are held to the end of its contract."""
    data = workspace.read()
    term = term_with(workspace, partner_id)
    skills = data.all(Skill, partner_id=partner_id)
    lines = [(skill, "", ()) for skill in skills]
    return skills_brief(
        lines,
        milestones_of(data, skills),
        as_of,
        term.ends if term else None,
        fiscal_starts=dict(data.rows(Partner, "id", "fiscal_year_start")),
    )


def skills_brief(
    skills: Sequence[tuple[Skill, str, Marks]],
    milestones: Sequence[RoadmapItem],
    as_of: date,
    end: date | None,
    *,
    fiscal_starts: Mapping[str, int],
) -> SkillsBrief:
    """Return skills (each with its company and its marks of evidence) as counts up to `end`."""
    horizon = months_later(as_of, _USUAL_HORIZON) if end is None else end
    alone = [skill for skill, _company, _marks in skills]
    factor = succession.bus_factor(alone, as_of)
    lines = (
        skill_line(skill, as_of, horizon, company=company, marks=marks)
        for skill, company, marks in skills
    )
    return SkillsBrief(
        horizon=horizon,
        is_contract=end is not None,
        skills=by_risk(lines),
        bus_factor=factor.holders if factor else None,
        fewest=factor.skills if factor else (),
        coverage=succession.succession_coverage(alone, as_of, horizon),
        outliving=succession.outliving(alone, milestones, as_of, fiscal_starts),
        linked=sum(bool(skill.dependents and skill.holders) for skill in alone),
    )


def by_risk(lines: Iterable[SkillLine]) -> tuple[SkillLine, ...]:
    """Return the skills most at risk first; those of which it is not known come last."""

    def place(line: SkillLine) -> tuple[bool, float, int, str, str]:
        return line.risk is None, -(line.risk or 0), -(line.criticality or 0), line.name, line.id

    return tuple(sorted(lines, key=place))


def skill_line(
    skill: Skill, as_of: date, horizon: date, *, company: str = "", marks: Marks = ()
) -> SkillLine:
    """Return a skill as counts: who holds it stays on the desk."""
    there = (item.level for item in skill.holders if item.leaves is None or item.leaves >= as_of)
    return SkillLine(
        id=skill.id,
        name=skill.name,
        company=company,
        process=skill.process,
        criticality=skill.criticality,
        required=skill.required,
        levels=tuple(sorted(there, reverse=True)),
        able=succession.able_on(skill, as_of) if skill.holders else None,
        leaving=succession.leaving_until(skill, as_of, horizon),
        ready=succession.ready_on(skill, horizon),
        successors=len(skill.successors),
        documented=None if skill.documented is None else float(skill.documented),
        has_plan=bool(skill.handover_plan.strip()),
        risk=succession.transmission_risk(skill, as_of, horizon),
        marks=marks,
    )


def milestones_of(data: "Data", skills: Iterable[Skill]) -> tuple[RoadmapItem, ...]:
    """Return the items of roadmaps that need one of the skills."""
    ids = sorted({dependent.item_id for skill in skills for dependent in skill.dependents})
    found = (data.find(RoadmapItem, id_) for id_ in ids)
    return tuple(item for item in found if item is not None)


def items_to_need(workspace: "Workspace", partner_id: str) -> tuple[tuple[str, str], ...]:
    """Return (id, title) of the items of a partner's roadmap: what may need a skill."""
    rows = workspace.read().rows(
        RoadmapItem, "id", "title", order_by=("title",), partner_id=partner_id
    )
    return tuple((row[0], row[1]) for row in rows)
