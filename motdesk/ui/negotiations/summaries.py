"""What each step of a negotiation says of itself in one line."""

from collections.abc import Callable

from motdesk.base.dates import format_short_date
from motdesk.base.texts import _, _n
from motdesk.domain.findings import Step
from motdesk.domain.negotiations import Negotiation, WhoseSide
from motdesk.domain.preparation import has_points


def summary(step: Step, negotiation: Negotiation) -> str:
    """Return the state of one step in a few words; empty where there is nothing yet."""
    tell = _SUMMARIES.get(step)
    return tell(negotiation) if tell else ""


def _situation(negotiation: Negotiation) -> str:
    return format_short_date(negotiation.held_on)


def _issues(negotiation: Negotiation) -> str:
    count = len(negotiation.issues)
    return _counted(count, _n("{count} issue", "{count} issues", count))


def _limits(negotiation: Negotiation) -> str:
    count = len(negotiation.alternatives)
    text = _n("{count} alternative", "{count} alternatives", count)
    return _counted(count, text)


def _value(negotiation: Negotiation) -> str:
    total = len(negotiation.issues)
    weighed = sum(
        has_points(issue) and None not in (issue.weight_ours, issue.weight_theirs)
        for issue in negotiation.issues
    )
    return _("{count} of {total} weighed").format(count=weighed, total=total) if total else ""


def _packages(negotiation: Negotiation) -> str:
    count = len(negotiation.packages)
    return _counted(count, _n("{count} package", "{count} packages", count))


def _arguments(negotiation: Negotiation) -> str:
    count = len(negotiation.arguments)
    return _counted(count, _n("{count} point", "{count} points", count))


def _people(negotiation: Negotiation) -> str:
    ours = sum(person.side is WhoseSide.OURS for person in negotiation.participants)
    theirs = len(negotiation.participants) - ours
    return _("{ours} of ours, {theirs} of theirs").format(ours=ours, theirs=theirs) * bool(
        negotiation.participants
    )


def _agenda(negotiation: Negotiation) -> str:
    minutes = sum(item.minutes or 0 for item in negotiation.agenda)
    return _counted(minutes, _n("{count} minute", "{count} minutes", minutes))


def _counted(count: int, text: str) -> str:
    return text.format(count=count) if count else ""


_SUMMARIES: dict[Step, Callable[[Negotiation], str]] = {
    Step.SITUATION: _situation,
    Step.ISSUES: _issues,
    Step.LIMITS: _limits,
    Step.VALUE: _value,
    Step.PACKAGES: _packages,
    Step.ARGUMENTS: _arguments,
    Step.PEOPLE: _people,
    Step.AGENDA: _agenda,
}
