"""Collect all packages at once: the efficient ones, the recommended ones, and our own."""

from itertools import product

from motdesk.base.money import format_number
from motdesk.domain.briefs.issues import AgreementLine, FrontierBrief, PackageLine
from motdesk.domain.negotiations import Issue, Negotiation, Package
from motdesk.domain.valuations import analysis_of, case_of, package_value, weighable_issues
from motdesk.methods.frontier import Agreement

MOST_DOTS = 2000  # packages drawn one by one


def frontier(negotiation: Negotiation) -> FrontierBrief | None:
    """Return what there is to know of all packages; None if no issue is weighed."""
    found = analysis_of(negotiation)
    if found is None:
        return None
    issues = weighable_issues(negotiation)
    ours, theirs = negotiation.disagreement_ours, negotiation.disagreement_theirs

    def line(agreement: Agreement | None) -> AgreementLine | None:
        return _line(agreement, issues) if agreement else None

    return FrontierBrief(
        issues=tuple(issue.name for issue in issues),
        packages=found.packages,
        feasible=found.feasible,
        disagreement=None if ours is None or theirs is None else (float(ours), float(theirs)),
        frontier=tuple(_line(agreement, issues) for agreement in found.frontier),
        cloud=_cloud(negotiation, found.packages),
        nash=line(found.nash),
        kalai=line(found.kalai),
    )


def packages(negotiation: Negotiation) -> tuple[PackageLine, ...]:
    """Return our packages with what each is worth to both sides."""
    return tuple(_package(item, negotiation) for item in negotiation.packages)


def _cloud(negotiation: Negotiation, count: int) -> tuple[tuple[float, float], ...]:
    """Return what each single package is worth to both sides; nothing where they are too many."""
    case = case_of(negotiation)
    if case is None or count > MOST_DOTS:
        return ()
    ladders = [
        [
            (float(issue.weight_ours) * float(ours), float(issue.weight_theirs) * float(theirs))
            for ours, theirs in issue.options
        ]
        for issue in case.issues
    ]
    return tuple(
        (sum(ours for ours, _theirs in package), sum(theirs for _ours, theirs in package))
        for package in product(*ladders)
    )


def _line(agreement: Agreement, issues: tuple[Issue, ...]) -> AgreementLine:
    return AgreementLine(
        ours=agreement.ours,
        theirs=agreement.theirs,
        choices=tuple(
            issue.options[place].label
            for issue, place in zip(issues, agreement.options, strict=True)
        ),
    )


def _package(package: Package, negotiation: Negotiation) -> PackageLine:
    worth = package_value(negotiation, package)
    return PackageLine(
        name=package.name,
        kind=package.kind,
        choices=tuple(_chosen(issue, package) for issue in weighable_issues(negotiation)),
        ours=float(worth[0]) if worth else None,
        theirs=float(worth[1]) if worth else None,
    )


def _chosen(issue: Issue, package: Package) -> str:
    """Return what the package takes for an issue, in words; empty if it leaves the issue open."""
    labels = {option.id: option.label for option in issue.options}
    for choice in package.choices:
        if choice.issue_id == issue.id:
            unit = f" {issue.unit}" if issue.unit.isascii() else issue.unit
            value = f"{format_number(choice.value)}{unit}" if choice.value is not None else ""
            return labels.get(choice.option_id or "") or value
    return ""
