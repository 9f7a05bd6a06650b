"""Packages as rows of a table: one column for each issue, and what they are worth.

The columns depend on the issues, so the kind of row is made for them: a plain dataclass whose
fields are `issue_ID`, read by tables through `domain.subjects.shape` like any other.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, make_dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from motdesk.base.identities import new_id
from motdesk.base.money import format_number
from motdesk.base.texts import _
from motdesk.domain.negotiations import Choice, Issue, Negotiation, Package, PackageKind
from motdesk.domain.valuations import package_value
from motdesk.ui.kit.fields import FormField

_TENTH = Decimal("0.1")


@dataclass(frozen=True, kw_only=True)
class _Row:
    id: str = field(default_factory=new_id)
    name: str = ""
    kind: PackageKind = PackageKind.OFFER
    note: str = ""
    ours: Decimal | None = None
    theirs: Decimal | None = None


def row_kind(issues: Sequence[Issue]) -> type:
    """Return the kind of row for packages over these issues."""
    fields = [
        (_name(issue), (str if issue.options else Decimal) | None, field(default=None))
        for issue in issues
    ]
    return make_dataclass("PackageRow", fields, bases=(_Row,), frozen=True, kw_only=True)


def columns(negotiation: Negotiation) -> tuple[FormField, ...]:
    """Return the columns of such a table, each issue with all that its packages take."""
    return (
        FormField(name="name", label=_("Package"), width=130),
        FormField(name="kind", label=_("Kind"), width=96),
        FormField(name="ours", label=_("For us"), is_read_only=True, width=76),
        FormField(name="theirs", label=_("For them"), is_read_only=True, width=90),
        *(
            FormField(
                name=_name(issue),
                label=issue.name,
                choices=_outcomes(issue, negotiation.packages),
                width=108,
            )
            for issue in negotiation.issues
        ),
    )


def row_of(package: Package, negotiation: Negotiation, kind: type) -> Any:
    """Return a package as a row, with its worth to a tenth of a point."""
    taken = {
        f"issue_{choice.issue_id}": choice.option_id or choice.value for choice in package.choices
    }
    worth = package_value(negotiation, package) or (None, None)
    ours, theirs = (
        None if value is None else value.quantize(_TENTH, ROUND_HALF_UP) for value in worth
    )
    return kind(
        id=package.id,
        name=package.name,
        kind=package.kind,
        note=package.note,
        ours=ours,
        theirs=theirs,
        **{_name(issue): taken.get(_name(issue)) for issue in negotiation.issues},
    )


def package_of(row: Any, before: Package | None, issues: Sequence[Issue]) -> Package:
    """Return the package a row stands for; choices that stay keep their identity."""
    known = {choice.issue_id: choice for choice in before.choices} if before else {}
    choices = []
    for issue in issues:
        value = getattr(row, _name(issue))
        if value is None:
            continue
        choice = known.get(issue.id, Choice(issue_id=issue.id))
        if isinstance(value, Decimal):
            choices.append(replace(choice, option_id=None, value=value))
        else:
            choices.append(replace(choice, option_id=value, value=None))
    return Package(id=row.id, name=row.name, kind=row.kind, note=row.note, choices=tuple(choices))


def _outcomes(issue: Issue, packages: Sequence[Package]) -> list[tuple[str | Decimal, str]]:
    """Return the options of an issue, and numbers beside them that a package takes instead."""
    beside = {
        choice.value
        for package in packages
        for choice in package.choices
        if choice.issue_id == issue.id and choice.value is not None
    }
    options = [(option.id, option.label) for option in issue.options]
    numbers = [(value, f"{format_number(value)} {issue.unit}".strip()) for value in sorted(beside)]
    return [*options, *numbers] if options else []


def _name(issue: Issue) -> str:
    return f"issue_{issue.id}"
