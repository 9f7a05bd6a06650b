"""Analyse a case file: what the command line prints."""

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from motdesk.base.money import format_number
from motdesk.base.texts import _
from motdesk.methods.frontier import Agreement, Case, analyse

_CLOSE = Decimal("1e-6")


def analyse_file(path: Path) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Return the analysis of a case file as plain values, and remarks on the case in sentences.

    Packages are {"ours", "theirs", "options"}, options being labels in the order of the issues.
    Raises UserError where the file is no case.
    """
    from motdesk.exchange.cases import read_case

    named = read_case(path)
    found = analyse(named.case)

    def plain(agreement: Agreement | None) -> dict[str, Any] | None:
        return _plain(agreement, named.labels) if agreement else None

    return {
        "packages": found.packages,
        "feasible": found.feasible,
        "frontier": [plain(agreement) for agreement in found.frontier],
        "nash": plain(found.nash),
        "kalai": plain(found.kalai),
        "kalai_smorodinsky": plain(found.kalai_smorodinsky),
        "utilitarian": plain(found.utilitarian),
    }, _remarks(named.case, found.feasible)


def _plain(agreement: Agreement, labels: Sequence[Sequence[str]]) -> dict[str, Any]:
    return {
        "ours": agreement.ours,
        "theirs": agreement.theirs,
        "options": [names[option] for names, option in zip(labels, agreement.options, strict=True)],
    }


def _remarks(case: Case, feasible: int | None) -> tuple[str, ...]:
    remarks = []
    ours = sum((Decimal(str(issue.weight_ours)) for issue in case.issues), Decimal())
    theirs = sum((Decimal(str(issue.weight_theirs)) for issue in case.issues), Decimal())
    if abs(ours - 1) > _CLOSE or abs(theirs - 1) > _CLOSE:
        remarks.append(
            _(
                "The weights add up to {ours} for us and {theirs} for them, not to 1 each; they "
                "were taken as they stand."
            ).format(ours=format_number(ours), theirs=format_number(theirs))
        )
    if feasible is None:
        remarks.append(_("There are too many packages to count the feasible ones exactly."))
    return tuple(remarks)
