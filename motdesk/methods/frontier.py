"""Packages of several issues: which are efficient, and which of these the schools would choose.

Sources: Pareto efficiency; Nash (1950); Kalai (1977); Kalai and Smorodinsky (1975).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import lcm, prod

from motdesk.base.errors import UserError
from motdesk.base.texts import _

Number = int | float | Decimal

_MOST = 1000  # issues of a case, options of an issue
_LARGEST = 10**9
_MOST_PLACES = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseIssue:
    """An issue as numbers: its weight for both sides, and for each option (ours, theirs) points."""

    weight_ours: Number
    weight_theirs: Number
    options: tuple[tuple[Number, Number], ...]

    def __post_init__(self) -> None:
        if not 1 <= len(self.options) <= _MOST:
            raise UserError(_("An issue has from 1 to {most} options.").format(most=_MOST))
        for value in (self.weight_ours, self.weight_theirs, *(p for o in self.options for p in o)):
            check_number(value)
        if min(self.weight_ours, self.weight_theirs) < 0:
            raise UserError(_("A weight must not be below zero."))


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """Issues, and what both sides have without an agreement, (ours, theirs).

    Weights are taken as they are given: they should add up to 1, and nothing is rescaled.
    Floats stand for the shortest decimal that means them: 0.1 is a tenth.
    """

    issues: tuple[CaseIssue, ...]
    disagreement: tuple[Number, Number] = (0, 0)

    def __post_init__(self) -> None:
        if not 1 <= len(self.issues) <= _MOST:
            raise UserError(_("A case has from 1 to {most} issues.").format(most=_MOST))
        for value in self.disagreement:
            check_number(value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """A package: what it is worth to both sides, and the index of its option in each issue."""

    ours: float
    theirs: float
    options: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """What there is to know of a case.

    `feasible` counts the packages that leave neither side below its disagreement point; None where
    that cannot be counted exactly within the bounds of `counts.count_feasible`. `frontier` holds
    the efficient packages of all, best for us first; of packages equal in both values the first in
    the order of issues and options. The four solutions are chosen among its feasible ones, and are
    None if there is none; ties go to the smaller difference of gains, then to the earlier package.
    """

    packages: int
    feasible: int | None
    frontier: tuple[Agreement, ...]
    nash: Agreement | None
    kalai: Agreement | None
    kalai_smorodinsky: Agreement | None
    utilitarian: Agreement | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """A case in whole numbers of `unit` parts of a point: weighted (ours, theirs) by option.

    The least terms of each issue are 0, and `disagreement` is moved along by `least`.
    """

    issues: tuple[tuple[tuple[int, int], ...], ...]
    disagreement: tuple[int, int]
    least: tuple[int, int]
    unit: int


def check_number(value: Number) -> None:
    """Refuse what is not finite, or too large or too fine to be reckoned exactly."""
    number = Decimal(str(value))
    if not number.is_finite():
        raise UserError(_("“{value}” is not a number.").format(value=value))
    exponent = number.as_tuple().exponent
    is_fine = isinstance(exponent, int) and exponent < -_MOST_PLACES
    if is_fine or number.copy_abs() > _LARGEST:
        raise UserError(_("“{value}” is too large or has too many places.").format(value=value))


def analyse(case: Case) -> Analysis:
    """Return the efficient packages of a case and the four solutions, exactly.

    Raises UserError where more packages are efficient than could be kept.
    """
    from motdesk.methods.counts import count_feasible
    from motdesk.methods.packages import efficient_packages

    terms = exact_terms(case)
    sums, options = efficient_packages(terms.issues)
    frontier = tuple(
        Agreement(
            ours=(ours + terms.least[0]) / terms.unit,
            theirs=(theirs + terms.least[1]) / terms.unit,
            options=chosen,
        )
        for (ours, theirs), chosen in zip(sums, options, strict=True)
    )
    candidates = _feasible(sums, frontier, terms.disagreement)
    best_ours = max((ours for ours, _theirs, _agreement in candidates), default=0)
    best_theirs = max((theirs for _ours, theirs, _agreement in candidates), default=0)
    return Analysis(
        packages=prod(len(issue.options) for issue in case.issues),
        feasible=count_feasible(terms.issues, terms.disagreement),
        frontier=frontier,
        nash=_best(candidates, lambda ours, theirs: ours * theirs),
        kalai=_best(candidates, min),
        kalai_smorodinsky=_best(
            candidates, lambda ours, theirs: min(ours * best_theirs, theirs * best_ours)
        ),
        utilitarian=_best(candidates, lambda ours, theirs: ours + theirs),
    )


def exact_terms(case: Case) -> Terms:
    """Return the weighted points of a case in whole numbers of one common unit."""
    weighted = [_weighted(issue) for issue in case.issues]
    point = (_exact(case.disagreement[0]), _exact(case.disagreement[1]))
    unit = lcm(*(x.denominator for pairs in [*weighted, [point]] for pair in pairs for x in pair))
    whole = [[(int(a * unit), int(b * unit)) for a, b in pairs] for pairs in weighted]
    lows = [(min(a for a, _b in pairs), min(b for _a, b in pairs)) for pairs in whole]
    least = (sum(low for low, _other in lows), sum(low for _other, low in lows))
    return Terms(
        issues=tuple(
            tuple((a - low[0], b - low[1]) for a, b in pairs)
            for pairs, low in zip(whole, lows, strict=True)
        ),
        disagreement=(int(point[0] * unit) - least[0], int(point[1] * unit) - least[1]),
        least=least,
        unit=unit,
    )


def _weighted(issue: CaseIssue) -> list[tuple[Fraction, Fraction]]:
    mine, other = _exact(issue.weight_ours), _exact(issue.weight_theirs)
    return [(mine * _exact(ours), other * _exact(theirs)) for ours, theirs in issue.options]


_Candidate = tuple[int, int, Agreement]


def _feasible(
    sums: Sequence[tuple[int, int]], frontier: Sequence[Agreement], point: tuple[int, int]
) -> list[_Candidate]:
    gains = ((ours - point[0], theirs - point[1]) for ours, theirs in sums)
    return [
        (ours, theirs, agreement)
        for (ours, theirs), agreement in zip(gains, frontier, strict=True)
        if ours >= 0 and theirs >= 0
    ]


def _best(candidates: list[_Candidate], merit: Callable[[int, int], int]) -> Agreement | None:
    if not candidates:
        return None
    best = max(merit(ours, theirs) for ours, theirs, _agreement in candidates)
    tied = [found for found in candidates if merit(found[0], found[1]) == best]
    return min(tied, key=lambda found: (abs(found[0] - found[1]), found[2].options))[2]


def _exact(value: Number) -> Fraction:
    return Fraction(str(value))
