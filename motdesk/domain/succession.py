"""How safely skills are held up to a day: who is there then, who has learnt, what depends on it.

Only counts come out of here, never a pseudonym.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from motdesk.domain.ledger import due
from motdesk.domain.periods import FISCAL_START
from motdesk.domain.roadmaps import RoadmapItem, Status
from motdesk.domain.skills import Holder, Skill, Successor
from motdesk.methods import people

ABLE = 2  # the level from which someone can do the work alone
CRITICAL = 4  # the criticality from which a skill counts for the bus factor

_YEAR = 365.25  # days
_OVER = frozenset({Status.ACHIEVED, Status.MISSED, Status.WITHDRAWN})


@dataclass(frozen=True, slots=True, kw_only=True)
class Outliving:
    """A milestone due when too few can do what it needs: `left` of `required` on that day."""

    skill: str
    milestone: str
    due: date
    left: int
    required: int


def able_on(skill: Skill, day: date) -> int:
    """Return how many of the holders can do the work and are still there on `day`."""
    return sum(_is_there(holder, day) for holder in skill.holders if holder.level >= ABLE)


def leaving_until(skill: Skill, as_of: date, day: date) -> int:
    """Return how many of those able on `as_of` will have left on `day`."""
    return able_on(skill, as_of) - able_on(skill, max(as_of, day))


def ready_on(skill: Skill, day: date) -> int:
    """Return how many more are expected to be able on `day`: successors who are not yet."""
    able = {one.pseudonym for one in skill.holders if one.pseudonym and one.level >= ABLE}
    return sum(_is_ready(one, day) for one in skill.successors if one.pseudonym not in able)


def bus_factor(skills: Iterable[Skill], as_of: date) -> people.BusFactor | None:
    """Return the fewest people who hold one critical skill, with the names of such skills.

    A skill of which no holder was written down is passed over: that is unknown, not nobody.
    """
    critical = {
        skill.id: skill
        for skill in skills
        if (skill.criticality or 0) >= CRITICAL and skill.holders
    }
    found = people.bus_factor(
        {
            id_: [holder.level for holder in skill.holders if _is_there(holder, as_of)]
            for id_, skill in critical.items()
        }
    )
    if found is None:
        return None
    names = tuple(critical[id_].name for id_ in found.skills)
    return people.BusFactor(holders=found.holders, skills=names)


def succession_coverage(skills: Iterable[Skill], as_of: date, day: date) -> float | None:
    """Return the share of criticality for which those who are missing on `day` are replaced.

    A skill needs so many successors as holders will be lacking: of those required, or where that
    is not known, of those there are. Skills without recorded holders are passed over.
    """
    return people.succession_coverage(
        [
            people.Succession(
                criticality=skill.criticality,
                ready=ready_on(skill, day),
                required=_lacking(skill, as_of, day),
            )
            for skill in skills
            if skill.criticality is not None and skill.holders
        ]
    )


def transmission_risk(skill: Skill, as_of: date, day: date) -> float | None:
    """Return the risk 0…100 that a skill is lost by `day`; None where figure or holders lack.

    A successor who is ready only later, or of whom no probability is known, stays as able as now.
    """
    if not skill.required or skill.criticality is None or not skill.holders:
        return None
    years = max(0.0, (day - as_of).days / _YEAR)
    everyone = tuple(_everyone(skill, as_of, day))
    return people.transmission_risk(skill.criticality, skill.required, everyone, years)


def outliving(
    skills: Iterable[Skill],
    items: Sequence[RoadmapItem],
    as_of: date,
    fiscal_starts: Mapping[str, int],
) -> tuple[Outliving, ...]:
    """Return the milestones that outlive their people, the earliest first.

    Between `as_of` and such a milestone someone able leaves, and with those who have learnt by
    then fewer are left than the skill requires (at least one). A coarse date lasts to the end of
    its period; `fiscal_starts` names the first month of the fiscal year by the id of the partner.
    """
    by_id = {item.id: item for item in items}
    found = [
        _outlived(skill, item, as_of, fiscal_starts.get(item.partner_id, FISCAL_START))
        for skill in skills
        for dependent in skill.dependents
        if (item := by_id.get(dependent.item_id))
    ]
    known = [item for item in found if item is not None]
    return tuple(sorted(known, key=lambda item: (item.due, item.milestone, item.skill)))


def _outlived(skill: Skill, item: RoadmapItem, as_of: date, fiscal_start: int) -> Outliving | None:
    day, is_over = due(item, fiscal_start), item.actual_end or item.status in _OVER
    if day is None or is_over or not leaving_until(skill, as_of, day):
        return None
    left, required = able_on(skill, day) + ready_on(skill, day), max(1, skill.required or 1)
    if left >= required:
        return None
    return Outliving(skill=skill.name, milestone=item.title, due=day, left=left, required=required)


def _lacking(skill: Skill, as_of: date, day: date) -> int:
    wanted = able_on(skill, as_of) if skill.required is None else skill.required
    return max(0, wanted - able_on(skill, day))


def _is_there(holder: Holder, day: date) -> bool:
    return holder.leaves is None or holder.leaves >= day


def _is_ready(successor: Successor, day: date) -> bool:
    is_in_time = successor.ready_by is not None and successor.ready_by <= day
    return is_in_time and successor.level_aimed >= ABLE


def _everyone(skill: Skill, as_of: date, day: date) -> Iterator[people.Holder]:
    """Yield holders and successors; who is both, by the same pseudonym, is one person."""
    learners = {one.pseudonym or one.id: one for one in skill.successors}
    for holder in skill.holders:
        successor = learners.pop(holder.pseudonym, None)
        if _is_there(holder, as_of):
            yield _person(holder, successor, as_of, day)
    for successor in learners.values():
        yield _person(Holder(level=successor.level), successor, as_of, day)


def _person(holder: Holder, successor: Successor | None, as_of: date, day: date) -> people.Holder:
    leaves = holder.leaves  # the last day there
    is_in_time = (
        successor is not None and successor.ready_by is not None and successor.ready_by <= day
    )
    return people.Holder(
        level=holder.level,
        leaves_after=None if leaves is None else ((leaves - as_of).days + 1) / _YEAR,
        yearly_loss=float(holder.yearly_leaving or 0),
        trained_to=max(holder.level, successor.level_aimed) if successor else None,
        success=float(successor.probability or 0) if successor and is_in_time else 0.0,
    )
