"""Packages analysed: ours against enumerating them all in numpy, exactly counted on both sides."""

import statistics
import sys
import time
from collections.abc import Callable

import numpy as np

from motdesk.methods.frontier import Case, CaseIssue, analyse

RUNS = 7


def main() -> None:
    """Print the times of both ways for 390 625 packages, and ours for 30 issues of 10 options."""
    case = _case(issues=8, options=5)
    analyse(case)
    enumerated = _seconds(lambda: _enumerate(case))
    composed = _seconds(lambda: analyse(case))
    sys.stdout.write(
        f"390 625 packages: numpy enumeration {enumerated * 1000:.1f} ms, "
        f"composed {composed * 1000:.1f} ms, ratio {composed / enumerated:.2f}\n"
    )
    for name, is_opposed in (("independent points", False), ("opposed points", True)):
        large = _case(issues=30, options=10, is_opposed=is_opposed)
        seconds = _seconds(lambda large=large: analyse(large))
        found = analyse(large)
        sys.stdout.write(
            f"30 issues of 10 options, {name}: {seconds:.2f} s, "
            f"{len(found.frontier)} efficient, feasible {found.feasible}\n"
        )


def _case(*, issues: int, options: int, is_opposed: bool = True) -> Case:
    chance = np.random.default_rng(20261203)
    weights = chance.dirichlet(np.ones(issues), 2)
    points = np.sort(chance.random((issues, options, 2)) * 100, axis=1)
    if is_opposed:
        points[:, :, 1] = points[:, ::-1, 1]
    else:
        points = chance.permuted(points, axis=1)
    return Case(
        issues=tuple(
            CaseIssue(weight_ours=mine, weight_theirs=other, options=tuple(map(tuple, pairs)))
            for mine, other, pairs in zip(*weights.tolist(), points.tolist(), strict=True)
        ),
        disagreement=(40, 40),
    )


def _enumerate(case: Case) -> tuple[int, int]:
    ours = theirs = np.zeros(1)
    for issue in case.issues:
        points = np.array(issue.options, dtype=float)
        ours = np.add.outer(ours, points[:, 0] * float(issue.weight_ours)).ravel()
        theirs = np.add.outer(theirs, points[:, 1] * float(issue.weight_theirs)).ravel()
    order = np.lexsort((-theirs, -ours))
    best = np.maximum.accumulate(theirs[order])
    is_efficient = np.concatenate([[True], theirs[order][1:] > best[:-1]])
    return int(is_efficient.sum()), int(((ours >= 40) & (theirs >= 40)).sum())


def _seconds(work: Callable[[], object]) -> float:
    times = []
    for _run in range(RUNS):
        begin = time.perf_counter()
        work()
        times.append(time.perf_counter() - begin)
    return statistics.median(times)


if __name__ == "__main__":
    main()
