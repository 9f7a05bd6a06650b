"""What the picture of a frontier shows: packages, the efficient ones, and marks with names."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from motdesk.base.money import format_number
from motdesk.base.texts import _, labelled
from motdesk.methods.frontier import Agreement, Analysis


class Point(NamedTuple):
    """Values of one package in points (0…100), for us and, as we estimate, for them."""

    ours: float
    theirs: float


class MarkKind(StrEnum):
    """What a mark stands for; each has a shape of its own."""

    NASH = "nash"
    KALAI = "kalai"
    KALAI_SMORODINSKY = "kalai_smorodinsky"
    UTILITARIAN = "utilitarian"
    OPEN = "open"
    TARGET = "target"
    FLOOR = "floor"
    OFFER = "offer"
    RECEIVED = "received"
    AGREED = "agreed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A package pointed out on the picture; `name` replaces the name of its kind."""

    kind: MarkKind
    point: Point
    name: str = ""

    @property
    def label(self) -> str:
        """What the mark is called."""
        return self.name or kind_name(self.kind)


@dataclass(frozen=True, slots=True, kw_only=True)
class Frontier:
    """All that the picture shows; `count` is the number of packages, also of those not drawn.

    `disagreement` holds the values without an agreement, each None where unknown.
    """

    efficient: tuple[Point, ...] = ()
    packages: tuple[Point, ...] = ()
    count: int = 0
    disagreement: tuple[float | None, float | None] = (None, None)
    marks: tuple[Mark, ...] = ()

    @property
    def feasible(self) -> tuple[Point, ...]:
        """The efficient packages that leave neither side worse than no agreement does."""
        ours, theirs = self.disagreement
        if ours is None or theirs is None:
            return ()
        return tuple(p for p in self.efficient if p.ours >= ours and p.theirs >= theirs)


def solution_marks(analysis: Analysis) -> tuple[Mark, ...]:
    """Return the marks of the four solutions of an analysis, as far as there are any."""
    found: tuple[tuple[MarkKind, Agreement | None], ...] = (
        (MarkKind.NASH, analysis.nash),
        (MarkKind.KALAI, analysis.kalai),
        (MarkKind.KALAI_SMORODINSKY, analysis.kalai_smorodinsky),
        (MarkKind.UTILITARIAN, analysis.utilitarian),
    )
    return tuple(
        Mark(kind=kind, point=Point(package.ours, package.theirs))
        for kind, package in found
        if package is not None
    )


def marks_by_place(marks: Sequence[Mark]) -> tuple[tuple[Mark, ...], ...]:
    """Return the marks in groups that lie on one spot, highest for them first."""
    groups: dict[tuple[float, float], list[Mark]] = {}
    for mark in marks:
        groups.setdefault((round(mark.point.ours, 1), round(mark.point.theirs, 1)), []).append(mark)
    ordered = sorted(
        groups.values(), key=lambda group: (-group[0].point.theirs, group[0].point.ours)
    )
    return tuple(map(tuple, ordered))


def kind_name(kind: MarkKind) -> str:
    """Return what a kind of mark is called."""
    names = {
        MarkKind.NASH: _("Nash"),
        MarkKind.KALAI: _("Kalai"),
        MarkKind.KALAI_SMORODINSKY: _("Kalai–Smorodinsky"),
        MarkKind.UTILITARIAN: _("Largest sum"),
        MarkKind.OPEN: _("Opening"),
        MarkKind.TARGET: _("Target"),
        MarkKind.FLOOR: _("Floor"),
        MarkKind.OFFER: _("Our offer"),
        MarkKind.RECEIVED: _("Their offer"),
        MarkKind.AGREED: _("Agreed"),
    }
    return names[kind]


def point_words(point: Point) -> str:
    """Return both values of a point in words."""
    return _("Ours {ours} / theirs {theirs}").format(
        ours=format_number(point.ours, 1), theirs=format_number(point.theirs, 1)
    )


def frontier_in_words(frontier: Frontier) -> str:
    """Return what the picture shows, for those who cannot see it."""
    if not frontier.efficient:
        return _("No packages to compare yet.")
    parts = [
        _("Efficient frontier: {efficient} of {count} packages.").format(
            efficient=len(frontier.efficient), count=format_number(frontier.count)
        )
    ]
    parts += [labelled(mark.label, point_words(mark.point)) + "." for mark in frontier.marks]
    ours, theirs = frontier.disagreement
    if ours is not None and theirs is not None:
        parts.append(labelled(_("Without agreement"), point_words(Point(ours, theirs))) + ".")
    return " ".join(parts)
