"""Scorecards reckoned: the points of one by its template, and its axes one by one."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from motdesk.base.money import format_number
from motdesk.base.texts import _, language
from motdesk.domain.performance import Axis, Mark, Scorecard, ScorecardTemplate
from motdesk.methods.scorecard import Axis as Weighed
from motdesk.methods.scorecard import Score, score

HIGHEST = 5
ENOUGH = 0.8  # of the weight; with marks for less, points and band are provisional


@dataclass(frozen=True, slots=True, kw_only=True)
class AxisResult:
    """One axis with its mark, if there is any; `share` is its part 0…1 of the applicable weight."""

    axis: Axis
    mark: Mark | None
    share: float | None

    @property
    def value(self) -> Decimal | None:
        """The mark, None where it is not known or the axis not applicable."""
        return None if self.mark is None or self.mark.is_not_applicable else self.mark.mark

    @property
    def is_applicable(self) -> bool:
        """Whether the axis counts."""
        return self.mark is None or not self.mark.is_not_applicable


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """A scorecard with its template, and what it comes to."""

    card: Scorecard
    template: ScorecardTemplate
    score: Score


def provisional(words: str, coverage: float) -> str:
    """Return what is said of a score; with marks for too little of the weight, that it may change.

    `coverage` is the share 0…1 of the applicable weight that has a mark.
    """
    if coverage >= ENOUGH:
        return words
    return _("{score} (provisional: {percent} % of the weight)").format(
        score=words, percent=format_number(coverage * 100, 0)
    )


def evaluation_of(template: ScorecardTemplate, card: Scorecard) -> Evaluation:
    """Return a scorecard with what it comes to by its template."""
    return Evaluation(card=card, template=template, score=score_of(template, card))


def comparable(evaluations: Sequence[Evaluation], shown: Evaluation) -> tuple[Evaluation, ...]:
    """Return the evaluations by the same template up to the one shown, which comes last."""
    same = [item for item in evaluations if item.template.id == shown.template.id]
    places = [item.card.id for item in same]
    if shown.card.id not in places:
        return (shown,)
    return tuple(same[: places.index(shown.card.id) + 1])


def period_before(evaluations: Sequence[Evaluation], shown: Evaluation) -> Evaluation | None:
    """Return the last evaluation by the same template before the one shown that has any mark."""
    earlier = comparable(evaluations, shown)[:-1]
    return next((item for item in reversed(earlier) if item.score.points is not None), None)


def axis_name(axis: Axis) -> str:
    """Return what an axis is called here; the other language is better than nothing."""
    return _spoken(axis.name_ja, axis.name_en)


def anchors(axis: Axis) -> tuple[str, str, str]:
    """Return what the marks 1, 3 and 5 mean, in the language spoken here."""
    return (
        _spoken(axis.low_ja, axis.low_en),
        _spoken(axis.middle_ja, axis.middle_en),
        _spoken(axis.high_ja, axis.high_en),
    )


def results(template: ScorecardTemplate, card: Scorecard) -> tuple[AxisResult, ...]:
    """Return the axes of the template in its order, each with its mark on the scorecard."""
    marks = {item.axis_id: item for item in card.marks}
    found = tuple(
        AxisResult(axis=axis, mark=marks.get(axis.id), share=None) for axis in template.axes
    )
    total = sum((item.axis.weight for item in found if item.is_applicable), Decimal(0))
    return tuple(
        AxisResult(
            axis=item.axis,
            mark=item.mark,
            share=float(item.axis.weight / total) if total and item.is_applicable else None,
        )
        for item in found
    )


def score_of(template: ScorecardTemplate, card: Scorecard) -> Score:
    """Return points, band and coverage of a scorecard."""
    floors = (template.band_a, template.band_b, template.band_c)
    bands = [(name, float(floor)) for name, floor in zip("ABC", floors, strict=True)]
    axes = [
        Weighed(
            weight=float(item.axis.weight),
            mark=None if item.value is None else float(item.value),
            is_applicable=item.is_applicable,
        )
        for item in results(template, card)
    ]
    return score(axes, [*bands, ("D", 0.0)])


def _spoken(japanese: str, english: str) -> str:
    return (japanese or english) if language() == "ja" else (english or japanese)
