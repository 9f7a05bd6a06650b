"""What a negotiation still lacks before one can go into the room with it."""

from collections.abc import Callable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import TypeVar

from motdesk.base.texts import _
from motdesk.domain.findings import Finding, Step
from motdesk.domain.negotiations import (
    Direction,
    Issue,
    IssueKind,
    Negotiation,
    PackageKind,
    WhoseSide,
)

T = TypeVar("T")


def missing_in(negotiation: Negotiation) -> tuple[Finding, ...]:
    """Return what the negotiation lacks, step by step."""
    return tuple(finding for check in _CHECKS for finding in check(negotiation))


def is_out_of_order(issue: Issue) -> bool:
    """Tell whether opening, target and walk-away contradict the direction that is better for us."""
    given = [value for value in (issue.open, issue.target, issue.walk_away) if value is not None]
    return given != sorted(given, reverse=issue.direction is Direction.HIGHER)


def has_points(issue: Issue) -> bool:
    """Tell whether the issue can be weighed: two options or more, all with points for both."""
    return len(issue.options) > 1 and all(
        option.points_ours is not None and option.points_theirs is not None
        for option in issue.options
    )


def _situation(negotiation: Negotiation) -> Iterator[Finding]:
    wanted = (
        (negotiation.partner_id, _("Choose the partner.")),
        (negotiation.own_company_id, _("Choose which of our companies negotiates.")),
        (negotiation.held_on, _("Set the day of the meeting.")),
        (negotiation.reason, _("Say why we meet.")),
        (negotiation.objective, _("Write the objective in one sentence.")),
        (negotiation.success, _("Write what success means.")),
        (negotiation.their_view, _("Write how the other side sees it.")),
        (negotiation.overturned_by, _("Write what would overturn our view.")),
        (negotiation.red_lines, _("Write at least one red line.")),
    )
    for content, text in wanted:
        if not content:
            yield Finding(step=Step.SITUATION, text=text, record_id=negotiation.id)


def _issues(negotiation: Negotiation) -> Iterator[Finding]:
    if not negotiation.issues:
        yield Finding(step=Step.ISSUES, text=_("Add the first issue."), is_severe=True)
    for issue in negotiation.issues:
        if issue.kind is IssueKind.NUMBER:
            yield from _numbers(issue)


def _numbers(issue: Issue) -> Iterator[Finding]:
    if is_out_of_order(issue):
        text = _("{issue}: opening, target and walk-away do not run in one direction.")
        yield _about(issue, Step.ISSUES, text, is_severe=True)
    if issue.walk_away is None:
        yield _about(issue, Step.ISSUES, _("{issue}: set the walk-away."))
    if issue.target is None:
        yield _about(issue, Step.ISSUES, _("{issue}: set the target."))
    if issue.their_likely is None:
        yield _about(issue, Step.ISSUES, _("{issue}: estimate the limit of the other side."))


def _limits(negotiation: Negotiation) -> Iterator[Finding]:
    wanted = {
        WhoseSide.OURS: _("Write what we do without an agreement."),
        WhoseSide.THEIRS: _("Write what they do without an agreement."),
    }
    yield from _absent(Step.LIMITS, wanted, {one.side for one in negotiation.alternatives})


def _value(negotiation: Negotiation) -> Iterator[Finding]:
    for issue in negotiation.issues:
        if issue.weight_ours is None or issue.weight_theirs is None:
            yield _about(issue, Step.VALUE, _("{issue}: weigh it for both sides."))
        if not has_points(issue):
            yield _about(issue, Step.VALUE, _("{issue}: give options with points for both sides."))


def _packages(negotiation: Negotiation) -> Iterator[Finding]:
    wanted = {
        PackageKind.TARGET: _("Put together the target package."),
        PackageKind.FLOOR: _("Put together the package that is our floor."),
    }
    yield from _absent(Step.PACKAGES, wanted, {one.kind for one in negotiation.packages})


def _arguments(negotiation: Negotiation) -> Iterator[Finding]:
    if not negotiation.arguments:
        yield Finding(step=Step.ARGUMENTS, text=_("Write the first point to make."))
    for argument in negotiation.arguments:
        if not (argument.strength_id or argument.evidence_id):
            yield Finding(
                step=Step.ARGUMENTS,
                text=_("“{point}” has nothing that proves it.").format(point=argument.point),
                record_id=argument.id,
            )


def _people(negotiation: Negotiation) -> Iterator[Finding]:
    wanted = {
        WhoseSide.OURS: _("Say who goes for us."),
        WhoseSide.THEIRS: _("Say who sits on the other side."),
    }
    yield from _absent(Step.PEOPLE, wanted, {one.side for one in negotiation.participants})


def _agenda(negotiation: Negotiation) -> Iterator[Finding]:
    if not negotiation.agenda:
        yield Finding(step=Step.AGENDA, text=_("Write the agenda."))
    elif any(item.minutes is None for item in negotiation.agenda):
        yield Finding(step=Step.AGENDA, text=_("Give every point of the agenda its minutes."))


def _absent(step: Step, wanted: Mapping[T, str], there: AbstractSet[T]) -> Iterator[Finding]:
    """Yield what is wanted of a step and not there yet, in the words for it."""
    for kind, text in wanted.items():
        if kind not in there:
            yield Finding(step=step, text=text)


def _about(issue: Issue, step: Step, text: str, *, is_severe: bool = False) -> Finding:
    name = issue.name or _("Issue without a name")
    return Finding(step=step, text=text.format(issue=name), record_id=issue.id, is_severe=is_severe)


_CHECKS: tuple[Callable[[Negotiation], Iterator[Finding]], ...] = (
    _situation,
    _issues,
    _limits,
    _value,
    _packages,
    _arguments,
    _people,
    _agenda,
)
